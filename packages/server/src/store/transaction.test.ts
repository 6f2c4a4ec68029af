import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPool } from "./connect-pool.ts";
import { createTestDatabase } from "./testing/test-database.ts";
import { type Db, inTransaction, type Who } from "./transaction.ts";

const database = await createTestDatabase();
/** Few connections for many people, so that each is used by everybody in turn. */
const pool = createPool(database.url, { max: 3, log: () => {} });
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const person = (user: string, party: string): Who => ({ as: "person", user, party });
const system: Who = { as: "system" };

beforeAll(async () => {
  await database.pool.query("insert into foelgeskab.setting values ('tries', '0'), ('a', '0'), ('b', '0')");
});

async function whoAmI(db: Db): Promise<{ role: string; user: string | null; party: string | null }> {
  const { rows } = await sql<{ role: string; user: string | null; party: string | null }>`
    select current_user as role, foelgeskab.acting_user() as "user", foelgeskab.acting_party() as party`.execute(db);
  const [row] = rows;
  if (row === undefined) throw new Error("a select without from has one row");
  return row;
}

test("1,000 interleaved people of 40 parties on three connections: everyone acts as herself, and nothing stays behind", async () => {
  let leaks = 0;
  let visits = 0;
  const visit = async (number: number): Promise<void> => {
    const [user, party] = [`u'${number}`, `p\\${number % 40}`];
    const seen = await inTransaction(pool, person(user, party), async (db) => {
      await sql`select pg_sleep(${(number % 7) / 2000})`.execute(db);
      if (number % 11 === 0) await sql`select 1 / 0`.execute(db).catch(() => {});
      return number % 11 === 0 ? undefined : whoAmI(db);
    }).catch(() => undefined);
    if (seen !== undefined && (seen.role !== "foelgeskab_app" || seen.user !== user || seen.party !== party))
      leaks += 1;
    visits += seen === undefined ? 0 : 1;
    const { rows } = await pool.query(
      "select current_user = session_user as own, foelgeskab.acting_user() as u, foelgeskab.acting_party() as p, current_setting('statement_timeout') as t",
    );
    if (JSON.stringify(rows[0]) !== '{"own":true,"u":null,"p":null,"t":"0"}') leaks += 1;
  };
  await Promise.all(Array.from({ length: 1000 }, (_, number) => visit(number)));
  expect({ visits, leaks }).toEqual({ visits: 909, leaks: 0 });
});

test("the system acts for no party", async () => {
  expect(await inTransaction(pool, system, whoAmI)).toEqual({ role: "foelgeskab_system", user: null, party: null });
});

test("what is done before a throw is undone; what is done before a returned refusal stays", async () => {
  const write = (db: Db, name: string) =>
    db
      .insertInto("setting")
      .values({ name, value: JSON.stringify([1, "to"]) })
      .execute();
  await expect(
    inTransaction(pool, system, async (db) => {
      await write(db, "thrown");
      throw new Error("a bug");
    }),
  ).rejects.toThrow("a bug");
  await inTransaction(pool, system, async (db) => {
    await write(db, "returned");
    return "refused";
  });
  const names = await inTransaction(pool, system, (db) =>
    db.selectFrom("setting").select(["name", "value"]).where("name", "in", ["thrown", "returned"]).execute(),
  );
  expect(names).toEqual([{ name: "returned", value: [1, "to"] }]);
});

test("a swallowed error does not look like saved work", async () => {
  await expect(
    inTransaction(pool, system, async (db) => {
      await db.insertInto("setting").values({ name: "lost", value: "1" }).execute();
      await sql`select 1 / 0`.execute(db).catch(() => {});
    }),
  ).rejects.toThrow("nothing was saved");
});

test("of two that wait for each other, the one that PostgreSQL stops is done again", async () => {
  let tries = 0;
  const raise = (db: Db, name: string) =>
    sql`update setting set value = to_jsonb((value #>> '{}')::int + 1) where name = ${name}`.execute(db);
  const both = (first: string, second: string) =>
    inTransaction(pool, system, async (db) => {
      tries += 1;
      await raise(db, first);
      await sql`select pg_sleep(0.1)`.execute(db);
      await raise(db, second);
    });
  await Promise.all([both("a", "b"), both("b", "a")]);
  const { rows } = await database.pool.query("select value from foelgeskab.setting where name in ('a', 'b')");
  expect(rows).toEqual([{ value: 2 }, { value: 2 }]);
  expect(tries).toBe(3);
});

test("work that never fits is tried three times and then told", async () => {
  let tries = 0;
  const never = inTransaction(pool, system, async (db) => {
    tries += 1;
    await sql`do $$ begin raise exception 'no' using errcode = 'serialization_failure'; end $$`.execute(db);
  });
  await expect(never).rejects.toMatchObject({ code: "40001" });
  expect(tries).toBe(3);
});

test("a statement that takes too long is stopped, and the connection is usable after it", async () => {
  const slow = inTransaction(pool, { as: "system", timeoutMs: 50 }, (db) => sql`select pg_sleep(5)`.execute(db));
  await expect(slow).rejects.toMatchObject({ code: "57014" });
  expect((await inTransaction(pool, person("u", "p"), whoAmI)).party).toBe("p");
});

test("a connection that breaks in the middle is not given to the next", async () => {
  const broken = inTransaction(pool, system, async (db) => {
    const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
    await database.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await sql`select 1`.execute(db);
  });
  await expect(broken).rejects.toThrow();
  const answers = await Promise.all(Array.from({ length: 6 }, () => inTransaction(pool, system, whoAmI)));
  expect(answers).toHaveLength(6);
});
