import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { Handover } from "@foelgeskab/followup/course";
import { isoDay } from "@foelgeskab/followup/ids";
import { writeLetter } from "@foelgeskab/followup/letter";
import { sql } from "kysely";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import { content, notFound } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { renderLetterPdf } from "../../letters/letter.ts";
import { renderPatientSheet } from "../../letters/patient-sheet.ts";
import { ANSWER_WITHIN_DAYS } from "../../pages/answer-days.ts";
import { type CourseFile, openFile, partyName } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { sheetOf } from "../../pages/sheet-data.ts";
import { type DraftLetter, loadDraft } from "../../store/draft-store.ts";
import type { Db } from "../../store/transaction.ts";

const language = z.enum(["da", "en"]).default("da");

/** The patient's A4 and the letter as PDF: of the hand-over in force, or of the draft while none is signed. */
export function lettersFeature(world: World, origin: string): Feature {
  return (app) => {
    app.person.get("/api/courses/:courseId/a4.pdf", {
      summary: "The patient's plan on A4",
      roles: "every",
      params: courseParams,
      query: z.strictObject({ language, draft: z.string().optional() }),
      handle: (ctx, { params, query }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          const basis = file && (await sheetBasis(db, file, ctx));
          if (file === undefined || basis === undefined) return notFound;
          await recordLook(db, ctx, { patientIds: [file.patient.patientId], what: "sheet", basis: "care relation" });
          const bytes = renderPatientSheet(
            sheetOf(file, { ...basis, hours: await hoursOf(db, basis.handover), origin }),
            query.language,
          );
          return content({ type: "application/pdf", bytes, name: "plan.pdf" });
        }),
    });
    app.person.get("/api/courses/:courseId/letter.pdf", {
      summary: "The discharge letter",
      roles: "every",
      params: courseParams,
      query: z.strictObject({ language }),
      handle: (ctx, { params, query }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          const basis = file && (await sheetBasis(db, file, ctx));
          if (file === undefined || basis === undefined) return notFound;
          await recordLook(db, ctx, { patientIds: [file.patient.patientId], what: "letter", basis: "care relation" });
          const bytes = renderLetterPdf(
            printedLetter(file, basis.handover, file.course.letter !== undefined),
            query.language,
          );
          return content({ type: "application/pdf", bytes, name: "epikrise.pdf" });
        }),
    });
  };
}

function printedLetter(file: CourseFile, handover: Handover, signed: boolean): Parameters<typeof renderLetterPdf>[0] {
  const { patient, programme, course } = file;
  return {
    letter: writeLetter(handover.epikrise, programme, course.subject.anchors, partyName(file, handover.from), handover),
    patient: { name: `${patient.givenName} ${patient.familyName}`, cpr: patient.cpr },
    from: partyName(file, handover.from),
    to: partyName(file, handover.to),
    signed: signed ? { by: handover.signedBy.name, on: handover.offeredOn } : null,
  };
}

/** When the cited number is answered; nothing where the telephone list no longer has it. */
async function hoursOf(db: Db, { epikrise }: Handover): Promise<string> {
  const { rows } = await sql<{ hours: string }>`
    SELECT hours FROM directory_entry WHERE entry_id = ${epikrise.contact?.entry ?? ""}`.execute(db);
  return rows[0]?.hours ?? "";
}

/** The signed hand-over, or the draft as it stands. */
async function sheetBasis(
  db: Db,
  file: CourseFile,
  ctx: PersonContext,
): Promise<{ handover: Handover; signed: boolean; version: number } | undefined> {
  const { course, courseId } = file;
  const { rows } = await sql<{
    version: number;
  }>`SELECT coalesce(max(version), 0)::int AS version FROM sheet WHERE course_id = ${courseId}::uuid`.execute(db);
  const version = rows[0]?.version ?? 0;
  if (course.letter !== undefined) return { handover: course.letter, signed: true, version: Math.max(version, 1) };
  const draft = await loadDraft(db, courseId);
  if (draft?.letter == null) return undefined;
  return { handover: unsigned(file, draft.letter, draft.assessment, ctx), signed: false, version: version + 1 };
}

function unsigned(
  file: CourseFile,
  { epikrise, sheetCode }: DraftLetter,
  assessment: AssessmentAnswers,
  { actor }: PersonContext,
): Handover {
  const today = file.today;
  return {
    id: "",
    from: file.course.holder,
    to: file.patient.practiceId ?? "",
    epikrise,
    assessment,
    offeredOn: isoDay(today),
    answerDue: isoDay(today.add({ days: ANSWER_WITHIN_DAYS })),
    signedBy: actor,
    sheetCode,
  };
}
