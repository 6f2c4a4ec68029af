import { randomUUID } from "node:crypto";
import type { Command } from "@foelgeskab/followup/decide/command";
import { isoDay } from "@foelgeskab/followup/ids";
import { otherSide } from "@foelgeskab/followup/inquiry/evolve-inquiry";
import { INQUIRY_OUTCOMES, type InquiryWay } from "@foelgeskab/followup/inquiry/inquiry";
import { partyOf, sideOf } from "@foelgeskab/followup/inquiry/who-owes";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { InquiryView } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import type { Outbox } from "../../outbox/outbox.ts";
import { type CourseFile, openFile } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { askingSide } from "../../pages/inquiry-briefs.ts";
import { asProblem } from "../../pages/problem.ts";
import { readsHere } from "../../store/inquiries.ts";
import type { Db } from "../../store/transaction.ts";
import { askView } from "./ask-view.ts";
import { inquiryView } from "./view.ts";

const CLINICAL = ["gp", "practice-nurse", "hospital-doctor", "coordinator"] as const;
const text = z.string().trim().max(8000);
const short = z.string().trim().max(120);
const threadParams = z.strictObject({ courseId: z.uuid(), inquiry: z.string().min(1).max(64) });
const outcome = z.enum(INQUIRY_OUTCOMES);
const conclusion = z.strictObject({ outcome, note: z.string().trim().max(4000) });

/** Asking a department, or whoever follows, about a patient; answering; and saying what comes of it. What nobody of the other party can read here leaves as a letter. */
export function threadsFeature(world: World, outbox: Outbox): Feature {
  return (app) => {
    app.person.get("/api/courses/:courseId/ask", {
      summary: "What a new question about a patient is written with",
      roles: CLINICAL,
      params: courseParams,
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          const view = file === undefined ? undefined : await askView(db, world, file, ctx.actor);
          if (file === undefined || view === undefined) return notFound;
          await recordLook(db, ctx, { patientIds: [file.patient.patientId], what: "ask", basis: "care relation" });
          return view;
        }),
    });
    app.person.get("/api/courses/:courseId/inquiries/:inquiry", {
      summary: "A question about a patient with all that was said",
      roles: "every",
      params: threadParams,
      handle: (ctx, { params }) => ctx.transact((db) => shown(db, world, ctx, params, "question")),
    });
    app.person.post("/api/courses/:courseId/inquiries", {
      summary: "Ask about a patient",
      roles: CLINICAL,
      params: courseParams,
      body: z.strictObject({ to: short, subject: short.min(1), text, spokeWith: short.optional() }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          const asker = file === undefined ? undefined : askingSide(file.course, ctx.actor.party);
          if (file === undefined || asker === undefined) return notFound;
          const department = asker === "department" ? ctx.actor.party : body.to;
          if (file.parties.get(department)?.kind !== "department") return NO_SUCH_DEPARTMENT;
          const inquiry = { id: randomUUID(), department, asker, subject: body.subject };
          const way: InquiryWay =
            body.spokeWith === undefined ? { how: "written" } : { how: "asked-by-phone", spokeWith: body.spokeWith };
          const to = partyOf(inquiry, otherSide(asker), file.course);
          const message = { ...(await toldNow(db, ctx, { text: body.text, way, to })) };
          const stopped = await carryOut(db, world, { ctx, outbox, file }, { type: "open-inquiry", inquiry, message });
          return stopped ?? shown(db, world, ctx, { ...params, inquiry: inquiry.id }, "ask");
        }),
    });
    app.person.post("/api/courses/:courseId/inquiries/:inquiry/say", {
      summary: "Say something more in a question: an answer, another question, the note of a call",
      roles: CLINICAL,
      params: threadParams,
      body: z.strictObject({
        text,
        call: z.strictObject({ spokeWith: short, answered: z.boolean() }).optional(),
        advises: outcome.optional(),
        concludes: conclusion.optional(),
      }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          const inquiry = file?.course.inquiries.find(({ id }) => id === params.inquiry);
          if (file === undefined || inquiry === undefined) return notFound;
          const side = sideOf(inquiry, ctx.actor.party, file.course);
          const to = partyOf(inquiry, otherSide(side ?? "department"), file.course);
          const way: InquiryWay = body.call === undefined ? { how: "written" } : { how: "called", ...body.call };
          const message = {
            ...(await toldNow(db, ctx, { text: body.text, way, to })),
            ...(body.advises === undefined ? {} : { advises: body.advises }),
          };
          const stopped = await carryOut(
            db,
            world,
            { ctx, outbox, file },
            {
              ...{ type: "say-in-inquiry", inquiry: inquiry.id, message },
              ...(body.concludes === undefined ? {} : { concludes: body.concludes }),
            },
          );
          return stopped ?? shown(db, world, ctx, params, "answer a question");
        }),
    });
    app.person.post("/api/courses/:courseId/inquiries/:inquiry/conclude", {
      summary: "Say what comes of a question",
      roles: CLINICAL,
      params: threadParams,
      body: conclusion,
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const file = await openFile(db, world, params.courseId);
          if (file === undefined) return notFound;
          const command = { type: "conclude-inquiry", inquiry: params.inquiry, ...body } as const;
          const stopped = await carryOut(db, world, { ctx, outbox, file }, command);
          return stopped ?? shown(db, world, ctx, params, "conclude a question");
        }),
    });
  };
}

