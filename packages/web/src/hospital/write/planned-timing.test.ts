import { describe, expect, test } from "vitest";
import { PROGRAMME } from "../testing/small-programme.ts";
import {
  isChanged,
  lacksInterval,
  parseMonths,
  plannedAsProgramme,
  timingOf,
  withProgrammesTiming,
} from "./planned-timing.ts";

const psa = PROGRAMME.checks[0];
if (psa === undefined) throw new Error("the story's programme has a blood test");

describe("a check as the letter orders it", () => {
  test("has the programme's months until the author writes others", () => {
    const planned = plannedAsProgramme(psa);
    expect(timingOf(psa, planned)).toEqual(psa.timing);
    expect(isChanged(psa, planned)).toBe(false);
    expect(isChanged(psa, { ...planned, everyMonths: 3 })).toBe(true);
  });

  test("writing the programme's own number is no deviation", () => {
    expect(isChanged(psa, { ...plannedAsProgramme(psa), everyMonths: 6 })).toBe(false);
  });

  test("an end month takes the place of a check for life", () => {
    expect(timingOf(psa, { ...plannedAsProgramme(psa), untilMonth: 36 })).toMatchObject({
      untilMonth: 36,
      everyMonths: 6,
    });
  });

  test("going back to the programme keeps who does what", () => {
    const planned = { ...plannedAsProgramme(psa), everyMonths: 3, booking: "practice" as const };
    expect(withProgrammesTiming(psa, planned)).toEqual({ ...plannedAsProgramme(psa), booking: "practice" });
  });

  test("an interval that only the letter can give is asked for, and is never a deviation", () => {
    const injection = { ...psa, id: "injection", intervalFromEpikrise: true };
    const planned = plannedAsProgramme(injection);
    expect(lacksInterval(injection, planned)).toBe(true);
    const given = { ...planned, everyMonths: 3 };
    expect(lacksInterval(injection, given)).toBe(false);
    expect(isChanged(injection, given)).toBe(false);
    expect(withProgrammesTiming(injection, { ...given, fromMonth: 12 })).toEqual(given);
  });
});

test("half a number of months is none", () => {
  expect([parseMonths(" 6 "), parseMonths(""), parseMonths("6-12"), parseMonths("1,5")]).toEqual([
    6,
    undefined,
    undefined,
    undefined,
  ]);
});
