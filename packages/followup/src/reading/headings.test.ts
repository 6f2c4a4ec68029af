import { describe, expect, test } from "vitest";
import { elementsHeaded, guessedHeading, headingOf, questionHeading } from "./headings.ts";

// Texts as the reading has them: folded, in small letters.

describe("a heading in front of its text", () => {
  test.each([
    "kontrol: ",
    "- kontrol - ",
    "• kontrol - ",
    "12) kontrol - ",
    "2. kontrol - ",
    "b) kontrol - ",
    "(ii) kontrol - ",
    "iv. kontrol - ",
    "vedr. kontrol - ",
    "vedr kontrol - ",
    "ad kontrol - ",
    "anbefalede kontroller - ",
    "kontrol | ",
    "kontrol  |",
    "kontrol|",
    "kontrol .... ",
    "kontrol  ....",
    "kontrol .... : ",
    "kontrol   ",
    "kontrol? ",
    "kontrol?",
    "kontrol  ?  ",
  ])("»%spsa« stands under the checks", (heading) => {
    const text = `${heading}psa`;
    const found = headingOf(text);
    expect(found?.under).toEqual(["checks-at-gp"]);
    expect(text.slice(found?.length).trim()).toBe("psa");
  });

  test("stands at the beginning, and before words", () => {
    expect(headingOf("0,1 kontrol - psa")).toBeUndefined();
    expect(headingOf("kontrol? (ja)")).toBeUndefined();
  });

  test("an ordinary word before a colon heads nothing, nor does a word without a colon that we have to guess", () => {
    expect(headingOf("psa: 0,1")).toBeUndefined();
    expect(headingOf("det skal i se efter: psa")?.under).toEqual(["clinical-assessment"]);
    expect(headingOf("det skal i se efter - psa")).toBeUndefined();
  });

  test("nine words may be a heading, ten are a sentence; of words that we guess from, seven", () => {
    expect(headingOf("kontrol en to tre fire fem seks syv otte: psa")?.under).toEqual(["checks-at-gp"]);
    expect(headingOf("kontrol en to tre fire fem seks syv otte ni: psa")).toBeUndefined();
    expect(guessedHeading("naar i skal se efter noget saa")).toEqual(["clinical-assessment"]);
    expect(guessedHeading("naar i skal se efter noget saa ring")).toBeUndefined();
  });
});

describe("what a heading's words head", () => {
  test.each(["og", "samt", "&", "/", ",", "+", "og ", ", "])("»kontrol %s blodprøver« heads both", (and) => {
    expect(elementsHeaded(`kontrol ${and} blodproever`)).toEqual(["checks-at-gp", "blood-tests"]);
  });

  test.each([
    ["klinisk kontrol", ["clinical-assessment"]],
    ["kontrol og henvisning", ["re-referral-criteria"]],
    ["henvisning og bilag", ["re-referral-criteria"]],
    ["bilag og kontrol", ["other-material"]],
    ["kontrol og bilag", ["checks-at-gp", "other-material"]],
    ["bilag til henvisning", ["other-material"]],
    ["sag vedr. blodproever", []],
    ["noget helt andet", undefined],
  ])("»%s« heads %j", (label, under) => {
    expect(elementsHeaded(label)).toEqual(under);
  });
});

describe("what a heading of other words seems to head", () => {
  test.each([
    ["other-material", ["hvad faar i", "hvad fik du", "bilaget", "medsendte svar", "oevrigt mat."]],
    [
      "re-referral-criteria",
      ["det vil vi se patienten for", "vil vi gerne se hende", "vil se ham", "kontakt os hvis", "send hende", "retur"],
    ],
    [
      "material-to-patient",
      ["hvad fik hun", "patienten har", "pt har faaet", "pt. fik", "han er givet", "hun har modtaget", "med hjem"],
    ],
    ["direct-contact", ["kontakt os", "tlf", "ring", "ringe", "ringer", "koordinatoren"]],
    ["complications-and-after-effects", ["hendes men nu", "gener", "komplikationen"]],
    [
      "treatment-plan",
      ["videre medicinsk behandling", "kommende kur og behandling", "behandling nu", "behandling herefter"],
    ],
    ["course-of-treatment", ["behandling givet", "operation udfoert", "hvad hun har vaeret igennem", "diagnosen"]],
    ["blood-tests", ["proeverne", "laboratoriet", "udgangsvaerdien"]],
    ["clinical-assessment", ["kigge paa", "spoerg om", "konsultationen"]],
    ["checks-at-gp", ["hvad skal du", "hvad skal i", "e.l", "opgaven"]],
  ])("%s", (element, labels) => {
    for (const label of labels) expect(guessedHeading(label), label).toEqual([element]);
  });

  test("words that only look like them head nothing", () => {
    const others = ["hvad faar isabel", "udsendte", "patienten har det", "xtlf", "omringet", "ringene", "mentalt"];
    for (const label of [...others, "kommen", "generelt", "behandling nu og her", "igennem tiden", "de.l"])
      expect(guessedHeading(label), label).toBeUndefined();
  });
});

describe("a heading that asks", () => {
  test("with a question word it is one anywhere, and heads what it asks for, or nothing of ours", () => {
    expect(questionHeading("hvornaar sender du hende retur?", false)?.under).toEqual(["re-referral-criteria"]);
    expect(questionHeading("- hvad saa?", false)).toEqual({ label: "hvad saa", under: [] });
  });

  test("without one it needs a line to itself, and to ask for an element", () => {
    expect(questionHeading("er der bilag?", true)?.under).toEqual(["other-material"]);
    expect(questionHeading("er der bilag?", false)).toBeUndefined();
    expect(questionHeading("er der noget?", true)).toBeUndefined();
    expect(questionHeading("er der bilag", true)).toBeUndefined();
  });
});
