import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NO_CHANNELS } from "../channels/channels.ts";
import { rightLetter } from "../advance/testing/domain-story.ts";
import type { AssessmentView, DraftView, PatientPage, Problem, Worklist } from "../contract.ts";
import { createBrowser, logIn } from "../http/testing/browser.ts";
import { freePort } from "../http/testing/test-server.ts";
import { seedDemo } from "../seed/seed-demo.ts";
import { readSettings } from "../store/settings.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { inTransaction } from "../store/transaction.ts";
import { worldOfToday } from "../testing/test-world.ts";
import { type Running, startServer } from "./start-server.ts";

let database: TestDatabase;
let server: Running;
let origin: string;
let dataDir: string;
const world = worldOfToday();

beforeAll(async () => {
  database = await createTestDatabase();
  dataDir = await mkdtemp(join(tmpdir(), "foelgeskab-trip-"));
  await seedDemo({ pool: database.pool, world }, { patients: 120, seed: 7, say: () => undefined });
  const settings = await inTransaction(database.pool, { as: "system" }, readSettings);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const open = {
    pool: database.pool,
    world,
    settings,
    migrationUrl: database.url,
    dataDir,
    channels: NO_CHANNELS,
    stop: async () => undefined,
  };
  server = await startServer(open, { port, origin, webDist: join(dataDir, "web"), log: () => undefined });
});

