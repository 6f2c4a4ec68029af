import { describe, expect, test } from "vitest";
import { ELEMENTS, type Element } from "../epikrise.ts";
import { correspondenceDraft } from "./correspondence-draft.ts";
import type { ElementReading, LetterReading } from "./letter-reading.ts";
import { readLetter } from "./read-letter.ts";

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

test("the rest of a letter is called ready only where at most two elements are asked for", () => {
  const [first, second, third] = [vague("a"), vague("b"), vague("c")];
  const two = letter({ "re-referral-criteria": first, "checks-at-gp": second });
  const three = letter({ "re-referral-criteria": first, "checks-at-gp": second, "blood-tests": third });
  expect(correspondenceDraft(two)).toContain("Resten af epikrisen er klar");
  expect(correspondenceDraft(three)).not.toContain("Resten af epikrisen er klar");
});

test("the letter as it leaves: greeting, what is asked for, thanks, and no line empty twice", () => {
  const notRelevant = { ...vague("gælder ikke"), state: "not-relevant" as const };
  const two = { "checks-at-gp": vague("i praksis"), "blood-tests": vague("div. prøver …") };
  const questions = [
    "1. Kontrol hos egen læge: I skriver »i praksis«. Det kan vi ikke handle på. Skriv venligst grænsen.",
    "2. Blodprøver: I skriver »div. prøver …«. Det kan vi ikke handle på. Skriv venligst grænsen.",
  ];
  const begins = [
    "Vedrørende jeres epikrise",
    "",
    "Kære kolleger",
    "",
    "Tak for epikrisen. For at vi kan følge patienten sikkert, beder vi jer om at svare på disse punkter:",
    "",
    ...questions,
  ];
  const ends = [
    "Send gerne svaret som korrespondancebrev eller som en rettet epikrise. På forhånd tak.",
    "",
    "Med venlig hilsen",
  ];
  expect(correspondenceDraft(letter({ ...two, "clinical-assessment": notRelevant })).split("\n")).toEqual([
    ...begins,
    "",
    "Resten af epikrisen er klar, og der behøver I ikke gøre mere.",
    ...ends,
  ]);
  const third = "3. Klinisk vurdering: I skriver »ved behov«. Det kan vi ikke handle på. Skriv venligst grænsen.";
  expect(correspondenceDraft(letter({ ...two, "clinical-assessment": vague("ved behov") })).split("\n")).toEqual([
    ...begins,
    third,
    "",
    ...ends,
  ]);
});

test("a quote that ends a sentence brings no second full stop", () => {
  expect(correspondenceDraft(letter({ "checks-at-gp": vague("Følges i praksis.") }))).toContain(
    "»Følges i praksis«. Det",
  );
});

test("what is missing, and what contradicts itself, is asked in its own way", () => {
  const draft = correspondenceDraft(
    letter({
      "blood-tests": { state: "missing", quotes: [], because: { da: "Står der ikke.", en: "" } },
      "checks-at-gp": { ...vague("hver 3. måned"), state: "inconsistent" },
      "treatment-plan": { ...vague("x"), state: "inconsistent", quotes: [] },
    }),
  );
  expect(draft.split("\n").filter((line) => /^\d/.test(line))).toEqual([
    "1. Behandlingsplan: Det kan vi ikke handle på. Skriv venligst grænsen.",
    "2. Kontrol hos egen læge: I skriver »hver 3. måned«. Det kan vi ikke handle på. Skriv venligst grænsen.",
    "3. Blodprøver: står ikke i brevet.",
  ]);
});

test("two quotes are joined, and no line is empty twice", () => {
  const both = { ...vague("a"), quotes: [...vague("a").quotes, ...vague("b").quotes] };
  const draft = correspondenceDraft(letter({ "blood-tests": both, "checks-at-gp": both, "treatment-plan": both }));
  expect(draft).toContain("I skriver »a« og »b«. ");
  expect(draft).not.toContain("\n\n\n");
});

test("a department is not sent to our list of telephones", () => {
  const ours = { ...vague("ring"), suggestion: { da: "Vælg linjen i telefonlisten.", en: "" } };
  expect(correspondenceDraft(letter({ "direct-contact": ours }))).toContain("Skriv venligst det direkte nummer");
  expect(correspondenceDraft(letter({ "blood-tests": ours }))).toContain("Vælg linjen i telefonlisten.");
  expect(correspondenceDraft(letter({ "direct-contact": vague("ring ...") }))).toContain(
    "I skriver »ring«. Det kan vi ikke handle på. Skriv venligst grænsen.",
  );
});

test("the letter is named by its own date", () => {
  const dated = readLetter("Epikrise 14.04.2026\nPSA måles.");
  expect(correspondenceDraft(dated)).toMatch(/^Vedrørende jeres epikrise af 14\.04\.2026\n/);
});

test("a quote of ninety signs is whole, a longer one is cut there", () => {
  const [whole, cut] = ["x".repeat(90), `${"x".repeat(89)} yz`];
  expect(correspondenceDraft(letter({ "blood-tests": vague(whole) }))).toContain(`»${whole}«`);
  expect(correspondenceDraft(letter({ "blood-tests": vague(cut) }))).toContain(`»${"x".repeat(89)} …«`);
});

describe("a letter about another cancer", () => {
  const melanoma = readLetter(
    "Plastikkirurgisk Afd.\nMalignt melanom, opereret i 2024. Behandling afsluttet 05.03.2025.\nPt. følges hos egen læge. Ved spørgsmål ring til omstillingen.",
  );
  const draft = correspondenceDraft(melanoma);

  test("is asked in words of its own disease, and of nothing that lies in our program", () => {
    expect(draft).toContain("fx »klinisk undersøgelse hver 6. måned til marts 2029«");
    expect(draft).not.toMatch(/PSA|telefonlisten|\{example\}|\.\./);
  });

  test("bears no date where only a treatment does", () => {
    expect(draft).toMatch(/^Vedrørende jeres epikrise\n/);
  });
});
