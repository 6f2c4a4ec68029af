import { randomUUID } from "node:crypto";
import { tallied } from "@foelgeskab/followup/figures/indicators/tally";
import type { IsoDay } from "@foelgeskab/followup/ids";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { catalogueOf } from "../../advance/catalogue.ts";
import { acts, play } from "../../advance/testing/any-history.ts";
import { catalogue, day } from "../../advance/testing/domain-story.ts";
import { rulesInUse } from "../../programmes/load-programmes.ts";
import { appendHistories } from "../../store/course-store.ts";
import { createTestDatabase } from "../../store/testing/test-database.ts";
import { type Db, inTransaction } from "../../store/transaction.ts";
import { practiceRegion } from "../../testing/practice-region.ts";
import { type CourseContribution, countFigures } from "./count-figures.ts";
import { type JudgedFigure, judgeFigures } from "./judge.ts";

const JUDGED = ["Q1", "Q2", "Q3", "Q4", "Q9", "Q20"];

const database = await createTestDatabase();
afterAll(() => database.drop());

/** What the product counts, in the shape and order of the independent count. */
async function counted(db: Db, today: IsoDay, versions = catalogue.ruling): Promise<JudgedFigure[]> {
  const all: CourseContribution[] = [];
  for await (const each of countFigures(db, { today, versions })) all.push(each);
  const judged = all.filter(({ indicator }) => JUDGED.includes(indicator));
  const pairs = Map.groupBy(judged, ({ department, practice }) => `${department}\n${practice}`);
  const figures = [...pairs.values()].flatMap((pair) =>
    tallied(pair, "practice").map(({ indicator, party: practice, month, n, of }) => ({
      ...{ indicator, department: pair[0]?.department ?? "", practice, month, n, of },
    })),
  );
  return figures.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

function keyOf({ indicator, department, practice, month }: JudgedFigure): string {
  return [indicator, department, practice, month].join(" ");
}

async function judged(db: Db, today: IsoDay, { programmes } = catalogue): Promise<JudgedFigure[]> {
  const figures = await judgeFigures(db, today, programmes);
  return figures.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** Nothing is kept: the next story begins with nobody. */
class Undone extends Error {}

async function asSystem(work: (db: Db) => Promise<void>): Promise<void> {
  await inTransaction(database.pool, { as: "system" }, async (db) => {
    await work(db);
    throw new Undone();
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error;
  });
}

let people = 0;

async function givenPatient(db: Db, patient_id: string): Promise<void> {
  people += 1;
  await db
    .insertInto("patient")
    .values({
      ...{ patient_id, cpr: String(people).padStart(10, "0"), given_name: "Jens", family_name: "Holm" },
      ...{ search_name: "jens holm", born_on: day("1955-03-14") },
    })
    .execute();
}

test("of random histories the product and an SQL that shares no code with it count the same letters, month by month", async () => {
  await asSystem(async (db) => {
    for (const script of fc.sample(acts, { numRuns: 150, seed: 20261128 })) {
      const ids = { patientId: randomUUID(), courseId: randomUUID() };
      await givenPatient(db, ids.patientId);
      const quick = script.map((each) => ({ ...each, days: 13 + (each.days % 3) })); // so that some answer on the last day in time, and some on the next
      await appendHistories(db, [{ ...ids, headSeq: 0, events: play(quick).history }]);
    }
    const early = day("2024-08-01");
    expect(await counted(db, early)).toEqual(await judged(db, early));
    const late = day("2031-06-01");
    const ours = await counted(db, late);
    expect(ours).toEqual(await judged(db, late));
    const takenOver = ours.filter(({ indicator }) => indicator === "Q3");
    expect(takenOver.some(({ n }) => n > 0) && takenOver.some(({ n, of }) => n < of)).toBe(true);
  });
});

test("of the practice region too", async () => {
  const region = practiceRegion(1, 300);
  const inUse = catalogueOf(rulesInUse(), "RM");
  await asSystem(async (db) => {
    for (const { id } of region.patients) await givenPatient(db, id);
    for (const { id: courseId, patient: patientId, history: events } of region.courses)
      await appendHistories(db, [{ patientId, courseId, headSeq: 0, events }]);
    const today = day("2026-08-06");
    const ours = await counted(db, today, inUse.ruling);
    expect(ours).toEqual(await judged(db, today, inUse));
    expect(new Set(ours.map(({ indicator }) => indicator))).toEqual(new Set(JUDGED));
    expect(ours.filter(({ indicator }) => indicator === "Q3").reduce((sum, { of }) => sum + of, 0)).toBeGreaterThan(
      100,
    );
    expect(ours.filter(({ indicator, n }) => indicator === "Q20" && n > 0)).toEqual([]);
  });
});
