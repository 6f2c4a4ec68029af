import { describe, expect, test } from "vitest";
import { tellsOfPast } from "./checks.ts";
import { standsBy } from "./treatments.ts";

describe("how the patient was followed till now", () => {
  test.each([
    "er fulgt",
    "han har regelmaessigt hos os vaeret kontrolleret",
    "blev i aar undersoegt",
    "kontrolleret her",
    "har gaaet til kontrol",
    "er gaaet i kontrol",
    "hidtil fulgt",
    "i alt fulgt i ambulatoriet",
    "nu fulgt 5 aar",
    "er fulgt paa skaldepanden",
  ])("»%s« tells of it", (text) => expect(tellsOfPast(text)).toBe(true));

  test.each([
    "her kontrolleret",
    "er en to tre fire fem kontrolleret",
    "er 7 kontrolleret",
    "at kontrolleret",
    "opfulgt i aar",
    "nu fulgt x",
    "er fulgt, men bedes set",
    "er fulgt og skal ses",
    "er fulgt efter anbefaling",
    "er fulgt som foreslaaet",
    "er fulgt og foelges",
  ])("»%s« does not, or asks for something", (text) => expect(tellsOfPast(text)).toBe(false));
});

describe("a date that stands by a treatment", () => {
  const stands = (text: string): boolean => {
    const [treatment, date] = ["rarp", "2024"].map((words) => {
      const at = text.indexOf(words);
      return { at, end: at + words.length, words };
    });
    if (treatment === undefined || date === undefined) throw new Error("both are named");
    return standsBy(text, treatment, date);
  };
  test.each([
    "rarp 2024",
    "2024 rarp",
    "rarp2024",
    "rarp i afdelingen 2024",
    "kontrol: rarp 2024, kontrol",
    "kontrol: 2024 rarp, kontrol",
    `rarp ${"x".repeat(58)} 2024`,
    "rarp eftermiddag 2024",
  ])("»%s«: it does", (text) => expect(stands(text)).toBe(true));

  test.each([
    "rarp; 2024",
    "rarp, og 2024",
    "rarp, samt 2024",
    "rarp efter 2024",
    "rarp, kontrolleret 2024",
    "rarp kontrol 2024",
    "2024 kontrol rarp",
    `rarp ${"x".repeat(59)} 2024`,
  ])("»%s«: it does not", (text) => expect(stands(text)).toBe(false));
});
