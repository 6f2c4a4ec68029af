import { randomBytes, randomUUID } from "node:crypto";
import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import type { World } from "../../advance/advance.ts";
import type { NewSheetItem, NewSheets } from "../../contract.ts";
import { notFound, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import { SHEET_CODE_BYTES, sheetCodeFrom } from "../../letters/sheet-code.ts";
import { openFile } from "../../pages/course-file.ts";
import { courseParams } from "../../pages/course-params.ts";
import { type OpenSheet, openSheets } from "../../pages/open-sheets.ts";
import { partyNames } from "../../pages/party-names.ts";
import { keepTold, toldOfNumbers } from "../../store/outdated-sheets.ts";
import { issueSheet } from "../../store/sheets.ts";
import type { Db } from "../../store/transaction.ts";

const HOW = ["rung", "letter", "in-person"] as const;
const MOST_TOLD = 20;
const ROLES = ["coordinator", "hospital-doctor", "gp", "practice-nurse"] as const;

/** Who holds paper with a number that is answered no more: a list that a person empties, by a new sheet or by telling the patient. */
export function newSheetsFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/directory/new-sheets", {
      summary: "Patients who hold a sheet with an outdated number",
      roles: ROLES,
      handle: (ctx) => ctx.transact((db) => newSheets(db, world, ctx)),
    });
    app.person.post("/api/courses/:courseId/new-sheet", {
      summary: "Give out a new sheet with the number of today",
      roles: ROLES,
      params: courseParams,
      body: z.strictObject({ code: z.string().max(20) }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const found = await findOpen(db, world, ctx, params.courseId, body.code);
          if (found === undefined) return notFound;
          const { sheet, now } = found;
          const letter = (await openFile(db, world, params.courseId))?.course.letter;
          if (letter === undefined) return notFound;
          if (now === undefined) return NO_NUMBER;
          if (now.state !== "live") return NOT_RUNG;
          await issueSheet(db, {
            ...{ patientId: sheet.patientId, courseId: sheet.courseId, letterCode: letter.sheetCode },
            code: sheetCodeFrom(randomBytes(SHEET_CODE_BYTES)),
            on: isoDay(ctx.clock.today()),
            cites: { entry: now.entry, phone: now.phone },
          });
          await recordLook(db, ctx, { patientIds: [sheet.patientId], what: "new sheet", basis: "care relation" });
          return newSheets(db, world, ctx);
        }),
    });
    app.person.post("/api/courses/:courseId/sheet-told", {
      summary: "Say how a patient was told of the number instead of getting a new sheet",
      roles: ROLES,
      params: courseParams,
      body: z.strictObject({
        code: z.string().max(20),
        phone: z.string().max(20),
        how: z.enum(HOW),
        note: z.string().trim().max(500),
      }),
      handle: (ctx, { params, body }) =>
        ctx.transact(async (db) => {
          const found = await findOpen(db, world, ctx, params.courseId, body.code);
          if (found === undefined) return notFound;
          if ((found.now?.phone ?? "") !== body.phone) return OTHER_NUMBER;
          const { patientId, courseId, code } = found.sheet;
          const { user, name: by } = ctx.actor;
          const told = { id: randomUUID(), patientId, courseId, code, at: ctx.clock.now().toString(), user, by };
          await keepTold(db, { ...told, phone: body.phone, how: body.how, note: body.note });
          await recordLook(db, ctx, { patientIds: [patientId], what: "told of a number", basis: "care relation" });
          return newSheets(db, world, ctx);
        }),
    });
  };
}

async function findOpen(
  db: Db,
  world: World,
  ctx: PersonContext,
  courseId: string,
  code: string,
): Promise<OpenSheet | undefined> {
  const open = await openSheets(db, world, ctx.actor.party);
  return open.find(({ sheet }) => sheet.courseId === courseId && sheet.code === code);
}

async function newSheets(db: Db, world: World, ctx: PersonContext): Promise<NewSheets> {
  const open = await openSheets(db, world, ctx.actor.party);
  const names = await partyNames(db);
  const told = (await toldOfNumbers(db)).slice(0, MOST_TOLD);
  await recordLook(db, ctx, {
    patientIds: open.map(({ sheet }) => sheet.patientId),
    what: "sheets with an old number",
    basis: "care relation",
  });
  return {
    items: open.map((each) => itemOf(each, names)),
    told: told.map(({ courseId, name, phone, how, on, by, note }) => ({ courseId, name, phone, how, on, by, note })),
  };
}

function itemOf({ sheet, now }: OpenSheet, names: ReadonlyMap<string, string>): NewSheetItem {
  const { courseId, name, cpr, code, version, issuedOn, shows, department, holder, since } = sheet;
  return {
    ...{ courseId, name, cpr, code, version, issuedOn, shows, since },
    now:
      now === undefined ? null : { phone: now.phone, label: now.label, state: now.state === "live" ? "live" : "stale" },
    department: names.get(department) ?? department,
    practice: holder === department ? null : (names.get(holder) ?? holder),
  };
}

const NO_NUMBER = refused({
  status: 422,
  code: "no-number",
  sentence: {
    da: "Afdelingen har ikke noget nummer i stedet. Arket er ikke lavet: opret nummeret på telefonlisten først.",
    en: "The department has no number in its place. No sheet was made: add the number to the telephone list first.",
  },
});
const NOT_RUNG = refused({
  status: 422,
  code: "stale-number",
  sentence: {
    da: "Nummeret er forældet. Arket er ikke lavet: afdelingen skal ringe det op og bekræfte det på telefonlisten først.",
    en: "The number is stale. No sheet was made: the department must ring it and verify it on the telephone list first.",
  },
});
const OTHER_NUMBER = refused({
  status: 409,
  code: "stale",
  sentence: {
    da: "Nummeret er ændret igen, siden du så listen. Intet er skrevet: læs den igen.",
    en: "The number has changed again since you saw the list. Nothing was written: read it again.",
  },
});
