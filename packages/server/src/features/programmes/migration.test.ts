import { PROGRAMME_GROUP } from "@foelgeskab/country/parties";
import type { OwedCheckFact } from "@foelgeskab/followup/course-picture";
import type { VerdictFact } from "@foelgeskab/followup/criteria/verdict";
import type { CourseImpact } from "@foelgeskab/followup/impact";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ProgrammeEdit, VersionCourses, VersionRuns, VersionView, Worklist } from "../../contract.ts";
import { programmesInUse } from "../../programmes/load-programmes.ts";
import { seedDemo } from "../../seed/seed-demo.ts";
import { inTransaction } from "../../store/transaction.ts";
import { givenStaff, PEOPLE } from "../../testing/region.ts";
import { followActs } from "../acts/follow-acts.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { runLot } from "./run-lot.ts";
import { runsFeature } from "./runs.ts";
import { publishSecond } from "./testing/published.ts";
import { openStudio, type Studio } from "./testing/studio.ts";

const PATIENTS = 400;
const { author, gp } = PEOPLE;
const evidence = { source: "proposal", mark: "proposal" } as const;

let studio: Studio;
/** The practice that follows most patients of the general plan. */
let practice = "";
beforeAll(async () => {
  studio = await openStudio({
    more: (world, pool) => [runsFeature(world, pool), worklistFeature(world), followActs(world, true)],
    fill: async (pool, world) => {
      await seedDemo({ pool, world }, { patients: PATIENTS, seed: 7, say: () => undefined });
      const { rows } = await pool.query<{ holder: string }>(
        "SELECT holder_id AS holder FROM foelgeskab.course WHERE programme = 'general-cancer@1' AND status = 'followed' GROUP BY 1 ORDER BY count(*) DESC, 1 LIMIT 1",
      );
      practice = rows[0]?.holder ?? "";
      await givenStaff(pool, [
        [author, "Ulla Friis", PROGRAMME_GROUP, "programme-editor"],
        [PEOPLE.approver, "Henning Skov", PROGRAMME_GROUP, "programme-editor"],
        [PEOPLE.secondApprover, "Kirstine Bach", PROGRAMME_GROUP, "programme-editor"],
        [gp, "Mette Krogh", practice, "gp"],
      ]);
    },
  });
});
afterAll(() => studio.stop());

/** What the tables hold of every open course of a programme, by row; what only names the version is left out. */
async function tables(programme: string): Promise<{ obligations: Map<string, string>; verdicts: Map<string, string> }> {
  return inTransaction(studio.pool, { as: "system", timeoutMs: 30_000 }, async (db) => {
    const of = sql`JOIN course c USING (patient_id, course_id) WHERE c.programme LIKE ${`${programme}@%`} AND c.status <> 'closed'`;
    const owed = await sql<{
      courseId: string;
      fact: OwedCheckFact;
    }>`SELECT course_id AS "courseId", fact FROM obligation ${of}`.execute(db);
    const judged = await sql<{
      courseId: string;
      fact: VerdictFact;
    }>`SELECT course_id AS "courseId", fact FROM verdict ${of}`.execute(db);
    return {
      obligations: new Map(
        owed.rows.map(({ courseId, fact }) => [`${courseId} ${fact.check} ${fact.due}`, owedRow(fact)]),
      ),
      verdicts: new Map(judged.rows.map(({ courseId, fact }) => [`${courseId} ${fact.criterion}`, verdictRow(fact)])),
    };
  });
}

