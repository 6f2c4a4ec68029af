import { randomUUID } from "node:crypto";
import type { Handover } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import { ELEMENTS, type Epikrise, emptyEpikrise } from "@foelgeskab/followup/epikrise";
import { type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { Programme } from "@foelgeskab/followup/programme";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type pg from "pg";
import { type Advanced, advance, NO_SUCH_COURSE, openCourse, type World } from "../advance/advance.ts";
import { inTransaction } from "../store/transaction.ts";
import { PLACES } from "./region.ts";

/** The people of stories. */
export const DOCTOR: Actor = {
  user: "u-doctor",
  name: "Anna Holm",
  role: "hospital-doctor",
  party: PLACES.department.id,
};
/** The practice's doctor. */
export const GP: Actor = { user: "u-gp", name: "Mette Krogh", role: "gp", party: PLACES.practice.id };

/** A patient with one course. */
export interface StoryPatient {
  readonly cpr: string;
  readonly patientId: string;
  readonly courseId: string;
}

/** A day of a story; a text that is none fails the story. */
function day(text: string): IsoDay {
  const read = parseIsoDay(text);
  if (typeof read !== "string") throw new Error(`the story says "${text}", which is no day`);
  return read;
}

/** An invented patient, operated on for prostate cancer on 10 January 2024, whom the department has. */
export async function givenPatient(pool: pg.Pool, world: World, cpr: string): Promise<StoryPatient> {
  const patient = { cpr, patientId: randomUUID(), courseId: randomUUID() };
  await pool.query(
    `INSERT INTO foelgeskab.patient (patient_id, cpr, given_name, family_name, search_name, born_on, street, postcode, city, phone, practice_id)
     VALUES ($1, $2, 'Åge', 'Østergård', 'åge østergård', '1952-03-17', 'Bakken 9', '8000', 'Aarhus C', '00 11 22 33', $3)`,
    [patient.patientId, cpr, PLACES.practice.id],
  );
  await givenCourse(pool, world, patient);
  return patient;
}

/** One more course for a patient who is there. */
export async function givenCourse(
  pool: pg.Pool,
  world: World,
  { patientId, courseId }: Omit<StoryPatient, "cpr">,
  icd10 = "DC619",
): Promise<void> {
  await inTransaction(pool, { as: "system" }, (db) =>
    openCourse(
      db,
      world,
      DOCTOR,
      { patientId, courseId, bornOn: day("1952-03-17") },
      {
        type: "open-course",
        cancer: "prostate",
        icd10,
        programme: "prostate-rp@1",
        anchors: { surgeryDate: day("2024-01-10") },
        department: PLACES.department.id,
      },
    ),
  );
}

/** The same patient, handed over to the practice and followed there. */
export async function givenFollowedPatient(pool: pg.Pool, world: World, cpr = "1703529991"): Promise<StoryPatient> {
  const patient = await givenPatient(pool, world, cpr);
  const handover = handoverOn(world);
  await act(pool, world, DOCTOR, patient.courseId, { type: "offer-handover", handover });
  await act(pool, world, GP, patient.courseId, { type: "accept-handover", handover: handover.id });
  return patient;
}

/** Does what a person does; a refusal fails the story. */
export async function act(
  pool: pg.Pool,
  world: World,
  by: Actor,
  courseId: string,
  command: Command,
): Promise<Advanced> {
  return inTransaction(pool, { as: "system" }, async (db) => {
    const step = await advance(db, world, by, courseId, command);
    if (step === NO_SUCH_COURSE) throw new Error("the story's course does not exist");
    if (isRefusal(step)) throw new Error(`the story is refused: ${step.sentence.en}`);
    return step;
  });
}

/** A hand-over that is right in every element. */
export function handoverOn(world: World): Handover {
  const today = world.clock.today();
  return {
    id: randomUUID(),
    from: PLACES.department.id,
    to: PLACES.practice.id,
    epikrise: rightEpikrise(world.catalogue.pinned("prostate-rp@1"), day(today.toString())),
    assessment: {
      answers: { "radical-prostatectomy": "yes", "psa-persistence": "no", "postop-psa-undetectable": "yes" },
      individualReason: "Stabil og selvhjulpen, ønsker opfølgning hos egen læge.",
    },
    offeredOn: day(today.toString()),
    answerDue: day(today.add({ days: 14 }).toString()),
    signedBy: DOCTOR,
    sheetCode: randomUUID().slice(0, 8),
  };
}

function rightEpikrise(programme: Programme, on: IsoDay): Epikrise {
  const empty = emptyEpikrise({ code: "DC619", text: "Prostatakræft", stage: "pT2 pN0" });
  const text = "Radikal prostatektomi 10. jan. 2024. PSA under 0,1 µg/l tre gange, ingen gener i dag.";
  return {
    ...empty,
    sections: Object.fromEntries(ELEMENTS.map((element) => [element, { text }])) as Epikrise["sections"], // every element is in ELEMENTS
    checks: programme.checks.map(({ id }) => ({
      check: id,
      orderedBy: "practice",
      resultTo: "copy-recipient",
      booking: "patient",
    })),
    baseline: [{ analysis: "NPU08669", value: "<0.1", unit: "ug/L", sampledOn: on }],
    criteria: programme.criteria.map(({ id }) => ({ id, confirmed: true })),
    contact: { entry: "e1", phone: "00123456", label: "Urinvejskirurgi, sekretær", verifiedOn: on },
    closingTalk: { heldOn: on, present: "hustru", toldHowGpHelps: true, sheetHandedOver: true, needs: [] },
    colour: "green",
    recommendation: "PSA hver 6. måned hos egen læge; genhenvis ved PSA ≥ 0,2 µg/l i to prøver.",
  };
}
