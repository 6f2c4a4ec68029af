/** What registers, practices and the region's office say of persons and parties. */

import type { IsoDay } from "@foelgeskab/followup/ids";
import type { EscalationDecision, LadderLevel } from "@foelgeskab/followup/life-events";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { LayerConflict } from "@foelgeskab/followup/programmes/layer-conflicts";
import type { PatientRef } from "@foelgeskab/followup/worklist";
import type { FeedView } from "./certificate.ts";
import type { NumberToVerify } from "./directory.ts";

/** GET /api/region: what has climbed to the region's office, by the unit that is to be rung. POST /api/region/courses/:courseId/answer { key, level, decision, note, until } POST /api/region/register/:id/set-aside { reason } and POST /api/region/restored/:id/asked answer with the same. */
export interface RegionList {
  today: IsoDay;
  units: RegionUnit[];
  /** Feeds from which nothing has come for longer than their rhythm, the longest first; `answer`: what a person did about it, quiet until a day. */
  silent: (Pick<FeedView, "kind" | "name" | "heardAt" | "hours"> & {
    answer: { decision: "called" | "noted"; note: string; until: IsoDay; by: string } | null;
  })[];
  /** Units that hold patients and have nobody to open their lists. */
  unattended: (Omit<RegionUnit, "items"> & { held: number; mayNameDeputy: boolean })[];
  /** Messages that have waited at a unit for more than two days. */
  messages: (Omit<RegionUnit, "items"> & { kind: "inbound" | "outbound"; waiting: number; oldest: string })[];
  /** What registers say and nobody can place: the worst first, and how many in all; and whole files that were refused. */
  register: { id: string; says: RegisterSays; number: string; on: string | null; receivedAt: string; why: Phrase }[];
  registerTotal: number;
  refusedFiles: { id: string; sender: string; lines: number; receivedAt: string; why: Phrase }[];
  /** Restores from a backup after which the partners are still to be asked for what they sent meanwhile. */
  restored: { id: number; at: string; to: string; held: number }[];
  /** Direct numbers that nobody at their department has rung, so long that it has climbed to the office. */
  numbers: (NumberToVerify & { rests: { note: string; until: IsoDay; by: string } | null })[];
}

/** GET /api/person-links: links of two records that wait for a second person of the region's office. POST /api/person-links { one, other, note, undo } proposes, POST …/:id/decide { yes, note } decides; both answer with the same. */
export interface PersonLinks {
  links: {
    id: string;
    /** Whether it would undo a link. */
    undo: boolean;
    /** The two civil registration numbers. */
    one: string;
    other: string;
    by: string;
    at: string;
    note: string;
    /** Proposed by oneself: then somebody else decides. */
    own: boolean;
  }[];
}

/** What a register's line says; `missing`: the person does not stand in its new whole file; `parted`: a link of two records was undone. */
export type RegisterSays =
  | "death"
  | "death-annulled"
  | "emigration"
  | "return"
  | "practice"
  | "region"
  | "new-number"
  | "missing"
  | "parted";

/** A unit with what waits there: whom it is about, since when, how far it has climbed. No clinical value and no diagnosis. */
export interface RegionUnit {
  party: string;
  name: string;
  organisation: string;
  phone: string;
  items: {
    /** Names the thing that waits without saying what it is. */
    key: string;
    kind:
      | ("check" | "decision" | "plan-over" | "move" | "forced-move" | "other-region" | "rereferral")
      | ("inquiry" | "inquiry-held");
    courseId: string;
    name: string;
    cpr: string;
    since: IsoDay;
    days: number;
    level: LadderLevel;
    step: Phrase;
    what: Phrase;
    /** A person's decision, until its day. */
    quiet: { decision: EscalationDecision; note: string; until: IsoDay; by: string } | null;
  }[];
}

/** GET /api/closings. POST /api/closings { party, kind, closesOn, note } announces one, and POST /api/closings/:id/cancel {} takes that back (region's office); both answer with the same. */
export interface Closings {
  today: IsoDay;
  /** Every announced one and those of the last half year, for the region's office; a practice's own for itself. */
  closings: {
    id: string;
    party: string;
    name: string;
    identifier: string;
    phone: string;
    kind: "planned" | "special" | "overnight";
    state: "announced" | "closed" | "cancelled";
    announcedOn: IsoDay;
    closesOn: IsoDay;
    endedOn: IsoDay | null;
    note: string;
    by: string;
    /** Courses that went to their departments on the day. */
    moved: number | null;
    /** Why it could not be closed on its day. */
    stopped: Phrase | null;
    /** Open courses that it holds, how many of them are offered to another practice, and how many have no other practice yet. */
    held: number;
    moving: number;
    withoutPractice: number;
  }[];
  /** The own patients whom a closing practice holds. */
  patients: {
    patient: PatientRef;
    holder: string;
    holderName: string;
    department: string;
    stands: "offered-on" | "has-new-practice" | "has-none";
    newPractice: string | null;
  }[];
  /** Practices that could be announced, for the region's office. */
  practices: { id: string; name: string; identifier: string }[];
}

/** GET /api/conflicts: numbers that two layers set differently for patients of this region. */
export interface RuleConflicts {
  conflicts: LayerConflict[];
}