/** What a person says now, and whether it leaves as a letter. A call has left already. */
async function toldNow(
  db: Db,
  { clock }: PersonContext,
  { text, way, to }: { text: string; way: InquiryWay; to: string },
) {
  const byLetter = way.how === "written" && !(await readsHere(db, to, isoDay(clock.today())));
  const said = { ...way, id: randomUUID(), text, writtenAt: clock.now().toString() };
  return byLetter ? { ...said, byLetter: true as const } : said;
}

/** What an act on a question is done with. */
interface Around {
  ctx: PersonContext;
  outbox: Outbox;
  file: CourseFile;
}

/** Advances the course, and puts what leaves as a letter into the outbox. */
export async function carryOut(
  db: Db,
  world: World,
  { ctx, outbox, file }: Around,
  command: Command,
): Promise<Refused | undefined> {
  const advanced = await advance(db, world, ctx.actor, file.courseId, command);
  if (advanced === NO_SUCH_COURSE) return notFound;
  if (isRefusal(advanced)) return asProblem(advanced);
  const { course } = advanced;
  for (const event of advanced.events) {
    if (event.type !== "inquiry-opened" && event.type !== "inquiry-said") continue;
    const id = event.type === "inquiry-opened" ? event.inquiry.id : event.inquiry;
    const inquiry = course.inquiries.find((each) => each.id === id);
    if (inquiry === undefined || event.message.byLetter !== true) continue;
    await outbox.correspondence(db, { file: { ...file, course }, inquiry, message: event.message });
  }
  return undefined;
}

/** The question as it is now, with the look put in the audit. */
export async function shown(
  db: Db,
  world: World,
  ctx: PersonContext,
  { courseId, inquiry }: { courseId: string; inquiry: string },
  what: string,
): Promise<InquiryView | typeof notFound> {
  const file = await openFile(db, world, courseId);
  const view = file === undefined ? undefined : await inquiryView(db, world, file, inquiry, ctx.actor);
  if (file === undefined || view === undefined) return notFound;
  await recordLook(db, ctx, { patientIds: [file.patient.patientId], what, basis: "care relation" });
  return view;
}

const NO_SUCH_DEPARTMENT = refused({
  status: 422,
  code: "no-department",
  field: "to",
  sentence: { da: "Vælg den afdeling, der spørges.", en: "Choose the department that is asked." },
});
