import { describe, expect, test } from "vitest";
import { elementsHeaded, guessedHeading, headingOf, questionHeading } from "./headings.ts";

// Texts as the reading has them: folded, in small letters.

describe("a heading in front of its text", () => {
  test.each([
    "kontrol: ",
    "- kontrol: ",
    "• kontrol: ",
    "12) kontrol: ",
    "2. kontrol: ",
    "b) kontrol: ",
    "(ii) kontrol: ",
    "iv. kontrol: ",
    "kontrol - ",
    "kontrol | ",
    "kontrol .... ",
    "kontrol   ",
    "kontrol? ",
    "vedr. kontrol: ",
    "vedr kontrol: ",
    "ad kontrol: ",
    "anbefalet kontrol: ",
    "anbefalede kontroller: ",
  ])("»%spsa« stands under the checks", (heading) => {
    const found = headingOf(`${heading}psa`);
    expect(found?.under).toEqual(["checks-at-gp"]);
    expect(heading.slice(0, found?.length).trimEnd()).toBe(heading.trimEnd());
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
    ["kontrol og bilag ved henvendelse", ["checks-at-gp", "other-material"]],
    ["sag vedr. blodproever", []],
    ["noget helt andet", undefined],
  ])("»%s« heads %j", (label, under) => {
    expect(elementsHeaded(label)).toEqual(under);
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
