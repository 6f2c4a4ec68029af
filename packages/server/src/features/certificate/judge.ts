import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { CompiledQuery } from "kysely";
import type { Db } from "../../store/transaction.ts";
import type { PublishedCheck } from "./published-checks.ts";

/** A course as the independent judge reads it from the events alone (judge.sql). */
export interface Judged {
  patientId: string;
  courseId: string;
  department: string | null;
  holder: string | null;
  status: string | null;
  closedReason: string | null;
  programme: string | null;
  headSeq: number;
  headHash: Buffer;
  /** Who held since when, oldest first: "party seconds". */
  holdings: string[] | null;
  sent: number;
  accepted: number;
  declined: number;
  withdrawn: number;
  /** Letters that a newer one replaced, or that ended with the course or its being taken back. */
  ended: number;
  pending: number;
  /** What is wrong with its events, as "chain-broken at 3". */
  wrongs: string[];
  /** Whether the events and the published rules alone can tell what was owed. */
  owedJudged: boolean;
  /** Everything that was due by now: "check day". */
  due: string[];
  /** Of these, what was never heard of although its window has shut. */
  silent: string[];
  /** The questions that wait, with whose turn it is and by when: "question party day". */
  questions: string[];
}

/** What the judge is told besides the events. */
export interface Judging {
  today: IsoDay;
  /** Only what was recorded before this moment counts; ISO. */
  before: string;
  movesByLetter: boolean;
  checks: readonly PublishedCheck[];
}

const SQL = readFileSync(join(import.meta.dirname, "judge.sql"), "utf8");

/** Lets the independent judge read the whole register; courses by patient, then course. */
export async function judgeRegister(db: Db, { today, before, movesByLetter, checks }: Judging): Promise<Judged[]> {
  const question = CompiledQuery.raw(SQL, [today, before, movesByLetter, JSON.stringify(checks)]);
  const { rows } = await db.executeQuery(question);
  return rows as Judged[]; // the columns of judge.sql's last SELECT
}
