import { randomUUID } from "node:crypto";
import { noTotals } from "@foelgeskab/followup/impact-totals";
import { impactSentences } from "@foelgeskab/followup/impact-words";
import type pg from "pg";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { RunView, VersionCourses, VersionRuns } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { partyNames } from "../../pages/party-names.ts";
import {
  countOpenCourses,
  endRun,
  impactLines,
  insertRun,
  latestRun,
  type ProgrammeRun,
} from "../../store/programme-runs.ts";
import { findVersion, type VersionKey } from "../../store/programme-versions.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import { openVersion } from "./open-version.ts";
import { following } from "./run-lot.ts";
import { mayDoWith } from "./version-acts.ts";
import { seenRevision, versionParams } from "./version-params.ts";
import { standingOf } from "./version-view.ts";

/** A list longer than this is not read by anybody; the counts tell the rest. */
const MOST_LISTED = 500;

/** What a version would change in the register, and the moving of courses to it. Counts are for the programme group; names for those who hold the patients. */
export function runsFeature(world: World, pool: pg.Pool): Feature {
  return (app) => {
    app.person.get("/api/programme-versions/:programme/:version/runs", {
      summary: "How far the preview of a version and the moving of courses are",
      roles: ["programme-editor"],
      params: versionParams,
      handle: (ctx, { params }) => ctx.transact((db) => runsOf(db, params)),
    });
    app.person.post("/api/programme-versions/:programme/:version/impact", {
      summary:
        "Compute what the version would change for every open course of an older version; nothing of a course is changed",
      roles: ["programme-editor"],
      params: versionParams,
      body: z.strictObject({ revision: seenRevision }),
      handle: (ctx, { params, body }) =>
        begin(ctx, { world, pool, key: params }, { kind: "impact", units: null, because: "", ...body }),
    });
    app.person.post("/api/programme-versions/:programme/:version/migrate", {
      summary: "Move the open courses of the chosen units to the version",
      roles: ["programme-editor"],
      params: versionParams,
      body: z.strictObject({
        revision: seenRevision,
        units: z.array(z.string().max(100)).min(1).max(5000).nullable(),
        because: z.string().trim().min(10).max(500),
      }),
      handle: (ctx, { params, body }) => begin(ctx, { world, pool, key: params }, { kind: "migration", ...body }),
    });
    app.person.post("/api/programme-versions/:programme/:version/stop", {
      summary: "Stop the preview of a version, or the moving of courses to it; what is done stands",
      roles: ["programme-editor"],
      params: versionParams,
      body: z.strictObject({ kind: z.enum(["impact", "migration"]) }),
      handle: (ctx, { params, body }) => ctx.transact((db) => stop(db, ctx, params, body.kind)),
    });
    app.person.get("/api/programme-versions/:programme/:version/courses", {
      summary: "What a published version changes, or has changed, for the own patients",
      roles: "every",
      params: versionParams,
      handle: (ctx, { params }) => ctx.transact((db) => ownCourses(db, world, ctx, params)),
    });
  };
}

async function begin(
  ctx: PersonContext,
  { world, pool, key }: { world: World; pool: pg.Pool; key: VersionKey },
  asked: Pick<ProgrammeRun, "kind" | "revision" | "units" | "because">,
): Promise<VersionRuns | Refused> {
  const courses = following(world, key, asked.units);
  const total = await inTransaction(pool, { as: "system" }, (db) => countOpenCourses(db, courses));
  return ctx.transact(async (db) => {
    const open = await openVersion(db, world, key, { locked: true });
    if (open?.stored === undefined) return notFound;
    const standing = standingOf(open, world, ctx.actor);
    const may = mayDoWith(standing)[asked.kind === "impact" ? "impact" : "migrate"];
    if (may !== true) return refused({ status: 422, code: "not-now", sentence: may });
    if (asked.revision !== standing.revision) return STALE;
    const startedAt = ctx.clock.now().toString();
    const run = { run: randomUUID(), ...key, ...asked, total, totals: noTotals(), actor: ctx.actor, startedAt };
    return (await insertRun(db, run)) ? runsOf(db, key) : AT_WORK;
  });
}

async function stop(db: Db, ctx: PersonContext, key: VersionKey, kind: ProgrammeRun["kind"]): Promise<VersionRuns> {
  const run = await latestRun(db, key, kind);
  const { name } = ctx.actor;
  const because = {
    da: `Stoppet af ${name}. Det, der er gjort, står ved magt.`,
    en: `Stopped by ${name}. What was done stands.`,
  };
  if (run !== undefined) await endRun(db, run.run, { state: "stopped", because, at: ctx.clock.now().toString() });
  return runsOf(db, key);
}

async function runsOf(db: Db, key: VersionKey): Promise<VersionRuns> {
  const names = await partyNames(db);
  const view = async (kind: ProgrammeRun["kind"]): Promise<RunView | null> => {
    const run = await latestRun(db, key, kind);
    return run === undefined ? null : runView(run, names);
  };
  return { impact: await view("impact"), migration: await view("migration") };
}

function runView({ actor, totals, ...run }: ProgrammeRun, names: ReadonlyMap<string, string>): RunView {
  const { state, endedBecause, done, total, revision, startedAt, finishedAt, because, units } = run;
  const named = Object.keys(totals.units).map((unit) => [unit, names.get(unit) ?? unit] as const);
  return {
    ...{ state, endedBecause, done, total, revision, startedAt, finishedAt, because, units, totals },
    startedBy: actor.name,
    unitNames: Object.fromEntries(named),
  };
}

async function ownCourses(
  db: Db,
  world: World,
  ctx: PersonContext,
  key: VersionKey,
): Promise<VersionCourses | Refused> {
  const version = await findVersion(db, key);
  if (version?.state !== "published") return notFound;
  const lines = await impactLines(db, key, ctx.actor.party, MOST_LISTED + 1);
  const listed = lines.slice(0, MOST_LISTED);
  await recordLook(db, ctx, {
    ...{ patientIds: listed.map(({ patientId }) => patientId), what: "programme impact", basis: "care relation" },
  });
  const { analytes } = world.catalogue.shown(`${key.programme}@${key.version}`);
  const reading = { today: world.clock.today(), analytes };
  return {
    courses: listed.map(({ courseId, name, cpr, outcome, impact }) => ({
      ...{ courseId, name, cpr, outcome, reason: impact.refusal?.sentence ?? null },
      changes: impactSentences(impact, reading),
    })),
    more: lines.length > MOST_LISTED,
  };
}

const STALE = refused({
  status: 409,
  code: "stale",
  sentence: {
    da: "En anden har gemt versionen, siden du hentede den. Hent den nye, og se den igennem først.",
    en: "Somebody else has saved the version since you fetched it. Fetch the new one and read it first.",
  },
});
const AT_WORK = refused({
  status: 409,
  code: "at-work",
  sentence: {
    da: "Der regnes eller flyttes allerede på det program. Vent, til det er færdigt, eller stop det.",
    en: "The programme is being previewed or moved already. Wait until that is done, or stop it.",
  },
});
