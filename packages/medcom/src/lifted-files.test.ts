import fc from "fast-check";
import { expect, test } from "vitest";
import { readEmessageBytes } from "./emessage.ts";
import { encodeUtf8 } from "./encode.ts";
import { withFiles, withoutFiles } from "./lifted-files.ts";
import { fileMessage } from "./testing/messages.ts";
import { readXml, type XmlElement } from "./xml.ts";

const LARGE = "QUJD".repeat(20_000);
const IN_LINES = (LARGE.match(/.{1,76}/g) ?? []).join("\r\n");

/** Files are long: they are told by whether they are the right one. */
function isRead(xml: string): boolean {
  const read = readEmessageBytes(encodeUtf8(xml));
  const [letter] = read.ok ? read.letters : [];
  return letter?.kind === "binary-letter" && letter.objects[0]?.data === LARGE;
}

test("a large file is read as a small one is, in one line or many, and what stands after it is told with its own line", () => {
  expect(isRead(fileMessage({ size: 60_000, data: LARGE }))).toBe(true);
  expect(isRead(fileMessage({ size: 60_000, data: IN_LINES }))).toBe(true);
  const broken = fileMessage({ size: 60_000, data: IN_LINES }).replace("</Emessage>", "</Emsg>");
  const read = readEmessageBytes(encodeUtf8(broken));
  expect(read.ok ? undefined : read.unreadable.where?.line).toBe(broken.split("\n").length);
});

test("one that is not base64, or whose element does not end, is refused as before", () => {
  for (const data of [`${LARGE}!`, `${LARGE}&amp;`, `${LARGE}\u0001`, ".file 0."])
    expect(isRead(fileMessage({ size: 60_000, data })), data.slice(-8)).toBe(false);
  const half = fileMessage({ size: 60_000, data: LARGE }).split("</Object")[0] ?? "";
  expect(readEmessageBytes(encodeUtf8(half)).ok).toBe(false);
});

test("more text than any letter has is refused before it is decoded", () => {
  const started = performance.now();
  const read = readEmessageBytes(new Uint8Array(50 * 1024 * 1024).fill(0x61));
  expect(performance.now() - started).toBeLessThan(1_000);
  expect(read.ok ? "" : read.unreadable.why.en).toContain("more than 16 MB of text beside its files");
});

test("law: without its files and with them again, any text parses to the very same tree", () => {
  const parts = fc.constantFrom(
    ...["<Object_Base64Encoded>", "</Object_Base64Encoded>", "<m:Object_Base64Encoded>", "</m:Object_Base64Encoded>"],
    `<Object_Base64Encoded>${LARGE}</Object_Base64Encoded>`,
    ...["<a>", "</a>", "<!--", "-->", "<![CDATA[", "]]>", "\n", "&amp;", "A", LARGE],
  );
  const bare = ({ name, children }: XmlElement): unknown => [
    name,
    children.map((child) => (typeof child === "string" ? child : bare(child))),
  ];
  let lifted = 0;
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 8 }), (pieces) => {
      const text = `<r xmlns:m="m">${pieces.join("")}</r>`;
      const whole = readXml(text);
      const { bytes, files } = withoutFiles(encodeUtf8(text));
      const parsed = readXml(new TextDecoder().decode(bytes));
      expect(parsed.ok).toBe(whole.ok);
      if (!whole.ok || !parsed.ok) return;
      lifted += files.length;
      // What was taken out of a comment or another namespace is nobody's: its mark stands there instead.
      const told = (root: XmlElement) => JSON.stringify(bare(root)).replaceAll(/\.file \d+\./g, LARGE);
      expect(told(withFiles(parsed.root, files)) === told(whole.root)).toBe(true);
    }),
    { numRuns: 300 },
  );
  expect(lifted).toBeGreaterThan(2);
});
