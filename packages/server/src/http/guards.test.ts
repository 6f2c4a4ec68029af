import Fastify from "fastify";
import { afterAll, expect, test } from "vitest";
import { z } from "zod";
import { createClock } from "../clock.ts";
import { createTestDatabase } from "../store/testing/test-database.ts";
import type { Feature } from "./feature.ts";
import { createLog, withoutCpr } from "./log.ts";
import { requireRules } from "./rule.ts";
import { buildServer } from "./server.ts";
import { createBrowser, logIn } from "./testing/browser.ts";
import { people, seedRegion } from "./testing/region.ts";
import { freePort, startServer } from "./testing/test-server.ts";

const database = await createTestDatabase();
afterAll(() => database.drop());
const options = {
  pool: database.pool,
  clock: createClock(),
  dataDir: "",
  demo: true,
  origin: "http://127.0.0.1:1",
  webDist: "/nowhere",
  features: [],
  sessionSecret: "x".repeat(32),
  log: { write: () => {} },
};

test("a route that does not say who may use it keeps the server from starting", async () => {
  const app = Fastify();
  requireRules(app);
  app.get("/api/said", { config: { rule: "public" } }, () => ({}));
  expect(() => app.get("/api/unsaid", () => ({}))).toThrow("GET /api/unsaid says nothing about who may use it");
  await app.register(async (scope) => {
    expect(() => scope.post("/api/hidden", { config: {} }, () => ({}))).toThrow("POST /api/hidden says nothing");
  });
});

test.each([
  ["the body", z.object({ text: z.string() })],
  ["a list", z.strictObject({ list: z.array(z.object({ id: z.string() })) })],
  ["a choice", z.strictObject({ one: z.union([z.string(), z.object({ id: z.string() })]) })],
  ["an object that says so", z.looseObject({ id: z.string() })],
  ["a record of anything", z.strictObject({ all: z.record(z.string(), z.unknown()) })],
])(
  "a feature whose schema lets unknown fields through (%s) keeps the server from starting",
  async (_where, body: z.ZodType) => {
    const loose: Feature = (app) =>
      app.person.post("/api/loose/:id", { summary: "Loose", roles: "every", body, handle: () => ({}) });
    await expect(buildServer({ ...options, features: [loose] })).rejects.toThrow(
      "POST /api/loose/:id takes an object that lets unknown fields through",
    );
  },
);

test("nobody logs in without a password unless the database itself is a demo region", async () => {
  await expect(buildServer(options)).rejects.toThrow("not a demo region");
  await expect(buildServer({ ...options, demo: false })).rejects.toThrow("Set OIDC_ISSUER");
  await database.pool.query("insert into foelgeskab.setting values ('demo', 'false')");
  await expect(buildServer(options)).rejects.toThrow("not a demo region");
});

test("panels of the demo do not exist in a real region, even where the database was a demo once", async () => {
  const panel: Feature = (app) => app.demo.get("/api/demo", { summary: "Panel", roles: "every", handle: () => ({}) });
  await seedRegion(database.pool).catch(() => {});
  const real = await buildServer({
    ...options,
    demo: false,
    features: [panel],
    oidc: { issuer: "https://idp.invalid", clientId: "x", clientSecret: "y" },
  });
  const answer = await real.inject({ url: "/api/demo", headers: { host: "127.0.0.1:1" } });
  expect(answer.statusCode).toBe(404);
  await real.close();
});

test("metrics are shown on this machine on a port of their own, by route and without addresses", async () => {
  const metricsPort = await freePort();
  const server = await startServer({ metricsPort });
  await logIn(createBrowser(server.origin), people.gp);
  const text = await (await fetch(`http://127.0.0.1:${metricsPort}/`)).text();
  expect(text).toContain('http_request_seconds_count{method="GET",route="/login/callback",status="302"} 1');
  expect(text).not.toContain("state=");
  expect((await fetch(`${server.origin}/metrics`)).headers.get("content-type")).toContain("text/html");
  await server.stop();
});

test("who sends a request drop by drop is let go", async () => {
  const server = await buildServer({
    ...options,
    demo: false,
    oidc: { issuer: "https://idp.invalid", clientId: "x", clientSecret: "y" },
  });
  expect(server.server).toMatchObject({ headersTimeout: 10_000, requestTimeout: 30_000 });
  await server.close();
});

test.each([
  ["cpr 140355-9995 and 1403559995 and 140355 9995", "cpr [cpr] and [cpr] and [cpr]"],
  [
    "epoch 1786000000000, uuid 3f2504e0-4f89-41d3-9a0c-0305e82c3301, 5790000000012",
    "epoch 1786000000000, uuid 3f2504e0-4f89-41d3-9a0c-0305e82c3301, 5790000000012",
  ],
])("the log writes »%s« as »%s«", (text, written) => {
  expect(withoutCpr(text)).toBe(written);
});

test("what pretends to be a log line stays inside one", () => {
  const lines: string[] = [];
  const log = createLog({ write: (line) => void lines.push(line) });
  log.info({ route: '\r\n{"level":60,"msg":"forged"}\u001b[31m' }, "answered");
  expect(lines).toHaveLength(1);
  expect(lines[0]?.trimEnd()).not.toMatch(/\p{Cc}/u);
});
