import { PROGRAMME_GROUP } from "@foelgeskab/country/parties";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { advance } from "../../advance/advance.ts";
import { laboratory, psa } from "../../advance/testing/domain-story.ts";
import type { ProgrammeEdit, VersionRuns, VersionView } from "../../contract.ts";
import { seedDemo } from "../../seed/seed-demo.ts";
import { inTransaction } from "../../store/transaction.ts";
import { givenStaff, PEOPLE } from "../../testing/region.ts";
import { type RunWork, runLot, runProgrammeJob } from "./run-lot.ts";
import { runsFeature } from "./runs.ts";
import { anybody, publishSecond } from "./testing/published.ts";
import { openStudio, type Studio } from "./testing/studio.ts";

const { author, approver, secondApprover } = PEOPLE;
const PROGRAMME = "general-cancer";
const SECOND = `${PROGRAMME}/2`;
const every = (months: string): ProgrammeEdit[] => [
  {
    ...{ edit: "number", rule: "check", id: "yearly", field: "everyMonths", value: months },
    evidence: { source: "proposal", mark: "proposal" },
  },
];

let studio: Studio;
const lines: string[] = [];
const work = (): RunWork => ({ ...studio, log: (line) => lines.push(line) });
beforeAll(async () => {
  studio = await openStudio({
    more: (world, pool) => [runsFeature(world, pool)],
    fill: async (pool, world) => {
      await seedDemo({ pool, world }, { patients: 150, seed: 7, say: () => undefined });
      await givenStaff(
        pool,
        [author, approver, secondApprover].map((id) => [id, id, PROGRAMME_GROUP, "programme-editor"]),
      );
    },
  });
});
afterAll(() => studio.stop());

async function runs(): Promise<VersionRuns> {
  return (await studio.get<VersionRuns>(author, `/api/programme-versions/${SECOND}/runs`)).body;
}

async function atWork(): Promise<string> {
  const { rows } = await studio.pool.query("SELECT run_id FROM foelgeskab.programme_run WHERE state = 'running'");
  expect(rows).toHaveLength(1);
  return rows[0].run_id;
}

async function save(revision: number, months: string, golden?: string): Promise<void> {
  const body = { revision, edits: every(months), why: "Til fortællingen", ...(golden === undefined ? {} : { golden }) };
  const saved = await studio.act<VersionView>(author, SECOND, "save", body);
  expect(saved.status, JSON.stringify(saved.body)).toBe(200);
}

async function begin(revision: number): Promise<string> {
  const begun = await studio.act<VersionRuns>(author, SECOND, "impact", { revision });
  expect(begun.status, JSON.stringify(begun.body)).toBe(200);
  return atWork();
}

describe("the preview of a draft", () => {
  test("is of the saving that it was begun on, whatever is written while it is at work", async () => {
    const why = "Til fortællingen";
    const { body } = await studio.act<VersionView>(author, `${PROGRAMME}/1`, "draft", { why });
    await save(1, "6", anybody(body));
    const run = await begin(2);
    await save(2, "12");
    await runProgrammeJob(work(), run);
    const { impact } = await runs();
    expect(impact).toMatchObject({ state: "done", revision: 2 });
    expect(impact?.totals.all.gained).toBeGreaterThan(0);
  });

  test("is stopped by whoever wants to go on, and says who stopped it", async () => {
    const run = await begin(3);
    const stopped = await studio.post<VersionRuns>(author, `/api/programme-versions/${SECOND}/stop`, {
      kind: "impact",
    });
    expect(stopped.body.impact).toMatchObject({
      ...{ state: "stopped", done: 0 },
      endedBecause: { da: expect.stringMatching(/^Stoppet af /) },
    });
    expect(await runLot(work(), run)).toBe(true);
    expect((await runs()).impact).toMatchObject({ state: "stopped", done: 0 });
    expect(await begin(3)).not.toBe(run);
  });

  test("that cannot go on ends with a sentence, and the programme is free for the next", async () => {
    const run = await atWork();
    await studio.pool.query("UPDATE foelgeskab.programme_run SET revision = 99 WHERE run_id = $1", [run]);
    await expect(runProgrammeJob(work(), run)).rejects.toThrow();
    expect((await runs()).impact).toMatchObject({
      ...{ state: "failed", endedBecause: { da: expect.stringMatching(/kan ikke læses/) } },
    });
    await runProgrammeJob(work(), await begin(3));
    expect((await runs()).impact).toMatchObject({ state: "done" });
  });

  test("counts a course that cannot be computed as stuck, tells operations, and goes on with the others", async () => {
    const { rows } = await studio.pool.query(
      "SELECT course_id FROM foelgeskab.course WHERE programme = 'general-cancer@1' AND status = 'closed' LIMIT 1",
    );
    const [broken] = rows;
    await studio.pool.query("UPDATE foelgeskab.course SET status = 'followed' WHERE course_id = $1", [
      broken.course_id,
    ]);
    await studio.pool.query(
      `INSERT INTO foelgeskab.event (patient_id, course_id, seq, type, payload, actor, recorded_at, effective_on, previous_hash, hash)
       SELECT patient_id, course_id, max(seq) + 1, 'x', '{"type": "x"}', '{}', now(), now(), '', '' FROM foelgeskab.event WHERE course_id = $1 GROUP BY 1, 2`,
      [broken.course_id],
    );
    await runProgrammeJob(work(), await begin(3));
    const { impact } = await runs();
    expect(impact).toMatchObject({ state: "done", done: impact?.total });
    expect(impact?.totals.reasons["cannot-be-computed"]).toBe(1);
    expect(lines.join()).toContain(broken.course_id);
    await studio.pool.query("UPDATE foelgeskab.course SET status = 'closed' WHERE course_id = $1", [broken.course_id]);
  });
});

test("what is stored of a move is the effect on the course as it was found under its lock", async () => {
  await studio.act(author, SECOND, "withdraw", { revision: 3 });
  const limit = { edit: "number", rule: "criterion", id: "psa-phoenix", field: "delta", value: "0,5" } as const;
  await publishSecond(studio, "prostate-rt", [{ ...limit, evidence: { source: "proposal", mark: "proposal" } }]);
  const { rows } = await studio.pool.query(
    "SELECT course_id AS course FROM foelgeskab.course WHERE programme = 'prostate-rt@1' AND status = 'followed' ORDER BY course_id LIMIT 1",
  );
  const [{ course }] = rows;
  const ask = { revision: 2, units: null, because: "Besluttet i programgruppen" };
  await studio.act<VersionRuns>(author, "prostate-rt/2", "migrate", ask);
  const run = await atWork();
  const { moving } = await inTransaction(studio.pool, { as: "system" }, async (db) => {
    const answer = psa("99", studio.world.clock.today().toString());
    expect(await advance(db, studio.world, laboratory, course, answer)).toHaveProperty("course");
    const lot = runLot(work(), run); // has read the course without the answer, and waits for its lock
    await waiting();
    return { moving: lot };
  });
  await moving;
  const stored = await studio.pool.query("SELECT impact FROM foelgeskab.programme_impact WHERE course_id = $1", [
    course,
  ]);
  expect(JSON.stringify(stored.rows)).toContain('"value":"99"');
});

/** Until somebody waits for a lock. */
async function waiting(): Promise<void> {
  for (;;) {
    const { rows } = await studio.pool.query(
      "SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()",
    );
    if (rows.length > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
