import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readLetter } from "../read-letter.ts";

describe("any text", () => {
  const piece = fc.constantFrom(
    "PSA ",
    "0,2 µg/l ",
    "hver 6. måned ",
    "til ",
    "ingen ",
    "78 00 01 12 ",
    "12.03.2024 ",
    "\n",
    "\r\n",
    "Genhenvises ved ",
    "Kontakt: ",
    "e.l. ",
    "| ",
    "...",
    "å",
    "\u030a",
    "🙂",
    "ß",
    "İ",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 200 }),
    fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join("")),
  );

  test("is read: ten elements, and every quote stands where it says", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { elements, facts } = readLetter(text);
        expect(elements).toHaveLength(10);
        const quotes = [
          ...elements.flatMap((each) => each.quotes),
          ...facts.values,
          ...facts.contacts,
          ...facts.symptoms,
        ];
        for (const { words, line, at } of quotes) {
          const lines = text.slice(0, at).split(/\r\n|\r(?!\n)|\n/);
          expect(lines).toHaveLength(line);
          expect(text.slice(at).replace(/\s+/g, " ").trimStart().startsWith(words)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  test("twice as long costs at most a little more than twice: counted in characters that rules look at", () => {
    const text =
      "Prostatakræft, RARP 12.03.2024. PSA hver 6. måned til marts 2029. PSA 0,1 µg/l 02.04.2026.\nGenhenvises ved PSA over 0,2 µg/l. Kontakt: koordinator 78 00 01 12.\n";
    for (const unit of [text, "hver 6. måned ", "PSA 0,2 ", "a.b.", "til 2024 "]) {
      const once = lookedAt(() => readLetter(unit.repeat(Math.ceil(6000 / unit.length))));
      const twice = lookedAt(() => readLetter(unit.repeat(2 * Math.ceil(6000 / unit.length))));
      expect(twice / once).toBeLessThan(2.4);
    }
  });
});

/** How many characters all expressions are given to look at while something runs. */
function lookedAt(work: () => void): number {
  const original = RegExp.prototype.exec;
  let count = 0;
  RegExp.prototype.exec = function counted(this: RegExp, text: string) {
    count += Math.max(1, text.length - this.lastIndex);
    return original.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = original;
  }
  return count;
}
