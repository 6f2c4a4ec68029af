import { createHash, type KeyObject, randomUUID, sign, timingSafeEqual, verify } from "node:crypto";

/*
 * HTTP Message Signatures (RFC 9421) with Ed25519 over method, authority, path, media type and digest of the content (RFC 9530): no more of either
 * standard than two machines need that deliver messages to each other.
 */

/** A request as its signature sees it. */
export interface SignedRequest {
  readonly method: string;
  /** Host and port as the request names them. */
  readonly authority: string;
  readonly path: string;
  readonly contentType: string;
}

/** What a signature says of itself: who made it, when (seconds since 1970), and a number that is used once. */
export interface SignatureClaim {
  readonly keyId: string;
  readonly created: number;
  readonly nonce: string;
}

/** A signature as it stands in the headers of a request, not yet believed. */
export interface ClaimedSignature extends SignatureClaim {
  readonly bytes: Uint8Array;
  readonly digest: string;
}

const COVERED = ["@method", "@authority", "@path", "content-type", "content-digest"];
const LONGEST = 200;

/** The headers that sign a request with its content. */
export function signatureHeaders(
  request: SignedRequest,
  content: Uint8Array,
  { key, keyId, created }: { key: KeyObject; keyId: string; created: number },
): Record<string, string> {
  const digest = digestOf(content);
  const claim: SignatureClaim = { keyId, created, nonce: randomUUID() };
  const bytes = sign(null, Buffer.from(signatureBase(request, digest, claim)), key);
  return {
    "content-type": request.contentType,
    "content-digest": digest,
    "signature-input": `sig=${parametersOf(claim)}`,
    signature: `sig=:${bytes.toString("base64")}:`,
  };
}

/** The signature in a request's headers; undefined where there is none of this form. */
export function claimedSignature(
  headers: Readonly<Record<string, string | string[] | undefined>>,
): ClaimedSignature | undefined {
  const said = (name: string): string => (typeof headers[name] === "string" ? headers[name] : "");
  const input = INPUT.exec(said("signature-input"));
  const signature = /^sig=:([A-Za-z0-9+/]{86}==):$/.exec(said("signature"));
  const digest = said("content-digest");
  if (input === null || signature === null || !/^sha-256=:[A-Za-z0-9+/]{43}=:$/.test(digest)) return undefined;
  const [, created = "", nonce = "", keyId = ""] = input;
  return { created: Number(created), nonce, keyId, digest, bytes: Buffer.from(signature[1] ?? "", "base64") };
}

const INPUT = new RegExp(
  `^sig=\\(${COVERED.map((name) => `"${name}"`).join(" ")}\\);created=(\\d{1,12});nonce="([\\w-]{8,${LONGEST}})";keyid="([\\w-]{1,${LONGEST}})";alg="ed25519"$`,
);

/** Whether the holder of that key signed this request. Of its content only the digest is asked here. */
export function isSignedBy(key: KeyObject, request: SignedRequest, claimed: ClaimedSignature): boolean {
  return verify(null, Buffer.from(signatureBase(request, claimed.digest, claimed)), key, claimed.bytes);
}

/** Whether the content is the one whose digest was signed. */
export function isContentOf(digest: string, content: Uint8Array): boolean {
  const [said, own] = [Buffer.from(digest), Buffer.from(digestOf(content))];
  return said.length === own.length && timingSafeEqual(said, own);
}

function digestOf(content: Uint8Array): string {
  return `sha-256=:${createHash("sha256").update(content).digest("base64")}:`;
}

function parametersOf({ created, nonce, keyId }: SignatureClaim): string {
  return `(${COVERED.map((name) => `"${name}"`).join(" ")});created=${created};nonce="${nonce}";keyid="${keyId}";alg="ed25519"`;
}

function signatureBase(
  { method, authority, path, contentType }: SignedRequest,
  digest: string,
  claim: SignatureClaim,
): string {
  const values = [method, authority.toLowerCase(), path, contentType, digest];
  const lines = COVERED.map((name, at) => `"${name}": ${values[at]}`);
  return [...lines, `"@signature-params": ${parametersOf(claim)}`].join("\n");
}
