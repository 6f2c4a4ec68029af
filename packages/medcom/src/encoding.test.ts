import { describe, expect, test } from "vitest";
import { readEmessage } from "./emessage.ts";
import { brokenBytes, declaredEncoding, doublyEncoded } from "./encoding.ts";
import { psaAnswer } from "./testing/messages.ts";

const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes.slice(0, 200));
const said = (name: string): string => `<?xml version="1.0" encoding="${name}"?><a/>`;

describe("the encoding is what the message says", () => {
  test.each([
    [said("windows-1252"), "windows-1252"],
    [said("ISO-8859-1"), "windows-1252"],
    [said("utf-8"), "utf-8"],
    ["<a/>", "utf-8"],
    [`\u00EF\u00BB\u00BF${said("UTF-8")}`, "utf-8"],
    ["\u00EF\u00BB\u00BF<a/>", "utf-8"],
  ])("%s", (start, label) => {
    expect(declaredEncoding(start)).toEqual({ ok: true, label });
  });

  test("UTF-16 with its mark, in either order", () => {
    const units = Buffer.from(`\uFEFF${said("UTF-16")}`, "utf16le");
    expect(declaredEncoding(latin1(units))).toEqual({ ok: true, label: "utf-16le" });
    expect(declaredEncoding(latin1(units.swap16()))).toEqual({ ok: true, label: "utf-16be" });
  });

  test.each([
    ["UTF-7", said("UTF-7")],
    ["UTF-32", said("UTF-32")],
    ["EBCDIC", said("cp037")],
    ["UTF-16 without mark", latin1(Buffer.from(said("UTF-16"), "utf16le"))],
    ["single bytes that say UTF-16", said("UTF-16")],
    ["a mark of UTF-8 and a declaration of ISO-8859-1", `\u00EF\u00BB\u00BF${said("ISO-8859-1")}`],
    ["a mark of UTF-16 and a declaration of UTF-8", latin1(Buffer.from(`\uFEFF${said("UTF-8")}`, "utf16le"))],
  ])("%s is refused with a sentence", (_name, start) => {
    expect(declaredEncoding(start)).toMatchObject({
      ok: false,
      unreadable: { why: { da: expect.stringContaining("Tegnsættet") } },
    });
  });

  test("every label is one that the platform decodes strictly", () => {
    for (const label of ["utf-8", "windows-1252", "utf-16le", "utf-16be"] as const) {
      expect(new TextDecoder(label, { fatal: true }).encoding).toBe(label);
    }
    expect(new TextDecoder("windows-1252").decode(Uint8Array.of(0xe6, 0x92))).toBe("æ’");
  });
});

describe("bytes that are not what they say", () => {
  test("ISO-8859-1 declared as UTF-8 does not decode, and has its sentence", () => {
    const bytes = Buffer.from(psaAnswer().replace("windows-1252", "UTF-8"), "latin1");
    const found = declaredEncoding(latin1(bytes));
    if (!found.ok) throw new Error("the declaration is fine");
    expect(() => new TextDecoder(found.label, { fatal: true }).decode(bytes)).toThrow(TypeError);
    expect(brokenBytes(found.label).unreadable.why.da).toContain("UTF-8");
  });

  test("UTF-8 declared as windows-1252 is refused, never stored as Ã¦", () => {
    for (const label of ["windows-1252", "latin1"]) {
      const garbled = new TextDecoder(label).decode(Buffer.from(psaAnswer(), "utf8"));
      expect(garbled).toContain("Ã");
      expect(readEmessage(garbled).ok).toBe(false);
    }
    expect(doublyEncoded(psaAnswer())).toBeUndefined();
  });
});
