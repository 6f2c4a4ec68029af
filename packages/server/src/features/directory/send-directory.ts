import type { World } from "../../advance/advance.ts";
import { directoryFile, PUBLISHED_UNDER } from "../../pages/directory-file.ts";
import { type ExportRow, keepExport, lastChange } from "../../store/directory-exports.ts";
import type { Db } from "../../store/transaction.ts";

/** Makes the list as a file for a receiver, keeps its bytes, and remembers up to which change it goes. Gives the bytes. */
export async function sendDirectory(
  db: Db,
  world: Pick<World, "clock" | "settings">,
  asked: Pick<ExportRow, "id" | "receiver" | "format" | "by"> & { user: string },
): Promise<string> {
  const upTo = await lastChange(db);
  const { text, numbers } = await directoryFile(db, world, asked.format, PUBLISHED_UNDER);
  await keepExport(db, { ...asked, upTo, numbers, content: text, at: world.clock.now().toString() });
  return text;
}
