import { addMonths, type DayNumber } from "@foelgeskab/followup/day";
import type { ProgrammeId } from "./course-case.ts";
import { addDays, addMonthsAbout } from "./days.ts";
import type { Random } from "./random.ts";
import type { Stage } from "./stages.ts";
import { within } from "./values/trajectory.ts";

/** The last control that the story looks at: its due day, and when the sample was taken, if it was. */
export interface LastControl {
  due: DayNumber;
  sampledOn: DayNumber | null;
}

/** A rise over the limit: the sample that found it, and the one that confirmed it. */
export interface Rise {
  foundOn: DayNumber;
  confirmedOn: DayNumber | null;
}

/** The days of one course, worked out backwards from where the patient stands today. */
export interface Itinerary {
  anchor: DayNumber;
  /** The last day of active treatment. */
  treatedOn: DayNumber;
  handoverOn: DayNumber | null;
  acceptedOn: DayNumber | null;
  lastControl: LastControl | null;
  rise: Rise | null;
}

interface Wish {
  random: Random;
  stage: Stage;
  programme: ProgrammeId;
  today: DayNumber;
}

/** The days of a patient who stands at a stage today. */
export function itineraryOf(wish: Wish): Itinerary {
  const { random, stage, today } = wish;
  switch (stage) {
    case "to-assess":
    case "draft":
      return atHospital(wish, beforeHandover(wish));
    case "before-time":
      return atHospital(wish, 2 + random.uniform() * 21);
    case "offered":
    case "questioned":
      return onItsWay(wish, today - random.between(2, 10));
    case "offered-late":
      return onItsWay(wish, today - random.between(16, 26));
    case "calm":
    case "due":
    case "overdue":
    case "promised":
    case "unvouched":
    case "unsigned":
    case "unusable":
    case "undetermined":
      return followed(wish, controlNow(wish), null);
    case "pending":
    case "unconfirmed":
    case "met":
    case "deferred":
    case "referred-back":
    case "came-back":
    case "closed-recurrence": {
      const rise = riseOf(wish);
      return followed(wish, { due: addDays(rise.foundOn, random.between(-4, 10)), sampledOn: rise.foundOn }, rise);
    }
    case "closed-otherwise":
      return followed(wish, { due: today - random.between(120, 1400), sampledOn: null }, null);
    default:
      return stage satisfies never;
  }
}

/** How long ago treatment was, in months, for a patient who can be handed over about now. */
function beforeHandover({ random, programme }: Wish): number {
  switch (programme) {
    case "prostate-rp":
      return 4 + random.uniform() * 10;
    case "prostate-rt":
      return 8 + random.uniform() * 18;
    case "prostate-ww":
      return 2.5 + random.uniform() * 6;
    case "prostate-as":
      return 4 + random.uniform() * 12;
    case "prostate-adt":
      return 6 + random.uniform() * 12;
    case "uppertract-rnu":
    case "kidney-rcc":
      return 60.3 + random.uniform() * 8;
    case "bladder-cystectomy":
      return 24.2 + random.uniform() * 5;
    case "general-cancer":
      return 0.3 + random.uniform();
    default:
      return programme satisfies never;
  }
}

function atHospital(wish: Wish, months: number): Itinerary {
  const treatedOn = addDays(wish.today, -months * 30.4375);
  return { ...from(wish, treatedOn), handoverOn: null, acceptedOn: null, lastControl: null, rise: null };
}

function onItsWay(wish: Wish, handoverOn: DayNumber): Itinerary {
  const treatedOn = addDays(handoverOn, -beforeHandover(wish) * 30.4375);
  return { ...from(wish, treatedOn), handoverOn, acceptedOn: null, lastControl: null, rise: null };
}

/** The general plan counts from the diagnosis, the others from the treatment itself. */
function from({ random, programme }: Wish, treatedOn: DayNumber): Pick<Itinerary, "anchor" | "treatedOn"> {
  const anchor = programme === "general-cancer" ? addDays(treatedOn, -random.between(60, 400)) : treatedOn;
  return { anchor, treatedOn };
}

function followed(wish: Wish, control: LastControl, rise: Rise | null): Itinerary {
  const { random, programme } = wish;
  const general = programme === "general-cancer";
  // The general plan's talk is due 42 days after the treatment; the others' controls so many months after it.
  const months = general ? 0 : controlMonth(wish);
  const treatedOn = general
    ? addDays(control.due, -42 - 365 * (isQuiet(wish.stage) ? random.between(0, 6) : 0))
    : addMonths(control.due, -months);
  const handoverOn = handover(wish, treatedOn, months);
  const due = general ? control.due : addMonths(treatedOn, months);
  return {
    ...from(wish, treatedOn),
    handoverOn,
    acceptedOn: addDays(handoverOn, within(1, random.exponential(4), 12)),
    lastControl: { ...control, due },
    rise,
  };
}

