import type { Criterion } from "../criteria/criterion.ts";
import { addMonths, type DayNumber, dayNumber } from "../day.ts";
import type { IsoDay } from "../ids.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { type Check, type Programme, programmeKey } from "../programme.ts";
import { checkName } from "./check-words.ts";
import { criterionPhrase } from "./criterion-words.ts";
import type { ProgrammeLayer } from "./layer.ts";
import { outOfReach, speaksBefore } from "./never-speaks.ts";
import { programmeFor } from "./programme-for.ts";
import { same } from "./same.ts";
import { speakingPlaces } from "./speaking-places.ts";

/** Something in one programme that cannot have been meant: where, and a sentence for its authors. */
export interface Inconsistency {
  programme: string;
  at: string;
  says: Phrase;
}

/** What contradicts itself in a programme as it was written, or as the layers over it make it somewhere. */
export function allInconsistencies(programme: Programme, layers: readonly ProgrammeLayer[]): Inconsistency[] {
  const places = speakingPlaces(
    programme,
    layers.filter((layer) => layer.programme === programme.id),
  );
  const found = [programme, ...places.map((place) => programmeFor(programme, layers, place))].flatMap(inconsistencies);
  return [...new Map(found.map((each) => [`${each.at} ${each.says.da}`, each])).values()];
}

/** What contradicts itself inside one programme: checks never due, windows that overlap, criteria that can never speak. A check that no criterion needs is fine. */
function inconsistencies(programme: Programme): Inconsistency[] {
  const found = [
    ...programme.checks.flatMap(checkFaults),
    ...programme.checks.flatMap((check, at) =>
      programme.checks.slice(0, at).flatMap((other) => overlaps(other, check)),
    ),
    ...programme.criteria.flatMap((criterion) => criterionFaults(criterion, programme)),
  ];
  return found.map((each) => ({ programme: programmeKey(programme), ...each }));
}

type Fault = Omit<Inconsistency, "programme">;

function fault(at: string, name: Phrase, says: Phrase): Fault[] {
  return [{ at, says: phrase((l) => `${name[l]}: ${says[l]}.`) }];
}

function checkFaults(check: Check): Fault[] {
  const { id, timing, beforeDays, afterDays } = check;
  if (timing.kind === "once") return [];
  const at = `checks.${id}`;
  const [first, last, most] = [timing.fromMonth + timing.everyMonths, timing.untilMonth, 15 * timing.everyMonths - 2];
  const never = last !== null && first > last;
  const wide = beforeDays > most || afterDays > most;
  return [
    ...(never
      ? fault(`${at}.timing`, checkName(check), {
          da: `falder aldrig: første gang er måned ${first}, og den slutter i måned ${last}`,
          en: `is never due: its first time is month ${first}, and it ends in month ${last}`,
        })
      : []),
    ...(wide
      ? fault(`${at}.${beforeDays > most ? "beforeDays" : "afterDays"}`, checkName(check), {
          da: `vinduerne ville overlappe hinanden; der regnes højst med ${most} dage til hver side`,
          en: `its windows would overlap; at most ${most} days on each side count`,
        })
      : []),
  ];
}

/** An anchor on a long month's last day, over so many months that every pace has come round. */
const SAMPLE = dayNumber("2023-08-31" as IsoDay); // a day of the calendar, written so
const SAMPLE_MONTHS = 240;

/** Two checks of the same analyses whose windows meet ask for one sample twice. */
function overlaps(one: Check, other: Check): Fault[] {
  if (one.needs.length === 0 || !same(one.needs, other.needs) || !bothOwed(one, other)) return [];
  const month = monthsOf(one).find((due) => monthsOf(other).some((against) => touches(one, due, other, against)));
  if (month === undefined) return [];
  return fault(`checks.${other.id}`, checkName(other), {
    da: `vinduet overlapper »${one.id}« omkring måned ${month}, og begge kræver de samme analyser`,
    en: `its window overlaps “${one.id}” around month ${month}, and both need the same analyses`,
  });
}

function bothOwed(one: Check, other: Check): boolean {
  return one.performedBy === other.performedBy && same(one.onlyIf, other.onlyIf);
}

function monthsOf({ timing }: Check): number[] {
  if (timing.kind === "once") return [];
  const last = Math.min(timing.untilMonth ?? SAMPLE_MONTHS, SAMPLE_MONTHS);
  const count = Math.max(0, Math.floor((last - timing.fromMonth) / timing.everyMonths));
  return Array.from({ length: count }, (_, at) => timing.fromMonth + (at + 1) * timing.everyMonths);
}

function touches(one: Check, month: number, other: Check, against: number): boolean {
  const [from, until] = windowOf(one, addMonths(SAMPLE, month));
  const [begins, ends] = windowOf(other, addMonths(SAMPLE, against));
  return from <= ends && begins <= until;
}

function windowOf({ beforeDays, afterDays }: Check, due: DayNumber): [DayNumber, DayNumber] {
  return [due - beforeDays, due + afterDays];
}

function criterionFaults(criterion: Criterion, { criteria, checks, analytes }: Programme): Fault[] {
  const at = `criteria.${criterion.id}`;
  const earlier = speaksBefore(criterion, criteria);
  if (earlier !== undefined)
    return fault(at, criterionPhrase(criterion), {
      da: `siger aldrig noget nyt, for »${earlier.id}« er altid opfyldt senest samtidig og fører til det samme`,
      en: `never says anything new: “${earlier.id}” is always met by then, and leads to the same`,
    });
  if (outOfReach(criterion.rule, analytes))
    return fault(at, criterionPhrase(criterion), {
      da: "kan aldrig opfyldes, for ingen mulig værdi når grænsen",
      en: "can never be met: no possible value reaches the limit",
    });
  const { confirm } = criterion;
  if (confirm !== null && confirm.minDaysBetween > confirm.maxDaysBetween)
    return fault(`${at}.confirm`, criterionPhrase(criterion), {
      da: `den bekræftende prøve skal tages tidligst efter ${confirm.minDaysBetween} og senest efter ${confirm.maxDaysBetween} dage`,
      en: `the confirming sample is due after at least ${confirm.minDaysBetween} and at most ${confirm.maxDaysBetween} days`,
    });
  const missed = "check" in criterion.rule ? missedCheck(criterion.rule.check, checks) : undefined;
  if (missed !== undefined)
    return fault(at, criterionPhrase(criterion), {
      da: `kan aldrig opfyldes, for »${missed.id}« er hospitalets`,
      en: `can never be met: “${missed.id}” is the hospital's`,
    });
  return [];
}

/** A check that general practice does not owe, so that it cannot miss it. */
function missedCheck(id: string, checks: readonly Check[]): Check | undefined {
  return checks.find((check) => check.id === id && check.performedBy === "hospital");
}
