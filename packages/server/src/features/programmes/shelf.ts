import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { sql } from "kysely";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import type { ProgrammeShelf } from "../../contract.ts";
import { notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { type StoredVersion, storedVersions } from "../../store/programme-versions.ts";
import { inTransaction } from "../../store/transaction.ts";
import { checkVersion, openVersion } from "./open-version.ts";
import { versionParams } from "./version-params.ts";
import { versionLine, versionView } from "./version-view.ts";

/** GET /api/programme-versions and one of them: published ones for everybody, drafts for the programme group. */
export function shelfFeature(world: World, pool: pg.Pool): Feature {
  return (app) => {
    app.person.get("/api/programme-versions", {
      summary: "Every programme with its versions",
      roles: "every",
      handle: async (ctx): Promise<ProgrammeShelf> => {
        const mayEdit = ctx.actor.role === "programme-editor";
        const stored = await ctx.transact(storedVersions);
        return { mayEdit, programmes: shelved(world, stored, mayEdit ? await courseCounts(pool) : undefined) };
      },
    });
    app.person.get("/api/programme-versions/:programme/:version", {
      summary: "One version of a programme, as it is read",
      roles: "every",
      params: versionParams,
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => {
          const open = await openVersion(db, world, params);
          return open === undefined ? notFound : versionView(open, world, ctx.actor);
        }),
    });
  };
}

type Counts = ReadonlyMap<string, number>;

function shelved(
  world: World,
  stored: readonly StoredVersion[],
  counts: Counts | undefined,
): ProgrammeShelf["programmes"] {
  const published = world.catalogue.programmes.map((programme) => ({
    key: { programme: programme.id, version: programme.version },
    stored: stored.find((each) => each.programme === programme.id && each.version === programme.version),
    programme,
  }));
  const inUse = new Set(world.catalogue.programmes.map(programmeKey));
  const others = stored.filter(({ programme: id, version }) => !inUse.has(programmeKey({ id, version }))); // drafts, and what this server cannot use
  const drafts = others.map((version) => ({
    key: version,
    stored: version,
    programme: checkVersion(world, version, version).programme,
  }));
  const versions = [...published, ...drafts].sort((one, other) => other.key.version - one.key.version);
  return [...Map.groupBy(versions, ({ key }) => key.programme)].map(([id, own]) => ({
    id,
    name: nameOf(own) ?? { da: id, en: id },
    versions: own.map((each) =>
      versionLine(each, world, counts === undefined ? null : (counts.get(`${id}@${each.key.version}`) ?? 0)),
    ),
  }));
}

function nameOf(versions: readonly { programme: Programme | undefined }[]): Programme["name"] | undefined {
  return versions.find(({ programme }) => programme !== undefined)?.programme?.name;
}

/** How many open courses follow each version: counts of the whole register, nobody's name. */
async function courseCounts(pool: pg.Pool): Promise<Counts> {
  return inTransaction(pool, { as: "system" }, async (db) => {
    const { rows } = await sql<{ programme: string; courses: number }>`
      SELECT programme, count(*) AS courses FROM course WHERE status <> 'closed' GROUP BY programme`.execute(db);
    return new Map(rows.map(({ programme, courses }) => [programme, courses]));
  });
}
