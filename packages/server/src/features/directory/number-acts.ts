import { randomUUID } from "node:crypto";
import { digitsOf, type NumberFields } from "@foelgeskab/followup/directory/directory-number";
import type { NumberAct } from "@foelgeskab/followup/directory/number-change";
import { readNumber } from "@foelgeskab/followup/directory/number-fields";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import { notFound, type Refused, refused } from "../../http/answer.ts";
import { day } from "../../http/day.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { directoryPage } from "../../pages/directory-page.ts";
import { cancerGroups } from "../../programmes/load-cancer-groups.ts";
import { addVersion, type NumberRow, readNumbers } from "../../store/telephone-list.ts";
import type { Db } from "../../store/transaction.ts";
import { entryParams, numberPage } from "./number-page.ts";

const OWNERS = ["coordinator", "hospital-doctor"] as const;
const text = z.string().max(200);
const note = z.string().trim().max(500);
const version = z.int().min(0);
const written = z.strictObject({
  cancers: z.array(z.string().max(64)).max(60),
  ...{ label: text, coordinator: text, phone: text, hours: text, ean: text, sor: text, format: text },
  ...{ ownerRole: text, validFrom: text, endsOn: text },
});
const numberBody = z.strictObject({ version, number: written, rung: z.boolean(), note });

/** What a department does with its own numbers: adds, changes, rings and ticks, ends. Each act is a line of the number's history. */
export function numberActsFeature(world: World): Feature {
  return (app) => {
    app.person.post("/api/directory", {
      summary: "Add a direct number of one's own department",
      roles: OWNERS,
      body: numberBody,
      handle: (ctx, { body }) =>
        ctx.transact(async (db) => {
          const fields = fieldsOf(body.number);
          if ("refused" in fields) return fields.refused;
          if (!body.rung) return NOT_RUNG;
          const entry = `nr-${randomUUID()}`;
          await keep(db, ctx, { before: undefined, entry, act: "added", fields, rung: true, note: body.note });
          return numberPage(db, world, entry, ctx.actor.party);
        }),
    });
    app.person.post("/api/directory/:entry/change", {
      summary: "Change one of the own department's numbers",
      roles: OWNERS,
      params: entryParams,
      body: numberBody,
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const before = await ownNumber(db, ctx, params.entry);
          if (before === undefined) return notFound;
          const fields = fieldsOf(body.number);
          if ("refused" in fields) return fields.refused;
          if (digitsOf(before.phone) !== digitsOf(fields.phone) && !body.rung) return NOT_RUNG;
          const act = {
            before,
            entry: params.entry,
            act: "changed",
            fields,
            rung: body.rung,
            note: body.note,
          } as const;
          if (before.version !== body.version || !(await keep(db, ctx, act))) return CHANGED;
          return numberPage(db, world, params.entry, ctx.actor.party);
        }),
    });
    app.person.post("/api/directory/:entry/verify", {
      summary: "Confirm that one of the own numbers was rung and answered today",
      roles: OWNERS,
      params: entryParams,
      body: z.strictObject({ version }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const before = await ownNumber(db, ctx, params.entry);
          if (before === undefined) return notFound;
          const act = { before, entry: params.entry, act: "verified", fields: before, rung: true, note: "" } as const;
          if (before.version !== body.version || !(await keep(db, ctx, act))) return CHANGED;
          return directoryPage(db, world);
        }),
    });
    app.person.post("/api/directory/:entry/end", {
      summary: "Say from which day on one of the own numbers is not answered",
      roles: OWNERS,
      params: entryParams,
      body: z.strictObject({ version, endsOn: day, note }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const before = await ownNumber(db, ctx, params.entry);
          if (before === undefined) return notFound;
          if (body.endsOn < before.validFrom) return ENDS_BEFORE;
          const fields = { ...before, endsOn: body.endsOn };
          const act = { before, entry: params.entry, act: "ended", fields, rung: false, note: body.note } as const;
          if (before.version !== body.version || !(await keep(db, ctx, act))) return CHANGED;
          return numberPage(db, world, params.entry, ctx.actor.party);
        }),
    });
  };
}

/** A number of the acting party; other parties' are as if they were not there, for this. */
async function ownNumber(db: Db, { actor }: PersonContext, entry: string): Promise<NumberRow | undefined> {
  const numbers = await readNumbers(db);
  return numbers.find((number) => number.entry === entry && number.party === actor.party);
}

function fieldsOf(number: z.output<typeof written>): NumberFields | { refused: Refused } {
  const read = readNumber(number, cancerGroups());
  if (!Array.isArray(read)) return read;
  const [first] = read;
  return { refused: invalid(first?.field ?? "number", first?.says ?? NOT_RUNG_SAYS) };
}

interface Act {
  before: NumberRow | undefined;
  entry: string;
  act: NumberAct;
  fields: NumberFields;
  rung: boolean;
  note: string;
}

/** Writes the next line; false where somebody else has written one meanwhile. */
function keep(
  db: Db,
  { actor, clock }: PersonContext,
  { before, entry, act, fields, rung, note: said }: Act,
): Promise<boolean> {
  const today = isoDay(clock.today());
  return addVersion(db, {
    ...fields,
    ...{ entry, act, note: said, party: actor.party, version: (before?.version ?? 0) + 1 },
    verifiedOn: rung || before === undefined ? today : before.verifiedOn,
    verifiedBy: rung || before === undefined ? actor.name : before.verifiedBy,
    ...{ at: clock.now().toString(), user: actor.user, by: actor.name },
  });
}

function invalid(field: string, sentence: Phrase): Refused {
  return refused({ status: 422, code: "invalid", field, sentence });
}

const NOT_RUNG_SAYS: Phrase = {
  da: "Ring nummeret op, og sæt mærket, når nogen har svaret. Intet er ændret.",
  en: "Ring the number, and tick when somebody has answered. Nothing was changed.",
};
const NOT_RUNG = invalid("rung", NOT_RUNG_SAYS);
const ENDS_BEFORE = invalid("endsOn", {
  da: "Nummeret kan ikke slutte, før det begyndte. Intet er ændret.",
  en: "The number cannot end before it began. Nothing was changed.",
});
const CHANGED = refused({
  status: 409,
  code: "stale",
  sentence: {
    da: "Nummeret er ændret af en anden, siden du så det. Intet er ændret: læs det igen.",
    en: "Somebody else has changed the number since you saw it. Nothing was changed: read it again.",
  },
});
