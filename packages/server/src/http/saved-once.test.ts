import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { recordLook } from "../access/audit.ts";
import { createClock } from "../clock.ts";
import type { Problem } from "../contract.ts";
import { type BreakingLine, breakingLine } from "../store/testing/breaking-line.ts";
import { refused } from "./answer.ts";
import type { Feature } from "./feature.ts";
import { type Browser, createBrowser, logIn } from "./testing/browser.ts";
import { addPatient, people, places } from "./testing/region.ts";
import { type RunningServer, startServer } from "./testing/test-server.ts";

/** An act that leaves one line in the log of looks each time it is saved. */
const telephone: Feature = (app) => {
  app.person.post("/api/telephone", {
    summary: "A call",
    roles: "every",
    body: z.strictObject({
      patient: z.uuid(),
      what: z.string(),
      refuse: z.boolean().optional(),
      breaks: z.enum(["before", "after"]).optional(),
    }),
    handle: (ctx, { body }) =>
      ctx.transact(async (db) => {
        if (body.breaks !== undefined) line.breakAt("commit", body.breaks);
        if (body.refuse === true) return refused({ status: 409, code: "no", sentence: { da: "Nej.", en: "No." } });
        await recordLook(db, ctx, { patientIds: [body.patient], what: body.what, basis: "care relation" });
        return { called: true };
      }),
  });
};

/** An act of two steps: somebody is looked up, then the system writes what the person may not write herself. */
const twoSteps: Feature = (app) => {
  app.person.post("/api/two-steps", {
    summary: "Look, then save",
    roles: "every",
    body: z.strictObject({ name: z.string(), stops: z.enum(["between", "refused"]).optional() }),
    handle: async (ctx, { body }) => {
      await ctx.look((db) => recordLook(db, ctx, { patientIds: [patient], what: "looked", basis: "care relation" }));
      if (body.stops === "between") throw new Error("the process ends here");
      const refusal = await ctx.saveAsSystem(async (db) => {
        if (body.stops === "refused") return refused({ status: 409, code: "no", sentence: { da: "Nej.", en: "No." } });
        await db.insertInto("setting").values({ name: body.name, value: "1" }).execute();
        return undefined;
      });
      return refusal ?? ctx.look(async () => ({ done: true }));
    },
  });
};

let server: RunningServer;
let line: BreakingLine;
let gp: Browser;
let patient: string;
beforeAll(async () => {
  server = await startServer();
  line = breakingLine(server.pool);
  // The same region behind a line that can be broken.
  const broken = await startServer({ pool: line.pool, features: [telephone, twoSteps], clock: createClock() });
  gp = createBrowser(broken.origin);
  await logIn(gp, people.gp);
  patient = await addPatient(server.pool, places.practice, "1403559995");
  return broken.stop;
});
afterAll(() => server.stop());

async function call(what: string, key: string = randomUUID(), more: object = {}): Promise<Response> {
  return gp.post("/api/telephone", { patient, what, ...more }, { "idempotency-key": key });
}
const codeOf = async (response: Response): Promise<string> => ((await response.json()) as Problem).code; // problem+json
async function saved(what: string): Promise<number> {
  return (await server.pool.query("SELECT 1 FROM foelgeskab.audit WHERE what = $1", [what])).rowCount ?? 0;
}

test("an act that arrives twice is saved once, and the second time is told so", async () => {
  const key = randomUUID();
  expect((await call("once", key)).status).toBe(200);
  const again = await call("once", key);
  expect([again.status, await codeOf(again), await saved("once")]).toEqual([409, "already-saved", 1]);
});

test("ten at the same moment are saved once", async () => {
  const key = randomUUID();
  const answers = await Promise.all(Array.from({ length: 10 }, () => call("ten", key)));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
  expect(await saved("ten")).toBe(1);
});

test("a refusal takes no key: once the reason is gone the same act is done", async () => {
  const key = randomUUID();
  expect(await codeOf(await call("refused", key, { refuse: true }))).toBe("no");
  expect((await call("refused", key)).status).toBe(200);
});

test("the line breaks after the commit was done: the act was saved, and its answer comes", async () => {
  const answer = await call("after", randomUUID(), { breaks: "after" });
  expect([line.broke(), answer.status, await saved("after")]).toEqual([true, 200, 1]);
});

test("the line breaks before the commit arrived: not saved, said so, and the same key may be used again", async () => {
  const key = randomUUID();
  const answer = await call("before", key, { breaks: "before" });
  expect([line.broke(), answer.status, await codeOf(answer), await saved("before")]).toEqual([true, 503, "busy", 0]);
  expect((await call("before", key)).status).toBe(200);
  expect(await saved("before")).toBe(1);
});

test.each(["between", "refused"])(
  "looked up, and then %s: nothing was saved, so that the same act sent again is done",
  async (stops) => {
    const key = randomUUID();
    const send = (more: object) => gp.post("/api/two-steps", { name: stops, ...more }, { "idempotency-key": key });
    expect((await send({ stops })).ok).toBe(false);
    expect((await send({})).status).toBe(200);
    expect(await codeOf(await send({}))).toBe("already-saved");
  },
);

test("a key that is no UUID is refused, and nothing is saved", async () => {
  expect(await codeOf(await call("odd", "1; drop table"))).toBe("no-key");
  expect(await saved("odd")).toBe(0);
});
