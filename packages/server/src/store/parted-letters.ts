import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Why } from "./inbound-rows.ts";
import type { Db } from "./transaction.ts";

/** Why a letter waits that came while two records were taken for one person's. */
export const PARTED_ANSWER: Why = {
  code: "parted",
  da: "Beskeden kom, mens to personers journaler var sammenknyttet ved en fejl. Find ud af, hvem den handler om, og vælg forløbet.",
  en: "The message came while the records of two people were linked by mistake. Find out whom it is about, and choose the course.",
};

/** Whom the letters of answers are about by their own number, and whether a person placed them since theirs did not tell. */
export async function ownersOf(
  db: Db,
  inboundIds: readonly string[],
): Promise<ReadonlyMap<string, { owner: string; byHand: boolean }>> {
  const { rows } = await sql<{ id: string; owner: string; byHand: boolean }>`
    SELECT inbound_id AS id, patient_id AS owner, handled_by IS NOT NULL AS "byHand" FROM inbound
    WHERE inbound_id = ANY(${inboundIds}::uuid[]) AND state = 'matched' AND patient_id IS NOT NULL`.execute(db);
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}

/** A letter stands on the list again with what it says, and with the person whose number it has, where it has one. */
export async function listAgain(
  db: Db,
  inboundId: string,
  { patientId, content }: { patientId: string | null; content: string },
): Promise<void> {
  await sql`
    UPDATE inbound SET state = 'unmatched', why = ${JSON.stringify(PARTED_ANSWER)}::jsonb, patient_id = ${patientId}::uuid, course_id = NULL, handled_at = NULL, handled_by = NULL,
      summary = jsonb_set(summary, '{content}', to_jsonb(coalesce(nullif(summary ->> 'content', ''), ${content}::text)))
    WHERE inbound_id = ${inboundId}::uuid`.execute(db);
}

/** A letter is with a course of the one whose number it has. */
export async function keepWith(db: Db, inboundId: string, courseId: string): Promise<void> {
  await db.updateTable("inbound").set({ course_id: courseId }).where("inbound_id", "=", inboundId).execute();
}

/** Letters that hold no answer and were kept with a course of the one record though their number is the other's: a person places them anew. One that became an offer stays where it is, and is the department's. */
export async function listKeptWithOther(db: Db, [one, other]: readonly [string, string]): Promise<void> {
  await sql`
    UPDATE inbound i SET state = 'unmatched', why = ${JSON.stringify(PARTED_ANSWER)}::jsonb, course_id = NULL, handled_at = NULL, handled_by = NULL
    FROM course c WHERE c.course_id = i.course_id AND i.state = 'matched' AND i.letter_type <> 'XRPT01' AND c.patient_id <> i.patient_id
      AND i.patient_id IN (${one}::uuid, ${other}::uuid) AND c.patient_id IN (${one}::uuid, ${other}::uuid)
      AND NOT EXISTS (SELECT FROM event e WHERE e.patient_id = c.patient_id AND e.course_id = c.course_id
        AND e.type = 'handover-received' AND e.payload -> 'offer' -> 'letter' ->> 'message' = i.inbound_id::text)`.execute(
    db,
  );
}

/** The id of a word that follows another one: the same for the same occasion. */
export function namedAfter(id: string, occasion: string): string {
  return createHash("sha256").update(`${id}|${occasion}`).digest("hex").slice(0, 20);
}
