import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { people, places, seedRegion } from "../http/testing/region.ts";
import { codeOf } from "../store/connect-failure.ts";
import { createTestDatabase } from "../store/testing/test-database.ts";
import { inTransaction, type Who } from "../store/transaction.ts";
import { fillEveryTable } from "./testing/one-of-each.ts";

const database = await createTestDatabase();
const { pool } = database;
afterAll(() => database.drop());

/** What everybody who is logged in may read; everything else needs a reason. */
const forEveryone = ["party", "directory_change", "certificate", "feed", "channel_off"];
/** What only those read who write versions of programmes: no patient is in it. */
const forEditors = ["programme_version", "programme_revision", "programme_approval", "programme_run"];
/** What the region's office reads: who shall decide with whom about what has climbed, no patient's page. */
const forOffice = [
  "person_link",
  "person_link_act",
  "register_delivery",
  "register_line",
  "certificate_detail",
  "feed_answer",
  "restoration",
  "directory_export",
  "directory_rest",
];
/** What no person's request reads at all. */
const forNobody = ["partner", "session", "setting", "witnessed_head", "partner_nonce"];

const relations = await pool.query<{
  name: string;
  kind: string;
  enabled: boolean;
  forced: boolean;
  options: string[] | null;
}>(
  `select relname as name, relkind as kind, relrowsecurity as enabled, relforcerowsecurity as forced, reloptions as options
   from pg_class where relnamespace = 'foelgeskab'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f') order by relname`,
);
const tables = relations.rows.filter(({ kind }) => kind === "r" || kind === "p").map(({ name }) => name);

beforeAll(async () => {
  await seedRegion(pool);
  await fillEveryTable(pool);
});

const insider: Who = { as: "person", user: people.gp, party: places.practice };
const editor: Who = { as: "person", user: people.editor, party: places.programmeGroup };
const office: Who = { as: "person", user: people.office, party: places.office };
const stranger: Who = { as: "person", user: "u-stranger", party: places.otherPractice };
const nobody: Who = { as: "person", user: "", party: "" };

function readerOf(table: string): Who {
  if (forEditors.includes(table)) return editor;
  return forOffice.includes(table) ? office : insider;
}

/** How many rows a statement reaches with no check but the database's own; -1 when it may not even ask. */
async function reach(who: Who, statement: string): Promise<number> {
  try {
    return await inTransaction(pool, who, async (db) => {
      const { rows, numAffectedRows } = await sql.raw(statement).execute(db);
      return Math.max(rows.length, Number(numAffectedRows ?? 0));
    });
  } catch (error) {
    if (codeOf(error) === "42501") return -1;
    throw error;
  }
}

test("every table has row security, forced on its owner too; a view asks as the one who looks", () => {
  expect(tables.length).toBeGreaterThan(15);
  for (const { name, kind, enabled, forced, options } of relations.rows) {
    if (kind === "v") expect(options, name).toContain("security_invoker=true");
    else
      expect({ name, kind, enabled, forced }).toEqual({
        name,
        kind: expect.stringMatching(/[rp]/),
        enabled: true,
        forced: true,
      });
  }
});

test.each(tables)(
  "%s: a row is there, and a stranger with every HTTP check switched off reaches none",
  async (table) => {
    const { rows } = await pool.query(`select count(*) as n from foelgeskab.${table}`);
    expect(rows[0].n).toBeGreaterThan(0);
    const column = (
      await pool.query(
        `select column_name from information_schema.columns where table_schema = 'foelgeskab' and table_name = $1 and is_identity = 'NO' order by ordinal_position limit 1`,
        [table],
      )
    ).rows[0].column_name;
    for (const who of [stranger, nobody]) {
      const read = await reach(who, `select * from ${table}`);
      if (forEveryone.includes(table)) expect(read).toBeGreaterThan(0);
      else expect(read).toBeLessThanOrEqual(0);
      expect(await reach(who, `update ${table} set ${column} = ${column}`)).toBeLessThanOrEqual(0);
      expect(await reach(who, `delete from ${table}`)).toBeLessThanOrEqual(0);
      expect(await reach(who, `truncate ${table}`)).toBe(-1);
    }
    const own = await reach(readerOf(table), `select * from ${table}`);
    if (forNobody.includes(table)) expect(own).toBe(-1);
    else expect(own).toBeGreaterThan(0);
  },
);