const owedRow = ({ because: _version, ...fact }: OwedCheckFact): string => stable(fact);
const verdictRow = (fact: VerdictFact): string => stable({ ...fact, because: { ...fact.because, rule: "" } });
/** The same fields in the same order: jsonb gives them in an order of its own. */
function stable(fact: unknown): string {
  return JSON.stringify(fact, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

type Rows = ReadonlyMap<string, string>;
/** What is only in one of two states of a table, row for row. */
const only = (one: Rows, other: Rows): string[] =>
  [...one]
    .filter(([key, row]) => other.get(key) !== row)
    .map(([key, row]) => `${key} ${row}`)
    .sort();

/** The same out of the preview: rows that go or are changed, and rows that come or are changed. */
async function previewed(programme: string) {
  const { rows } = await studio.pool.query<{ course_id: string; impact: CourseImpact }>(
    "SELECT course_id, impact FROM foelgeskab.programme_impact WHERE programme_id = $1",
    [programme],
  );
  const owed = (course: string, facts: OwedCheckFact[]) =>
    facts.map((fact) => `${course} ${fact.check} ${fact.due} ${owedRow(fact)}`);
  const judged = (course: string, facts: (VerdictFact | null)[]) =>
    facts.flatMap((fact) => (fact === null ? [] : [`${course} ${fact.criterion} ${verdictRow(fact)}`]));
  return {
    obligationsBefore: rows
      .flatMap(({ course_id, impact }) =>
        owed(course_id, [
          ...impact.lost.map(({ promisedFor: _promised, ...fact }) => fact),
          ...impact.changed.map(({ before }) => before),
        ]),
      )
      .sort(),
    obligationsAfter: rows
      .flatMap(({ course_id, impact }) =>
        owed(course_id, [...impact.gained, ...impact.changed.map(({ after }) => after)]),
      )
      .sort(),
    verdictsBefore: rows
      .flatMap(({ course_id, impact }) =>
        judged(
          course_id,
          impact.verdicts.map(({ before }) => before),
        ),
      )
      .sort(),
    verdictsAfter: rows
      .flatMap(({ course_id, impact }) =>
        judged(
          course_id,
          impact.verdicts.map(({ after }) => after),
        ),
      )
      .sort(),
  };
}

const work = () => ({ ...studio, log: () => undefined });

/** Lets a run go to its end as the queue would, one lot after the other. */
async function finish(programme: string): Promise<VersionRuns> {
  const { rows } = await studio.pool.query<{ run_id: string }>(
    "SELECT run_id FROM foelgeskab.programme_run WHERE state = 'running' AND programme_id = $1",
    [programme],
  );
  for (const { run_id } of rows) while (!(await runLot(work(), run_id))) {}
  return (await studio.get<VersionRuns>(author, `/api/programme-versions/${programme}/2/runs`)).body;
}

async function preview(programme: string): Promise<VersionRuns> {
  const { body: view } = await studio.get<VersionView>(author, `/api/programme-versions/${programme}/2`);
  const begun = await studio.act<VersionRuns>(author, `${programme}/2`, "impact", { revision: view.revision });
  expect(begun.status, JSON.stringify(begun.body)).toBe(200);
  return finish(programme);
}

async function migrate(programme: string, units: string[] | null): Promise<VersionRuns> {
  const { body: view } = await studio.get<VersionView>(author, `/api/programme-versions/${programme}/2`);
  const begun = await studio.act<VersionRuns>(author, `${programme}/2`, "migrate", {
    revision: view.revision,
    units,
    because: "Besluttet i programgruppen",
  });
  expect(begun.status, JSON.stringify(begun.body)).toBe(200);
  return finish(programme);
}

const CHANGES: [string, string, ProgrammeEdit[]][] = [
  [
    "a check's interval",
    "prostate-rp",
    [{ edit: "number", rule: "check", id: "psa", field: "everyMonths", value: "12", evidence }],
  ],
  [
    "a criterion's limit",
    "prostate-rt",
    [{ edit: "number", rule: "criterion", id: "psa-phoenix", field: "delta", value: "0,5", evidence }],
  ],
  [
    "a new optional check and another window",
    "bladder-cystectomy",
    [
      { edit: "number", rule: "check", id: "b12", field: "afterDays", value: "75", evidence },
      {
        ...{
          edit: "add-check",
          id: "haemoglobin-extra",
          like: "haemoglobin",
          label: { da: "Ekstra B-hæmoglobin", en: "Extra haemoglobin" },
        },
        ...{ everyMonths: 9, fromMonth: 0, untilMonth: null, beforeDays: 30, afterDays: 30, optional: true, evidence },
      },
    ],
  ],
];

describe("the preview is the real effect, row for row", () => {
  test.each(CHANGES)("%s (%s)", { timeout: 120_000 }, async (_what, programme, edits) => {
    await publishSecond(studio, programme, edits);
    const { impact } = await preview(programme);
    expect(impact).toMatchObject({ state: "done", done: impact?.total });
    expect(impact?.totals.all.touched).toBeGreaterThan(5);
    const foreseen = await previewed(programme);
    const before = await tables(programme);
    const { migration } = await migrate(programme, null);
    expect(migration?.done).toBe(impact?.total);
    const after = await tables(programme);
    expect(only(before.obligations, after.obligations)).toEqual(foreseen.obligationsBefore);
    expect(only(after.obligations, before.obligations)).toEqual(foreseen.obligationsAfter);
    expect(only(before.verdicts, after.verdicts)).toEqual(foreseen.verdictsBefore);
    expect(only(after.verdicts, before.verdicts)).toEqual(foreseen.verdictsAfter);
    expect(foreseen.obligationsBefore.length + foreseen.verdictsBefore.length).toBeGreaterThan(5);
  });
});

describe("nothing moves by itself, and what moves is told", () => {
  const YEARLY = "general-cancer";
  const GENERAL = programmesInUse().find(({ id }) => id === YEARLY)?.shortName.en;
  const pinned = async (): Promise<Record<string, number>> => {
    const { rows } = await studio.pool.query<{ key: string; courses: string }>(
      "SELECT programme || CASE WHEN holder_id = $1 THEN ' first' ELSE ' others' END AS key, count(*) AS courses FROM foelgeskab.course WHERE programme LIKE 'general-cancer@%' AND status <> 'closed' GROUP BY 1",
      [practice],
    );
    return Object.fromEntries(rows.map(({ key, courses }) => [key, Number(courses)]));
  };
  let before: Record<string, number> = {};
  const changedRows = async () => {
    const { body } = await studio.get<Worklist>(gp, "/api/worklist");
    return body.rows.filter(({ state, patient }) => state === "programme-changed" && patient.programme.en === GENERAL);
  };

  test("publishing moves no course", async () => {
    before = await pinned();
    expect(before["general-cancer@1 first"]).toBeGreaterThan(2);
    await publishSecond(studio, YEARLY, [
      { edit: "number", rule: "check", id: "yearly", field: "everyMonths", value: "6", evidence },
    ]);
    await preview(YEARLY);
    expect(await pinned()).toEqual(before);
    expect(await changedRows()).toEqual([]);
  });

  test("the practice sees what it would change for its own patients; the programme group sees counts and nobody's name", async () => {
    const path = `/api/programme-versions/${YEARLY}/2/courses`;
    const own = (await studio.get<VersionCourses>(gp, path)).body.courses;
    expect(own).toHaveLength(before["general-cancer@1 first"] ?? 0);
    expect(own.flatMap(({ changes }) => changes.map(({ da }) => da)).join()).toMatch(/Ny: /);
    expect((await studio.get<VersionCourses>(author, path)).body.courses).toEqual([]);
    const { body } = await studio.get<VersionRuns>(author, `/api/programme-versions/${YEARLY}/2/runs`);
    expect(body.impact?.totals.units[practice]).toMatchObject({ courses: own.length });
    expect(JSON.stringify(body)).not.toMatch(/\d{6}999\d/);
    expect((await studio.get(gp, `/api/programme-versions/${YEARLY}/2/runs`)).status).toBe(404);
    expect((await studio.act(gp, `${YEARLY}/2`, "migrate", {})).status).toBe(404);
  });

  test("one practice is moved, the others stay on their version", async () => {
    const { migration } = await migrate(YEARLY, [practice]);
    expect(migration).toMatchObject({
      state: "done",
      total: before["general-cancer@1 first"],
      units: [practice],
    });
    const now = await pinned();
    const stuck = migration?.totals.all.stuck ?? 0;
    expect(now["general-cancer@2 first"]).toBe((before["general-cancer@1 first"] ?? 0) - stuck);
    expect(now["general-cancer@1 others"]).toBe(before["general-cancer@1 others"]);
    expect(now["general-cancer@2 others"]).toBeUndefined();
  });

  test("its list says for each patient what has changed, until it is read", async () => {
    const [row, ...others] = await changedRows();
    expect(row?.what.da).toMatch(/^Programmet er ændret/);
    expect(`${row?.because.da} ${row?.becauseMore?.da}`).toMatch(/Ny: |Besluttet/);
    const read = await studio.post(gp, `/api/courses/${row?.patient.courseId}/read-programme-change`, {
      programme: "general-cancer@2",
    });
    expect(read.status).toBe(200);
    expect((await changedRows()).length).toBe(others.length);
  });

  test("stopped between two lots it goes on where it was, and a second time it moves nobody", async () => {
    const { body: view } = await studio.get<VersionView>(author, `/api/programme-versions/${YEARLY}/2`);
    const ask = { revision: view.revision, units: null, because: "Besluttet i programgruppen" };
    expect((await studio.act(author, `${YEARLY}/2`, "migrate", ask)).status).toBe(200);
    expect((await studio.act(author, `${YEARLY}/2`, "migrate", ask)).status).toBe(409);
    const { rows } = await studio.pool.query("SELECT run_id FROM foelgeskab.programme_run WHERE state = 'running'");
    await Promise.all([runLot(work(), rows[0].run_id), runLot(work(), rows[0].run_id)]);
    await finish(YEARLY);
    const moves =
      "SELECT course_id, count(*) AS times FROM foelgeskab.event WHERE type = 'programme-changed' GROUP BY 1 HAVING count(*) > 1";
    expect((await studio.pool.query(moves)).rows).toEqual([]);
    const count = "SELECT count(*) AS n FROM foelgeskab.event WHERE type = 'programme-changed'";
    const once = (await studio.pool.query(count)).rows;
    const again = await migrate(YEARLY, null);
    expect(again.migration?.totals.all.touched).toBe(0);
    expect((await studio.pool.query(count)).rows).toEqual(once);
  });
});
