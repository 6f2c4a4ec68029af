import type { PlannedCheck } from "../epikrise.ts";
import { mentionsIn } from "../epikrise-values.ts";
import { dayOf, type IsoDay, isoDay } from "../ids.ts";
import type { Check, Programme } from "../programme.ts";
import type { CheckFact, Quote, ReadEnd } from "../reading/letter-facts.ts";
import type { LetterReading } from "../reading/letter-reading.ts";

/** What of the plan the letter itself says, with its words; and what it does not say. */
export interface SaidBy {
  /** The programme's id of the check or criterion. */
  id: string;
  quote: Quote;
}

/** The checks as the letter orders them, by the programme's names. */
export interface ProposedChecks {
  checks: PlannedCheck[];
  said: SaidBy[];
  /** Checks of the programme that the letter does not order, or whose interval or end it leaves out. Not those whose interval the programme itself leaves to the letter. */
  unsaid: string[];
  /** Orders of the letter that no check of the programme can follow as they stand: people must hold them, nothing computes them. */
  beside: CheckFact[];
}

/** What the counting of months needs. */
export interface MonthsFrom {
  programme: Programme;
  anchors: Record<string, IsoDay>;
  /** The day of the letter: years and months "from now" count from it. */
  writtenOn: IsoDay;
  /** The letter's words about checks and blood tests: they name the tests, and say who books. */
  words: string;
}

/** Proposes every check that general practice owes: with the letter's interval, first time and end where it gives them. */
export function proposedChecks({ facts }: LetterReading, months: MonthsFrom): ProposedChecks {
  const { programme } = months;
  const orders = facts.checks.filter(({ by, interval }) => by === "general-practice" && !interval.range);
  const owed = programme.checks.filter(isOwed);
  const named = new Set([...facts.values, ...mentionsIn(months.words)].map(({ analyte }) => analyte));
  const ordered = owed.map((check) => {
    const [alike, candidates] = [likeThis(check, owed), ordersFor(check, orders, named)];
    return { check, fact: candidates[alike.indexOf(check)], more: candidates.slice(alike.length) };
  });
  const booking = BOOKS_HERSELF.test(months.words) ? "patient" : "practice";
  const used = new Set(ordered.map(({ fact }) => fact));
  const more = new Set(ordered.flatMap((each) => each.more));
  return {
    checks: ordered.map(({ check, fact }) => ({
      check: check.id,
      ...(fact === undefined ? {} : numbersOf(check, fact, previous(fact, orders), months)),
      orderedBy: "practice",
      resultTo: "copy-recipient",
      booking,
    })),
    said: ordered.flatMap(({ check, fact }) => (fact === undefined ? [] : [{ id: check.id, quote: fact }])),
    unsaid: ordered.flatMap(({ check, fact }) => (saysAll(fact) || check.intervalFromEpikrise ? [] : [check.id])),
    beside: orders.filter((fact) => !used.has(fact) || more.has(fact)),
  };
}

const BOOKS_HERSELF = /bestil\p{L}*\s+selv|selv\s+(?:at\s+)?bestil/iu;

/** What the practice owes every patient of the programme, again and again. */
export function isOwed({ performedBy, onlyIf, timing }: Check): boolean {
  return performedBy === "gp" && onlyIf === null && timing.kind === "recurring";
}

/** The checks of the same tests, which follow each other in time. */
function likeThis(check: Check, owed: readonly Check[]): Check[] {
  return owed.filter(({ needs }) => needs.flat().join() === check.needs.flat().join());
}

/** The orders that speak of a check, in their turn: those for its own tests, else those for "kontrol" with its tests named. */
function ordersFor({ needs }: Check, orders: readonly CheckFact[], named: ReadonlySet<string>): CheckFact[] {
  const analytes = new Set(needs.flat());
  const own = orders.filter((fact) => fact.analytes.some((id) => analytes.has(id)));
  if (own.length > 0) return own;
  const speaks = analytes.size === 0 || [...analytes].some((id) => named.has(id));
  return speaks ? orders.filter((fact) => fact.analytes.length === 0) : [];
}

function saysAll(fact: CheckFact | undefined): boolean {
  return fact?.interval.everyMonths !== undefined && fact.until !== undefined;
}

/** The order that this one follows in time ("derefter"). */
function previous(fact: CheckFact, orders: readonly CheckFact[]): CheckFact | undefined {
  if (!fact.later) return undefined;
  return orders.slice(0, orders.indexOf(fact)).findLast(({ analytes }) => analytes.join() === fact.analytes.join());
}

type Numbers = Pick<PlannedCheck, "everyMonths" | "fromMonth" | "untilMonth">;

function numbersOf(check: Check, fact: CheckFact, before: CheckFact | undefined, from: MonthsFrom): Numbers {
  const anchor = from.anchors[from.programme.anchor.name];
  const every = fact.interval.everyMonths;
  if (anchor === undefined || every === undefined || check.timing.kind !== "recurring") return {};
  const follows = before?.until === undefined ? undefined : monthOfEnd(before.until, anchor, from.writtenOn, 0, every);
  const first = fact.first === undefined ? undefined : firstMonthFrom(fact.first.from, anchor);
  const start = first === undefined ? (follows ?? 0) : Math.max(0, first - every);
  const until =
    fact.until === undefined ? undefined : monthOfEnd(fact.until, anchor, from.writtenOn, first ?? 0, every);
  return { everyMonths: every, fromMonth: start, ...(until === undefined ? {} : { untilMonth: until }) };
}

/** The last month of a check, counted from the anchor; null where it goes on for life or until something happens. */
function monthOfEnd(
  end: ReadEnd,
  anchor: IsoDay,
  writtenOn: IsoDay,
  first: number,
  every: number,
): number | null | undefined {
  switch (end.kind) {
    case "life":
    case "event":
      return null;
    case "date":
      return lastMonthBefore(end.date.until, anchor);
    case "years":
      return lastMonthBefore(isoDay(dayOf(writtenOn).add({ years: end.years })), anchor);
    case "months":
      return lastMonthBefore(isoDay(dayOf(writtenOn).add({ months: end.months })), anchor);
    case "times":
      return first === 0 ? undefined : first + (end.times - 1) * every;
    default:
      return end satisfies never;
  }
}

/** The first whole month after the anchor whose day is not before that day. */
function firstMonthFrom(day: IsoDay, anchor: IsoDay): number {
  let month = Math.max(0, dayOf(anchor).until(dayOf(day), { largestUnit: "months" }).months);
  while (isoDay(dayOf(anchor).add({ months: month })) < day) month += 1;
  return month;
}

function lastMonthBefore(day: IsoDay, anchor: IsoDay): number {
  return Math.max(0, dayOf(anchor).until(dayOf(day), { largestUnit: "months" }).months);
}
