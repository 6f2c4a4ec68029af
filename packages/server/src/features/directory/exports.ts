import { randomUUID } from "node:crypto";
import { changesOf } from "@foelgeskab/followup/directory/number-change";
import { z } from "zod";
import type { World } from "../../advance/advance.ts";
import type { DirectoryExports, ExportView, ListChangeView } from "../../contract.ts";
import { content, notFound } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { standingNumbers } from "../../pages/contacts.ts";
import { FILE_OF } from "../../pages/directory-file.ts";
import {
  EXPORT_FORMATS,
  type ExportRow,
  exportedContent,
  RECEIVERS,
  readExports,
} from "../../store/directory-exports.ts";
import { changesSince, type ListChange, type NumberRow } from "../../store/telephone-list.ts";
import type { Db } from "../../store/transaction.ts";
import { sendDirectory } from "./send-directory.ts";

const OFFICE = ["region-office"] as const;
const MOST_SHOWN = 20;

/** What was sent to Praksis.dk and Midtkraft, what has changed since, and the bytes of each sending. */
export function exportsFeature(world: World): Feature {
  return (app) => {
    app.person.get("/api/directory/exports", {
      summary: "What was sent of the telephone list, and what changed since",
      roles: OFFICE,
      handle: (ctx) => ctx.transact((db) => exportsPage(db, world)),
    });
    app.person.post("/api/directory/exports", {
      summary: "Make the list as a file for a receiver",
      roles: OFFICE,
      body: z.strictObject({ receiver: z.enum(RECEIVERS), format: z.enum(EXPORT_FORMATS) }),
      handle: (ctx, { body }) =>
        ctx.transact(async (db) => {
          await sendDirectory(db, world, { ...body, id: randomUUID(), by: ctx.actor.name, user: ctx.actor.user });
          return exportsPage(db, world);
        }),
    });
    app.person.get("/api/directory/exports/:id/file", {
      summary: "The bytes that were sent",
      roles: OFFICE,
      params: z.strictObject({ id: z.uuid() }),
      handle: (ctx, { params }) =>
        ctx.transact(async (db) => {
          const sent = await exportedContent(db, params.id);
          return sent === undefined ? notFound : content({ ...FILE_OF[sent.format], bytes: sent.content });
        }),
    });
  };
}

async function exportsPage(db: Db, world: World): Promise<DirectoryExports> {
  const sent = await readExports(db, MOST_SHOWN * RECEIVERS.length);
  const numbers = await standingNumbers(db, world);
  const receivers: DirectoryExports["receivers"] = [];
  for (const receiver of RECEIVERS) {
    const last = sent.find((row) => row.receiver === receiver);
    const changes = await changesSince(db, last?.upTo ?? 0);
    receivers.push({
      receiver,
      last: last === undefined ? null : exportView(last),
      changes: changes.map((change) => changeView(change, numbers)).toReversed(),
    });
  }
  return { receivers, log: sent.slice(0, MOST_SHOWN).map(exportView) };
}

function exportView({ upTo: _upTo, ...row }: ExportRow): ExportView {
  return row;
}

function changeView({ now, before }: ListChange, numbers: readonly NumberRow[]): ListChangeView {
  const department = numbers.find(({ entry }) => entry === now.entry)?.department;
  return {
    ...{ entry: now.entry, label: now.label, act: now.act, at: now.at, by: now.by },
    ...{ partyName: department?.name ?? now.party, organisation: department?.organisation ?? "" },
    changes: changesOf(now, before ?? undefined),
  };
}
