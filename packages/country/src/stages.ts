import type { ProgrammeId } from "./course-case.ts";
import { FIRST_PRACTICE } from "./parties.ts";
import type { Random } from "./random.ts";

/** Where a demo patient stands today, or what has just happened. */
export type Stage =
  | "to-assess"
  | "before-time"
  | "draft"
  | "offered"
  | "offered-late"
  | "questioned"
  | "calm"
  | "due"
  | "overdue"
  | "promised"
  | "unvouched"
  | "unsigned"
  | "unusable"
  | "undetermined"
  | "pending"
  | "unconfirmed"
  | "met"
  | "deferred"
  | "referred-back"
  | "came-back"
  | "closed-recurrence"
  | "closed-otherwise";

/** How many of a thousand patients stand where; most are followed and quiet. */
const OF_A_THOUSAND: Record<Stage, number> = {
  "to-assess": 25,
  "before-time": 20,
  draft: 12,
  offered: 20,
  "offered-late": 8,
  questioned: 6,
  calm: 643,
  due: 70,
  overdue: 25,
  promised: 15,
  unvouched: 12,
  unsigned: 40,
  unusable: 3,
  undetermined: 2,
  pending: 10,
  unconfirmed: 3,
  met: 8,
  deferred: 4,
  "referred-back": 8,
  "came-back": 14,
  "closed-recurrence": 27,
  "closed-otherwise": 25,
};

/** The practice that the demo begins with has a handful of everything; the rest of its patients are quiet. */
const FIRST_SCREEN: readonly Stage[] = [
  ...(["met", "pending", "unsigned", "unsigned", "overdue", "overdue", "offered", "offered", "questioned"] as const),
  ...([
    "due",
    "due",
    "due",
    "promised",
    "promised",
    "unvouched",
    "unvouched",
    "unusable",
    "referred-back",
    "came-back",
    "closed-recurrence",
    "closed-otherwise",
  ] as const),
];

const WEIGHTED: readonly Stage[] = stages().flatMap((stage) =>
  Array.from({ length: OF_A_THOUSAND[stage] }, () => stage),
);

function stages(): Stage[] {
  return Object.keys(OF_A_THOUSAND) as Stage[]; // the record has every stage and nothing else
}

/** The stage of a practice's so-manieth patient. */
export function stageOf(random: Random, practice: string, place: number): Stage {
  if (practice !== FIRST_PRACTICE) return random.pick(WEIGHTED);
  return FIRST_SCREEN[place] ?? "calm";
}

type Mix = Partial<Record<ProgrammeId, number>>;

// The first screen's mix, of a hundred: programmes in which something can stand out of order.
const FIRST_SCREEN_MIX: Mix = { "prostate-rp": 46, "prostate-rt": 28, "bladder-cystectomy": 13, "general-cancer": 13 };

// Everybody else, of a hundred: the prostate patients as section 9 deals them out, with some of the upper tract and kidney.
// What stands out of order is told of the first four alone, so these get the more of the quiet ones.
const MIX: Record<ProgrammeId, number> = {
  "prostate-rp": 20,
  "prostate-rt": 16,
  "prostate-ww": 14,
  "prostate-as": 7,
  "prostate-adt": 11,
  "bladder-cystectomy": 11,
  "uppertract-rnu": 3,
  "kidney-rcc": 5,
  "general-cancer": 13,
};

/** The programmes that patients of the demo region follow. */
export const DEMO_PROGRAMMES: readonly ProgrammeId[] = idsOf(MIX);

function idsOf(mix: Mix): ProgrammeId[] {
  return Object.keys(mix) as ProgrammeId[]; // the record's keys are programmes and nothing else
}

/** A programme in which the stage can happen: the general plan has no blood tests, and only cystectomy's earliest month lies near. */
export function programmeFor(random: Random, stage: Stage, practice: string, place: number): ProgrammeId {
  const mix = practice === FIRST_PRACTICE && place < FIRST_SCREEN.length ? FIRST_SCREEN_MIX : MIX;
  const weighted = idsOf(mix).flatMap((id) => Array.from({ length: mix[id] ?? 0 }, () => id));
  return random.pick(weighted.filter((programme) => happensIn(stage, programme)));
}

/** The programmes of which a rise, or an answer that waits, is told. */
const RISES: readonly ProgrammeId[] = ["prostate-rp", "prostate-rt", "bladder-cystectomy"];

function happensIn(stage: Stage, programme: ProgrammeId): boolean {
  switch (stage) {
    case "before-time":
      return programme === "bladder-cystectomy";
    case "unusable":
    case "undetermined":
      return programme === "prostate-rp";
    case "unconfirmed":
    case "deferred":
      return programme === "prostate-rp" || programme === "prostate-rt";
    case "unvouched":
    case "unsigned":
    case "pending":
    case "met":
    case "referred-back":
    case "came-back":
    case "closed-recurrence":
      return RISES.includes(programme);
    case "to-assess":
    case "draft":
    case "offered":
    case "offered-late":
    case "questioned":
    case "calm":
    case "due":
    case "overdue":
    case "promised":
    case "closed-otherwise":
      return true;
    default:
      return stage satisfies never;
  }
}
