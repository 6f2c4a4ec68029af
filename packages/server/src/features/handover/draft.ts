import { randomBytes } from "node:crypto";
import { assess } from "@foelgeskab/followup/assessment";
import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { DraftView } from "../../contract.ts";
import { notFound, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { SHEET_CODE_BYTES, sheetCodeFrom } from "../../letters/sheet-code.ts";
import { ANSWER_WITHIN_DAYS } from "../../pages/answer-days.ts";
import { contactsFor } from "../../pages/contacts.ts";
import { type CourseFile, openFile } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { refOfFile } from "../../pages/patient-ref.ts";
import { type DraftLetter, loadDraft, saveDraft } from "../../store/draft-store.ts";
import type { Db } from "../../store/transaction.ts";
import { assessmentAnswers } from "./assessment.ts";
import { draftOwner } from "./draft-owner.ts";
import { epikriseSchema } from "./epikrise-schema.ts";
import { GUIDANCE } from "./guidance.ts";
import { prefilled } from "./prefill.ts";

/** GET and PUT /api/courses/:courseId/draft: the form in which a patient is handed over, saved as it is written. */
export function draftFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/courses/:courseId/draft", {
      summary: "The letter as it is being written",
      roles: ["hospital-doctor", "coordinator"],
      params: courseParams,
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          if (file === undefined || file.course.holder !== ctx.actor.party) return notFound;
          await recordLook(db, ctx, { patientIds: [file.patient.patientId], what: "draft", basis: "care relation" });
          return draftView(db, file, world);
        }),
    });
    app.person.put("/api/courses/:courseId/draft", {
      summary: "Save the letter as it is being written",
      roles: ["hospital-doctor", "coordinator"],
      params: courseParams,
      body: z.strictObject({ version: z.int().min(0), epikrise: epikriseSchema, assessment: assessmentAnswers }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          if (file === undefined || file.course.holder !== ctx.actor.party) return notFound;
          if (file.course.standing.status !== "at-hospital") return NOT_WRITABLE;
          const known = await loadDraft(db, params.courseId);
          const sheetCode = known?.letter?.sheetCode ?? sheetCodeFrom(randomBytes(SHEET_CODE_BYTES));
          const letter = { epikrise: body.epikrise, sheetCode } as DraftLetter; // zod's optional fields are the type's own
          const version = await saveDraft(db, draftOwner(file, ctx), body.version, {
            assessment: body.assessment,
            letter,
          });
          if (version === undefined) return STALE;
          await recordLook(db, ctx, {
            patientIds: [file.patient.patientId],
            what: "save draft",
            basis: "care relation",
          });
          return draftView(db, file, world);
        }),
    });
  };
}

const STALE = refused({
  status: 409,
  code: "stale",
  sentence: {
    da: "En anden har gemt kladden, siden du hentede den. Intet er overskrevet. Hent den nye, og sæt dit ind.",
    en: "Somebody else has saved the draft since you fetched it. Nothing was overwritten. Fetch the new one and put yours in.",
  },
});

const NOT_WRITABLE = refused({
  status: 422,
  code: "already-sent",
  sentence: {
    da: "Epikrisen er allerede sendt, eller forløbet er afsluttet.",
    en: "The letter has been sent already, or the course is closed.",
  },
});

async function draftView(db: Db, file: CourseFile, world: World): Promise<DraftView> {
  const { region } = world;
  const { course, programme, patient, parties, today } = file;
  const draft = await loadDraft(db, file.courseId);
  const assessment = draft?.assessment ?? { answers: {}, individualReason: "" };
  const [department, practice] = [parties.get(course.holder), parties.get(patient.practiceId ?? "")];
  const { anchors } = course.subject;
  return {
    patient: refOfFile(file),
    department: {
      id: course.holder,
      name: department?.name ?? course.holder,
      organisation: department?.organisation ?? "",
    },
    practice:
      practice === undefined
        ? null
        : { id: practice.id, name: practice.name, identifier: practice.identifier, phone: practice.phone },
    version: draft?.version ?? 0,
    savedAt: draft?.savedAt ?? null,
    savedBy: draft?.author ?? null,
    epikrise: draft?.letter?.epikrise ?? prefilled(file),
    assessment,
    assessed: assess({ programme, anchors, answers: assessment, region, department: course.subject.department, today }),
    programme,
    results: course.results,
    subject: course.subject,
    contacts: await contactsFor(db, world, course.holder, course.subject),
    contactMonths: world.settings.directory.confirmMonths,
    guidance: GUIDANCE,
    answerDue: isoDay(today.add({ days: ANSWER_WITHIN_DAYS })),
  };
}
