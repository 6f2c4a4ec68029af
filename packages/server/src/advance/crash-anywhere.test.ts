import { randomUUID } from "node:crypto";
import type { Recorded } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import { stepsOf } from "@foelgeskab/followup/evolve";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeAnew } from "../register/make-anew.ts";
import { appendHistories, saveProjections } from "../store/course-store.ts";
import { type Break, breakingLine } from "../store/testing/breaking-line.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { type Who as Asking, inTransaction, OutcomeUnknown } from "../store/transaction.ts";
import { testWorld } from "../testing/test-world.ts";
import { advance, NO_SUCH_COURSE, type World } from "./advance.ts";
import { project } from "./project.ts";
import { catalogue, day, Story } from "./testing/domain-story.ts";
import { CAST, LIFE_ACTS, MACHINE_ACTS, NOW, PERSONAL_ACTS, type PersonalAct } from "./testing/every-act.ts";

let database: TestDatabase;
/** The stories' rules, at ten in the morning of the day of all acts. */
const world: World = { ...testWorld(NOW), catalogue };

beforeAll(async () => {
  database = await createTestDatabase();
  for (const [kind, ids] of Object.entries(PARTIES))
    for (const [at, id] of ids.entries())
      await database.pool.query(
        "INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean) VALUES ($1, $2, $1, $3, $3)",
        [id, kind, `${kind}-${at}`],
      );
});
afterAll(() => database.drop());

const PARTIES = {
  department: ["dep-uro", "dep-haem"],
  practice: ["pra-vestergade", "pra-solbakken"],
  region: ["region-rm"],
};

interface Told {
  what: string;
  at: (story: Story) => Story;
  by: Actor;
  command: (story: Story) => Command;
}

const personal = Object.entries({ ...PERSONAL_ACTS, ...MACHINE_ACTS }) as [Command["type"], PersonalAct][];
const EVERY: Told[] = [
  ...personal.map(([what, act]) => ({ what, ...act })),
  ...LIFE_ACTS.map(({ what, at, command, may: [who = "gp"] }) => ({ what, at, by: CAST[who], command: () => command })),
];

/** Stores a story's history as the product would have, each event at an instant of its own. */
async function stored(story: Story): Promise<string> {
  const ids = { patientId: randomUUID(), courseId: randomUUID() };
  const cpr = String(1_000_000_000 + Math.floor(Math.random() * 8_999_999_999));
  const history: Recorded[] = story.history.map((each, index) => ({
    ...each,
    at: Temporal.Instant.from(each.at).add({ microseconds: index }).toString(),
  }));
  await database.pool.query(
    "INSERT INTO foelgeskab.patient (patient_id, cpr, given_name, family_name, search_name, born_on) VALUES ($1, $2, 'Åge', 'Holm', 'åge holm', '1955-03-14')",
    [ids.patientId, cpr],
  );
  const input = { ...ids, bornOn: day("1955-03-14"), versions: catalogue.ruling, region: "RM" };
  await inTransaction(database.pool, { as: "system" }, async (db) => {
    await appendHistories(db, [{ ...ids, headSeq: 0, events: history }]);
    await saveProjections(db, [project(stepsOf(history), { ...input, today: world.clock.today() })]);
  });
  return ids.courseId;
}

const TABLES = ["event", "course", "care_relation", "holding", "obligation", "verdict", "result", "followed"];

/** Everything that is stored about a course, as text. */
async function everything(courseId: string): Promise<string> {
  const tables = TABLES.map(
    (table) =>
      `SELECT '${table} ' || to_jsonb(t)::text AS line FROM foelgeskab.${table} t WHERE t.course_id = $1::uuid`,
  );
  const { rows } = await database.pool.query<{ line: string }>(`${tables.join(" UNION ALL ")} ORDER BY 1`, [courseId]);
  return rows.map(({ line }) => line).join("\n");
}
async function eventsOf(courseId: string): Promise<number> {
  const { rows } = await database.pool.query("SELECT FROM foelgeskab.event WHERE course_id = $1", [courseId]);
  return rows.length;
}

/** As whom the product would ask the database for this actor. */
function asking({ role, user, party }: Actor, { type }: Command): Asking {
  const isPerson =
    type !== "receive-handover" &&
    role !== "system" &&
    role !== "laboratory" &&
    role !== "register" &&
    role !== "programme-editor" &&
    role !== "region-office";
  return isPerson ? { as: "person", user, party } : { as: "system" };
}

describe("the line breaks at any statement of any act: all of it has happened, or nothing", () => {
  test.each(EVERY)("$what", async ({ at, by, command: commandOf }) => {
    const story = at(new Story("prostate-rp@1").opened("2024-01-10"));
    const command = commandOf(story);
    const line = breakingLine(database.pool);
    const act = (courseId: string) =>
      inTransaction(line.pool, asking(by, command), async (db) => {
        const done = await advance(db, world, by, courseId, command);
        if (done === NO_SUCH_COURSE || isRefusal(done)) throw new Error("the story's act may be done");
        return done.events.length;
      });

    const unbroken = await stored(story);
    line.breakAt(undefined, "before");
    const events = await act(unbroken);
    const statements = line.statements();
    expect([events > 0, statements > 5]).toEqual([true, true]);

    const courseId = await stored(story);
    const before = await everything(courseId);
    for (const moment of ["before", "after"] satisfies Break[])
      for (let statement = 1; statement < statements + (moment === "before" ? 1 : 0); statement += 1) {
        line.breakAt(statement, moment);
        await expect(act(courseId), `${moment} statement ${statement}`).rejects.toThrow(
          /terminated|line to the database/,
        );
        expect([line.broke(), await everything(courseId)]).toEqual([true, before]);
      }

    line.breakAt(statements, "after"); // the commit was done, and its answer never came
    await expect(act(courseId)).rejects.toThrow(OutcomeUnknown);
    expect(await eventsOf(courseId)).toBe(story.history.length + events);
    expect(await shape(courseId)).toEqual(await shape(unbroken));
    const after = await everything(courseId);
    await inTransaction(database.pool, { as: "system" }, (db) =>
      makeAnew(db, [{ courseId, patientId: patientOf(after) }], {
        world,
        today: isoDay(world.clock.today()),
        write: true,
      }),
    );
    expect(await everything(courseId)).toBe(after);
  });
});

/** How many rows of each kind are stored about a course. */
async function shape(courseId: string): Promise<string[]> {
  return (await everything(courseId)).split("\n").map((line) => line.split(" ")[0] ?? "");
}

function patientOf(everythingStored: string): string {
  return /"patient_id": "([^"]+)"/.exec(everythingStored)?.[1] ?? "";
}
