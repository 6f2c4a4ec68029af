import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { createClock } from "../clock.ts";
import { createBrowser, logIn } from "../http/testing/browser.ts";
import { people } from "../http/testing/region.ts";
import { startServer } from "../http/testing/test-server.ts";
import { cookieStyle } from "./cookies.ts";
import { sessionSecret } from "./session-secret.ts";
import { createSessionStore } from "./session-store.ts";

let time = Temporal.Instant.from("2026-08-06T06:00:00Z");
const clock = createClock({ source: () => time });
const server = await startServer();
const sessions = createSessionStore({ pool: server.pool, clock, life: { idle: 15, absolute: 8 * 60 } });
const folder = await mkdtemp(join(tmpdir(), "foelgeskab-secret-"));
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});
const later = (minutes: number) => {
  time = time.add({ minutes });
};

let count = 0;
let id = "";
beforeEach(async () => {
  count += 1;
  id = `session-${count}`;
  const now = clock.wall().toString();
  const signedIn = { user: "u-gp", party: "prac-1", csrf: "c", signedInAt: now, seenAt: now };
  await new Promise<void>((done, fail) =>
    sessions.plugin.set(id, { cookie: { originalMaxAge: null }, signedIn }, (error) => (error ? fail(error) : done())),
  );
});
const find = () =>
  new Promise<{ seenAt: string; party: string } | undefined>((done, fail) =>
    sessions.plugin.get(id, (error, session) => (error ? fail(error) : done(session?.signedIn))),
  );

test("fifteen minutes without a request end a session", async () => {
  later(14);
  expect(await find()).toBeDefined();
  later(1);
  expect(await find()).toBeUndefined();
});

test("requests keep it alive, but not beyond eight hours in all", async () => {
  for (let minutes = 0; minutes < 470; minutes += 10) {
    later(10);
    const signedIn = await find();
    expect(signedIn, `${minutes}`).toBeDefined();
    await sessions.seen(id, signedIn as never); // the store's own answer
  }
  later(10);
  expect(await find()).toBeUndefined();
});

test("being seen is written once a minute, and choosing another party at once", async () => {
  const before = await find();
  time = time.add({ seconds: 59 });
  await sessions.seen(id, before as never);
  expect((await find())?.seenAt).toBe(before?.seenAt);
  time = time.add({ seconds: 1 });
  await sessions.seen(id, before as never);
  expect((await find())?.seenAt).toBe(time.toString());
  await sessions.actFor(id, "prac-2");
  expect((await find())?.party).toBe("prac-2");
});

test("a session that was logged out is not brought back by what comes late", async () => {
  const before = await find();
  await new Promise((done) => sessions.plugin.destroy(id, done));
  later(2);
  await sessions.seen(id, before as never);
  await sessions.actFor(id, "prac-2");
  expect(await find()).toBeUndefined();
});

test("moving the demo's clock on logs nobody out", async () => {
  const moved = createClock();
  const demo = await startServer({ clock: moved });
  const browser = createBrowser(demo.origin);
  await logIn(browser, people.gp);
  moved.moveOn(14);
  expect((await browser.ask("/api/me")).status).toBe(200);
  await demo.stop();
});

test("the key of the cookies is made once, for the server's eyes only, and can be given instead", async () => {
  const made = await sessionSecret({ dataDir: folder });
  expect(made.length).toBeGreaterThan(40);
  expect(await sessionSecret({ dataDir: folder })).toBe(made);
  const file = join(folder, "session-secret");
  expect(await readFile(file, "utf8")).toBe(made);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  await rm(file);
  await writeFile(file, made, { mode: 0o644 });
  await sessionSecret({ dataDir: folder });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  expect(await sessionSecret({ dataDir: folder, given: "x".repeat(32) })).toBe("x".repeat(32));
  await expect(sessionSecret({ dataDir: folder, given: "short" })).rejects.toThrow("fewer than 32 characters");
});

test("over https cookies belong to this host alone", () => {
  expect(cookieStyle("https://foelgeskab.example")).toMatchObject({
    session: "__Host-foelgeskab",
    style: { secure: true, path: "/" },
  });
  expect(cookieStyle("http://127.0.0.1:8080")).toMatchObject({
    session: "foelgeskab",
    style: { secure: false, httpOnly: true },
  });
});
