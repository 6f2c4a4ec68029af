import { z } from "zod";
import { recordLook } from "../../access/audit.ts";
import { content, notFound, refused } from "../../http/answer.ts";
import type { Feature } from "../../http/feature.ts";
import { storedFile } from "../../store/received-files.ts";

/** GET /api/files/:id: a file that came with a letter, to be saved: never shown inside our own pages, whatever is in it. */
export function downloadFileFeature(): Feature {
  return (app) => {
    app.person.get("/api/files/:id", {
      summary: "Save a file that came with a letter",
      roles: "every",
      params: z.strictObject({ id: z.uuid() }),
      handle: (context, { params: { id } }) =>
        context.transact(async (db) => {
          const file = await storedFile(db, id);
          if (file === undefined) return notFound;
          if (!file.isWhole) return DAMAGED;
          const { type, content: bytes, title, patientId } = file;
          const patientIds = patientId === null ? [] : [patientId];
          await recordLook(db, context, { patientIds, what: "received file", basis: "received by own party" });
          return content({ type, bytes, name: nameOf(title, ENDING[type]), download: true });
        }),
    });
  };
}

const ENDING = { "application/pdf": "pdf", "image/png": "png", "image/jpeg": "jpg", "image/gif": "gif" } as const;
const LONGEST_NAME = 80;

/** What the sender called it, as a name that every machine can save under; the ending is of what it is (safety section 5, row 57). */
function nameOf(title: string, ending: string): string {
  const safe = title
    .normalize("NFC")
    .replace(/\.[A-Za-z0-9]{1,5}$/, "")
    .replace(/[^\p{L}\p{N} ()-]+/gu, "_")
    .slice(0, LONGEST_NAME)
    .trim();
  return `${/^_*$/.test(safe) ? "bilag" : safe}.${ending}`;
}

/** A file whose bytes are not those that came is not shown (safety fault 52). */
const DAMAGED = refused({
  status: 409,
  code: "damaged",
  sentence: {
    da: "Filen er ikke, som den kom: den er blevet skadet hos os og vises ikke. Bed afsenderen sende den igen, og giv driften besked.",
    en: "The file is not as it came: it was damaged here and is not shown. Ask the sender to send it again, and tell operations.",
  },
});
