import { request } from "node:http";
import { sql } from "kysely";
import { afterAll, beforeEach, expect, test } from "vitest";
import { z } from "zod";
import { recordLook } from "../access/audit.ts";
import { tokenHash } from "../access/partner.ts";
import { content, notFound, refused } from "./answer.ts";
import type { Feature } from "./feature.ts";
import { type Browser, createBrowser, logIn } from "./testing/browser.ts";
import { addPatient, people, places } from "./testing/region.ts";
import { startServer } from "./testing/test-server.ts";

const patientId = z.strictObject({ patient: z.uuid() });
const note = z.strictObject({
  text: z.string().min(1).max(20),
  answers: z.array(z.strictObject({ id: z.string() })).optional(),
});
const aCpr = "140355-9995";

/** A feature in small: one look at a patient, one act, one of each other door. */
const small: Feature = (app) => {
  app.person.get("/api/patients/:patient", {
    summary: "A name",
    roles: ["gp", "practice-nurse"],
    params: patientId,
    handle: (ctx, { params }) =>
      ctx.transact(async (db) => {
        const row = await db
          .selectFrom("patient")
          .select("given_name")
          .where("patient_id", "=", params.patient)
          .executeTakeFirst();
        if (row === undefined) return notFound;
        await recordLook(db, ctx, { patientIds: [params.patient], what: "a name", basis: "follows" });
        return { name: row.given_name };
      }),
  });
  app.person.post("/api/notes", {
    summary: "A note",
    roles: "every",
    body: note,
    handle: (ctx, { body }) =>
      body.text === "stop"
        ? refused({ status: 409, code: "stop", sentence: { da: "Nej.", en: "No." } })
        : { by: ctx.actor.name },
  });
  app.person.get("/api/fails", {
    summary: "Fails",
    roles: "every",
    query: z.strictObject({ how: z.enum(["bug", "sql", "slow"]) }),
    handle: async (ctx, { query }) => {
      if (query.how === "bug") throw new Error(`patient ${aCpr} has cancer`);
      await ctx.transact((db) =>
        query.how === "sql"
          ? sql`select ${aCpr}::uuid`.execute(db)
          : sql`do $$ begin raise exception using errcode = 'query_canceled'; end $$`.execute(db),
      );
    },
  });
  app.person.post("/api/find", { summary: "Find", roles: "every", atMost: { perHour: 3 }, handle: () => undefined });
  app.open.get("/api/sheet/:code", {
    summary: "A sheet",
    params: z.strictObject({ code: z.string().max(20) }),
    handle: () => ({ state: "unknown" }),
  });
  app.demo.get("/api/demo/role", {
    summary: "Who the system is",
    roles: ["gp"],
    handle: (ctx) => ctx.asSystem(async (db) => (await sql`select current_user`.execute(db)).rows[0]),
  });
  app.partner.post("/api/inbound", {
    summary: "A message",
    bodyLimit: 1000,
    handle: (ctx, { bytes, contentType }) =>
      content({
        type: "application/xml",
        bytes: `<ok from="${ctx.partner.id}" bytes="${bytes.length}" type="${contentType}"/>`,
        status: 202,
      }),
  });
};

const server = await startServer({ features: [small] });
afterAll(() => server.stop());
const mine = await addPatient(server.pool, places.practice, "1403559995");
const theirs = await addPatient(server.pool, places.otherPractice, "2201609996");
const nowhere = "00000000-0000-4000-8000-000000000000";
let gp: Browser;
beforeEach(async () => {
  gp = createBrowser(server.origin);
  await logIn(gp, people.gp);
});
const lastAudit = async () =>
  (
    await server.pool.query(
      "select user_id, patient_id, what, basis, granted from foelgeskab.audit order by audit_id desc limit 1",
    )
  ).rows[0];

test("a look at an own patient is answered and stands in the audit", async () => {
  expect(await (await gp.ask(`/api/patients/${mine}`)).json()).toEqual({ name: "Jens" });
  expect(await lastAudit()).toEqual({
    user_id: people.gp,
    patient_id: mine,
    what: "a name",
    basis: "follows",
    granted: true,
  });
});

test("another's patient, no patient and no id give the same bytes; what was asked for stands in the audit as refused", async () => {
  const answers = [];
  for (const id of [theirs, nowhere, "not-an-id", "1403559995"]) {
    const answer = await gp.ask(`/api/patients/${id}`);
    const headers = [...answer.headers].filter(([name]) => name !== "date");
    answers.push(JSON.stringify([answer.status, headers, await answer.text()]));
    if (id !== theirs) continue;
    expect(await lastAudit()).toMatchObject({
      user_id: people.gp,
      patient_id: null,
      what: `GET /api/patients/${theirs}`,
      basis: "absent or no relation",
      granted: false,
    });
  }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain("[404,");
});

