import type { IsoDay } from "../../ids.ts";
import type { DayOfRule, MeasurementVerdict } from "./finding.ts";

type Part = readonly DayOfRule[];

/** `all`: a measurement day of any part; a part without one that day uses its latest earlier verdict, and without that it is a miss. */
export function daysOfAll(parts: readonly Part[]): DayOfRule[] {
  return measurementDays(parts).map((day) => {
    const said = parts.map((part) => latestUpTo(part, day));
    const misses = said.filter((each) => each?.verdict === "miss");
    const speaking = misses.length > 0 ? misses : said;
    return { day, verdict: verdictOfAll(said), spoken: speaking.flatMap((each) => each?.spoken ?? []) };
  });
}

function verdictOfAll(said: readonly (DayOfRule | undefined)[]): MeasurementVerdict {
  if (said.some((each) => each === undefined || each.verdict === "miss")) return "miss";
  return said.every((each) => each?.verdict === "hit") ? "hit" : "undecided";
}

/** `any`: only the parts measured that day speak; a hit that stands in a part not measured is neither confirmed nor cleared. */
export function daysOfAny(parts: readonly Part[]): DayOfRule[] {
  return measurementDays(parts).map((day) => {
    const measured = parts.flatMap((part) => part.filter((each) => each.day === day));
    const others = parts.filter((part) => !part.some((each) => each.day === day));
    const standing = others.flatMap((part) => latestUpTo(part, day) ?? []).filter(({ verdict }) => verdict === "hit");
    const saying = (verdict: MeasurementVerdict) => measured.filter((each) => each.verdict === verdict);
    if (saying("hit").length > 0) return dayOf(day, "hit", saying("hit"));
    if (saying("undecided").length > 0) return dayOf(day, "undecided", saying("undecided"));
    return dayOf(day, standing.length > 0 ? "undecided" : "miss", [...measured, ...standing]);
  });
}

function dayOf(day: IsoDay, verdict: MeasurementVerdict, speaking: readonly DayOfRule[]): DayOfRule {
  return { day, verdict, spoken: speaking.flatMap(({ spoken }) => spoken) };
}

function measurementDays(parts: readonly Part[]): IsoDay[] {
  return [...new Set(parts.flatMap((part) => part.map(({ day }) => day)))].sort();
}

function latestUpTo(part: Part, day: IsoDay): DayOfRule | undefined {
  return part.filter((each) => each.day <= day).at(-1);
}
