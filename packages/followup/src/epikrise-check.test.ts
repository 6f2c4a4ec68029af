import { describe, expect, test } from "vitest";
import { type Epikrise, emptyEpikrise, type Section } from "./epikrise.ts";
import { checkEpikrise } from "./epikrise-check.ts";
import { check, day, programme } from "./testing/invented-programme.ts";
import { vagueIn } from "./vague-words.ts";

const words = (text: string) => vagueIn("checks-at-gp", text).map((found) => found.text);

describe("words that nobody could act on", () => {
  test("are all found, in the order of the text", () => {
    expect(words("Samtale efter behov, PSA regelmæssigt og ved forværring.")).toEqual([
      "efter behov",
      "regelmæssigt",
      "ved forværring",
    ]);
  });

  test("are quoted once where two phrases overlap", () => {
    const found = vagueIn("blood-tests", "Tag de vanlige blodprøver.");
    expect(found.map(({ text, at }) => [text, at])).toEqual([["vanlige blodprøver", 7]]);
  });

  test("are vague in some elements only, and each says in both languages what to write instead", () => {
    expect(vagueIn("other-material", "Samtale efter behov")).toEqual([]);
    expect(vagueIn("other-material", "Se journalen.")[0]?.suggestion.en).toBe(
      "Write the enclosure's name, or »ingen bilag«.",
    );
  });
});

describe("the check of a letter", () => {
  const checked = (section: Section, own: Partial<Epikrise> = {}) => {
    const blank = emptyEpikrise({ code: "DC619", text: "", stage: "" });
    const epikrise = { ...blank, sections: { ...blank.sections, "checks-at-gp": section }, ...own };
    const { elements } = checkEpikrise(epikrise, {
      programme: programme({ checks: [check({ id: "psa" }), check({ id: "talk", needs: [] })] }),
      anchors: { surgeryDate: day("2026-01-01") },
      today: Temporal.PlainDate.from("2026-08-06"),
    });
    return elements.find(({ element }) => element === "checks-at-gp");
  };

  test("finds vague words also where something else is wrong first", () => {
    const ordered = { check: "psa", orderedBy: "practice", resultTo: "none", booking: "patient" } as const;
    expect(checked({ text: "Samtale efter behov" }, { checks: [ordered] })).toMatchObject({
      because: { da: "Programmets kontrol mangler: talk." },
      vague: [{ text: "efter behov", at: 8 }],
    });
  });

  test("»not needed« without a reason is vague as a whole; with one, or left out with a reason, nothing is", () => {
    expect(checked({ text: " Ikke nødvendig. " })).toMatchObject({
      state: "vague",
      vague: [{ text: "Ikke nødvendig.", at: 1 }],
    });
    expect(checked({ text: "", notRelevant: "følges af hospitalet" })).toMatchObject({
      state: "not-relevant",
      vague: [],
    });
  });

  test("says in one sentence what stops the letter, the same kind together", () => {
    const blank = emptyEpikrise({ code: "DC619", text: "", stage: "" });
    const anchors = { surgeryDate: day("2026-01-01") };
    const today = Temporal.PlainDate.from("2026-08-06");
    const { because } = checkEpikrise(blank, { programme: programme(), anchors, today });
    expect(because.da).toMatch(/^Kan ikke sendes endnu: 1, 2, 3, .* og 10 mangler; /);
    expect(because.en).toMatch(/^Cannot be sent yet: 1, 2, 3, .* and 10 are missing; /);
  });
});
