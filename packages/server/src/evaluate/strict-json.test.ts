import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { JsonNumber, parseStrictJson, type StrictJson } from "./strict-json.ts";

function fault(text: string): string {
  const parsed = parseStrictJson(text);
  return "json" in parsed ? "accepted" : `${parsed.line}:${parsed.column} ${parsed.fault}`;
}

/** As JSON.parse would have it: numbers as binary ones, objects with a prototype. */
function plain(json: StrictJson): unknown {
  if (json instanceof JsonNumber) return Number(json.text);
  if (Array.isArray(json)) return json.map(plain);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([key, value]) => [key, plain(value)]));
}

test("numbers keep every digit", () => {
  expect(parseStrictJson("0.1000000000000000055")).toEqual({ json: new JsonNumber("0.1000000000000000055") });
});

test("what JSON.stringify writes is read as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.json(), fc.constantFrom(0, 2), (text, indent) => {
      if (text.includes("__proto__")) return;
      const written = JSON.stringify(JSON.parse(text), null, indent);
      const parsed = parseStrictJson(written);
      expect("json" in parsed && JSON.stringify(plain(parsed.json), null, indent)).toBe(written);
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
    ["[".repeat(100_000), "1:66 it is nested deeper than 64 levels"],
  ])("%j", (text, expected) => expect(fault(text)).toBe(expected));
});

test("no key can reach a prototype", () => {
  const parsed = parseStrictJson('{"constructor":{"prototype":{"polluted":1}}}');
  expect("json" in parsed).toBe(true);
  expect(Reflect.get({}, "polluted")).toBeUndefined();
});

test("a byte order mark is left out, and a text of ten million letters is read", () => {
  expect(parseStrictJson('\ufeff{"a":"b"}')).toEqual({ json: { a: "b" } });
  const long = "x\\n".repeat(3_000_000);
  const parsed = parseStrictJson(`"${long}"`);
  expect("json" in parsed && parsed.json).toBe("x\n".repeat(3_000_000));
});