test("a role that the route does not name gets the same answer, in the audit too", async () => {
  const doctor = createBrowser(server.origin);
  await logIn(doctor, people.doctor);
  const answer = await doctor.ask(`/api/patients/${mine}`);
  expect([answer.status, await answer.json()]).toEqual([404, notFound.problem]);
  expect(await lastAudit()).toMatchObject({
    user_id: people.doctor,
    what: `GET /api/patients/${mine}`,
    basis: "role",
    granted: false,
  });
  expect((await doctor.ask("/api/demo/role")).status).toBe(404);
});

test("an act needs a page of ours and its token", async () => {
  expect(await (await gp.post("/api/notes", { text: "ja" })).json()).toEqual({ by: "Mette Krogh" });
  for (const headers of [
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: `${server.origin}.evil.example` },
    { "x-csrf": "" },
    { "x-csrf": "x".repeat(43) },
  ]) {
    const answer = await gp.post("/api/notes", { text: "ja" }, headers);
    expect([answer.status, ((await answer.json()) as { code: string }).code], JSON.stringify(headers)).toEqual([
      403,
      "not-from-here",
    ]);
  }
  const other = createBrowser(server.origin);
  await logIn(other, people.nurse);
  const { csrf } = (await (await other.ask("/api/me")).json()) as { csrf: string };
  expect((await gp.post("/api/notes", { text: "ja" }, { "x-csrf": csrf })).status).toBe(403);
});

test.each([
  [{ text: "stop" }, 409, "stop", undefined],
  [{}, 422, "invalid-input", "text"],
  [{ text: 1 }, 422, "invalid-input", "text"],
  [{ text: "" }, 422, "invalid-input", "text"],
  [{ text: "x".repeat(21) }, 422, "invalid-input", "text"],
  [{ text: "ja", responsibleParty: "me" }, 422, "invalid-input", undefined],
  [{ text: "ja", answers: [{ id: "a" }, { id: "b", role: "gp" }] }, 422, "invalid-input", "answers.1"],
])("%j is answered with %i %s", async (body, status, code, field) => {
  const answer = await gp.post("/api/notes", body);
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  const problem = (await answer.json()) as { status: number; code: string; field?: string; sentence: { da: string } };
  expect([answer.status, problem.status, problem.code, problem.field]).toEqual([status, status, code, field]);
  expect(problem.sentence.da).toMatch(/\.$/);
});

test.each([
  ["", 400],
  ["null", 400],
  ["[]", 400],
  ['{"text":"a","text":"b"}', 400],
  ['{"__proto__":{"text":"ja"}}', 400],
  [" ".repeat(600_000), 413],
])("the body »%s« is answered with %i", async (body, status) => {
  const { csrf } = (await (await gp.ask("/api/me")).json()) as { csrf: string };
  const headers = { origin: server.origin, "x-csrf": csrf, "content-type": "application/json" };
  expect((await gp.ask("/api/notes", { method: "POST", body, headers })).status).toBe(status);
  const asForm = { ...headers, "content-type": "text/plain" };
  expect((await gp.ask("/api/notes", { method: "POST", body: '{"text":"ja"}', headers: asForm })).status).toBe(415);
});

test("a bug is one plain sentence with an id, which the log has; neither repeats what was in it", async () => {
  for (const how of ["bug", "sql"]) {
    const answer = await gp.ask(`/api/fails?how=${how}`);
    const text = await answer.text();
    const { code, sentence } = JSON.parse(text);
    expect([answer.status, sentence.da]).toEqual([500, expect.stringContaining(code)]);
    expect(text).not.toMatch(/cancer|uuid|node_modules/);
    const logged = server.lines.find((line) => line.includes(code)) ?? "";
    expect(JSON.parse(logged)).toMatchObject({
      level: 50,
      method: "GET",
      route: "/api/fails",
      err: { frames: expect.anything() },
    });
  }
  // Alone: the same four digits stand in some moments and durations.
  expect(server.lines.join("")).not.toMatch(/140355|(?<![\d.])9995(?!\d)/);
});

test("a statement that was stopped for taking too long is told as busy", async () => {
  const answer = await gp.ask("/api/fails?how=slow");
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([503, "busy"]);
});

test("no line of the log holds an address, a body or a cookie", async () => {
  await gp.ask(`/api/patients/${mine}?cpr=1403559995`);
  await gp.post("/api/notes", { text: "1403559995" });
  const text = server.lines.join("");
  expect(text).toContain('"route":"/api/patients/:patient"');
  for (const secret of [mine, "140355", gp.cookies.get("foelgeskab") ?? "-"]) expect(text).not.toContain(secret);
});

