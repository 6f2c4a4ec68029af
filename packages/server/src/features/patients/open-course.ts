import { randomUUID } from "node:crypto";
import { birthDateOf, type Cpr, type IsoDay, isoDay, parseCpr, parsePracticeNumber } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { coversDiagnosis, type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { sql } from "kysely";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { openCourse, type World } from "../../advance/advance.ts";
import { type Refused, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature } from "../../http/feature.ts";
import { readPage } from "../../pages/read-page.ts";
import { registerPatient } from "../../store/patients.ts";
import type { Db } from "../../store/transaction.ts";

/** A name as people write it; characters that turn, hide or mark up text are refused. */
const personName = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{C}<>]+$/u);

const body = z.strictObject({
  cpr: z.string().max(20),
  givenName: personName,
  familyName: personName,
  practiceNumber: z.string().max(10),
  programme: z.string().max(64),
  icd10: z.string().regex(/^D[A-Z]\d{2,4}[A-Z]?$/),
  anchorOn: day,
});

type Asked = z.output<typeof body>;

/** POST /api/courses: a department opens a course for its patient. Known by CPR number, the patient is the same person: neither name nor practice is overwritten. */
export function openCourseFeature(world: World, demo: boolean): Feature {
  return (app) => {
    app.person.post("/api/courses", {
      summary: "Open a course for a patient of the department",
      roles: ["hospital-doctor", "coordinator"],
      atMost: { perHour: 300 },
      body,
      handle: async (ctx, { body: asked }) => {
        const wished = wishedCourse(asked, world, ctx.clock.today());
        if ("problem" in wished) return wished;
        const courseId = randomUUID();
        const refusal = await ctx.saveAsSystem((db) => openWished(db, world, ctx.actor, courseId, wished));
        if (refusal !== undefined) return refusal;
        return ctx.look(async (db) => {
          const page = await readPage(db, world, ctx.actor, courseId, demo);
          if (page !== undefined)
            await recordLook(db, ctx, { patientIds: [page.patient.patientId], what: "open course", basis: "treats" });
          return page;
        });
      },
    });
  };
}

/** A course as it was asked for, with everything in it read. */
interface WishedCourse {
  asked: Asked;
  cpr: Cpr;
  bornOn: IsoDay;
  programme: Programme;
}

/** Reads what was asked for; a refusal names the field to correct. */
function wishedCourse(asked: Asked, world: World, today: Temporal.PlainDate): WishedCourse | Refused {
  const cpr = parseCpr(asked.cpr);
  if (typeof cpr !== "string") return BAD_CPR;
  const programme = world.catalogue.inForce(asked.programme, isoDay(today));
  if (programme === undefined) return NOT_IN_FORCE;
  if (!coversDiagnosis(programme, asked.icd10)) return OTHER_DIAGNOSIS;
  if (ownsDiagnosis(world, programme, asked.icd10, today)) return OWN_PROGRAMME;
  if (asked.anchorOn > isoDay(today)) return AHEAD;
  const bornOn = isoDay(birthDateOf(cpr));
  return asked.anchorOn < bornOn ? BEFORE_BIRTH : { asked, cpr, bornOn, programme };
}

/** Whether another programme in force names the diagnosis: then the general plan would be a way round its rules. */
function ownsDiagnosis({ catalogue }: World, { icd10 }: Programme, code: string, today: Temporal.PlainDate): boolean {
  if (icd10.length > 0) return false;
  return catalogue.choices(isoDay(today)).some((other) => other.icd10.some((own) => code.startsWith(own)));
}

/** Opens the course for the patient's row, new or known; or says that there is no such practice. */
async function openWished(
  db: Db,
  world: World,
  by: Actor,
  courseId: string,
  { asked, cpr, bornOn, programme }: WishedCourse,
): Promise<Refused | undefined> {
  const number = parsePracticeNumber(asked.practiceNumber);
  const practice = typeof number === "string" ? await practiceId(db, number) : undefined;
  if (practice === undefined) return NO_SUCH_PRACTICE;
  const { patientId, sameName, dead } = await registerPatient(db, { ...asked, cpr, bornOn, practice });
  if (!sameName) return OTHER_NAME; // and what is known is not told
  if (dead) return DEAD;
  if (await hasCourse(db, patientId, programme.cancer, asked.icd10)) return ALREADY_OPEN;
  const subject = {
    cancer: programme.cancer,
    icd10: asked.icd10,
    programme: programmeKey(programme),
    anchors: { [programme.anchor.name]: asked.anchorOn },
    department: by.party,
  };
  await openCourse(db, world, by, { patientId, courseId, bornOn }, { type: "open-course", ...subject });
  return undefined;
}

const BAD_CPR = problem(
  "cpr",
  "CPR-nummeret er ikke en gyldig dato med fire cifre efter. Se det efter, eller brug det rigtige nummer i stedet for et erstatningsnummer.",
  "The CPR number is no valid date followed by four digits. Check it, or use the real number instead of a replacement number.",
);
const NOT_IN_FORCE = problem(
  "programme",
  "Programmet findes ikke eller er ikke i kraft.",
  "The programme does not exist or is not in force.",
);
const OTHER_DIAGNOSIS = problem(
  "icd10",
  "Diagnosen hører ikke til programmet.",
  "The diagnosis is not one of the programme's.",
);
const OWN_PROGRAMME = problem(
  "programme",
  "Sygdommen har sit eget program med sine egne regler. Vælg det.",
  "The disease has a programme of its own, with rules of its own. Choose that.",
);
const OTHER_NAME = problem(
  "familyName",
  "CPR-nummeret er kendt under et andet navn. Se nummer og navn efter. Intet er oprettet.",
  "The CPR number is known under another name. Check number and name. Nothing was opened.",
);
const DEAD = problem(
  "cpr",
  "Patienten er registreret død. Er det en fejl, så få registret rettet først. Intet er oprettet.",
  "The patient is registered as dead. If that is a mistake, have the register corrected first. Nothing was opened.",
);
const ALREADY_OPEN = problem(
  "programme",
  "Patienten har allerede et åbent forløb for den sygdom efter det program. Find patienten, eller spørg regionens praksisenhed.",
  "The patient has an open course for that disease by that programme already. Find the patient, or ask the region's practice unit.",
);
const AHEAD = problem("anchorOn", "Datoen ligger ude i fremtiden.", "The date lies in the future.");
const BEFORE_BIRTH = problem(
  "anchorOn",
  "Datoen ligger før patientens fødsel.",
  "The date lies before the patient's birth.",
);
const NO_SUCH_PRACTICE = problem(
  "practiceNumber",
  "Ydernummeret findes ikke i registret.",
  "The practice number is not in the register.",
);

function problem(field: string, da: string, en: string) {
  return refused({ status: 422, code: "invalid", field, sentence: { da, en } });
}

async function practiceId(db: Db, number: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string;
  }>`SELECT party_id AS id FROM party WHERE kind = 'practice' AND identifier = ${number} AND active`.execute(db);
  return rows[0]?.id;
}

/** Whether the patient has an open course for that cancer. Her row is locked, so of two who open at once the second sees the first's. */
async function hasCourse(db: Db, patientId: string, cancer: string, icd10: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT 1 FROM course WHERE patient_id = ${patientId}::uuid AND status <> 'closed'
      AND left(icd10, 4) = left(${icd10}, 4) AND cancer = ${cancer}`.execute(db);
  return rows.length > 0;
}
