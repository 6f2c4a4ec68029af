import { type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import { sql } from "kysely";
import type { Db } from "./transaction.ts";

/** What is set for the whole installation. */
export interface Settings {
  /** Set in a demo database only: the day it was seeded, and the courses of README's story. */
  demo: {
    seededOn: IsoDay;
    story: { courseId: string; name: string; hint: { da: string; en: string } }[];
    featuredUsers: string[];
  } | null;
  /** By how many days the demo's clock was moved on; 0 elsewhere. */
  movedDays: number;
}

/** The last night before a demo's clock was moved on, and the first one after. */
export interface MovedOver {
  after: IsoDay;
  before: IsoDay;
}

/** Reads the settings; a database without any is a real one. */
export async function readSettings(db: Db): Promise<Settings> {
  const { rows } = await sql<{ name: string; value: unknown }>`SELECT name, value FROM setting`.execute(db);
  const values = new Map(rows.map(({ name, value }) => [name, value]));
  const demo = (values.get("demo") as Settings["demo"] | undefined) ?? null; // written by saveDemo alone
  const moved = values.get("moved-days");
  if (demo !== null && typeof parseIsoDay(demo.seededOn) !== "string")
    throw new Error("the demo's seeding day is no day");
  return { demo, movedDays: demo !== null && typeof moved === "number" ? moved : 0 };
}

/** Marks the database as a demo: from now on its clock can be moved on. */
export async function saveDemo(db: Db, demo: NonNullable<Settings["demo"]>): Promise<void> {
  await sql`INSERT INTO setting (name, value) VALUES ('demo', ${JSON.stringify(demo)}::jsonb)`.execute(db);
}

/** Moves the demo's clock on from where it stands, so that a restart keeps the day and two that press at once both count; undefined where that is further than it may stand. */
export async function addMovedDays(db: Db, days: number, most: number): Promise<number | undefined> {
  const { rows } = await sql<{ moved: number }>`
    INSERT INTO setting AS s (name, value) VALUES ('moved-days', to_jsonb(${days}::int))
    ON CONFLICT (name) DO UPDATE SET value = to_jsonb((s.value)::int + ${days}::int) WHERE (s.value)::int + ${days}::int <= ${most}::int
    RETURNING (value)::int AS moved`.execute(db);
  return rows[0]?.moved;
}

/** The nights strictly between two nights that a demo's clock was moved over: no time passed in them. */
export async function readMovedOver(db: Db): Promise<MovedOver[]> {
  return ((await readSetting(db, "moved-over")) as MovedOver[] | undefined) ?? []; // written by noteMovedOver alone
}

/** From when on letters about hand-overs are sent from here (ISO); null: always. What was offered before left by another system, or was seeded. */
export async function readLettersSince(db: Db): Promise<string | null> {
  const since = await readSetting(db, "letters-since");
  return typeof since === "string" ? since : null;
}

async function readSetting(db: Db, name: string): Promise<unknown> {
  const { rows } = await sql<{ value: unknown }>`SELECT value FROM setting WHERE name = ${name}`.execute(db);
  return rows[0]?.value;
}

/** Writes down which nights a demo's clock was moved over. */
export async function noteMovedOver(db: Db, nights: MovedOver): Promise<void> {
  await sql`
    INSERT INTO setting AS s (name, value) VALUES ('moved-over', ${JSON.stringify([nights])}::jsonb)
    ON CONFLICT (name) DO UPDATE SET value = s.value || excluded.value`.execute(db);
}

/** From now on letters are sent from here. */
export async function beginLetters(db: Db, at: string): Promise<void> {
  await sql`INSERT INTO setting (name, value) VALUES ('letters-since', ${JSON.stringify(at)}::jsonb)`.execute(db);
}
