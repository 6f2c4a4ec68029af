import { randomUUID } from "node:crypto";
import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { Handover } from "@foelgeskab/followup/course";
import { isoDay } from "@foelgeskab/followup/ids";
import { writeLetter } from "@foelgeskab/followup/letter";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import { notFound, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import type { Outbox } from "../../outbox/outbox.ts";
import { ANSWER_WITHIN_DAYS } from "../../pages/answer-days.ts";
import { type CourseFile, openFile, partyName } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { asProblem } from "../../pages/problem.ts";
import { readPage } from "../../pages/read-page.ts";
import { type DraftLetter, dropDraft, loadDraft } from "../../store/draft-store.ts";
import { issueSheet } from "../../store/sheets.ts";
import type { Db } from "../../store/transaction.ts";
import { listedContact } from "./listed-contact.ts";

/** POST /api/courses/:courseId/offer: signs the letter and sends it. The patient stays with the department until the practice accepts. */
export function offerFeature(world: World, outbox: Outbox, demo: boolean): Feature {
  return (app) => {
    app.person.post("/api/courses/:courseId/offer", {
      summary: "Sign the letter and offer the hand-over",
      roles: ["hospital-doctor", "coordinator"],
      params: courseParams,
      body: z.strictObject({ version: z.int().min(1), earlyReason: z.string().max(2000).optional() }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          const draft = await loadDraft(db, params.courseId);
          if (file === undefined) return notFound;
          if (draft?.letter == null || draft.version !== body.version) return CHANGED;
          const practice = file.parties.get(file.patient.practiceId ?? "");
          if (practice === undefined || practice.kind !== "practice") return NO_PRACTICE;
          const cited = await listedContact(db, world, file, draft.letter.epikrise);
          if ("refused" in cited) return cited.refused;
          const letter = { ...draft.letter, epikrise: { ...draft.letter.epikrise, contact: cited.contact } };
          const handover = handoverOf(file, letter, draft.assessment, practice.id, ctx, body.earlyReason);
          const advanced = await advance(db, world, ctx.actor, params.courseId, { type: "offer-handover", handover });
          if (advanced === NO_SUCH_COURSE) return notFound;
          if (isRefusal(advanced)) return asProblem(advanced);
          await send(db, outbox, file, handover);
          await dropDraft(db, params.courseId);
          await recordLook(db, ctx, { patientIds: [advanced.patientId], what: "offer", basis: "care relation" });
          return readPage(db, world, ctx.actor, params.courseId, demo);
        }),
    });
  };
}

const CHANGED = refused({
  status: 409,
  code: "stale",
  sentence: {
    da: "Kladden er ændret, siden du så den. Læs den igen, før du underskriver.",
    en: "The draft has changed since you saw it. Read it again before you sign.",
  },
});

const NO_PRACTICE = refused({
  status: 422,
  code: "no-practice",
  sentence: {
    da: "Patienten har ingen egen læge i registret. Overdragelsen er ikke sendt; patienten bliver hos afdelingen.",
    en: "The patient has no own doctor in the register. The hand-over was not sent; the patient stays with the department.",
  },
});

function handoverOf(
  file: CourseFile,
  { epikrise, sheetCode }: DraftLetter,
  assessment: AssessmentAnswers,
  to: string,
  { actor, clock }: PersonContext,
  earlyReason: string | undefined,
): Handover {
  const today = clock.today();
  return {
    id: randomUUID(),
    from: file.course.holder,
    to,
    epikrise,
    assessment,
    offeredOn: isoDay(today),
    answerDue: isoDay(today.add({ days: ANSWER_WITHIN_DAYS })),
    signedBy: actor,
    ...(earlyReason === undefined || earlyReason.trim() === "" ? {} : { earlyReason }),
    sheetCode,
  };
}

async function send(db: Db, outbox: Outbox, file: CourseFile, handover: Handover): Promise<void> {
  const { patient, courseId, programme, course } = file;
  await issueSheet(db, {
    patientId: patient.patientId,
    courseId,
    code: handover.sheetCode,
    on: handover.offeredOn,
    cites: handover.epikrise.contact,
  });
  const letter = writeLetter(
    handover.epikrise,
    programme,
    course.subject.anchors,
    partyName(file, handover.from),
    handover,
  );
  await outbox.handoverLetter(db, { file, handover, letter });
}
