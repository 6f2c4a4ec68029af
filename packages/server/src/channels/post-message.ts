import { request as overHttp } from "node:http";
import { request as overHttps } from "node:https";
import type { OpenDoor } from "./channels.ts";
import { signatureHeaders } from "./signature.ts";

/** What came of bringing a message to a partner's door. None of it says that anybody has read it. */
export type Brought =
  /** Its machine has the message; `answer` is the receipt that it gave at once, where it did. */
  | { readonly kind: "taken"; readonly answer: Uint8Array | undefined }
  /** Its machine does not want this message, whenever it comes: the HTTP status. */
  | { readonly kind: "not-wanted"; readonly status: number }
  /** No machine is there, it does not know our key, or it fails: all messages wait. */
  | { readonly kind: "off"; readonly why: "unreachable" | "refuses-key" | "failing" };

/** A partner that says nothing for so long is not there. */
const PATIENCE_MS = 30_000;
/** No receipt is larger. */
const LARGEST_ANSWER = 1024 * 1024;

/** Brings a message to a partner's door, signed with our key for it. `now` is the true moment. Never throws: that nobody is there is an answer. */
export async function postMessage(
  { url, ourKey }: OpenDoor,
  { bytes, contentType }: { bytes: Uint8Array; contentType: string },
  { name, now }: { name: string; now: Temporal.Instant },
): Promise<Brought> {
  const request = { method: "POST", authority: url.host, path: url.pathname, contentType };
  const created = Math.floor(now.epochMilliseconds / 1000);
  const headers = signatureHeaders(request, bytes, { key: ourKey, keyId: name, created });
  return new Promise((resolve) => {
    const send = url.protocol === "https:" ? overHttps : overHttp;
    const outgoing = send(
      url,
      { method: "POST", headers: { ...headers, "content-length": bytes.length } },
      (response) => {
        const parts: Buffer[] = [];
        let size = 0;
        response.on("data", (part: Buffer) => {
          size += part.length;
          if (size <= LARGEST_ANSWER) parts.push(part);
        });
        response.on("end", () => {
          const answer =
            size <= LARGEST_ANSWER && isReceipt(response.headers["content-type"]) ? Buffer.concat(parts) : undefined;
          resolve(broughtBy(response.statusCode ?? 0, answer));
        });
        response.on("error", () => resolve({ kind: "off", why: "unreachable" }));
      },
    );
    outgoing.setTimeout(PATIENCE_MS, () => outgoing.destroy());
    outgoing.on("error", () => resolve({ kind: "off", why: "unreachable" }));
    outgoing.on("close", () => resolve({ kind: "off", why: "unreachable" }));
    outgoing.end(bytes);
  });
}

/** A receipt that comes with a fault (503 with transient-error) is a receipt all the same. */
function broughtBy(status: number, answer: Uint8Array | undefined): Brought {
  if ((status >= 200 && status < 300) || answer !== undefined) return { kind: "taken", answer };
  if (status === 401 || status === 403) return { kind: "off", why: "refuses-key" };
  return [400, 413, 415, 422].includes(status) ? { kind: "not-wanted", status } : { kind: "off", why: "failing" };
}

function isReceipt(contentType = ""): boolean {
  return /^application\/(?:xml|edifact|fhir\+json|fhir\+xml)\b/.test(contentType);
}
