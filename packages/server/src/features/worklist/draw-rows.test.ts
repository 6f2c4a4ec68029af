import { isoDay } from "@foelgeskab/followup/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openFile } from "../../pages/course-file.ts";
import { patientPage } from "../../pages/patient-page.ts";
import { createTestDatabase } from "../../store/testing/test-database.ts";
import { inTransaction } from "../../store/transaction.ts";
import { act, DOCTOR, GP, givenCourse, givenFollowedPatient, handoverOn } from "../../testing/followed-patient.ts";
import { givenRegion } from "../../testing/region.ts";
import { testWorld } from "../../testing/test-world.ts";
import { rowsOf } from "./worklist.ts";
import { worklistFacts } from "./worklist-facts.ts";

const { pool, drop } = await createTestDatabase();
const [then, now] = [testWorld("2026-02-02"), testWorld("2026-07-08")];
const today = now.clock.today();
const other = { patientId: "", courseId: crypto.randomUUID() };
let first = "";

beforeAll(async () => {
  await givenRegion(pool);
  const { patientId, courseId } = await givenFollowedPatient(pool, then);
  [other.patientId, first] = [patientId, courseId];
  await givenCourse(pool, then, other, "DC620");
  const handover = handoverOn(then);
  await act(pool, then, DOCTOR, other.courseId, { type: "offer-handover", handover });
  await act(pool, then, GP, other.courseId, { type: "accept-handover", handover: handover.id });
});
afterAll(drop);

const list = () =>
  inTransaction(pool, { as: "system" }, async (db) => {
    const looking = { dueBy: isoDay(today.add({ days: 7 })), today: isoDay(today), now: now.clock.now() };
    const around = { ...looking, settings: now.settings, versions: now.catalogue.ruling };
    return rowsOf(await worklistFacts(db, GP.party, around), now, GP.party, today, new Map());
  });

test("a patient whom the practice follows in two plans is asked for one blood sample, on the list and on her page", async () => {
  const rows = (await list()).filter(({ group }) => group === "due");
  expect(rows.map(({ what }) => what.da)).toEqual([
    expect.stringMatching(/^Én blodprøve for to planer: P-PSA \(.*\) og P-PSA \(.*\), mellem 8\. juli 2026 og /),
  ]);
  const page = await inTransaction(pool, { as: "system" }, async (db) => {
    const file = await openFile(db, now, first);
    if (file === undefined) throw new Error("the patient is there");
    return patientPage(db, now, file, GP, false);
  });
  expect(page.sharedDraws.map(({ what }) => what)).toEqual(rows.map(({ what }) => what));
});

test("once she has promised a day for the one, each plan asks for itself", async () => {
  const [row] = (await list()).filter(({ group }) => group === "due");
  const { check = "", checkDue } = row?.about ?? {};
  if (checkDue === undefined) throw new Error("a row about a check says which");
  const promisedFor = isoDay(today.add({ days: 5 }));
  await act(pool, now, GP, first, { type: "make-contact", check, due: checkDue, how: "phone", promisedFor, note: "" });
  expect((await list()).map(({ group, patient: { courseId } }) => [group, courseId]).toSorted()).toEqual([
    ["due", other.courseId],
    ["promised", first],
  ]);
});
