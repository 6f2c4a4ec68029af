import { expect, test } from "vitest";
import { wordsOf } from "./words-of.ts";

const LETTER = `Epikrise
Behandlingsplan:
Færdigbehandlet. Ingen yderligere behandling.
Blodprøver:
PSA tages hver gang. Kom også til samtale.
Kontakt: ring på 00 12 34 56.`;
const quoted = (words: string) => ({ words, line: 1, at: LETTER.indexOf(words) });
const words = (...quotes: string[]) => wordsOf("treatment-plan", LETTER, quotes.map(quoted));

test("every sentence under the element's heading, as they stand, in one text", () => {
  expect(words()).toBe("Færdigbehandlet. Ingen yderligere behandling.");
  expect(wordsOf("blood-tests", LETTER, [])).toBe("PSA tages hver gang. Kom også til samtale.");
  expect(wordsOf("other-material", LETTER, [])).toBe("");
});

test("and a sentence elsewhere that holds its words: whole, and no other", () => {
  expect(words("samtale")).toBe("Færdigbehandlet. Ingen yderligere behandling. Kom også til samtale.");
  expect(words("Kom også")).toBe("Færdigbehandlet. Ingen yderligere behandling. Kom også til samtale.");
  expect(words("PSA tages", "samtale")).toBe(
    "Færdigbehandlet. Ingen yderligere behandling. PSA tages hver gang. Kom også til samtale.",
  );
  expect(words("gang.")).toContain("PSA tages hver gang.");
  expect(words("gang.")).not.toContain("samtale");
});

test("what both stands under the heading and is quoted stands once", () => {
  expect(words("Færdigbehandlet")).toBe("Færdigbehandlet. Ingen yderligere behandling.");
});
