import { expect, test } from "vitest";
import { keepingTexts } from "./keeping-texts.ts";

/** What was truly read, in order, when texts come one after another: two answers are kept, of texts of at most three signs. */
function readOf(...texts: string[]): string[] {
  const read: string[] = [];
  const lengthOf = (text: string) => (text.startsWith("?") ? undefined : text.length);
  const kept = keepingTexts(
    (text) => {
      read.push(text);
      return lengthOf(text);
    },
    { most: 2, longest: 3 },
  );
  for (const text of texts) expect(kept(text)).toBe(lengthOf(text));
  return read;
}

test("a text that came before is not read again", () => {
  expect(readOf("0.2", "0.3", "0.2", "0.3")).toEqual(["0.2", "0.3"]);
});

test("a long text is read each time, and takes nobody's room", () => {
  expect(readOf("0.2", "0.25", "0.25", "0.3", "0.2")).toEqual(["0.2", "0.25", "0.25", "0.3"]);
});

test("what cannot be read is asked again, and takes nobody's room", () => {
  expect(readOf("0.2", "?", "?", "0.3", "0.2")).toEqual(["0.2", "?", "?", "0.3"]);
});

test("the third text finds no room: the two before it are forgotten, and it is kept", () => {
  expect(readOf("1", "2", "3", "3", "1")).toEqual(["1", "2", "3", "1"]);
});
