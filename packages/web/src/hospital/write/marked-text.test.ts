import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markedText, withoutWords, withSuggestion } from "./marked-text.ts";

const LETTER = "Genhenvises ved stigende PSA, knoglesmerter i over 14 dage.";
const FOUND = { text: "Genhenvises ved stigende PSA", at: 0 };

describe("words that are too vague", () => {
  test("are underlined where they stand, and nothing else is", () => {
    expect(markedText(LETTER, [FOUND])).toEqual([
      { text: "Genhenvises ved stigende PSA", vague: true },
      { text: ", knoglesmerter i over 14 dage.", vague: false },
    ]);
  });

  test("are found at their own place when the same words stand twice", () => {
    const text = "PSA efter behov. Samtale efter behov.";
    expect(markedText(text, [{ text: "efter behov", at: 25 }])[0]).toEqual({
      text: "PSA efter behov. Samtale ",
      vague: false,
    });
  });

  test("are all underlined, each at its own place", () => {
    const twice = [
      { text: "efter behov", at: 4 },
      { text: "efter behov", at: 25 },
    ];
    const vague = markedText("PSA efter behov. Samtale efter behov.", twice).filter((piece) => piece.vague);
    expect(vague).toHaveLength(2);
  });

  test("mark nothing when the author has just deleted them", () => {
    expect(markedText("Knoglesmerter.", [FOUND])).toEqual([{ text: "Knoglesmerter.", vague: false }]);
  });

  test("however a text is cut, no letter of it is lost", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.tuple(fc.nat(40), fc.nat(10))), (text, places) => {
        const quotes = places.map(([at, length]) => ({ text: text.slice(at, at + length), at }));
        const pieces = markedText(text, quotes);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      }),
    );
  });
});

describe("a suggestion", () => {
  test("takes the place of the vague words and leaves the rest as it was", () => {
    const { text, caret } = withSuggestion(LETTER, FOUND, "PSA ≥ 0,2 µg/l i to prøver");
    expect(text).toBe("PSA ≥ 0,2 µg/l i to prøver, knoglesmerter i over 14 dage.");
    expect(text.slice(caret)).toBe(", knoglesmerter i over 14 dage.");
  });

  test("is added as a sentence of its own where nothing is to be replaced", () => {
    expect(withSuggestion("Opereret", undefined, "Radikal prostatektomi 5. nov. 2025.").text).toBe(
      "Opereret. Radikal prostatektomi 5. nov. 2025.",
    );
    expect(withSuggestion("  ", undefined, "Ingen.").text).toBe("Ingen.");
  });
});

describe("vague words that are taken out", () => {
  test.each([
    ["Genhenvises ved stigende PSA.", ""],
    ["Genhenvises ved stigende PSA, knoglesmerter.", "Knoglesmerter."],
    ["Ring ved feber, ved stigende PSA", "Ring ved feber."],
    ["Ring ved feber, ved stigende PSA, ved smerter.", "Ring ved feber, ved smerter."],
    ["Ring ved feber. Genhenvises ved stigende PSA; smerter.", "Ring ved feber. Smerter."],
  ])("%s → %s", (text, left) => {
    const words = /(?:Genhenvises )?ved stigende PSA/.exec(text);
    expect(withoutWords(text, { text: words?.[0] ?? "", at: words?.index ?? 0 }).text).toBe(left);
  });
});
