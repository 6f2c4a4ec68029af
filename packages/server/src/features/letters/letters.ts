import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { Handover } from "@foelgeskab/followup/course";
import { digitsOf } from "@foelgeskab/followup/directory/directory-number";
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
import { type CitedContact, citedContact } from "../../pages/contacts.ts";
import { type CourseFile, openFile, partyName } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { withNumberToday } from "../../pages/letter-number.ts";
import { type SheetBasis, sheetOf } from "../../pages/sheet-data.ts";
import { type DraftLetter, loadDraft } from "../../store/draft-store.ts";
import { heldSheet } from "../../store/sheets.ts";
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
          const basis = file && (await sheetBasis(db, world, file, ctx));
          if (file === undefined || basis === undefined) return notFound;
          await recordLook(db, ctx, { patientIds: [file.patient.patientId], what: "sheet", basis: "care relation" });
          const bytes = renderPatientSheet(sheetOf(file, { ...basis, origin }), query.language);
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
          const basis = file && (await sheetBasis(db, world, file, ctx));
          if (file === undefined || basis === undefined) return notFound;
          await recordLook(db, ctx, { patientIds: [file.patient.patientId], what: "letter", basis: "care relation" });
          const bytes = renderLetterPdf(printedLetter(file, basis), query.language);
          return content({ type: "application/pdf", bytes, name: "epikrise.pdf" });
        }),
    });
  };
}

function printedLetter(file: CourseFile, { handover, signed, cited }: Basis): Parameters<typeof renderLetterPdf>[0] {
  const { patient, programme, course, today } = file;
  const from = partyName(file, handover.from);
  const letter = writeLetter(handover.epikrise, programme, course.subject.anchors, from, handover);
  return {
    letter: signed && handover.received === undefined ? withNumberToday(letter, cited, today) : letter,
    patient: { name: `${patient.givenName} ${patient.familyName}`, cpr: patient.cpr },
    from,
    to: partyName(file, handover.to),
    signed: signed ? { by: handover.signedBy.name, on: handover.offeredOn } : null,
  };
}

/** What a sheet and a letter are printed from: the hand-over, and its number as the telephone list has it. */
type Basis = Omit<SheetBasis, "origin"> & { cited: CitedContact | null };

/** The signed hand-over with the sheet in the patient's hand, or the draft as it stands. */
async function sheetBasis(db: Db, world: World, file: CourseFile, ctx: PersonContext): Promise<Basis | undefined> {
  const { course, courseId } = file;
  if (course.letter !== undefined) return signedBasis(db, world, file, course.letter);
  const draft = await loadDraft(db, courseId);
  if (draft?.letter == null) return undefined;
  const handover = unsigned(file, draft.letter, draft.assessment, ctx);
  const cited = await citedOf(db, world, file, handover);
  const version = (await lastVersion(db, courseId)) + 1;
  return {
    handover,
    signed: false,
    version,
    code: handover.sheetCode,
    hours: cited?.hours ?? "",
    number: undefined,
    cited,
  };
}

/** A sheet shows the number that it was given out with; where that is no longer the one, it says so. */
async function signedBasis(db: Db, world: World, file: CourseFile, handover: Handover): Promise<Basis> {
  const cited = await citedOf(db, world, file, handover);
  const held = await heldSheet(db, file.courseId, handover.sheetCode);
  const onPaper = held?.phone ?? handover.epikrise.contact?.phone;
  const standing =
    cited === null
      ? undefined
      : onPaper !== undefined && digitsOf(cited.phone) === digitsOf(onPaper)
        ? cited.state
        : "ended";
  const number =
    cited === null || onPaper === undefined
      ? undefined
      : { label: cited.label, phone: onPaper, verifiedOn: cited.verifiedOn };
  return {
    ...{ handover, signed: true, cited, hours: cited?.hours ?? "" },
    ...{ version: held?.version ?? 1, code: held?.code ?? handover.sheetCode },
    number: number && { ...number, ...(standing === undefined || standing === "live" ? {} : { standing }) },
  };
}

async function citedOf(
  db: Db,
  world: World,
  { course }: CourseFile,
  { epikrise }: Handover,
): Promise<CitedContact | null> {
  return epikrise.contact === null ? null : citedContact(db, world, epikrise.contact, course.subject);
}

async function lastVersion(db: Db, courseId: string): Promise<number> {
  const { rows } = await sql<{
    version: number;
  }>`SELECT coalesce(max(version), 0)::int AS version FROM sheet WHERE course_id = ${courseId}::uuid`.execute(db);
  return rows[0]?.version ?? 0;
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
