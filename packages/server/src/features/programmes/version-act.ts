import type { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { VersionAct } from "../../contract.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { FoelgeskabApp, PersonContext } from "../../http/feature.ts";
import type { Db } from "../../store/transaction.ts";
import { type OpenVersion, openVersion } from "./open-version.ts";
import { mayDoWith } from "./version-acts.ts";
import { versionParams } from "./version-params.ts";
import { standingOf, versionView } from "./version-view.ts";

/** One act on a version: what it takes, and what it does once it may be done. */
export interface ActOnVersion<Body extends z.ZodType> {
  act: VersionAct;
  summary: string;
  body: Body;
  /** A refusal undoes nothing that was written before: refuse first. */
  run(
    open: OpenVersion,
    body: z.output<Body>,
    around: { db: Db; ctx: PersonContext; at: string },
  ): Promise<Refused | undefined>;
}

/** Adds POST /api/programme-versions/:programme/:version/<act> for the programme group: looks whether it may be done, does it, and answers with the version as it is then. */
export function addVersionAct<Body extends z.ZodType<{ revision: number }>>(
  app: FoelgeskabApp,
  world: World,
  act: ActOnVersion<Body>,
): void {
  app.person.post(`/api/programme-versions/:programme/:version/${act.act}`, {
    summary: act.summary,
    roles: ["programme-editor"],
    params: versionParams,
    body: act.body,
    handle: (ctx, { params, body }) =>
      ctx.transact(async (db) => {
        const open = await openVersion(db, world, params, { locked: true });
        if (open === undefined) return notFound;
        const standing = standingOf(open, world, ctx.actor);
        const may = mayDoWith(standing)[act.act];
        if (may !== true) return refused({ status: 422, code: "not-now", sentence: ended(may) });
        if (body.revision !== standing.revision) return STALE;
        const refusal = await act.run(open, body, { db, ctx, at: ctx.clock.now().toString() });
        if (refusal !== undefined) return refusal;
        const after = await openVersion(db, world, params);
        return after === undefined ? notFound : versionView(after, world, ctx.actor);
      }),
  });
}

function ended({ da, en }: { da: string; en: string }): { da: string; en: string } {
  return { da: `${da}. Intet er ændret.`, en: `${en}. Nothing was changed.` };
}

const STALE = refused({
  status: 409,
  code: "stale",
  sentence: {
    da: "En anden har gemt versionen, siden du hentede den. Intet er overskrevet. Hent den nye, og sæt dit ind.",
    en: "Somebody else has saved the version since you fetched it. Nothing was overwritten. Fetch the new one and put yours in.",
  },
});