afterAll(async () => {
  await server.stop();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** A person who works in the demo region, logged in, who reads and does. */
async function person(name: string) {
  const { rows } = await database.pool.query<{ id: string }>(
    "SELECT user_id AS id FROM foelgeskab.app_user WHERE name = $1",
    [name],
  );
  const browser = createBrowser(origin);
  await logIn(browser, rows[0]?.id ?? "");
  // As the contract says; a refusal has another shape, and the story that expects one asks for a Problem.
  const body = async <T>(response: Response): Promise<T> => (response.status === 204 ? {} : await response.json()) as T;
  return {
    read: async <T>(path: string) => body<T>(await browser.ask(path)),
    does: async <T = PatientPage>(path: string, what: unknown) => body<T>(await browser.post(path, what)),
    saves: async <T>(path: string, what: unknown) => {
      const { csrf } = await body<{ csrf: string }>(await browser.ask("/api/me"));
      const headers = { origin, "content-type": "application/json", "x-csrf": csrf };
      return body<T>(await browser.ask(path, { method: "PUT", body: JSON.stringify(what), headers }));
    },
    bytes: async (path: string) => Buffer.from(await (await browser.ask(path)).arrayBuffer()),
  };
}

async function storyCourse(name: string): Promise<string> {
  const karen = await person("Karen Lund Iversen");
  const { story } = await karen.read<{ story: { courseId: string; name: string }[] }>("/api/demo");
  const found = story.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no ${name} in the story`);
  return found.courseId;
}

describe("R5, R6, R12: one prostate patient, all the way", () => {
  test("assessed, written, sent, accepted, followed, referred back, received", async () => {
    const [karen, mette] = [await person("Karen Lund Iversen"), await person("Mette Krogh Sørensen")];
    const course = `/api/courses/${await storyCourse("Karl Johan Overgaard")}`;

    expect((await karen.read<AssessmentView>(`${course}/assessment`)).assessment.outcome).toBe("unanswered");
    expect(await mette.read(course)).toMatchObject({ status: 404 });

    const draft = await karen.read<DraftView>(`${course}/draft`);
    const programme = world.catalogue.pinned("prostate-rp@1");
    const contact = draft.contacts.find(({ stale }) => !stale);
    const today = world.clock.today().toString();
    const right = rightLetter(programme, today);
    const epikrise = {
      ...draft.epikrise,
      ...right,
      baseline: draft.epikrise.baseline,
      contact:
        contact === undefined
          ? null
          : { entry: contact.entry, phone: contact.phone, label: contact.label, verifiedOn: contact.verifiedOn },
    };
    const answers = Object.fromEntries(
      programme.audience.questions.map(({ id }) => [id, id.includes("treated") || id.includes("under") ? "yes" : "no"]),
    );
    const eligible = Object.fromEntries(programme.audience.eligible.map(({ when }) => [when.question, when.answer]));
    const assessment = { answers: { ...answers, ...eligible }, individualReason: "PSA umålelig, forstår planen." };

    const vague = {
      ...epikrise,
      sections: { ...epikrise.sections, "re-referral-criteria": { text: "Ved stigende PSA." } },
    };
    const first = await karen.saves<DraftView>(`${course}/draft`, { version: 0, epikrise: vague, assessment });
    expect(first.version).toBe(1);
    expect(await karen.does(`${course}/offer`, { version: 1 })).toMatchObject({ code: "epikrise-not-right" });

    const saved = await karen.saves<DraftView>(`${course}/draft`, { version: 1, epikrise, assessment });
    expect(await karen.saves(`${course}/draft`, { version: 1, epikrise, assessment })).toMatchObject({
      status: 409,
      code: "stale",
    });
    expect((await karen.bytes(`${course}/a4.pdf`)).subarray(0, 5).toString()).toBe("%PDF-");

    const sent = await karen.does(`${course}/offer`, { version: saved.version });
    expect(sent).toMatchObject({ status: "offered", responsible: { party: draft.department.id } });

    const waiting = await mette.read<Worklist>("/api/worklist");
    const row = waiting.rows.find(
      ({ group, patient }) => group === "handovers" && patient.name === "Karl Johan Overgaard",
    );
    expect(row?.because.da).toContain("10 af 10 elementer");

    const accepted = await mette.does(`${course}/accept`, { handover: row?.about.handover });
    expect(accepted).toMatchObject({ status: "followed", responsible: { party: draft.practice?.id } });
    expect(accepted.holdings.map(({ kind }) => kind)).toEqual(["department", "practice"]);

    const later = world.clock.today().add({ days: 120 }).toString();
    await mette.does("/api/demo/clock", { days: 120 });
    const pending = await mette.does(`${course}/release-result`, {
      analysis: "NPU08669",
      value: "0,21",
      sampledOn: later,
    });
    expect(pending.criteria[0]).toMatchObject({ id: "psa-bcr-rp", state: "pending" });
    await mette.does("/api/demo/clock", { days: 20 });
    const confirmed = world.clock.today().toString();
    const met = await mette.does(`${course}/release-result`, {
      analysis: "NPU08669",
      value: "0,26",
      sampledOn: confirmed,
    });
    expect(met.criteria[0]).toMatchObject({ id: "psa-bcr-rp", state: "met", since: confirmed });
    expect(met.alarm?.da).toContain("du beslutter");
    const listed = (await mette.read<Worklist>("/api/worklist")).rows.find(
      ({ state, patient }) => state === "met" && patient.name === "Karl Johan Overgaard",
    );
    expect(listed?.becauseMore?.da).toContain("20 dage imellem");

    const referred = await mette.does(`${course}/refer-back`, {
      criteria: ["psa-bcr-rp"],
      reason: "PSA 0,21 og 0,26, bekræftet.",
    });
    expect(referred).toMatchObject({ status: "referred-back", responsible: { party: draft.practice?.id } });
    const back = (await karen.read<Worklist>("/api/worklist")).rows.find(
      ({ group, patient }) => group === "referred-to-us" && patient.name === "Karl Johan Overgaard",
    );
    const taken = await karen.does(`${course}/accept-rereferral`, { rereferral: back?.about.rereferral });
    expect(taken).toMatchObject({ status: "at-hospital", responsible: { party: draft.department.id } });
    expect(
      await karen.does(`${course}/close`, { reason: "recurrence-referred", note: "Udredes for recidiv." }),
    ).toMatchObject({ status: "closed" });
  });

  test("its letters lie in the outbox folder, once each", async () => {
    await expect
      .poll(async () => (await readdir(join(dataDir, "outbox"))).map((file) => file.slice(0, 6)).sort())
      .toEqual(["XDIS02", "XREF01"]);
    const [letter] = (await readdir(join(dataDir, "outbox"))).filter((file) => file.startsWith("XDIS02"));
    const xml = await readFile(join(dataDir, "outbox", letter ?? ""), "utf8");
    expect(xml.match(/<ClinicalInformation>/g)).toHaveLength(10);
    expect(xml.indexOf("GRØN")).toBeGreaterThan(-1);
    expect(xml.indexOf("GRØN")).toBeLessThan(xml.indexOf("Behandlingsforløb"));
  });
});

describe("safety row 5, 33, 60: what is sent in is read strictly", () => {
  test.each([
    ["an act that does not exist", "/acceptt", {}, 404],
    ["a field more", "/sign", { results: ["x"], note: "", role: "gp" }, 422],
    ["a day that is none", "/do-check", { check: "review", due: "2026-02-30", on: "2026-01-01", note: "" }, 422],
    ["a text of a million characters", "/sign", { results: ["x".repeat(1_000_000)], note: "" }, 413],
    ["nothing", "/sign", null, 400],
  ])("%s", async (_what, act, body, status) => {
    const mette = await person("Mette Krogh Sørensen");
    const answer = await mette.does<Problem>(`/api/courses/${await storyCourse("Nancy Ann Berggren")}${act}`, body);
    expect(answer.status).toBe(status);
    expect(JSON.stringify(answer)).not.toMatch(/\d{6}-?\d{4}|at .*\.ts/);
  });

  test("another practice sees neither page nor act: not found, and the look is written down", async () => {
    const samira = await person("Samira Yousefi");
    const course = await storyCourse("Nancy Ann Berggren");
    expect(await samira.read(`/api/courses/${course}`)).toMatchObject({ status: 404 });
    expect(await samira.does(`/api/courses/${course}/sign`, { results: ["x"], note: "" })).toMatchObject({
      status: 404,
    });
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS n FROM foelgeskab.audit WHERE user_name = 'Samira Yousefi' AND NOT granted",
    );
    expect(rows[0]).toEqual({ n: 2 });
  });
});

describe("a course is opened by a department, for the right person, once", () => {
  const wish = {
    cpr: "190352-9994",
    givenName: "Åse",
    familyName: "Bro",
    practiceNumber: "079741",
    programme: "prostate-rp",
    icd10: "DC619",
    anchorOn: "2025-01-10",
  };
  const refusedField = async (own: object) => {
    const karen = await person("Karen Lund Iversen");
    const answer = await karen.does<Problem>("/api/courses", { ...wish, ...own });
    expect(JSON.stringify(answer)).not.toContain("190352");
    return answer.field;
  };

  test("twice at once gives one course", async () => {
    const karen = await person("Karen Lund Iversen");
    const answers = await Promise.all([
      karen.does<Problem>("/api/courses", wish),
      karen.does<Problem>("/api/courses", wish),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([422, "at-hospital"].sort());
  });
  test("a known number under another name tells nobody whose it is", async () => {
    expect(await refusedField({ familyName: "Helt Forkert", programme: "general-cancer", icd10: "DC349" })).toBe(
      "familyName",
    );
  });
  test.each([
    ["a number that is no date", { cpr: "310299-9991" }, "cpr"],
    ["a diagnosis of another disease", { icd10: "DC349" }, "icd10"],
    ["an operation ahead", { anchorOn: "2099-01-01" }, "anchorOn"],
    ["a practice that is not there", { practiceNumber: "000001" }, "practiceNumber"],
    ["a name that turns the text round", { givenName: "A\u202Ese" }, "givenName"],
  ])("%s", async (_what, own, field) => expect(await refusedField(own)).toBe(field));
});
