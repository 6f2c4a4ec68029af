import { asWritten } from "@foelgeskab/followup/phrase";
import type { WorklistRow } from "@foelgeskab/followup/worklist";
import { sql } from "kysely";
import type { World } from "../../advance/advance.ts";
import { coursesIn } from "../../pages/course-facts.ts";
import { onTheirWay } from "../../pages/delivery-state.ts";
import { patientRef } from "../../pages/patient-ref.ts";
import type { Db } from "../../store/transaction.ts";
import { base } from "./course-rows.ts";

/** A letter that has waited for this long in the outbox is not simply on its way (safety L2, S8). */
const STUCK_MINUTES = 15;

interface StuckLetter {
  courseId: string;
  outboundId: string;
  receiver: string;
  refusal: string | null;
  held: "restore" | "register" | null;
  state: string;
}

/** The party's own letters that did not get through while what they tell still holds: refused by the receiver's machine, answered by none in time, stuck here, or held. */
export async function letterRows(db: Db, world: World, party: string): Promise<WorklistRow[]> {
  const stuckSince = world.clock.now().subtract({ minutes: STUCK_MINUTES }).toString();
  const { rows: letters } = await sql<StuckLetter>`
    SELECT o.course_id AS "courseId", o.outbound_id AS "outboundId", coalesce(r.name, o.receiver_ean) AS receiver, o.refusal,
      CASE WHEN o.state = 'held' THEN o.held_because END AS held, o.state
    FROM outbound o JOIN course c ON c.patient_id = o.patient_id AND c.course_id = o.course_id LEFT JOIN party r ON r.party_id = o.receiver_id
    WHERE o.party_id = ${party} AND (o.state = 'held' OR
      (o.state = 'waiting' AND o.kind NOT LIKE '%CTL%' AND o.created_at < ${stuckSince}::timestamptz)
      OR (o.state IN ('refused', 'sent') AND (o.kind = 'XDIS91' OR (c.status IN ('offered', 'moving') AND c.state ->> 'handover' = o.about)
        OR (c.status = 'referred-back' AND c.state -> 'rereferral' ->> 'id' = o.about))))
    ORDER BY o.created_at, o.outbound_id`.execute(db);
  const sent = letters.filter(({ state }) => state === "sent").map(({ outboundId }) => outboundId);
  const ways = await onTheirWay(db, { now: world.clock.now(), settings: world.settings }, sent);
  const stuck = letters.filter(
    ({ state, outboundId }) => state !== "sent" || ways.get(outboundId)?.delivery.state === "person",
  );
  if (stuck.length === 0) return [];
  const ids = stuck.map(({ courseId }) => courseId);
  const courses = await coursesIn(db, party, sql`c.course_id = ANY(${ids}::uuid[])`);
  const today = world.clock.today();
  return stuck.flatMap((letter) => {
    const course = courses.find(({ courseId }) => courseId === letter.courseId);
    return course === undefined ? [] : [rowOf(letter, patientRef(world.catalogue, course, today))];
  });
}

function rowOf(
  { outboundId, receiver, refusal, held, state }: StuckLetter,
  patient: WorklistRow["patient"],
): WorklistRow {
  const row = held === "register" ? "unvouched" : "overdue";
  return {
    ...base(`letter ${outboundId}`, patient, row, row, "open"),
    what:
      held !== null
        ? HELD[held](receiver)
        : state === "sent"
          ? { da: `Brev til ${receiver} er ikke kvitteret`, en: `Letter to ${receiver} has no receipt` }
          : refusal === null
            ? { da: `Brev til ${receiver} er ikke sendt`, en: `Letter to ${receiver} was not sent` }
            : { da: `Brev til ${receiver} er afvist`, en: `Letter to ${receiver} was refused` },
    because:
      state === "sent"
        ? {
            da: "Det er sendt igen uden svar fra modtagerens system",
            en: "It was sent again, and the receiver's system has not answered",
          }
        : refusal === null
          ? { da: "Det har ventet mere end et kvarter", en: "It has waited for more than a quarter of an hour" }
          : asWritten(refusal),
    becauseMore:
      held === "restore"
        ? { da: "Spørg modtageren, og afgør det under Sendt", en: "Ask the receiver, and decide it under Sent" }
        : held === "register"
          ? {
              da: "Haster det, så send det med en grund under Sendt",
              en: "If it is urgent, send it with a reason under Sent",
            }
          : { da: "Ring til modtageren. I har ansvaret", en: "Ring the receiver. You are responsible" },
    about: {},
  };
}

const HELD: Readonly<Record<NonNullable<StuckLetter["held"]>, (receiver: string) => WorklistRow["what"]>> = {
  restore: (receiver) => ({
    da: `Brev til ${receiver} er holdt tilbage efter en genskabelse`,
    en: `Letter to ${receiver} is held after a restore`,
  }),
  register: (receiver) => ({
    da: `Brev til ${receiver} er holdt tilbage, mens et register er tavst`,
    en: `Letter to ${receiver} is held while a register is silent`,
  }),
};
