import { expect, test } from "vitest";
import { toBase64 } from "./base64.ts";
import { encodeUtf8 } from "./encode.ts";
import { fileType } from "./file-content.ts";

const signs = (text: string) => toBase64(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));

test.each([
  ["%PDF-1.7\n%âãÏÓ", "application/pdf"],
  ["\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "image/png"],
  ["\xff\xd8\xff\xe0\0\x10JFIF", "image/jpeg"],
  ["GIF89a\x01\0\x01\0", "image/gif"],
])("%j is known by what it holds", (bytes, type) => {
  expect(fileType(signs(bytes))).toBe(type);
});

test.each([
  "<html><script>",
  "MZ\x90\0",
  "PK\x03\x04",
  "II*\0",
  "BM",
  "GIF8",
  "%PDF",
  "",
  "\x89PNG\r\n\x1a\nevil",
  " %PDF-1.7",
])("row 55: %j is not taken, whatever it is called", (bytes) => {
  expect(fileType(signs(bytes))).toBeUndefined();
});

test("what is no base64 is nothing", () => {
  expect(fileType("%PDF")).toBeUndefined();
  expect(fileType(toBase64(encodeUtf8("%PDF-1.7")).slice(0, -1))).toBeUndefined();
});
