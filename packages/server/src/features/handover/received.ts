import type { CourseSubject } from "@foelgeskab/followup/course";
import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { coversDiagnosis, programmeKey } from "@foelgeskab/followup/programme";
import type { ElementValue } from "@foelgeskab/followup/received/received-offer";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { type Advanced, advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { ReceivedView } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { openFile } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { asProblem } from "../../pages/problem.ts";
import type { Db } from "../../store/transaction.ts";
import { elementSchema } from "./element-schema.ts";
import { receivedView } from "./received-view.ts";

const confirmed = z.strictObject({
  handover: z.string().min(1).max(64),
  values: z.array(elementSchema).min(1).max(10),
  subject: z.strictObject({ programme: z.string().max(64), anchorOn: day }).optional(),
});

/** GET /api/courses/:courseId/received and POST …/confirm: a letter of another record system, and what a person confirms of it. */
export function receivedFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/courses/:courseId/received", {
      summary: "A received letter beside the ten elements proposed from it",
      roles: "every",
      params: courseParams,
      handle: (ctx, { params }) => ctx.transact((db) => shown(db, world, ctx, params.courseId, "received letter")),
    });
    app.person.post("/api/courses/:courseId/confirm", {
      summary: "Confirm elements of a received letter",
      roles: ["gp", "practice-nurse"],
      params: courseParams,
      body: confirmed,
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const stopped =
            (await choose(db, world, ctx, params.courseId, body)) ??
            (await confirm(db, world, ctx, params.courseId, body));
          return stopped ?? shown(db, world, ctx, params.courseId, "confirm");
        }),
    });
  };
}

async function shown(
  db: Db,
  world: World,
  ctx: PersonContext,
  courseId: string,
  what: string,
): Promise<ReceivedView | typeof notFound> {
  const file = await openFile(db, world, courseId);
  const view = file === undefined ? undefined : receivedView(file, world);
  if (file === undefined || view === undefined) return notFound;
  await recordLook(db, ctx, { patientIds: [file.patient.patientId], what, basis: "care relation" });
  return view;
}

/** Programme and date go along with the first element, and are chosen before anything is computed from them. */
async function choose(
  db: Db,
  world: World,
  ctx: PersonContext,
  courseId: string,
  { handover, values, subject: asked }: z.output<typeof confirmed>,
): Promise<Refused | undefined> {
  if (asked === undefined) return undefined;
  const course = values.find((value) => value.element === "course-of-treatment");
  const subject = course === undefined ? undefined : subjectOf(world, asked, course.diagnosis.code);
  if (subject === undefined) return NOT_FITTING;
  if (asked.anchorOn > isoDay(ctx.clock.today())) return AHEAD;
  return refusalOf(await advance(db, world, ctx.actor, courseId, { type: "choose-programme", handover, subject }));
}

function subjectOf(
  { catalogue }: World,
  { programme: key, anchorOn }: { programme: string; anchorOn: IsoDay },
  icd10: string,
): Pick<CourseSubject, "cancer" | "icd10" | "programme" | "anchors"> | undefined {
  const programme = catalogue.programmes.find((each) => programmeKey(each) === key);
  if (programme === undefined || !coversDiagnosis(programme, icd10)) return undefined;
  return { cancer: programme.cancer, icd10, programme: key, anchors: { [programme.anchor.name]: anchorOn } };
}

async function confirm(
  db: Db,
  world: World,
  ctx: PersonContext,
  courseId: string,
  { handover, values }: z.output<typeof confirmed>,
): Promise<Refused | undefined> {
  const command = { type: "confirm-elements", handover, values: values as ElementValue[] } as const; // zod's optional fields are the type's own
  return refusalOf(await advance(db, world, ctx.actor, courseId, command));
}

function refusalOf(step: Awaited<ReturnType<typeof advance>>): Refused | undefined {
  if (step === NO_SUCH_COURSE) return notFound;
  return isRefusal<Advanced>(step) ? asProblem(step) : undefined;
}

const NOT_FITTING = refused({
  status: 422,
  code: "invalid",
  field: "subject",
  sentence: {
    da: "Programmet findes ikke, eller diagnosen hører ikke til det. Vælg program og diagnose igen.",
    en: "There is no such programme, or the diagnosis is not one of its. Choose programme and diagnosis again.",
  },
});
const AHEAD = refused({
  status: 422,
  code: "invalid",
  field: "subject",
  sentence: { da: "Datoen ligger ude i fremtiden.", en: "The date lies in the future." },
});
