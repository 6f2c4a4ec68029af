import { expect, test } from "vitest";
import { writesIn } from "./store-writes.ts";

const inFeature = (text: string) => writesIn({ path: "packages/server/src/features/x/y.ts", text });

test.each([
  'db.insertInto("event")',
  'db.updateTable("course").set({})',
  "sql`INSERT INTO obligation (patient_id) VALUES (1)`",
  "sql`UPDATE holding SET period = 1`",
  "sql`update foelgeskab.course as c set status = 1`",
  "sql`DELETE FROM verdict WHERE true`",
  'db.updateTable("outbound").set({})',
  'import pg from "pg";',
])("outside the store nobody may write %s", (text) => {
  expect(inFeature(text)).toHaveLength(1);
});

test.each([
  'db.selectFrom("event")',
  "sql`SELECT 1 FROM course WHERE true`",
  "sql`INSERT INTO session (session_id) VALUES (1)`",
  "sql`UPDATE sheet SET replaced_on = 1`",
  'import type pg from "pg";',
  "// the update of a course comes from advance",
])("anybody may write %s", (text) => {
  expect(inFeature(text)).toEqual([]);
});
