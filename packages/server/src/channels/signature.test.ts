import { generateKeyPairSync } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { claimedSignature, isContentOf, isSignedBy, signatureHeaders } from "./signature.ts";

const { privateKey: key, publicKey } = generateKeyPairSync("ed25519");
const request = { method: "POST", authority: "net.example:8443", path: "/api/inbound", contentType: "application/xml" };
const content = Buffer.from("<Emessage/>");
const signed = () => signatureHeaders(request, content, { key, keyId: "foelgeskab", created: 1_786_000_000 });

test("what was signed is believed, and says by whom, when and with which number", () => {
  const claimed = claimedSignature(signed());
  expect(claimed).toMatchObject({ keyId: "foelgeskab", created: 1_786_000_000 });
  expect(claimed && isSignedBy(publicKey, request, claimed)).toBe(true);
  expect(claimed && isContentOf(claimed.digest, content)).toBe(true);
  expect(claimedSignature(signed())?.nonce).not.toBe(claimed?.nonce);
});

test("law: any one sign of the request, the content or the signature changed, and it is not", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        "method",
        "authority",
        "path",
        "contentType",
        "content",
        "signature",
        "signature-input",
        "content-digest",
      ),
      fc.nat(500),
      fc.constantFrom("x", "0", '"', ";"),
      (what, at, sign) => {
        const changed = (text: string): string => {
          const place = at % text.length;
          return text.slice(0, place) + (text[place] === sign ? "y" : sign) + text.slice(place + 1);
        };
        const headers = signed();
        const asked = { ...request, ...(what in request ? { [what]: changed(request[what as "path"]) } : {}) };
        const claimed = claimedSignature({
          ...headers,
          ...(what in headers ? { [what]: changed(headers[what] ?? "") } : {}),
        });
        const body = what === "content" ? Buffer.from(changed(content.toString())) : content;
        const holds =
          claimed !== undefined && isSignedBy(publicKey, asked, claimed) && isContentOf(claimed.digest, body);
        // A host is the same in small letters and capitals.
        expect(holds).toBe(false);
      },
    ),
  );
});

test("a signature by another key, or of another form, is none", () => {
  const other = generateKeyPairSync("ed25519").publicKey;
  const claimed = claimedSignature(signed());
  expect(claimed && isSignedBy(other, request, claimed)).toBe(false);
  const weaker = signed()["signature-input"]?.replace(' "content-digest"', "") ?? "";
  expect(claimedSignature({ ...signed(), "signature-input": weaker })).toBeUndefined();
  expect(claimedSignature({})).toBeUndefined();
});
