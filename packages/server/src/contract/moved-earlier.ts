/** People who were moved before there was a plan. */
import type { ClosedReason } from "@foelgeskab/followup/course";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { ExpectedYield } from "@foelgeskab/followup/legacy/expected-yield";
import type { FindingCode } from "@foelgeskab/followup/legacy/finding-codes";
import type { MovedFinding } from "@foelgeskab/followup/legacy/findings";
import type { TriageDecision } from "@foelgeskab/followup/life-events";
import type { Phrase } from "@foelgeskab/followup/phrase";

/** One list of people moved earlier as it was sent: how far its reading is, and how many lines ended how. */
export interface LegacyFileView {
  id: string;
  name: string;
  state: "arriving" | "reading" | "done" | "refused";
  /** Why nothing of it was taken in. */
  refusal: Phrase | null;
  lines: number;
  done: number;
  begunAt: string;
  finishedAt: string | null;
  by: string;
  encoding: "utf-8" | "windows-1252" | null;
  /** Columns of its header that nobody reads. */
  unreadColumns: string[];
  counts: Partial<Record<"opened" | "updated" | "known" | "waits" | "unread" | "repeated", number>>;
}

/** GET /api/moved-earlier/files: the party's lists, newest first. POST { name, bytes, sha256 } begins one, PUT …/:file/parts/:part { base64 } sends its parts; both answer with its view. */
export interface LegacyFiles {
  files: LegacyFileView[];
}

/** GET /api/moved-earlier?finding=…: people moved earlier about whom somebody must decide, worst first; at most 200 lines, and how many there are. */
export interface MovedEarlier {
  today: IsoDay;
  lines: MovedLine[];
  /** How many stand on the list as it is asked for, and in all. */
  shown: number;
  total: number;
  overdue: number;
  /** How many have each finding, wait for a choice, or could not be read. */
  counts: Partial<Record<FindingCode | "waits" | "unread", number>>;
  expected: readonly ExpectedYield[];
  choices: { departments: { id: string; name: string }[]; programmes: { id: string; name: Phrase; anchor: Phrase }[] };
}

/** One line: a person with what was found, one about whom something must be chosen, or a line that could not be read. */
export interface MovedLine {
  id: string;
  kind: "found" | "waits" | "unread";
  /** Null where the line could not be read. */
  person: { name: string; cpr: string; age: number; diagnosis: string; treatment: string; limit: string } | null;
  /** The course that was opened; the party may open it where it holds it. */
  courseId: string | null;
  programme: Phrase | null;
  department: string;
  practice: string;
  file: { name: string; line: number };
  findings: MovedFinding[];
  /** What it waits for, and what was wrong with the line. */
  because: Phrase[];
  /** The text of a line that could not be read, for whoever sent it. */
  raw: string | null;
  since: IsoDay;
  due: IsoDay;
  words: { by: string; on: IsoDay; says: MovedWord; note: string }[];
  may: { decide: boolean; open: boolean; setAside: boolean; say: boolean };
}

/** What a practice says about a patient of the list. */
export type MovedWord = "follows" | "does-not-follow" | "not-ours";

/** POST /api/moved-earlier/:line/decide; `reason` with a closure only. Answers with the list, as the other acts do. */
export interface MovedDecision {
  finding: FindingCode;
  decision: TriageDecision;
  note: string;
  reason?: ClosedReason;
}
