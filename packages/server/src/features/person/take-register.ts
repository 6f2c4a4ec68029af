import { isoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type pg from "pg";
import type { World } from "../../advance/advance.ts";
import { askForDaysWork } from "../../store/days-work.ts";
import { hear } from "../../store/feeds.ts";
import { knownPeople } from "../../store/person-rows.ts";
import { keepDelivery, keepMissing } from "../../store/register-deliveries.ts";
import { inTransaction } from "../../store/transaction.ts";
import { type ReadDelivery, readDelivery, type Statement, type UnusableLine, type WholePerson } from "./statement.ts";
import { type TakenLine, takeLine } from "./take-line.ts";
import { type Compared, compareWhole } from "./whole-file.ts";

/** Most that a register delivers at once, in bytes. */
export const MOST_REGISTER_BYTES = 50 * 1024 * 1024;

/** What became of a delivery, line by line. */
export interface RegisterReport {
  register: string;
  kind: "changes" | "whole";
  /** Why nothing of it was taken; null where it was. */
  refused: Phrase | null;
  /** Lines of changes by their number; of a whole file, the differences that it made. */
  lines: ({ line: number; says: string } & TakenLine)[];
  unusable: UnusableLine[];
}

/** How a delivery came. */
export interface Delivered {
  channel: "http" | "command" | "demo";
  text: string;
}

/** The file has no first line that says whose it is: nothing of it was read. */
export const NO_HEADER: Phrase = {
  da: 'Filens første linje skal være {"register":"CPR","kind":"changes"} eller "whole". Intet er læst.',
  en: 'The first line of the file must be {"register":"CPR","kind":"changes"} or "whole". Nothing was read.',
};

/** Takes in what a register delivers. Each line stands for itself; the same line again changes nothing; a whole file that lacks too many people is refused as a whole. Undefined where the file has no header. */
export async function takeRegister(
  world: World,
  pool: pg.Pool,
  { channel, text }: Delivered,
): Promise<RegisterReport | undefined> {
  const read = readDelivery(text);
  if (read === undefined) return undefined;
  const { register, kind, unusable } = read;
  const compared = kind === "whole" ? await compare(world, pool, read) : undefined;
  const at = world.clock.now().toString();
  const refused = compared?.refused ?? null;
  const deliveryId = await inTransaction(pool, { as: "system" }, async (db) => {
    await hear(db, { kind: "registers", name: register, heardAt: at });
    const id = await keepDelivery(db, { channel, sender: register, kind, lines: read.lines.length, at, refused });
    if (refused === null && compared !== undefined)
      await keepMissing(
        db,
        id,
        compared.missing.map(({ cpr }) => cpr),
        { at, on: isoDay(world.clock.today()) },
      );
    return id;
  });
  const report: RegisterReport = { register, kind, refused, lines: [], unusable };
  if (refused !== null) return report;
  for (const { line, text: written, says } of compared === undefined ? read.lines : told(compared)) {
    if (says.says === "person") throw new Error("persons stand in whole files, which are compared");
    const taken = await takeLine(world, pool, { deliveryId, register, text: written, says });
    report.lines.push({ line, says: says.says, ...taken });
  }
  // Only now is it known who has died: letters that waited for the register may go on.
  await inTransaction(pool, { as: "system" }, askForDaysWork);
  return report;
}

async function compare(world: World, pool: pg.Pool, { lines }: ReadDelivery): Promise<Compared> {
  const known = await inTransaction(pool, { as: "system" }, knownPeople);
  const persons = lines.flatMap(({ says }) => (says.says === "person" ? [says] : []));
  return compareWhole(persons, known, world.region);
}

function told({ statements }: Compared): { line: number; text: string; says: Statement | WholePerson }[] {
  return statements.map((says, at) => ({ line: at + 1, text: JSON.stringify(says), says }));
}
