import { randomUUID } from "node:crypto";
import { isoDay } from "@foelgeskab/followup/ids";
import { afterAll, beforeAll, expect, test } from "vitest";
import { latestCertificates } from "../store/certificates.ts";
import { announceClosing } from "../store/party-closings.ts";
import { readMovedOver, saveDemo } from "../store/settings.ts";
import { createTestDatabase } from "../store/testing/test-database.ts";
import { inTransaction } from "../store/transaction.ts";
import { givenFollowedPatient } from "../testing/followed-patient.ts";
import { givenRegion, PLACES } from "../testing/region.ts";
import { testWorld } from "../testing/test-world.ts";
import { passDays } from "./pass-days.ts";

const world = testWorld("2026-08-10");
const database = await createTestDatabase();
const { pool } = database;
afterAll(() => database.drop());

beforeAll(async () => {
  await givenRegion(pool);
  await pool.query(
    "INSERT INTO foelgeskab.app_user (user_id, name, subject) SELECT party_id, party_id, party_id FROM foelgeskab.party",
  );
  await pool.query(
    "INSERT INTO foelgeskab.membership (user_id, party_id, role) SELECT party_id, party_id, 'hospital-doctor' FROM foelgeskab.party",
  );
  await givenFollowedPatient(pool, world);
  await inTransaction(pool, { as: "system" }, (db) =>
    saveDemo(db, { seededOn: isoDay(world.clock.today()), story: [], featuredUsers: [] }),
  );
  await pool.query(
    "INSERT INTO foelgeskab.feed (kind, name, heard_at) VALUES ('registers', 'CPR', '2026-08-10T06:00:00Z')",
  );
});

test("twenty days of a practice region: what a day brings is done on that day, the last night is proved, and those between are skipped, not missing", async () => {
  await passDays({ world, pool, log: () => undefined }, 1);
  const day = (text: string) => isoDay(Temporal.PlainDate.from(text));
  const by = { user: "u-office", name: "Kaja Dam", role: "region-office", party: PLACES.office.id } as const;
  await inTransaction(pool, { as: "system" }, (db) =>
    announceClosing(db, {
      ...{ closingId: randomUUID(), party: PLACES.practice.id, closesOn: day("2026-08-17") },
      ...{ kind: "special", announcedOn: day("2026-08-11"), by, note: "" },
    }),
  );
  await passDays({ world, pool, log: () => undefined }, 20);
  expect(world.clock.today().toString()).toBe("2026-08-30");
  const { rows } = await pool.query("SELECT state, ended_on FROM foelgeskab.party_closing");
  expect(rows).toEqual([{ state: "closed", ended_on: "2026-08-17" }]);
  const moved = await pool.query("SELECT effective_on FROM foelgeskab.event WHERE type = 'holder-moved'");
  expect(moved.rows).toEqual([{ effective_on: "2026-08-17" }]);
  const [runs, movedOver] = await inTransaction(pool, { as: "system" }, async (db) => [
    await latestCertificates(db, 10),
    await readMovedOver(db),
  ]);
  expect(runs.map(({ forDay, nightly, unaccounted }) => [forDay, nightly, unaccounted])).toEqual([
    ["2026-08-30", true, 0],
    ["2026-08-11", true, 0],
  ]);
  expect(movedOver.at(-1)).toEqual({ after: "2026-08-11", before: "2026-08-30" });
  const { rows: feeds } = await pool.query("SELECT heard_at > '2026-08-29' AS alive FROM foelgeskab.feed");
  expect(feeds).toEqual([{ alive: true }]);
});