test("those with a relation do see their patient: the stranger's nothing is no broken statement", async () => {
  const withPatient = (
    await pool.query(
      `select table_name from information_schema.columns where table_schema = 'foelgeskab' and column_name = 'patient_id' and is_nullable = 'NO'`,
    )
  ).rows;
  expect(withPatient.length).toBeGreaterThan(8);
  for (const { table_name: table } of withPatient)
    expect(await reach(insider, `select * from ${table}`), table).toBe(1);
});

test("a relation that has ended shows nothing", async () => {
  await pool.query("update foelgeskab.care_relation set until = '2026-08-07'");
  for (const table of ["patient", "course", "event", "result", "draft"]) {
    expect(await reach(insider, `select * from ${table}`), table).toBe(0);
  }
  await pool.query("update foelgeskab.care_relation set until = null");
});

test("nobody adds a row about a patient of others, nor an audit line in another's name", async () => {
  const course = `insert into care_relation (patient_id, course_id, party_id, basis, since) values ('11111111-1111-4111-8111-111111111111', gen_random_uuid(), 'prac-2', 'follows', '2026-08-06')`;
  expect(await reach(stranger, course)).toBe(-1);
  const line = `insert into audit (at, user_id, user_name, role, party_id, what, basis) values (now(), 'u-gp', 'Mette', 'gp', 'prac-1', 'x', 'x')`;
  expect(await reach(stranger, line)).toBe(-1);
  expect(await reach(insider, line)).toBe(1);
});

test("work over the register is begun in one's own name, from its start, and is only ever stopped", async () => {
  const begin = (user: string, state: string) => `insert into programme_run
    (run_id, programme_id, version, revision, kind, state, total, totals, actor, started_at${state === "running" ? "" : ", ended_because"})
    select gen_random_uuid(), 'prostate-rp', version, 1, 'migration', '${state}', 1, '{}',
      '{"user": "${user}", "party": "${places.programmeGroup}", "role": "programme-editor"}', now()${state === "running" ? "" : ", '{}'"} from programme_version`;
  await pool.query("update foelgeskab.programme_run set state = 'done'");
  expect(await reach(editor, begin(people.gp, "running"))).toBe(-1);
  expect(await reach(editor, begin(people.editor, "stopped"))).toBe(-1);
  expect(await reach(editor, begin(people.editor, "running"))).toBe(1);
  expect(await reach(editor, "update programme_run set done = 9 where state = 'running'")).toBe(-1);
  expect(await reach(editor, "update programme_run set state = 'done' where state = 'running'")).toBe(-1);
  expect(
    await reach(editor, `update programme_run set state = 'stopped', ended_because = '{}' where state = 'running'`),
  ).toBe(1);
});

test("what has happened and who has looked is never changed, by whomever", async () => {
  const system: Who = { as: "system" };
  for (const table of ["event", "audit"]) {
    expect(await reach(system, `update ${table} set patient_id = patient_id`), table).toBe(-1);
    expect(await reach(system, `delete from ${table}`), table).toBe(-1);
    await expect(pool.query(`delete from foelgeskab.${table}`), table).rejects.toThrow("only added to");
  }
});

test("the roles of requests own nothing and pass no policy by; functions that run as their owner fix where they look", async () => {
  const roles = await pool.query(
    `select rolname from pg_roles where rolname in ('foelgeskab_app', 'foelgeskab_system') and not (rolsuper or rolbypassrls or rolcanlogin or rolcreaterole)`,
  );
  expect(roles.rows).toHaveLength(2);
  const owned = await pool.query(
    `select c.oid from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname like 'foelgeskab\\_app' or r.rolname like 'foelgeskab\\_system'`,
  );
  expect(owned.rows).toEqual([]);
  const loose = await pool.query(
    `select proname from pg_proc where pronamespace = 'foelgeskab'::regnamespace and prosecdef and not coalesce(array_to_string(proconfig, ','), '') like '%search_path=%'`,
  );
  expect(loose.rows).toEqual([]);
});