function isQuiet(stage: Stage): boolean {
  return stage === "calm" || stage === "closed-otherwise";
}

/** A month of the programme at which a control falls, most of them in the first years. */
function controlMonth({ random, programme }: Wish): number {
  switch (programme) {
    case "prostate-rp":
      return random.pick([18, 24, 30, 36, 48, 48, 60, 60, 72, 84, 96, 108, 120]);
    case "prostate-rt":
      return random.pick([30, 36, 42, 48, 54, 60, 72, 72, 84, 96, 108, 120]);
    case "prostate-ww":
    case "prostate-as":
    case "prostate-adt":
      return random.pick([24, 24, 36, 36, 48, 60, 72]);
    case "uppertract-rnu":
    case "kidney-rcc":
      return random.pick([72, 72, 84, 84, 96, 108, 120]);
    case "bladder-cystectomy":
      return random.pick([36, 36, 48, 48, 60, 60, 72, 84, 96, 108, 120]);
    case "general-cancer":
      return 0;
    default:
      return programme satisfies never;
  }
}

/** When the patient was handed over: a good while before the control, and never before the programme allows it. */
function handover({ random, programme }: Wish, treatedOn: DayNumber, months: number): DayNumber {
  switch (programme) {
    case "prostate-rp":
      return addMonthsAbout(treatedOn, within(3, random.normal(9, 4), months - 6));
    case "prostate-rt":
      return addMonthsAbout(treatedOn, within(5, random.normal(14, 6), months - 6));
    case "prostate-ww":
      return addMonthsAbout(treatedOn, within(2.5, random.normal(4, 2), months - 6));
    case "prostate-as":
      return addMonthsAbout(treatedOn, within(4, random.normal(9, 4), months - 6));
    case "prostate-adt":
      return addMonthsAbout(treatedOn, within(6, random.normal(12, 4), months - 6));
    case "uppertract-rnu":
    case "kidney-rcc":
      return addMonthsAbout(treatedOn, 60.3 + random.uniform() * 5);
    case "bladder-cystectomy":
      return addMonthsAbout(treatedOn, random.chance(0.02) ? 21 + random.uniform() * 2 : 24.1 + random.uniform() * 4);
    case "general-cancer":
      return addDays(treatedOn, random.between(5, 20));
    default:
      return programme satisfies never;
  }
}

/** The last control of a patient without a rise. Days are counted from today; what lies more than 75 days back has been caught up with. */
function controlNow({ random, stage, programme, today }: Wish): LastControl {
  if (stage === "calm")
    return { due: today - random.between(76, programme === "general-cancer" ? 200 : 128), sampledOn: null };
  const open = OPEN_DUE[stage];
  if (open !== undefined) return { due: today + random.between(...open), sampledOn: null };
  return { due: today + random.between(-15, 20), sampledOn: today - random.between(2, 4) };
}

/** When the control of a stage without an answer is due. */
const OPEN_DUE: Partial<Record<Stage, readonly [number, number]>> = {
  due: [-12, 12],
  overdue: [-62, -33],
  unvouched: [-62, -33],
  promised: [-45, 10],
};

/** A rise at the pace at which each stage finds it: confirmed by the second sample, acted on a few days later. */
function riseOf({ random, stage, programme, today }: Wish): Rise {
  const confirmedOn = today - confirmedAgo(random, stage);
  if (stage === "pending") return { foundOn: today - random.between(4, 12), confirmedOn: null };
  if (stage === "unconfirmed") return { foundOn: today - random.between(100, 118), confirmedOn: null };
  return { foundOn: confirmedOn - confirmGap(random, programme), confirmedOn };
}

function confirmedAgo(random: Random, stage: Stage): number {
  const [least, most] = CONFIRMED_DAYS_AGO[stage] ?? [120, 1600];
  return random.between(least, most);
}

const CONFIRMED_DAYS_AGO: Partial<Record<Stage, readonly [number, number]>> = {
  met: [3, 6],
  deferred: [12, 20],
  "referred-back": [9, 15],
  "came-back": [30, 80],
};

/** Days between the two samples, inside what the programmes ask for. */
function confirmGap(random: Random, programme: ProgrammeId): number {
  switch (programme) {
    case "prostate-rt":
      return random.between(30, 60);
    case "bladder-cystectomy":
      return random.between(9, 20);
    case "prostate-rp":
    case "prostate-ww":
    case "prostate-as":
    case "prostate-adt":
    case "uppertract-rnu":
    case "kidney-rcc":
    case "general-cancer":
      return random.between(16, 40);
    default:
      return programme satisfies never;
  }
}
