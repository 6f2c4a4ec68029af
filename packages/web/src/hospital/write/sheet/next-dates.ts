import type { Epikrise } from "@foelgeskab/followup/epikrise";
import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type { ObligationFact } from "@foelgeskab/followup/obligation";
import { obligationsOf } from "@foelgeskab/followup/plan";
import { planOfLetter } from "@foelgeskab/followup/plan-of-letter";
import { planProblems } from "@foelgeskab/followup/plan-problems";
import type { Programme } from "@foelgeskab/followup/programme";
import { rulesFor } from "@foelgeskab/followup/rules-in-force";
import { usableResults } from "@foelgeskab/followup/usable-results";

/** What the letter as it stands asks for on one day. */
export interface NextDate {
  on: IsoDay;
  /** Names of the blood tests; empty where there is none. */
  tests: string[];
  talk: boolean;
  atHospital: boolean;
}

/** What the dates are computed from. */
export interface ToPlan {
  programme: Programme;
  anchors: Record<string, IsoDay>;
  epikrise: Epikrise;
  today: Temporal.PlainDate;
}

/** The next three days on which something is owed, if the letter is sent as it stands. Empty while a number in the plan cannot be used. */
export function nextDates({ programme, anchors, epikrise, today }: ToPlan): NextDate[] {
  const plan = planOfLetter(epikrise, programme);
  const unusable = anchors[programme.anchor.name] === undefined || planProblems(programme, plan).length > 0;
  if (unusable) return [];
  const measured = usableResults({ analytes: programme.analytes, results: [], baseline: [], upTo: isoDay(today) });
  const patient = { anchors, followedFrom: isoDay(today), measured, symptoms: [], done: [] };
  const owed = obligationsOf(rulesFor(programme, plan), patient, isoDay(today.add({ years: 6 }))); // the slowest check of any programme comes every five years
  const asked = owed.filter((one) => !one.optional && isInLetter(one, epikrise));
  return [...byDay(asked).entries()].slice(0, 3).map(([on, same]) => nextDate(programme, on, same));
}

/** A check that the author took out of the letter is not promised to the patient. */
function isInLetter({ check }: ObligationFact, { checks }: Epikrise): boolean {
  return checks.some((planned) => planned.check === check);
}

function byDay(owed: readonly ObligationFact[]): Map<IsoDay, ObligationFact[]> {
  const days = new Map<IsoDay, ObligationFact[]>();
  for (const one of owed) days.set(one.due, [...(days.get(one.due) ?? []), one]);
  return days;
}

function nextDate(programme: Programme, on: IsoDay, same: readonly ObligationFact[]): NextDate {
  const groups = same.flatMap(({ needs }) => needs);
  return {
    on,
    tests: [...new Set(groups.map(([analyte]) => plainAnalyte(programme, analyte ?? "")))],
    talk: same.some(({ needs }) => needs.length === 0),
    atHospital: same.some(({ takenAt }) => takenAt === "hospitalLaboratory"),
  };
}

/** An analyte without the letter for plasma or blood that laboratories put before it. */
export function plainAnalyte(programme: Programme, id: string): string {
  const label = programme.analytes.find((analyte) => analyte.id === id)?.label.da ?? id;
  return label.replace(/^(P|B|S|U)-/, "");
}
