import { randomUUID } from "node:crypto";
import { isoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { LegacyFiles, LegacyFileView } from "../../contract.ts";
import { content, notFound, type Refused, refused } from "../../http/answer.ts";
import type { Feature, PersonContext } from "../../http/feature.ts";
import {
  arrivedBytes,
  askForFile,
  beginFile,
  countsOf,
  filesOf,
  findFile,
  keepPart,
  type LegacyFile,
  toldOf,
} from "../../store/legacy-files.ts";
import type { Db } from "../../store/transaction.ts";
import { reportCsv } from "./report.ts";

const MOST_BYTES = 20 * 1024 * 1024;
/** A part as base64 fits into the largest request. */
const MOST_PART = 360_000;
const MOST_SHOWN = 20;
const SENDERS = ["region-office", "hospital-doctor", "coordinator"] as const;

const fileParams = z.strictObject({ file: z.uuid() });

/** Lists of people moved earlier as they are sent in: the file arrives in parts, is read in the background, and its report can be fetched. */
export function legacyFilesFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/moved-earlier/files", {
      summary: "The party's lists of people moved earlier, newest first",
      roles: SENDERS,
      handle: (ctx) => ctx.transact((db) => listFiles(db, ctx)),
    });
    app.person.post("/api/moved-earlier/files", {
      summary: "Begin to send a list; the same bytes are the same list",
      roles: SENDERS,
      body: z.strictObject({
        name: z
          .string()
          .trim()
          .min(1)
          .max(200)
          .regex(/^[^\p{C}]+$/u),
        bytes: z.int().min(1),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
      handle: (ctx, { body }) =>
        body.bytes > MOST_BYTES ? TOO_LARGE : ctx.transact(async (db) => viewOf(db, await begin(db, world, ctx, body))),
    });
    app.person.put("/api/moved-earlier/files/:file/parts/:part", {
      summary: "Send one part of a list, in base64",
      roles: SENDERS,
      params: z.strictObject({ file: z.uuid(), part: z.coerce.number().int().min(0).max(1_000) }),
      body: z.strictObject({ base64: z.base64().max(MOST_PART) }),
      handle: (ctx, { params, body }) => ctx.transact((db) => takePart(db, params, Buffer.from(body.base64, "base64"))),
    });
    app.person.get("/api/moved-earlier/files/:file", {
      summary: "How far the reading of a list is, and what it came to",
      roles: SENDERS,
      params: fileParams,
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => {
          const file = await findFile(db, params.file);
          return file === undefined ? notFound : viewOf(db, file);
        }),
    });
    app.person.get("/api/moved-earlier/files/:file/report.csv", {
      summary: "What became of each line of a list, for a spreadsheet",
      roles: SENDERS,
      params: fileParams,
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => {
          const file = await findFile(db, params.file);
          if (file === undefined) return notFound;
          const bytes = reportCsv(await toldOf(db, file.file));
          return content({ type: "text/csv; charset=utf-8", bytes, name: "rapport.csv" });
        }),
    });
  };
}

async function listFiles(db: Db, { actor }: PersonContext): Promise<LegacyFiles> {
  const files = await filesOf(db, actor.party, MOST_SHOWN);
  const views: LegacyFileView[] = [];
  for (const file of files) views.push(await viewOf(db, file));
  return { files: views };
}

function begin(
  db: Db,
  { clock }: World,
  { actor }: PersonContext,
  { name, bytes, sha256 }: { name: string; bytes: number; sha256: string },
): Promise<LegacyFile> {
  return beginFile(db, {
    ...{ file: randomUUID(), party: actor.party, name, bytes, sha256: Buffer.from(sha256, "hex"), actor },
    ...{ asOf: isoDay(clock.today()), begunAt: clock.now().toString() },
  });
}

async function takePart(
  db: Db,
  { file: id, part }: { file: string; part: number },
  bytes: Uint8Array,
): Promise<LegacyFileView | Refused> {
  const file = await findFile(db, id);
  if (file === undefined) return notFound;
  if (file.state !== "arriving") return viewOf(db, file);
  await keepPart(db, id, part, bytes);
  if ((await arrivedBytes(db, id)) === file.bytes) await askForFile(db, id);
  return viewOf(db, file);
}

async function viewOf(db: Db, file: LegacyFile): Promise<LegacyFileView> {
  const { file: id, name, state, refusal, reading, lines, done, begunAt, finishedAt, actor } = file;
  return {
    ...{ id, name, state, refusal, lines, done, begunAt, finishedAt, by: actor.name },
    encoding: reading?.encoding ?? null,
    unreadColumns: reading?.unread ?? [],
    counts: await countsOf(db, id),
  };
}

const TOO_LARGE = refused({
  status: 413,
  code: "too-large",
  sentence: {
    da: "Filen er større end 20 MB. Intet er taget ind: del den i flere.",
    en: "The file is larger than 20 MB. Nothing was taken in: split it into several.",
  },
});
