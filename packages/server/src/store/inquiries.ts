import type { IsoDay } from "@foelgeskab/followup/ids";
import type { InquiryOutcome, InquirySide } from "@foelgeskab/followup/inquiry/inquiry";
import type { InquiryOwed } from "@foelgeskab/followup/inquiry/who-owes";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** What a letter of the outbox says that it is about, where it carries a message of a question. */
export function letterAbout(inquiry: string, message: string): string {
  return `${inquiry}/${message}`;
}

/** Whether anybody of a party reads here; to whom nobody can show a message, it leaves as a letter. */
export async function readsHere(db: Db, party: string, today: IsoDay): Promise<boolean> {
  const { rows } = await sql<{ reads: boolean }>`SELECT reads_here(${party}, ${today}::date) AS reads`.execute(db);
  return rows[0]?.reads ?? false;
}

/** A question as its row holds it. */
export interface InquiryRow {
  courseId: string;
  inquiry: string;
  subject: string;
  asker: InquirySide;
  department: string;
  practice: string;
  openedOn: IsoDay;
  owedBy: string | null;
  owed: InquiryOwed | null;
  since: IsoDay | null;
  answerBy: IsoDay | null;
  outcome: InquiryOutcome | null;
  concludedOn: IsoDay | null;
  messages: number;
}

type Sql = ReturnType<typeof sql>;

/** The questions that fit; row security keeps a party to its own. */
export async function inquiriesIn(db: Db, where: Sql): Promise<InquiryRow[]> {
  const { rows } = await sql<InquiryRow>`
    SELECT course_id AS "courseId", inquiry_id AS inquiry, subject, asker, department_id AS department, practice_id AS practice, opened_on AS "openedOn",
      owed_by AS "owedBy", owed, since, answer_by AS "answerBy", outcome, concluded_on AS "concludedOn", messages
    FROM inquiry WHERE ${where}`.execute(db);
  return rows;
}

/** What became of the letters of a question, by its messages; only their sender sees that. */
export async function lettersOfInquiry(db: Db, courseId: string, inquiry: string): Promise<Map<string, string>> {
  const { rows } = await sql<{ about: string; state: string }>`
    SELECT about, state FROM outbound WHERE course_id = ${courseId}::uuid AND kind = 'XDIS91' AND starts_with(about, ${`${inquiry}/`})`.execute(
    db,
  );
  return new Map(rows.map(({ about, state }) => [about.slice(inquiry.length + 1), state]));
}
