import type { IdentityChange } from "@foelgeskab/followup/life-events";
import type pg from "pg";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { PersonLinks } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import {
  addLinkAct,
  type LinkAct,
  linkNow,
  linksWaiting,
  lockActs,
  lockLink,
  type PersonLink,
} from "../../store/person-links.ts";
import { coursesOf, lockRecords, ownerOf, type PersonRecord } from "../../store/person-rows.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import { advanceByRegister } from "./advance-by-register.ts";
import { partAnswers } from "./answers-of-link.ts";
import { joinLives, partLives } from "./lives-of-link.ts";

const OFFICE = ["region-office"] as const;
const note = z.string().trim().min(5).max(2000);
const number = z.string().regex(/^\d{6}[0-9A-Z]{4}$/);

/** Two records that are one person's are linked, and a link that was wrong is undone, by two people of the region's office. Nothing is moved, so undoing gives back what was; what the register said of either is told again, and what came meanwhile goes where its own number says (safety S16, S6). */
export function linkRecordsFeature(world: World, pool: pg.Pool): Feature {
  return (app) => {
    app.person.get("/api/person-links", {
      summary: "Links of two records that wait for a second person",
      roles: OFFICE,
      handle: (ctx) => waiting(pool, ctx),
    });
    app.person.post("/api/person-links", {
      summary: "Propose that two records are one person's, or that they are not after all",
      roles: OFFICE,
      atMost: { perHour: 100 },
      body: z.strictObject({ one: number, other: number, note, undo: z.boolean() }),
      handle: async (ctx, { body }) => (await ctx.saveAsSystem((db) => propose(db, ctx, body))) ?? waiting(pool, ctx),
    });
    app.person.post("/api/person-links/:linkId/decide", {
      summary: "Say yes or no to a link that somebody else has proposed",
      roles: OFFICE,
      params: z.strictObject({ linkId: z.uuid() }),
      body: z.strictObject({ yes: z.boolean(), note }),
      handle: async (ctx, { params, body }) =>
        (await ctx.saveAsSystem((db) => decide(db, world, ctx, { ...params, ...body }))) ?? waiting(pool, ctx),
    });
  };
}

function asSystem<T>(pool: pg.Pool, work: (db: Db) => Promise<T>): Promise<T> {
  return inTransaction(pool, { as: "system" }, work);
}

async function waiting(pool: pg.Pool, ctx: PersonContext): Promise<PersonLinks> {
  const links = await asSystem(pool, linksWaiting);
  await ctx.look((db) =>
    recordLook(db, ctx, {
      patientIds: links.flatMap(({ patients }) => patients),
      what: "person links",
      basis: "escalated",
    }),
  );
  return {
    links: links.map(({ linkId, act, one, other, by, user, at, note: why }) => ({
      ...{ id: linkId, undo: act === "propose-undoing", one, other, by, at, note: why },
      own: user === ctx.actor.user,
    })),
  };
}

async function propose(
  db: Db,
  { actor, clock }: PersonContext,
  asked: { one: string; other: string; note: string; undo: boolean },
): Promise<Refused | undefined> {
  const [one, other] = [await ownerOf(db, asked.one), await ownerOf(db, asked.other)];
  if (one === undefined || other === undefined) return NOBODY;
  if (one === other) return SAME;
  const linkId = await lockLink(db, one, other);
  const now = (await linkNow(db, linkId))?.act;
  const act = asked.undo ? "propose-undoing" : "propose";
  if (!MAY_FOLLOW[act].includes(now)) return NOT_NOW;
  await addLinkAct(db, linkId, { act, by: actor, at: clock.now().toString(), note: asked.note });
  return undefined;
}

const MAY_FOLLOW: Record<"propose" | "propose-undoing", readonly (LinkAct | undefined)[]> = {
  propose: [undefined, "refuse", "approve-undoing"],
  "propose-undoing": ["approve", "refuse-undoing"],
};

async function decide(
  db: Db,
  world: World,
  { actor, clock }: PersonContext,
  { linkId, yes, note: why }: { linkId: string; yes: boolean; note: string },
): Promise<Refused | undefined> {
  await lockActs(db, linkId);
  const link = await linkNow(db, linkId);
  if (link === undefined) return notFound;
  if (link.act !== "propose" && link.act !== "propose-undoing") return NOT_NOW;
  if (yes && link.user === actor.user) return TWO_PEOPLE;
  const records = await lockTwo(db, link);
  const undoing = link.act === "propose-undoing";
  const act: LinkAct = `${yes ? "approve" : "refuse"}${undoing ? "-undoing" : ""}`;
  await addLinkAct(db, linkId, { act, by: actor, at: clock.now().toString(), note: why });
  if (!yes) return undefined;
  await tellCourses(db, world, actor, link, undoing ? "records-unlinked" : "records-linked");
  if (undoing) {
    await partLives(db, world, actor.name, link, records);
    await partAnswers(db, world, actor, records);
  } else await joinLives(db, world, records);
  return undefined;
}

async function lockTwo(db: Db, { one, other }: PersonLink): Promise<[PersonRecord, PersonRecord]> {
  const [first, second] = await lockRecords(db, [one, other]);
  if (first === undefined || second === undefined) throw new Error("a link is of two records that are there");
  return [first, second];
}

/** Every course of both records tells that it happened; none is moved. */
async function tellCourses(
  db: Db,
  world: World,
  by: PersonContext["actor"],
  { one, other }: PersonLink,
  kind: IdentityChange,
): Promise<void> {
  const courses = [...(await coursesOf(db, one)), ...(await coursesOf(db, other))]
    .map(({ courseId }) => courseId)
    .sort();
  for (const courseId of courses)
    await advanceByRegister(db, world, by, courseId, { type: "change-identity", kind, note: "" });
}

const NOBODY = problem("Mindst ét af numrene findes ikke her.", "At least one of the numbers is not known here.");
const SAME = problem("De to numre er allerede samme journal.", "The two numbers are one record already.");
const NOT_NOW = problem(
  "Det er der allerede taget stilling til. Genindlæs siden.",
  "That was decided already. Reload the page.",
);
const TWO_PEOPLE = problem(
  "Det kræver to personer: en anden end den, der foreslog det, siger ja.",
  "It takes two people: somebody else than the proposer says yes.",
);

function problem(da: string, en: string): Refused {
  return refused({ status: 422, code: "not-linked", sentence: { da, en } });
}
