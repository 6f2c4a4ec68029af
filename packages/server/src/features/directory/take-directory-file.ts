import { type ReadDirectoryFile, readDirectoryFile } from "@foelgeskab/followup/directory/read-directory-file";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { World } from "../../advance/advance.ts";
import type { DirectoryImport } from "../../contract.ts";
import { cancerGroups } from "../../programmes/load-cancer-groups.ts";
import { addVersion, departmentsInUse, readNumbers } from "../../store/telephone-list.ts";
import type { Db } from "../../store/transaction.ts";

/** Takes in a file of the telephone list as the system, and says of each line what became of it; with `dryRun`, what would. A file with one bad line changes nothing. */
export async function takeDirectoryFile(
  db: Db,
  world: Pick<World, "clock">,
  { text, by, dryRun }: { text: string; by: Pick<Actor, "user" | "name">; dryRun: boolean },
): Promise<DirectoryImport> {
  const numbers = await readNumbers(db);
  const departments = new Map((await departmentsInUse(db)).map(({ identifier, id }) => [identifier, id]));
  const today = isoDay(world.clock.today());
  const read = readDirectoryFile(text, { groups: cancerGroups(), numbers, departments, today });
  const written = read.refused === null && !dryRun;
  if (written) for (const line of read.lines) await takeLine(db, world, by, line, numbers);
  return {
    refused: read.refused,
    written,
    lines: read.lines.map((line) => ({
      ...{ line: line.line, entry: line.entry, becomes: line.becomes },
      problems: line.becomes === "refused" ? [...line.problems] : [],
    })),
    missing: [...read.missing],
  };
}

async function takeLine(
  db: Db,
  { clock }: Pick<World, "clock">,
  { user, name }: Pick<Actor, "user" | "name">,
  line: ReadDirectoryFile["lines"][number],
  numbers: Awaited<ReturnType<typeof readNumbers>>,
): Promise<void> {
  if (line.becomes === "refused" || line.becomes === "unchanged") return;
  const before = numbers.find(({ entry }) => entry === line.entry);
  const verifiedBy = before?.verifiedOn === line.number.verifiedOn ? before.verifiedBy : name;
  const added = await addVersion(db, {
    ...line.number,
    ...{ verifiedBy, act: "taken-in", note: "", version: (before?.version ?? 0) + 1 },
    ...{ at: clock.now().toString(), by: name, user },
  });
  if (!added) throw new AnotherWriter();
}

/** Somebody changed a number while the file was taken in: nothing of it is written, and it is tried again. */
class AnotherWriter extends Error {
  readonly code = "40001";
}
