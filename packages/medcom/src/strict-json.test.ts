import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStrictJson } from "./strict-json.ts";

/** Numbers as JSON.parse has them. */
const parse = (text: string) => parseStrictJson(text, Number);

function fault(text: string): string {
  const parsed = parse(text);
  return "json" in parsed ? "accepted" : `${parsed.line}:${parsed.column} ${parsed.fault}`;
}

test("numbers keep every digit", () => {
  expect(parseStrictJson("[0.1000000000000000055,-1e-7]", (source) => ({ source }))).toEqual({
    json: [{ source: "0.1000000000000000055" }, { source: "-1e-7" }],
  });
});

test("what JSON.stringify writes is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
      fc.pre(!/__proto__|constructor|prototype/.test(text));
      const written = JSON.stringify(JSON.parse(text), null, indent);
      const parsed = parse(written);
      expect("json" in parsed && JSON.stringify(parsed.json, null, indent)).toBe(written);
    }),
  );
});

test("what JSON.parse refuses is refused", () => {
  fc.assert(
    fc.property(fc.json(), fc.nat(), fc.constantFrom("", "x", '"', "{", ",", "\u0001", "\\"), (text, place, piece) => {
      const at = place % (text.length + 1);
      const broken = text.slice(0, at) + piece + text.slice(at + 1);
      let valid = true;
      try {
        JSON.parse(broken);
      } catch {
        valid = false;
      }
      if (!valid) expect(fault(broken)).not.toBe("accepted");
    }),
  );
});

describe("what is refused, and where", () => {
  test.each([
    ['{"status":"final",\n "status":"cancelled"}', '2:2 the key "status" stands twice in one object'],
    ['{"__proto__":{"polluted":1}}', '1:2 the key "__proto__" is not allowed'],
    ['{"a":{"constr\\u0075ctor":{"prototype":{"polluted":1}}}}', '1:7 the key "constructor" is not allowed'],
    ['["ok",\n "\\ud800"]', "2:2 the string has half a character"],
    ['{"\\u0000":1}', "1:2 the string has a NUL character"],
    ["[1,]", "1:4 a value is expected here"],
    ["[1 2]", '1:4 "]" is expected here'],
    ["{} {}", "1:4 something follows after the end of the document"],
    ["", "1:1 a value is expected here"],
    ["NaN", "1:1 a value is expected here"],
    ["tru", "1:1 a value is expected here"],
    ["01", "1:2 something follows after the end of the document"],
    ["'a'", "1:1 a value is expected here"],
    ['{"a" 1}', '1:6 ":" is expected here'],
    ["{a:1}", "1:2 a string in double quotes is expected here"],
    ["[".repeat(100_000), "1:65 it is nested deeper than 64 levels"],
  ])("%j", (text, expected) => expect(fault(text)).toBe(expected));
});

test("sixty-four levels are read", () => {
  expect(fault("[".repeat(64) + "]".repeat(64))).toBe("accepted");
});

test("a string of a million escapes is read, and one of twelve million", () => {
  for (const count of [1_000_000, 12_000_000]) {
    const parsed = parse(`["${"\\n".repeat(count)}"]`);
    expect("json" in parsed && String(parsed.json).length).toBe(count);
  }
  expect(fault(`["${"\\n".repeat(1_000_000)}\\x"]`)).toBe("1:2 a string in double quotes is expected here");
});

test("a byte order mark is left out, and a text of ten million letters is read", () => {
  expect(parse('\ufeff{"a":"b"}')).toEqual({ json: { a: "b" } });
  const long = "x\\n".repeat(3_000_000);
  const parsed = parse(`"${long}"`);
  expect("json" in parsed && parsed.json).toBe("x\n".repeat(3_000_000));
});
