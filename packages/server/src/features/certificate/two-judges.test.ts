import { randomUUID } from "node:crypto";
import type { Recorded } from "@foelgeskab/followup/course";
import { stepsOf } from "@foelgeskab/followup/evolve";
import { dayOf } from "@foelgeskab/followup/ids";
import fc from "fast-check";
import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { project } from "../../advance/project.ts";
import { acts, play, questionActs } from "../../advance/testing/any-history.ts";
import { catalogue, day } from "../../advance/testing/domain-story.ts";
import { appendHistories, saveProjections } from "../../store/course-store.ts";
import { createTestDatabase } from "../../store/testing/test-database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { claimsOf } from "./claims.ts";
import { compareRegisters } from "./compare.ts";
import { judgeRegister } from "./judge.ts";
import { publishedChecks } from "./published-checks.ts";

const database = await createTestDatabase();
const { pool } = database;
afterAll(() => database.drop());

const HISTORIES = 200;
const QUESTIONED = 40;
const TODAY = day("2031-06-01");
const BORN = day("1955-03-14");

beforeAll(() => givenNobody(pool));

test.each(["acceptance", "epikrise"] as const)(
  "whatever people do in a region of %s, the judge who reads the events and the rows that screens read say the same of every course",
  async (basis) => {
    await inTransaction(pool, { as: "system" }, async (db) => {
      const scripts = [
        ...fc.sample(acts, { numRuns: HISTORIES, seed: 20261127 }),
        ...fc.sample(questionActs, { numRuns: QUESTIONED, seed: 20261127 }),
      ];
      for (const script of scripts) {
        const ids = { patientId: randomUUID(), courseId: randomUUID() };
        const { history } = play(script, basis);
        await givenPatient(pool, ids.patientId);
        await saveCourse(db, ids, oneAfterTheOther(history));
      }
      const judging = { today: TODAY, before: "2040-01-01T00:00:00Z", movesByLetter: basis === "epikrise" };
      const judged = await judgeRegister(db, { ...judging, checks: publishedChecks(catalogue) });
      const claims = await claimsOf(db, TODAY);
      expect(compareRegisters(judged, claims)).toEqual([]);
      expect(judged).toHaveLength(HISTORIES + QUESTIONED);
      expect(judged.flatMap(({ questions }) => questions).length).toBeGreaterThan(20);
      expect(new Set(judged.map(({ status }) => status)).size).toBeGreaterThan(4);
      expect(judged.filter(({ owedJudged }) => owedJudged).length).toBeGreaterThan(5);
      throw new Undone();
    }).catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  },
);

/** Nothing is kept: the next region begins with nobody. */
class Undone extends Error {}

type Db = Parameters<typeof appendHistories>[0];

async function saveCourse(db: Db, ids: { patientId: string; courseId: string }, history: Recorded[]): Promise<void> {
  const around = { ...ids, bornOn: BORN, versions: catalogue.ruling, region: "RM", today: dayOf(TODAY) };
  await appendHistories(db, [{ ...ids, headSeq: 0, events: history }]);
  await saveProjections(db, [project(stepsOf(history), around)]);
}

/** As the server dates them: nobody holds for no time at all. */
function oneAfterTheOther(history: readonly Recorded[]): Recorded[] {
  return history.map((recorded, at) => ({
    ...recorded,
    at: Temporal.Instant.from(recorded.at).add({ microseconds: at }).toString(),
  }));
}

async function givenPatient(on: pg.Pool, patientId: string): Promise<void> {
  await on.query(
    `INSERT INTO foelgeskab.patient (patient_id, cpr, given_name, family_name, search_name, born_on)
     SELECT $1, lpad((count(*) + 1)::text, 10, '0'), 'Jens', 'Holm', 'jens holm', $2 FROM foelgeskab.patient`,
    [patientId, BORN],
  );
}

/** The units of the stories, each with somebody at work. */
async function givenNobody(on: pg.Pool): Promise<void> {
  const units = ["dep-uro", "pra-vestergade", "pra-solbakken", "pra-moelle", "region-rm"];
  for (const unit of units) {
    const kind = unit.startsWith("dep") ? "department" : unit.startsWith("pra") ? "practice" : "region";
    await on.query("INSERT INTO foelgeskab.party (party_id, kind, name, identifier, ean) VALUES ($1, $2, $1, $1, $1)", [
      unit,
      kind,
    ]);
    await on.query("INSERT INTO foelgeskab.app_user (user_id, name, subject) VALUES ($1, $1, $1)", [unit]);
    await on.query("INSERT INTO foelgeskab.membership (user_id, party_id, role) VALUES ($1, $1, 'gp')", [unit]);
  }
}
