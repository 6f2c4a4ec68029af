import fc from "fast-check";
import type { SymptomReport } from "../../course.ts";
import type { Criterion } from "../../criteria/criterion.ts";
import { dayOfPlace, someGap, someTurningDay, type Times } from "./places-in-time.ts";

/** Draws of what was asked about: which code, when, and the answer. */
export const someReports = fc.array(
  fc.record({ code: fc.nat(12), place: fc.oneof(someGap, someTurningDay), present: fc.boolean() }),
  { maxLength: 6 },
);

type ReportDraw = typeof someReports extends fc.Arbitrary<(infer One)[]> ? One : never;

/** The reports of draws, about codes that the criteria ask for and one that nobody asks for. */
export function reportsOf(draws: readonly ReportDraw[], criteria: readonly Criterion[], times: Times): SymptomReport[] {
  const codes = [...criteria.flatMap(codesOf), "nobody-asks"];
  let before = times.followedFrom;
  return draws.map(({ code, place, present }) => {
    before = dayOfPlace(place, before, times);
    return { code: codes[code % codes.length] ?? "nobody-asks", reportedOn: before, present };
  });
}

/** Events that are counted and flags come often, since one report of them says little. */
function codesOf({ rule }: Criterion): string[] {
  if (rule.kind === "symptom") return [...rule.any];
  if (rule.kind === "countWithin") return Array<string>(4).fill(rule.event);
  return rule.kind === "clinicianFlag" ? [rule.flag] : [];
}
