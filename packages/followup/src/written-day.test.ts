import { expect, test } from "vitest";
import { dayPhrase, listPhrase, OR } from "./phrase.ts";
import { dayOf } from "./ids.ts";
import { day } from "./testing/invented-programme.ts";
import { writtenDay, writtenWeekday } from "./written-day.ts";

test("a day in full, as paper needs it, in both languages", () => {
  expect(writtenDay(day("2026-11-05"), "da")).toBe("5.\u00a0november 2026");
  expect(writtenDay(day("2026-01-31"), "en")).toBe("31\u00a0January 2026");
  expect(writtenWeekday(day("2026-08-20"), "da")).toBe("torsdag 20.\u00a0august 2026");
  expect(writtenWeekday(day("2026-08-23"), "en")).toBe("Sunday 23\u00a0August 2026");
  expect(writtenWeekday(day("2026-08-24"), "da")).toBe("mandag 24.\u00a0august 2026");
});

test("a day in short, and several things of which one is enough", () => {
  expect(dayPhrase(dayOf(day("2026-12-01")))).toEqual({ da: "1. dec. 2026", en: "1 Dec 2026" });
  const said = (text: string) => ({ da: `${text}!`, en: text });
  expect(listPhrase([said("a"), said("b"), said("c")], OR)).toEqual({ da: "a!, b! eller c!", en: "a, b or c" });
  expect(listPhrase([said("a")], OR)).toEqual(said("a"));
  expect(listPhrase([], OR)).toEqual({ da: "", en: "" });
});