test("who looks up too often is told to wait, and operations can see it", async () => {
  for (let times = 0; times < 3; times += 1) expect((await gp.post("/api/find", {})).status).toBe(204);
  const answer = await gp.post("/api/find", {});
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([429, "too-often"]);
  expect(server.lines.some((line) => line.includes('"level":40') && line.includes(people.gp))).toBe(true);
});

test("partners come in with their token only, and their bytes arrive as they are", async () => {
  const token = "a-token-of-some-length";
  await server.pool.query("insert into foelgeskab.partner values ('lab', 'Laboratoriet', $1, '{5790000000050}')", [
    tokenHash(token),
  ]);
  const send = (authorization: string, body = "<xml/>") =>
    fetch(`${server.origin}/api/inbound`, {
      method: "POST",
      body,
      headers: { authorization, "content-type": "text/xml" },
    });
  const taken = await send(`Bearer ${token}`);
  expect([taken.status, await taken.text()]).toEqual([202, '<ok from="lab" bytes="6" type="text/xml"/>']);
  for (const wrong of ["", "Bearer ", `Bearer ${token}x`, `Basic ${token}`, `Bearer ${token} x`]) {
    expect((await send(wrong)).status, wrong).toBe(401);
  }
  expect((await send(`Bearer ${token}`, "x".repeat(1001))).status).toBe(413);
  const { csrf } = (await (await gp.ask("/api/me")).json()) as { csrf: string };
  expect(
    (await gp.ask("/api/inbound", { method: "POST", headers: { origin: server.origin, "x-csrf": csrf } })).status,
  ).toBe(401);
});

test("every answer carries the headers that keep pages ours", async () => {
  for (const address of ["/", "/api/me", "/login/style.css", "/idp/jwks", "/api/none", "/assets/none.js"]) {
    const { headers } = await gp.ask(address);
    expect(headers.get("content-security-policy"), address).toContain("default-src 'none'");
    expect(headers.get("x-content-type-options"), address).toBe("nosniff");
    expect(headers.get("x-frame-options"), address).toBe("DENY");
    expect(headers.get("access-control-allow-origin"), address).toBeNull();
    if (!address.startsWith("/login/")) expect(headers.get("cache-control"), address).toContain("no-store");
  }
});

test("files with a hash in their name are kept for ever, the page never", async () => {
  const script = await gp.ask("/assets/app-1a2b.js");
  expect([script.status, script.headers.get("cache-control")]).toEqual([200, "public, max-age=31536000, immutable"]);
  const page = await gp.ask("/patienter/x");
  expect([await page.text(), page.headers.get("cache-control")]).toEqual([
    "<!doctype html><title>Følgeskab</title>",
    "no-store",
  ]);
});

test("who comes by another name of this machine is sent to the one that log-in belongs to", async () => {
  const { port } = new URL(server.origin);
  const page = await fetch(`http://localhost:${port}/patienter?x=1`, { redirect: "manual" });
  expect([page.status, page.headers.get("location")]).toEqual([307, `${server.origin}/patienter?x=1`]);
  expect((await fetch(`http://localhost:${port}/api/me`)).status).toBe(421);
  expect((await fetch(`http://localhost:${port}//evil.example`, { redirect: "manual" })).status).toBe(421);
});

test("health says whether the database answers, and the description of the API has every route of the features", async () => {
  expect(await (await fetch(`${server.origin}/health`)).json()).toEqual({ well: true });
  const api = (await (await fetch(`${server.origin}/api/openapi.json`)).json()) as { openapi: string; paths: object };
  expect(api.openapi).toBe("3.1.0");
  expect(Object.keys(api.paths)).toEqual(
    expect.arrayContaining(["/api/me", "/api/patients/{patient}", "/api/notes", "/api/sheet/{code}", "/api/inbound"]),
  );
  expect(await (await fetch(`${server.origin}/api/sheet/x`)).json()).toEqual({ state: "unknown" });
  expect(await (await gp.ask("/api/demo/role")).json()).toEqual({ current_user: "foelgeskab_system" });
});

test.each([
  "/%zz",
  "/api/../../etc/passwd",
  "/api/%2e%2e/%2e%2e/etc/passwd",
  "/assets/..%2f..%2fpackage.json",
  "/assets/%2e%2e/index.html",
  "/assets/../../session-secret",
  "/api/none",
  "/api/me/%00",
])("%s is answered with 4xx and nothing of ours", async (path) => {
  const { status, text } = await rawGet(path);
  expect(status).toBeGreaterThanOrEqual(400);
  expect(status).toBeLessThan(500);
  expect(text).not.toMatch(/stack|node_modules|[\w-]{43}/);
});

/** Unlike fetch, sends the path as it stands. */
function rawGet(path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const asked = request({ hostname, port, path }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (piece: string) => (text += piece));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    asked.on("error", reject).end();
  });
}
