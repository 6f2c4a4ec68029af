import { expect, test } from "vitest";
import { ELEMENTS, type Element } from "../epikrise.ts";
import { correspondenceDraft } from "./correspondence-draft.ts";
import type { ElementReading, LetterReading } from "./letter-reading.ts";

const NOTHING: LetterReading["facts"] = {
  diagnoses: [],
  treatments: [],
  medicines: [],
  checks: [],
  values: [],
  limits: [],
  symptoms: [],
  addressees: [],
  contacts: [],
  materials: [],
};

function letter(wrong: Partial<Record<Element, Omit<ElementReading, "element">>>): LetterReading {
  const filled: Omit<ElementReading, "element"> = {
    state: "filled",
    quotes: [],
    because: { da: "Udfyldt.", en: "Filled." },
  };
  const elements = ELEMENTS.map((element): ElementReading => ({ element, ...filled, ...wrong[element] }));
  return { complete: Object.keys(wrong).length === 0, elements, facts: NOTHING };
}

const vague = (words: string): Omit<ElementReading, "element"> => ({
  state: "vague",
  quotes: [{ words, line: 5, at: 60 }],
  because: { da: "Det kan vi ikke handle på.", en: "We cannot act on that." },
  suggestion: { da: "Skriv venligst grænsen.", en: "Please write the limit." },
});

test("a complete letter asks for nothing", () => {
  expect(correspondenceDraft(letter({}))).toBe("");
});

test("only what is wrong is asked for, in the department's own words", () => {
  const draft = correspondenceDraft(letter({ "re-referral-criteria": vague("ved stigning") }));
  expect(draft).toContain("beder vi jer om at svare på ét punkt:");
  expect(draft).toContain(
    "1. Kriterier for genhenvisning: I skriver »ved stigning«. Det kan vi ikke handle på. Skriv venligst grænsen.",
  );
  expect(draft).not.toContain("Blodprøver");
});

test("ten faults of a thousand characters each still fit on one page", () => {
  const all = Object.fromEntries(ELEMENTS.map((element) => [element, vague("meget ".repeat(200))]));
  expect(correspondenceDraft(letter(all)).length).toBeLessThan(3000);
});
