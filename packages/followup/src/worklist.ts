import type { IsoDay } from "./ids.ts";
import type { Phrase } from "./phrase.ts";

/** The states that a row can show; each has one word and one shape on the screen. */
export type RowState =
  | "met"
  | "pending"
  | "unconfirmed-overdue"
  | "undetermined"
  | "within-plan"
  | "unusable"
  | "overdue"
  | "due"
  | "promised"
  | "unvouched"
  | "new-handover"
  | "draft"
  | "not-accepted"
  | "question"
  | "answered"
  | "referred-back"
  | "can-be-assessed"
  | "programme-changed"
  | "moved-earlier"
  | "moving"
  | "unconfirmed";

/** The lists of a first screen, worst first. */
export const GROUPS = [
  "results",
  "overdue",
  "moving",
  "handovers",
  "due",
  "promised",
  "unvouched",
  "referred-to-us",
  "questions",
  "drafts",
  "not-accepted",
  "to-assess",
  "moved-earlier",
] as const;

/** One list of a first screen. */
export type Group = (typeof GROUPS)[number];

/** The one act that a row offers. */
export type RowAct =
  | "decide"
  | "order-repeat"
  | "sign"
  | "call"
  | "read-and-accept"
  | "book"
  | "open"
  | "answer"
  | "continue-draft"
  | "accept-rereferral"
  | "assess"
  | "triage";

/** Who a row is about, as lists show people. */
export interface PatientRef {
  patientId: string;
  courseId: string;
  name: string;
  cpr: string;
  /** Whole years on the day of the list. */
  age: number;
  programme: Phrase;
}

/** One thing that waits for somebody: what, who, until when, and because of which rule and value. */
export interface WorklistRow {
  /** Unique and stable for the same thing. */
  key: string;
  group: Group;
  state: RowState;
  patient: PatientRef;
  what: Phrase;
  /** The day by which; absent where the row has none. */
  due?: IsoDay;
  /** What stands below the day: a window, an age, a promise. */
  dueNote?: Phrase;
  because: Phrase;
  becauseMore?: Phrase;
  /** How far it has climbed: who is to act now besides, and how. */
  step?: Phrase;
  act: RowAct;
  /** What the act needs: the criterion, check with its due day, results or hand-over that it is about. */
  about: {
    criterion?: string;
    check?: string;
    checkDue?: IsoDay;
    results?: string[];
    handover?: string;
    rereferral?: string;
    inquiry?: string;
  };
}

/** Worst first, then oldest, then by name, so that the same facts always give the same list. */
export function inOrder(rows: readonly WorklistRow[]): WorklistRow[] {
  const rank = (row: WorklistRow): string =>
    [
      String(GROUPS.indexOf(row.group)).padStart(2, "0"),
      SEVERITY[row.state],
      row.due ?? "9999",
      row.patient.name,
      row.key,
    ].join("|");
  return [...rows].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

const SEVERITY: Record<RowState, number> = {
  met: 0,
  "unconfirmed-overdue": 1,
  pending: 2,
  unusable: 3,
  undetermined: 4,
  "within-plan": 5,
  overdue: 0,
  due: 0,
  promised: 0,
  unvouched: 0,
  "new-handover": 0,
  draft: 0,
  "not-accepted": 0,
  question: 0,
  answered: 0,
  "referred-back": 0,
  "can-be-assessed": 0,
  "programme-changed": 1,
  "moved-earlier": 1,
  moving: 0,
  unconfirmed: 0,
};
