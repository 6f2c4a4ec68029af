import { randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, inject, test, vi } from "vitest";
import { StoreUnavailable } from "./connect-failure.ts";
import { migrate } from "./migrate.ts";
import { createTestDatabase, type TestDatabase } from "./testing/test-database.ts";
import { startTestServer } from "./testing/test-server.ts";

let database: TestDatabase;
let folder = "";
beforeEach(async () => {
  database = await createTestDatabase({ from: "empty" });
  // People do name folders like this, and the file pattern is a glob.
  folder = join(mkdtempSync(join(tmpdir(), "migrations ")), "copy [2] (ny) æ");
  mkdirSync(folder);
  write("001.do.make-course.sql", "create table course (id int primary key);");
  write("002.do.first-course.sql", "insert into course values (1);");
});
afterEach(async () => {
  await database.drop();
  rmSync(join(folder, ".."), { recursive: true });
});

const write = (name: string, sql: string) => writeFileSync(join(folder, name), `${sql}\n`);
const run = (log: (line: string) => void = () => {}) => migrate({ url: database.url, folder, log });
const courses = async () =>
  (await database.pool.query<{ id: number }>("select id from course order by id")).rows.map(({ id }) => id);

test("the files run in order, each once, and the queue is there for them", async () => {
  write("003.do.enqueue.sql", "select graphile_worker.add_job('remind', '{}'::json);");
  expect(await run()).toEqual(["001.do.make-course.sql", "002.do.first-course.sql", "003.do.enqueue.sql"]);
  write("004.do.second-course.sql", "insert into course values (2);");
  expect(await run()).toEqual(["004.do.second-course.sql"]);
  expect(await run()).toEqual([]);
  expect(await courses()).toEqual([1, 2]);
});

test("two programs at once run each file once", async () => {
  write("001.do.make-course.sql", "select pg_sleep(0.4); create table course (id int primary key);");
  const [one, other] = await Promise.all([run(), run()]);
  expect([...one, ...other].toSorted()).toEqual(["001.do.make-course.sql", "002.do.first-course.sql"]);
});

test("a file that fails is named, and nothing of it is kept", async () => {
  write("003.do.two-more.sql", "insert into course values (3); insert into course values (1);");
  await expect(run()).rejects.toThrow(
    "Migration 003.do.two-more.sql failed, and nothing of it was kept: duplicate key",
  );
  expect(await courses()).toEqual([1]);
  write("003.do.two-more.sql", "insert into course values (3);");
  expect(await run()).toEqual(["003.do.two-more.sql"]);
});

test("an older program refuses a newer database", async () => {
  write("003.do.from-the-future.sql", "select 1;");
  await run();
  rmSync(join(folder, "003.do.from-the-future.sql"));
  await expect(run()).rejects.toThrow(
    "The database is at version 3, and this program knows versions up to 2. Nothing was changed.",
  );
});

test("a file that was changed after it had run is refused; line ends do not count as a change", async () => {
  await run();
  writeFileSync(join(folder, "001.do.make-course.sql"), "create table course (id int primary key);\r\n");
  expect(await run()).toEqual([]);
  write("001.do.make-course.sql", "create table course (id bigint primary key);");
  await expect(run()).rejects.toThrow(StoreUnavailable);
});

describe("a second database of ours on one server, with an owner of its own", () => {
  const name = `second_${randomUUID().replaceAll("-", "")}`;
  const server = Promise.resolve(inject("testServer") ?? startTestServer());
  const administrator = async (...statements: string[]) => {
    const { adminUrl } = await server;
    const client = new pg.Client({ connectionString: adminUrl });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
    return adminUrl;
  };
  afterEach(() => administrator(`drop database ${name} with (force)`, `drop role ${name}`));

  test.each([
    ["who may make roles", "createrole"],
    ["who may not", "nocreaterole"],
  ])("%s: the administrator is told what to run, and then it works", async (_who, right) => {
    const adminUrl = await administrator(
      `create role ${name} login ${right} password 'its own'`,
      `create database ${name} owner ${name}`,
    );
    const url = Object.assign(new URL(adminUrl), { username: name, password: "its own", pathname: `/${name}` }).href;
    const migrating = migrate({ url, log: () => {} });
    await expect(migrating).rejects.toThrow(StoreUnavailable);
    const sentence = await migrating.then(
      () => "",
      (error: Error) => error.message,
    );
    expect(sentence).not.toContain("its own");
    const [, statements = ""] = sentence.split("to run, once: ");
    expect(statements).toContain("GRANT foelgeskab_app, foelgeskab_system TO");
    await administrator(statements);
    expect(await migrate({ url, log: () => {} })).toContain("001.do.roles.sql");
  });
});

test("a file that waits for a table gives way to those who use it, and is tried again", async () => {
  await run();
  write("003.do.add-column.sql", "alter table course add column closed_on date;");
  const reader = await database.pool.connect();
  await reader.query("begin");
  await reader.query("select * from course");
  const log = vi.fn((line: string) => {
    if (line.startsWith("Waiting for 003")) void reader.query("commit");
  });
  expect(await run(log)).toEqual(["003.do.add-column.sql"]);
  expect(log).toHaveBeenCalledWith("Waiting for 003.do.add-column.sql: other work on the database holds it.");
  reader.release();
});
