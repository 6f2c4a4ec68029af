import { sql } from "kysely";
import type { CertificateContent } from "../../contract.ts";
import type { Db } from "../../store/transaction.ts";

/** Something that one of the three knows and another does not: "offered-without-letter", by the course. */
export interface Unreconciled {
  courseId: string;
  why: string;
}

/** What is looked at: what was recorded before a moment, and from which moment on letters are sent from here; ISO. What was offered before that one left by another system. */
export interface EndToEnd {
  before: string;
  lettersSince: string | null;
}

/**
 * What the hospital's outbox says that it sent, what we hold, and what practices have taken over: three counts out of three books that share no
 * statement (safety L4). The outbox, the events and the holders are each written at their own place; whatever stands in one alone is named.
 */
export async function reconciled(
  db: Db,
  { before, lettersSince }: EndToEnd,
): Promise<{ counts: CertificateContent["endToEnd"]; unreconciled: Unreconciled[] }> {
  const sent = await lettersOut(db, before);
  const came = await lettersIn(db, before);
  const held = await offersHeld(db, before);
  const taken = await takenByPractices(db, before);
  const handovers = held.filter(({ kind }) => kind === "offered" || kind === "received");
  const earlier = handovers.filter(({ kind, at }) => kind === "offered" && lettersSince !== null && at < lettersSince);
  const wanting = handovers.filter(
    (offer) => !earlier.includes(offer) && !(offer.kind === "received" ? came : sent.ids).has(offer.letter),
  );
  const accepted = acceptedPairs(held);
  const known = new Set(held.map(({ id }) => id));
  const unreconciled = [
    ...wanting.map(({ courseId, id }) => ({ courseId, why: `offered-without-letter ${id}` })),
    ...sent.rows
      .filter(({ id }) => !known.has(id))
      .map(({ courseId, id }) => ({ courseId, why: `letter-without-offer ${id}` })),
    ...[...accepted].filter((pair) => !taken.has(pair)).map((pair) => ofPair("accepted-not-held", pair)),
    ...[...taken].filter((pair) => !accepted.has(pair)).map((pair) => ofPair("held-not-accepted", pair)),
  ];
  const ours = handovers.filter(({ kind }) => kind === "offered").length - earlier.length;
  return {
    counts: {
      held: handovers.length,
      outbox: ours - wanting.filter(({ kind }) => kind === "offered").length,
      received: handovers.filter((offer) => offer.kind === "received" && !wanting.includes(offer)).length,
      earlier: earlier.length,
      missing: wanting.length,
      accepted: taken.size,
    },
    unreconciled,
  };
}

/** The first book: letters about hand-overs that the outbox has, whatever became of them. */
async function lettersOut(db: Db, before: string) {
  const { rows } = await sql<{ courseId: string; id: string }>`
    SELECT course_id AS "courseId", about AS id FROM outbound
    WHERE kind IN ('XDIS01', 'XDIS02') AND course_id IS NOT NULL AND created_at < ${before}::timestamptz`.execute(db);
  return { rows, ids: new Set(rows.map(({ id }) => id)) };
}

/** Letters of other systems, as they came. */
async function lettersIn(db: Db, before: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT inbound_id AS id FROM inbound WHERE state = 'matched' AND received_at < ${before}::timestamptz`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

interface OfferHeld {
  courseId: string;
  kind: "offered" | "received" | "onward" | "accepted";
  id: string;
  /** The practice that it is to; null where it answers one. */
  to: string | null;
  /** What must have carried it: the hand-over's own letter, or the message that it came by. */
  letter: string;
  /** ISO. */
  at: string;
}

/** The second book: what the events hold of offers and of their acceptance. */
async function offersHeld(db: Db, before: string): Promise<OfferHeld[]> {
  const { rows } = await sql<OfferHeld>`
    SELECT course_id AS "courseId",
      CASE type WHEN 'handover-offered' THEN 'offered' WHEN 'handover-received' THEN 'received' WHEN 'onward-offered' THEN 'onward' ELSE 'accepted' END AS kind,
      coalesce(o.offer ->> 'id', payload ->> 'handover') AS id, o.offer ->> 'to' AS "to",
      coalesce(o.offer -> 'letter' ->> 'message', o.offer ->> 'id', payload ->> 'handover') AS letter,
      to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at
    FROM event CROSS JOIN LATERAL (
      SELECT CASE type WHEN 'handover-offered' THEN payload -> 'handover' WHEN 'handover-received' THEN payload -> 'offer' WHEN 'onward-offered' THEN payload -> 'onward' END AS offer
    ) o
    WHERE type IN ('handover-offered', 'handover-received', 'onward-offered', 'handover-accepted', 'handover-moved-by-letter')
      AND recorded_at < ${before}::timestamptz ORDER BY course_id, seq`.execute(db);
  return rows;
}

/** Which practice has taken over which course, as the events hold it: "course practice". */
function acceptedPairs(held: readonly OfferHeld[]): ReadonlySet<string> {
  const to = new Map(
    held.filter((offer) => offer.to !== null).map(({ courseId, id, to }) => [`${courseId} ${id}`, to]),
  );
  return new Set(
    held
      .filter(({ kind }) => kind === "accepted")
      .map(({ courseId, id }) => `${courseId} ${to.get(`${courseId} ${id}`) ?? ""}`),
  );
}

/** The third book: which practices have held which courses. */
async function takenByPractices(db: Db, before: string): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ pair: string }>`
    SELECT DISTINCT h.course_id || ' ' || h.party_id AS pair FROM holding h JOIN party p USING (party_id)
    WHERE p.kind = 'practice' AND lower(h.period) < ${before}::timestamptz`.execute(db);
  return new Set(rows.map(({ pair }) => pair));
}

function ofPair(why: string, pair: string): Unreconciled {
  const [courseId = "", party = ""] = pair.split(" ");
  return { courseId, why: `${why} ${party}` };
}
