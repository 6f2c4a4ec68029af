import type { IsoDay } from "./ids.ts";
import type { FindingCode } from "./legacy/finding-codes.ts";
import type { Actor } from "./party.ts";
import type { Phrase } from "./phrase.ts";

/** Why a patient has another general practice. */
export const PRACTICE_CHANGES = ["patient-chose", "practice-closing", "moved-region"] as const;

/** A coded reason for another practice. */
export type PracticeChangeReason = (typeof PRACTICE_CHANGES)[number];

/** The coded reasons in words. */
export const PRACTICE_CHANGE_NAME: Record<PracticeChangeReason, Phrase> = {
  "patient-chose": { da: "Patienten har valgt en anden læge", en: "The patient chose another doctor" },
  "practice-closing": { da: "Klinikken lukker", en: "The practice closes" },
  "moved-region": { da: "Patienten er flyttet til en anden region", en: "The patient moved to another region" },
};

/** What the register or a person says of the patient's own practice: which it was, which it is, from which day on. Null is no practice at all. */
export interface PracticeChange {
  from: string | null;
  to: string | null;
  on: IsoDay;
  because: PracticeChangeReason;
}

/** Whether a word of the patient's practice only says that the one she had has closed. */
export function isClosingsWord({ to, because }: PracticeChange): boolean {
  return to === null && because === "practice-closing";
}

/** The follow-up offered on to another practice under the same letter; the one that follows holds until it is accepted. */
export interface Onward {
  id: string;
  from: string;
  to: string;
  offeredOn: IsoDay;
  answerDue: IsoDay;
  because: PracticeChangeReason;
}

/** Why the follow-up of a course moved although nobody had accepted it: the one case there is. */
export type ForcedMoveReason = "practice-closed";

/** A move that the closing of a practice forced; the department has it on its list until a person there has read it. */
export interface HolderMove {
  from: string;
  to: string;
  because: ForcedMoveReason;
}

/** Why a closed course may begin again. */
export const REOPEN_REASONS = ["death-annulled", "returned", "closed-by-mistake"] as const;

/** A coded reason to begin again. */
export type ReopenReason = (typeof REOPEN_REASONS)[number];

/** The coded reasons in words. */
export const REOPEN_REASON_NAME: Record<ReopenReason, Phrase> = {
  "death-annulled": { da: "Dødsfaldet er annulleret i registret", en: "The death was annulled in the register" },
  returned: { da: "Patienten er kommet tilbage til Danmark", en: "The patient has come back to Denmark" },
  "closed-by-mistake": { da: "Afsluttet ved en fejl", en: "Closed by mistake" },
};

/** The patient lives in another region from a day on: its code, as RH. */
export interface RegionMove {
  to: string;
  on: IsoDay;
}

/** How far something that waits has climbed: who is to act on it. */
export const LADDER_LEVELS = [
  "holder",
  "holder-and-patient",
  "department",
  "department-head",
  "region-office",
  "region-head",
] as const;

/** A rung of a ladder. */
export type LadderLevel = (typeof LADDER_LEVELS)[number];

/** What a person can decide about something that has climbed to her. */
export const ESCALATION_DECISIONS = ["wait", "take-back-asked", "called", "handed-on"] as const;

/** A coded decision about something that has climbed. */
export type EscalationDecision = (typeof ESCALATION_DECISIONS)[number];

/** A person's decision about something that has climbed: it is quiet until the day, never for good. */
export interface EscalationAnswer {
  level: LadderLevel;
  decision: EscalationDecision;
  note: string;
  until: IsoDay;
}

/** What became of a person's numbers or records. The numbers themselves stand with the person, never in a course. */
export const IDENTITY_CHANGES = ["new-cpr", "replacement-became-cpr", "records-linked", "records-unlinked"] as const;

/** A coded change of identity. */
export type IdentityChange = (typeof IDENTITY_CHANGES)[number];

/** What a person decided about it: a plan, a hand-over, or a coded end of the course; each of them comes as an event of its own. */
export const TRIAGE_DECISIONS = ["plan", "handover", "closure"] as const;

/** A coded decision of the sweep. */
export type TriageDecision = (typeof TRIAGE_DECISIONS)[number];

/** One finding of the sweep with what was decided. */
export interface Triage {
  finding: FindingCode;
  decision: TriageDecision;
  note: string;
}

/** What can happen to a course because a life goes on: the person dies, moves, changes doctor; the practice closes; somebody takes back. */
export type LifeEvent =
  | ({ type: "practice-changed" } & PracticeChange)
  | { type: "onward-offered"; onward: Onward }
  | { type: "taken-back"; from: string; reason: string }
  | ({ type: "holder-moved" } & HolderMove)
  | { type: "holder-move-read" }
  | { type: "course-reopened"; because: ReopenReason; note: string }
  | ({ type: "region-moved" } & RegionMove)
  | ({ type: "escalation-answered"; about: string } & EscalationAnswer)
  | { type: "identity-changed"; kind: IdentityChange; note: string }
  | ({ type: "triaged" } & Triage);

/** The same with who did it and on which day, as the course keeps it. */
export type By<Fact> = Fact & { by: Actor; on: IsoDay };
