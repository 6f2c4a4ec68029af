import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { editText, signRule } from "../../programmes/edit-text.ts";
import { programmeEdits } from "../../programmes/programme-edit.ts";
import { nextText, type VersionText } from "../../programmes/studio-text.ts";
import { insertDraft, saveRevision, storedVersions } from "../../store/programme-versions.ts";
import { checkVersion, openVersion } from "./open-version.ts";
import { firstProblem } from "./problem-words.ts";
import { addVersionAct } from "./version-act.ts";
import { seenRevision, versionParams } from "./version-params.ts";
import { triedVersion, versionView } from "./version-view.ts";

const why = z.string().trim().min(5).max(500);
const golden = z.string().max(200_000);

/** Drafts of new versions: made from a published one, changed number by number, and signed by clinicians. */
export function draftingFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/programme-versions/:programme/:version/draft", {
      summary: "Begin a new version from this one",
      roles: ["programme-editor"],
      params: versionParams,
      body: z.strictObject({ why }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const from = await openVersion(db, world, params);
          if (from?.programme === undefined) return notFound;
          if (from.stored !== undefined && from.stored.state !== "published") return NOT_PUBLISHED;
          const { programme } = params;
          const taken = [
            ...world.catalogue.programmes,
            ...(await storedVersions(db)).map((each) => ({ id: each.programme, ...each })),
          ];
          const version = Math.max(...taken.filter(({ id }) => id === programme).map((each) => each.version)) + 1;
          const text = nextText(from.text, { id: programme, version: params.version }, version);
          const draft = { programme, version, basedOn: `${programme}@${params.version}`, ...text };
          const doing = { actor: ctx.actor, at: ctx.clock.now().toString(), why: body.why };
          if (!(await insertDraft(db, draft, doing))) return OPEN_ALREADY;
          const open = await openVersion(db, world, { programme, version });
          return open === undefined ? notFound : versionView(open, world, ctx.actor);
        }),
    });
    app.person.post("/api/programme-versions/:programme/:version/try", {
      summary: "What the draft would be with these changes; nothing is saved",
      roles: ["programme-editor"],
      params: versionParams,
      body: z.strictObject({ edits: programmeEdits, golden: golden.optional() }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const open = await openVersion(db, world, params);
          if (open?.stored === undefined) return notFound;
          const text = edited(open.text, body);
          return "written" in text ? triedVersion(checkVersion(world, params, text), world, open.stored.basedOn) : text;
        }),
    });
    addVersionAct(app, world, {
      act: "save",
      summary: "Save changes in the draft; earlier approvals no longer count",
      body: z.strictObject({ revision: seenRevision, edits: programmeEdits, golden: golden.optional(), why }),
      run: async ({ key, text }, body, { db, ctx, at }) => {
        const next = edited(text, body);
        if (!("written" in next)) return next;
        const [problem] = triedVersion(checkVersion(world, key, next), world).problems;
        if (problem !== undefined)
          return refused({ status: 422, code: "not-right", sentence: firstProblem(problem), field: problem.field });
        if (next.written === text.written && next.golden === text.golden) return NOTHING_CHANGED;
        await saveRevision(
          db,
          { ...key, ...next, revision: body.revision + 1, kind: "edit" },
          { actor: ctx.actor, at, why: body.why },
        );
        return undefined;
      },
    });
    addVersionAct(app, world, {
      act: "sign",
      summary: "Put one's name under the numbers of rules",
      body: z.strictObject({
        revision: seenRevision,
        rules: z
          .array(z.strictObject({ rule: z.enum(["check", "criterion", "earliest"]), id: z.string().max(300) }))
          .min(1)
          .max(100),
      }),
      run: async ({ key, text }, { revision, rules }, { db, ctx, at }) => {
        let { written } = text;
        for (const { rule, id } of rules) {
          const signed = signRule(written, rule, id, { by: ctx.actor.name, on: isoDay(ctx.clock.today()) });
          if (typeof signed !== "string") return refused({ status: 422, code: "unknown-rule", sentence: signed });
          written = signed;
        }
        if (written === text.written) return NOTHING_CHANGED;
        const names = rules.map(({ id }) => id).join(", ");
        await saveRevision(
          db,
          { ...key, written, golden: text.golden, revision: revision + 1, kind: "signature" },
          { actor: ctx.actor, at, why: names },
        );
        return undefined;
      },
    });
  };
}

function edited(
  text: VersionText,
  { edits, golden: patients }: { edits: z.output<typeof programmeEdits>; golden?: string | undefined },
): VersionText | Refused {
  const written = editText(text.written, edits);
  if (typeof written === "string") return { written, golden: patients ?? text.golden };
  return refused({ status: 422, code: "cannot-edit", sentence: written.sentence, field: `edits.${written.at}` });
}

const NOT_PUBLISHED = refused({
  status: 422,
  code: "not-published",
  sentence: { da: "Begynd fra en udgivet version.", en: "Begin from a published version." },
});
const OPEN_ALREADY = refused({
  status: 409,
  code: "draft-open",
  sentence: {
    da: "Der er allerede en kladde til det program. Arbejd videre i den, eller træk den tilbage først.",
    en: "There is a draft of that programme already. Go on in it, or withdraw it first.",
  },
});
const NOTHING_CHANGED = refused({
  status: 422,
  code: "nothing-changed",
  sentence: { da: "Der er intet ændret at gemme.", en: "Nothing has changed that could be saved." },
});
