import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBody } from "./request-body.ts";

const read = (text: string) => parseBody(new TextEncoder().encode(text));

test.each([
  ["", "not-json"],
  ["null", "not-an-object"],
  ["[]", "not-an-object"],
  ['"text"', "not-an-object"],
  ["{", "not-json"],
  ['{"a":1}x', "not-json"],
  ['{"a":NaN}', "not-json"],
  ['{"cpr":"1","cpr":"2"}', "duplicate-key"],
  ['{"a":{"b":[{"c":1,"\\u0063":2}]}}', "duplicate-key"],
  ['{"__proto__":{"admin":true}}', "forbidden-key"],
  ['{"a":[{"\\u005f_proto__":1}]}', "forbidden-key"],
  ['{"constructor" : 1}', "forbidden-key"],
  ['{"a":"\\ud800"}', "unpaired-surrogate"],
  ['{"\\udc00":1}', "unpaired-surrogate"],
  ['{"a":["\\u0000"]}', "nul-character"],
  [`{"a":${"[".repeat(64)}${"]".repeat(64)}}`, "too-deep"],
  [`{"a":${"[".repeat(100_000)}`, "too-deep"],
])("%.60s is refused: %s", (text, bad) => {
  expect(read(text)).toEqual({ bad });
});

test("bytes that are no UTF-8 are refused rather than repaired", () => {
  expect(parseBody(new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]))).toEqual({ bad: "not-utf8" });
});

test("brackets and colons inside strings, and one key in two objects, are fine", () => {
  const text = '{"a":"}]{[\\"\\\\","b":[{"k":"k"},{"k":":"}],"k":"\\ud83d\\ude00"}';
  expect(read(text)).toEqual({ value: JSON.parse(text) });
  expect(read(`{"a":${"[".repeat(63)}${"]".repeat(63)}}`)).toHaveProperty("value");
});

test("any ordinary object comes through as JSON.parse reads it", () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 5 })), (object) => {
      const text = JSON.stringify(object);
      const answer = read(text);
      if ("bad" in answer) expect(["forbidden-key", "nul-character", "unpaired-surrogate"]).toContain(answer.bad);
      else expect(answer.value).toEqual(JSON.parse(text));
    }),
  );
});

test("half a megabyte made to be slow is answered within a second", () => {
  const began = process.cpuUsage();
  for (const text of [
    `"${'\\"'.repeat(250_000)}`,
    `{"a":"${"x".repeat(500_000)}"}`,
    `{"a":"${"\\n".repeat(250_000)}"}`,
  ])
    read(text);
  expect(process.cpuUsage(began).user / 1e6).toBeLessThan(1);
});
