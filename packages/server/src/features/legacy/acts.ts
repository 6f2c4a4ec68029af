import { CLOSED_REASONS } from "@foelgeskab/followup/course";
import { FINDINGS } from "@foelgeskab/followup/legacy/finding-codes";
import { TRIAGE_DECISIONS } from "@foelgeskab/followup/life-events";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { advance, NO_SUCH_COURSE, type World } from "../../advance/advance.ts";
import type { MovedDecision, MovedEarlier } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { Undone } from "../../http/saved-once.ts";
import { asProblem } from "../../pages/problem.ts";
import { addWord, lineOn, settleLines } from "../../store/legacy-lines.ts";
import type { Db } from "../../store/transaction.ts";
import { movedEarlier } from "./list.ts";
import { openLine } from "./open-line.ts";

const lineParams = z.strictObject({ line: z.uuid() });
const note = z.string().trim().min(5).max(2_000);
const OWNERS = ["region-office", "hospital-doctor", "coordinator"] as const;

/** What is done about people moved earlier: a department decides, a practice says what it knows, and a line that lacks something is completed or set aside. */
export function movedEarlierActs(world: World): Feature {
  return (app) => {
    app.person.post("/api/moved-earlier/:line/decide", {
      summary: "Decide about a patient moved earlier: a plan, a hand-over, or a coded end",
      roles: ["hospital-doctor", "coordinator"],
      params: lineParams,
      body: z.strictObject({
        finding: z.enum(FINDINGS),
        decision: z.enum(TRIAGE_DECISIONS),
        note,
        reason: z.enum(CLOSED_REASONS).optional(),
      }),
      handle: (ctx, { params, body: { reason, ...body } }) =>
        ctx.transact((db) =>
          decide(db, world, ctx, params.line, { ...body, ...(reason === undefined ? {} : { reason }) }),
        ),
    });
    app.person.post("/api/moved-earlier/:line/say", {
      summary: "Say what the practice knows about a patient moved earlier",
      roles: ["gp", "practice-nurse"],
      params: lineParams,
      body: z.strictObject({
        says: z.enum(["follows", "does-not-follow", "not-ours"]),
        note: z.string().trim().max(2_000),
      }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const line = await lineOn(db, ctx.actor.party, params.line);
          if (line === undefined) return notFound;
          await addWord(db, { lineId: line.lineId, actor: ctx.actor, at: ctx.clock.now().toString(), ...body });
          return movedEarlier(db, world, ctx);
        }),
    });
    app.person.post("/api/moved-earlier/:line/open", {
      summary: "Choose department, programme and day for a line that lacks them, and open the course",
      roles: OWNERS,
      params: lineParams,
      body: z.strictObject({ department: z.string().max(100), programme: z.string().max(64), treatedOn: day }),
      handle: async (ctx, { params, body }) => {
        const refusal = await ctx.saveAsSystem((db) => openLine(db, world, ctx.actor, params.line, body));
        return refusal ?? ctx.look((db) => movedEarlier(db, world, ctx));
      },
    });
    app.person.post("/api/moved-earlier/:line/set-aside", {
      summary: "Take a line that is nobody's course off the list, with the reason",
      roles: OWNERS,
      params: lineParams,
      body: z.strictObject({ reason: z.enum(CLOSED_REASONS), note }),
      handle: async (ctx, { params, body }) => {
        const unknown = await ctx.saveAsSystem(async (db) =>
          (await setAside(db, ctx, params.line, body)) ? undefined : notFound,
        );
        return unknown ?? ctx.look((db) => movedEarlier(db, world, ctx));
      },
    });
  };
}

/** The decision is an event of the course; a closure closes it in the same breath, or nothing happens. */
async function decide(
  db: Db,
  world: World,
  ctx: PersonContext,
  lineId: string,
  { reason, ...decision }: MovedDecision,
): Promise<MovedEarlier | Refused> {
  const line = await lineOn(db, ctx.actor.party, lineId);
  if (line?.courseId == null || line.owner !== ctx.actor.party) return notFound;
  if ((decision.decision === "closure") !== (reason !== undefined)) return NO_REASON;
  const { courseId } = line;
  const kept = line.facts?.person.lastTest;
  const commands = [
    { type: "triage" as const, ...decision },
    ...(reason === undefined ? [] : [{ type: "close-course" as const, reason, note: decision.note }]),
    ...(reason !== undefined || kept == null || kept.sampledOn < (line.facts?.person.treatedOn ?? "")
      ? []
      : [{ type: "enter-result" as const, result: fromList(kept, line, ctx) }]),
  ];
  for (const command of commands) {
    const advanced = await advance(db, world, ctx.actor, courseId, command);
    if (advanced === NO_SUCH_COURSE) return notFound;
    if (isRefusal(advanced)) throw new Undone(asProblem(advanced).problem);
  }
  await recordLook(db, ctx, {
    patientIds: line.patientId === null ? [] : [line.patientId],
    ...{ what: "decide about a patient moved earlier", basis: "care relation" },
  });
  return movedEarlier(db, world, ctx);
}
type Kept = NonNullable<NonNullable<NonNullable<Awaited<ReturnType<typeof lineOn>>>["facts"]>["person"]["lastTest"]>;

/** The latest test of the list goes into the course by the word of the one who decides, so that the letter begins with it. */
function fromList(test: Kept, { lineId }: { lineId: string }, { clock }: PersonContext) {
  return {
    ...test,
    ...{ id: `moved-earlier ${lineId}`, measurement: `moved-earlier ${lineId}` },
    ...{ status: "final" as const, issuedAt: clock.now().toString(), laboratory: "own-record" },
  };
}

async function setAside(
  db: Db,
  { actor, clock }: PersonContext,
  lineId: string,
  { reason, note: why }: { reason: string; note: string },
): Promise<boolean> {
  const line = await lineOn(db, actor.party, lineId);
  if (line === undefined || line.owner !== actor.party || line.courseId !== null) return false;
  await settleLines(db, [lineId], clock.now().toString(), {
    how: "set-aside",
    reason,
    note: why,
    by: actor.name,
    user: actor.user,
  });
  return true;
}

const NO_REASON = refused({
  status: 422,
  code: "no-reason",
  field: "reason",
  sentence: {
    da: "Vælg en årsag, når forløbet skal afsluttes, og kun da.",
    en: "Choose a reason when the course is to be closed, and only then.",
  },
});
