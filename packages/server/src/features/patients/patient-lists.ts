import { CLOSED_REASON_NAME } from "@foelgeskab/followup/course";
import { isoDay } from "@foelgeskab/followup/ids";
import { type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { sql } from "kysely";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { PatientLine, PatientLines, PatientList } from "../../contract.ts";
import type { Feature } from "../../http/feature.ts";
import { type CourseFact, countCourses, coursesIn } from "../../pages/course-facts.ts";
import { NO_LINE_WAITS } from "../../pages/moved-earlier.ts";
import { partyNames } from "../../pages/party-names.ts";
import { patientRef } from "../../pages/patient-ref.ts";

const LISTS = [
  "followed",
  "to-assess",
  "on-the-way",
  "accepted",
  "came-back",
  "closed",
] as const satisfies readonly PatientList[];

/** GET /api/patients?list=…: the party's patients by where they stand. */
export function patientListsFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/patients", {
      summary: "The party's patients by where they stand",
      roles: "every",
      query: z.strictObject({ list: z.enum(LISTS) }),
      handle: (ctx, { query }) =>
        ctx.transact(async (db) => {
          const { party } = ctx.actor;
          const where = WHERE[query.list](party);
          const facts = await coursesIn(db, party, sql`${where} ORDER BY ${ORDER[query.list]} LIMIT ${MOST_LINES}`);
          const names = await partyNames(db);
          await recordLook(db, ctx, {
            patientIds: [...new Set(facts.map(({ patientId }) => patientId))],
            what: `list ${query.list}`,
            basis: "care relation",
          });
          const lines = facts.map((fact) => line(fact, world, names));
          const total = facts.length < MOST_LINES ? facts.length : await countCourses(db, party, where);
          return { lines, total } satisfies PatientLines;
        }),
    });
  };
}

/** More lines than this nobody reads: the rest is found by searching, and the answer says how many there are. */
const MOST_LINES = 500;

const LONGEST_FIRST = sql`c.status_since, p.family_name, c.course_id`;
const NEWEST_FIRST = sql`c.status_since DESC, p.family_name, c.course_id`;

/** Who waits for somebody stands with the longest wait first; what has happened, with the newest first. */
const ORDER: Record<PatientList, ReturnType<typeof sql>> = {
  followed: NEWEST_FIRST,
  "to-assess": LONGEST_FIRST,
  "on-the-way": LONGEST_FIRST,
  accepted: NEWEST_FIRST,
  "came-back": LONGEST_FIRST,
  closed: NEWEST_FIRST,
};

const WHERE: Record<PatientList, (party: string) => ReturnType<typeof sql>> = {
  followed: (party) => sql`c.holder_id = ${party} AND c.status IN ('followed', 'moving', 'referred-back')`,
  "to-assess": (party) => sql`c.holder_id = ${party} AND c.status = 'at-hospital' AND ${NO_LINE_WAITS}`,
  "on-the-way": (party) => sql`c.holder_id = ${party} AND c.status = 'offered'`,
  accepted: (party) => sql`c.department_id = ${party} AND c.status IN ('followed', 'moving')`,
  "came-back": (party) =>
    sql`c.department_id = ${party} AND (c.status = 'referred-back' OR (c.status = 'at-hospital' AND c.state ->> 'cameBack' IS NOT NULL))`,
  closed: (party) => sql`(c.department_id = ${party} OR c.holder_id = ${party}) AND c.status = 'closed'`,
};

function line(fact: CourseFact, world: World, names: ReadonlyMap<string, string>): PatientLine {
  const today = world.clock.today();
  return {
    patient: patientRef(world.catalogue, fact, today),
    status: fact.status,
    holder: fact.status === "closed" ? "–" : (names.get(fact.holder) ?? fact.holder),
    since: fact.statusSince,
    note: noteOf(fact, isoDay(today)),
    ...(fact.answerDue === null ? {} : { answerDue: fact.answerDue }),
    late: fact.answerDue !== null && fact.answerDue < isoDay(today),
  };
}

function noteOf({ state, question, earliest, status }: CourseFact, today: string): Phrase {
  if (state.closed !== null) {
    const { reason, note } = state.closed;
    return phrase((l) => [CLOSED_REASON_NAME[reason][l], note].filter((part) => part !== "").join(". "));
  }
  if (question !== null) return { da: `Spørgsmål: ${question}`, en: `Question: ${question}` };
  if (state.declined !== null)
    return { da: `Klinikken sagde nej: ${state.declined}`, en: `The practice said no: ${state.declined}` };
  if (state.rereferral !== null)
    return { da: `Genhenvist: ${state.rereferral.reason}`, en: `Referred back: ${state.rereferral.reason}` };
  if (state.cameBack !== null) return { da: `Kom tilbage: ${state.cameBack}`, en: `Came back: ${state.cameBack}` };
  if (status === "at-hospital" && earliest !== null && earliest > today)
    return { da: "Endnu for tidligt", en: "Still too early" };
  return { da: "", en: "" };
}
