import { type AssessmentAnswers, assess } from "@foelgeskab/followup/assessment";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { AssessmentView } from "../../contract.ts";
import { notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { type CourseFile, openFile, partyName } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { refOfFile } from "../../pages/patient-ref.ts";
import { keepAnswers, loadDraft } from "../../store/draft-store.ts";
import { draftOwner } from "./draft-owner.ts";

/** The answers of an assessment as a request sends them. */
export const assessmentAnswers = z.strictObject({
  answers: z.record(z.string().max(80), z.enum(["yes", "no"])),
  individualReason: z.string().max(4000),
});

/** GET and POST /api/courses/:courseId/assessment: may the patient be handed over? The answers of POST are kept for the letter. */
export function assessmentFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/courses/:courseId/assessment", {
      summary: "May the patient be handed over?",
      roles: ["hospital-doctor", "coordinator"],
      params: courseParams,
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          if (file === undefined) return notFound;
          await recordLook(db, ctx, {
            patientIds: [file.patient.patientId],
            what: "assessment",
            basis: "care relation",
          });
          const draft = await loadDraft(db, params.courseId);
          return assessmentView(file, world, draft?.assessment ?? { answers: {}, individualReason: "" });
        }),
    });
    app.person.post("/api/courses/:courseId/assessment", {
      summary: "Answer the questions: would the patient be handed over?",
      roles: ["hospital-doctor", "coordinator"],
      params: courseParams,
      body: z.strictObject({ answers: assessmentAnswers }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          if (file === undefined) return notFound;
          if (file.course.holder === ctx.actor.party && file.course.standing.status === "at-hospital")
            await keepAnswers(db, draftOwner(file, ctx), body.answers);
          await recordLook(db, ctx, {
            patientIds: [file.patient.patientId],
            what: "assessment",
            basis: "care relation",
          });
          return assessmentView(file, world, body.answers);
        }),
    });
  };
}

function assessmentView(file: CourseFile, { region }: World, answers: AssessmentAnswers): AssessmentView {
  const { programme, course, patient, parties, today } = file;
  const { anchors, department, icd10 } = course.subject;
  const practice = parties.get(patient.practiceId ?? "");
  const { audience, anchor } = programme;
  const individual = audience.individualAssessment;
  return {
    patient: refOfFile(file),
    holderName: partyName(file, course.holder),
    practice: practice === undefined ? null : { id: practice.id, name: practice.name, identifier: practice.identifier },
    diagnosis: {
      da: `${icd10} ${(programme.disease ?? programme.name).da}`,
      en: `${icd10} ${(programme.disease ?? programme.name).en}`,
    },
    anchor: { label: anchor.event, on: anchorOn(file) },
    questions: [
      ...audience.questions.map(({ id, text }) => ({ id, text, kind: "yes-no" as const })),
      ...(individual === null ? [] : [{ id: "individual-assessment", text: individual.text, kind: "reason" as const }]),
    ],
    answers,
    assessment: assess({ programme, anchors, answers, region, department, today }),
  };
}

function anchorOn({ course, programme }: CourseFile): AssessmentView["anchor"]["on"] {
  return course.subject.anchors[programme.anchor.name] ?? course.openedOn;
}
