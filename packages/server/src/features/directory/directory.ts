import { isoDay } from "@foelgeskab/followup/ids";
import { allConflicts } from "@foelgeskab/followup/programmes/all-conflicts";
import type { LayerOwner } from "@foelgeskab/followup/programmes/layer";
import { sql } from "kysely";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { Directory, ProgrammeChoice, RuleConflicts, SheetStatus } from "../../contract.ts";
import { notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { parseSheetCode } from "../../letters/sheet-code.ts";
import { isStale } from "../../pages/contacts.ts";
import { verifyNumber } from "../../store/directory.ts";
import type { Db } from "../../store/transaction.ts";

/** GET /api/directory: the telephone list; stale numbers are shown as stale, never hidden. POST /api/directory/:entry/verify: ring the own number, and tick. */
export function directoryFeature(): Feature {
  return (app) => {
    app.person.get("/api/directory", {
      summary: "The telephone list",
      roles: "every",
      handle: (ctx) => ctx.transact((db) => readDirectory(db, ctx.clock.today())),
    });
    app.person.post("/api/directory/:entry/verify", {
      summary: "Confirm that one of the own numbers was rung and answered today",
      roles: ["coordinator", "hospital-doctor"],
      params: z.strictObject({ entry: z.string().min(1).max(64) }),
      body: z.strictObject({}),
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => {
          const verified = await verifyNumber(db, params.entry, ctx.actor.name, isoDay(ctx.clock.today()));
          return verified ? readDirectory(db, ctx.clock.today()) : notFound;
        }),
    });
  };
}

async function readDirectory(db: Db, today: Temporal.PlainDate): Promise<Directory> {
  const { rows } = await sql<Omit<Directory["entries"][number], "stale">>`
    SELECT d.entry_id AS entry, d.party_id AS party, p.name AS "partyName", p.organisation, d.cancer, d.label, d.phone, d.hours, d.verified_on AS "verifiedOn"
    FROM directory_entry d JOIN party p USING (party_id) ORDER BY p.organisation, p.name, d.cancer, d.entry_id`.execute(
    db,
  );
  return { entries: rows.map((row) => ({ ...row, stale: isStale(row.verifiedOn, today) })) };
}

/** GET /api/programmes and /api/conflicts: the rules that a new course can follow, and where two layers disagree. */
export function programmesFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/programmes", {
      summary: "The programmes in force",
      roles: "every",
      handle: (ctx): ProgrammeChoice[] =>
        world.catalogue
          .choices(isoDay(ctx.clock.today()))
          .map(({ id, name, cancer, anchor, icd10 }) => ({ id, name, cancer, anchor, icd10: [...icd10] })),
    });
    app.person.get("/api/conflicts", {
      summary: "Rules of two layers that disagree",
      roles: "every",
      handle: () => conflictsOf(world),
    });
  };
}

/** Where the layers differ for patients of this region, those of its departments too, with the one that holds. */
function conflictsOf({ catalogue, region }: World): RuleConflicts {
  const here = catalogue.layers.filter(({ owner }) => holdsIn(owner, region));
  return { conflicts: catalogue.programmes.flatMap((programme) => allConflicts(programme, here)) };
}

function holdsIn(owner: LayerOwner, region: string): boolean {
  return owner.layer === "nation" || (owner.layer === "region" ? owner.of : owner.region) === region;
}

/** GET /api/sheet/:code: is the sheet in the hand the newest? Says nothing about anybody, and cannot be counted through: codes are random. */
export function sheetFeature(): Feature {
  return (app) => {
    app.open.get("/api/sheet/:code", {
      summary: "Is this sheet the newest?",
      params: z.strictObject({ code: z.string().max(20) }),
      handle: (ctx, { params }) =>
        ctx.asSystem(async (db): Promise<SheetStatus> => {
          const code = parseSheetCode(params.code);
          const { rows } =
            code === undefined
              ? { rows: [] }
              : await sql<{
                  replaced: boolean;
                }>`SELECT replaced_on IS NOT NULL AS replaced FROM sheet WHERE code = ${code}`.execute(db);
          const [sheet] = rows;
          return sheet === undefined ? STATUS.unknown : sheet.replaced ? STATUS.replaced : STATUS.current;
        }),
    });
  };
}

const STATUS: Record<SheetStatus["state"], SheetStatus> = {
  current: {
    state: "current",
    text: { da: "Arket er det nyeste. Følg det.", en: "This sheet is the newest. Follow it." },
  },
  replaced: {
    state: "replaced",
    text: {
      da: "Arket gælder ikke mere. Ring til nummeret på arket, og hør, hvad der gælder nu.",
      en: "This sheet no longer holds. Ring the number on the sheet and ask what holds now.",
    },
  },
  unknown: {
    state: "unknown",
    text: {
      da: "Koden kendes ikke. Se efter, om den er skrevet rigtigt, eller ring til nummeret på arket.",
      en: "The code is not known. See whether it is typed right, or ring the number on the sheet.",
    },
  },
};
