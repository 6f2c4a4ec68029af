import { byText } from "@foelgeskab/followup/by-text";
import type { Recorded } from "@foelgeskab/followup/course";
import { stepsOf } from "@foelgeskab/followup/evolve";
import { dayOf, type IsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { World } from "../../advance/advance.ts";
import { project } from "../../advance/project.ts";
import type { Holding, Projection } from "../../store/course-rows.ts";
import type { Db } from "../../store/transaction.ts";
import type { Claim } from "./claims.ts";
import { staffedOn } from "./staffed.ts";

/** Courses are replayed in lots of this many, so that memory does not grow with the register. */
const LOT = 400;

/** From when and until when the register is read. */
export interface Then {
  today: IsoDay;
  /** Only what was recorded before this moment; ISO. */
  before: string;
}

/** What the rows would have claimed on an earlier day: the events until then, folded and projected by the kernel. Who worked where on that day stands in dated rows; who could see what is not remembered, so nothing is said of it. */
export async function claimsByReplay(db: Db, world: World, then: Then): Promise<Claim[]> {
  const claims: Claim[] = [];
  const staffed = await staffedThen(db, then.today);
  for (let lot = await nextLot(db, null, then); ; ) {
    for (const course of lot) claims.push(claimOf(course, { world, then, staffed }));
    const last = lot.at(-1);
    if (last === undefined) return claims;
    lot = await nextLot(db, last.courseId, then);
  }
}

interface Told {
  patientId: string;
  courseId: string;
  bornOn: IsoDay;
  headSeq: number;
  headHash: Buffer;
  history: Recorded[];
}

/** The next courses that had begun by then, with all that was recorded of them. */
async function nextLot(db: Db, after: string | null, { before }: Then): Promise<Told[]> {
  const { rows } = await sql<Told>`
    SELECT c.patient_id AS "patientId", c.course_id AS "courseId", p.born_on AS "bornOn", e.head_seq AS "headSeq", e.head_hash AS "headHash", e.history
    FROM (
      SELECT k.patient_id, k.course_id FROM course k
      WHERE (${after}::uuid IS NULL OR k.course_id > ${after}::uuid)
        AND EXISTS (SELECT FROM event f WHERE f.patient_id = k.patient_id AND f.course_id = k.course_id AND f.seq = 1 AND f.recorded_at < ${before}::timestamptz)
      ORDER BY k.course_id LIMIT ${LOT}
    ) c
    JOIN patient p USING (patient_id)
    CROSS JOIN LATERAL (
      SELECT max(seq) AS head_seq, (array_agg(hash ORDER BY seq DESC))[1] AS head_hash,
        jsonb_agg(jsonb_build_object('event', payload, 'by', actor, 'on', effective_on,
          'at', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) ORDER BY seq) AS history
      FROM event v WHERE v.patient_id = c.patient_id AND v.course_id = c.course_id AND v.recorded_at < ${before}::timestamptz
    ) e ORDER BY c.course_id`.execute(db);
  return rows;
}

/** The units that were in use on the day and had somebody at work, or a unit that stood in. */
async function staffedThen(db: Db, day: IsoDay): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    SELECT party_id AS id FROM party WHERE (active OR closed_on > ${day}::date) AND ${staffedOn(sql`party.party_id`, day)}`.execute(
    db,
  );
  return new Set(rows.map(({ id }) => id));
}

/** What a course's claim is made of besides its history. */
interface Around {
  world: World;
  then: Then;
  staffed: ReadonlySet<string>;
}

function claimOf(
  { history, bornOn, headSeq, headHash, ...ids }: Told,
  { world, then: { today }, staffed }: Around,
): Claim {
  const { catalogue, region } = world;
  const looking = { ...ids, bornOn, region, versions: catalogue.ruling, today: dayOf(today) };
  const projection = project(stepsOf(history), looking);
  const { status, holder_id: holder, programme } = projection.course;
  const closing = history.findLast(({ event }) => event.type === "course-closed")?.event;
  return {
    ...{ ...ids, status, holder, programme, headSeq, headHash },
    closedReason: status === "closed" && closing?.type === "course-closed" ? closing.reason : null,
    holdings: projection.holdings.map(written),
    gapless: true,
    ...owedBy(projection, today),
    questions: questionsIn(projection),
    ...{ staffed: staffed.has(holder), seen: true },
  };
}

/** "party seconds", as the rows are read. */
function written({ party, from }: Holding): string {
  const micros = Temporal.Instant.from(from).epochNanoseconds / 1000n;
  return `${party} ${micros / 1_000_000n}.${String(micros % 1_000_000n).padStart(6, "0")}`;
}

function owedBy({ obligations }: Projection, today: IsoDay): Pick<Claim, "met" | "open"> {
  const owed = obligations.filter(
    ({ check_id, due, fact }) => due <= today && !check_id.startsWith("repeat:") && !isOptional(fact),
  );
  const named = (done: boolean): string[] =>
    owed.filter(({ met_on }) => (met_on !== null) === done).map(({ check_id, due }) => `${check_id} ${due}`);
  return { met: named(true), open: named(false) };
}

/** As the rows are read. */
function questionsIn({ inquiries }: Projection): string[] {
  return inquiries
    .filter(({ owed_by }) => owed_by !== null)
    .map(({ inquiry_id, owed_by, answer_by }) => `${inquiry_id} ${owed_by} ${answer_by}`)
    .sort(byText);
}

function isOptional(fact: unknown): boolean {
  return typeof fact === "object" && fact !== null && "optional" in fact && fact.optional === true;
}
