import fc from "fast-check";
import { expect, test } from "vitest";
import { parseSheetCode, SHEET_CODE_BYTES, sheetCodeFrom } from "./sheet-code.ts";

const randomBytes = fc.uint8Array({ minLength: SHEET_CODE_BYTES, maxLength: SHEET_CODE_BYTES });

test("a code is eight characters in two groups, none of which is taken for another", () => {
  fc.assert(
    fc.property(randomBytes, (bytes) => {
      const code = sheetCodeFrom(bytes.map((byte) => byte % 240));
      expect(code).toMatch(/^[2-46-79A-Z]{4} [2-46-79A-Z]{4}$/);
      expect(code).not.toMatch(/[01ILOUVSBE58]/);
    }),
  );
});

test("what is printed can be read back as people type it", () => {
  fc.assert(
    fc.property(randomBytes, (bytes) => {
      const code = sheetCodeFrom(bytes.map((byte) => byte % 240));
      expect(parseSheetCode(` ${code.toLowerCase().replace(" ", "-")}`)).toBe(code);
    }),
  );
});

test("what cannot be a code is none", () => {
  for (const text of ["", "7KM3", "7KM3 92Q0", "7KM3 92QDX", "190359-9995", "7KM3 92Ø4"]) {
    expect(parseSheetCode(text), text).toBeUndefined();
  }
});

test("every character is equally likely: of 256 bytes, 240 are used, 12 for each character", () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 240; byte++) {
    const first = sheetCodeFrom(new Uint8Array(SHEET_CODE_BYTES).fill(byte)).charAt(0);
    counts.set(first, (counts.get(first) ?? 0) + 1);
  }
  expect(new Set(counts.values())).toEqual(new Set([12]));
  expect(() => sheetCodeFrom(new Uint8Array(SHEET_CODE_BYTES).fill(250))).toThrow();
});
