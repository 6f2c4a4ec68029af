import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { LegacyFileView, MovedEarlier, MovedLine, PatientLines, Worklist } from "../../contract.ts";
import type { Browser } from "../../http/testing/browser.ts";
import { inTransaction } from "../../store/transaction.ts";
import { legacyList } from "../../testing/legacy-list.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { patientListsFeature } from "../patients/patient-lists.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { movedEarlierActs } from "./acts.ts";
import { legacyFilesFeature } from "./files.ts";
import { movedEarlierFeature } from "./list.ts";
import { runFileJob } from "./take-in-file.ts";

const region = servedRegion(({ world }) => [
  ...[legacyFilesFeature(world), movedEarlierFeature(world), movedEarlierActs(world)],
  ...[worklistFeature(world), patientListsFeature(world)],
]);
const { world } = region;
const { text } = legacyList({ lines: 130 });

/** Somebody with her browser. */
async function as(user: string) {
  const browser = await region.logIn(user);
  const get = async <Body>(path: string): Promise<Body> => (await (await browser.ask(path)).json()) as Body; // the contract's own type
  const list = (finding?: string) =>
    get<MovedEarlier>(`/api/moved-earlier${finding === undefined ? "" : `?finding=${finding}`}`);
  const act = async (line: MovedLine, what: string, body: unknown) =>
    (await browser.post(`/api/moved-earlier/${line.id}/${what}`, body)).status;
  return { browser, get, list, act };
}

async function sent(browser: Browser, bytes: Buffer): Promise<LegacyFileView> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const begun = await browser.post("/api/moved-earlier/files", { name: "flyttet.csv", bytes: bytes.length, sha256 });
  const view = (await begun.json()) as LegacyFileView; // the contract's own type
  const { csrf } = (await (await browser.ask("/api/me")).json()) as { csrf: string };
  for (let at = 0; at < bytes.length; at += 200_000) {
    const body = JSON.stringify({ base64: bytes.subarray(at, at + 200_000).toString("base64") });
    const headers = { origin: region.origin, "content-type": "application/json", "x-csrf": csrf };
    const path = `/api/moved-earlier/files/${view.id}/parts/${at / 200_000}`;
    expect((await browser.ask(path, { method: "PUT", body, headers })).status).toBe(200);
  }
  return view;
}

const first = (list: MovedEarlier, code: string): MovedLine => {
  const line = list.lines.find(({ findings, kind }) => kind === code || findings[0]?.code === code);
  if (line === undefined) throw new Error(`nobody of the list has ${code}`);
  return line;
};

describe("a list sent in by the region's office", () => {
  test("arrives in parts, is read in the background, and its report is a file without CPR numbers", async () => {
    const office = await as(PEOPLE.office);
    const { id } = await sent(office.browser, Buffer.from(text));
    await runFileJob({ world, pool: region.pool }, id);
    const view = await office.get<LegacyFileView>(`/api/moved-earlier/files/${id}`);
    expect(view).toMatchObject({ state: "done", lines: 130, done: 130, encoding: "utf-8" });
    expect(Object.values(view.counts).reduce((sum, count) => sum + count, 0)).toBe(130);
    const report = await (await office.browser.ask(`/api/moved-earlier/files/${id}/report.csv`)).text();
    expect(report.split("\r\n").length).toBeGreaterThan(130);
    expect(report).not.toMatch(/\d{10}/);
  });

  test("is seen by nobody else, neither the file nor its report", async () => {
    const [office, doctor] = [await as(PEOPLE.office), await as(PEOPLE.doctor)];
    const { files } = await office.get<{ files: LegacyFileView[] }>("/api/moved-earlier/files");
    const id = files[0]?.id;
    expect((await doctor.browser.ask(`/api/moved-earlier/files/${id}`)).status).toBe(404);
    expect((await doctor.browser.ask(`/api/moved-earlier/files/${id}/report.csv`)).status).toBe(404);
  });

  test("that arrives damaged is dropped, and can be sent again", async () => {
    const office = await as(PEOPLE.office);
    const bytes = Buffer.from(`${text}\r\n`);
    const sha256 = createHash("sha256").update("something else").digest("hex");
    const begun = await office.browser.post("/api/moved-earlier/files", { name: "x.csv", bytes: bytes.length, sha256 });
    const { id } = (await begun.json()) as LegacyFileView; // the contract's own type
    await inTransaction(region.pool, { as: "system" }, async (db) => {
      await db.insertInto("legacy_part").values({ file_id: id, part: 0, bytes }).execute();
    });
    await runFileJob({ world, pool: region.pool }, id);
    const view = await office.get<LegacyFileView>(`/api/moved-earlier/files/${id}`);
    expect([view.state, view.refusal?.en]).toEqual(["arriving", expect.stringContaining("arrived damaged")]);
  });
});

describe("people moved earlier", () => {
  test("stand with their department, worst first, each with its reason and its day; the sender keeps what names no department", async () => {
    const [doctor, office] = [await as(PEOPLE.doctor), await as(PEOPLE.office)];
    const list = await doctor.list();
    expect(list.lines[0]?.findings[0]?.code).toBe("limit-once");
    expect(list.lines.every(({ findings, because }) => findings.length + because.length > 0)).toBe(true);
    expect(list.counts).toMatchObject({ "no-criterion": 2, "limit-once": 2 });
    expect((await doctor.list("no-criterion")).lines.length).toBe(2);
    const sender = await office.list();
    expect(new Set(sender.lines.map(({ kind }) => kind))).toEqual(new Set(["waits", "unread"]));
  });

  test("stand among today's work as ten at most, and not among those who can be discharged", async () => {
    const doctor = await as(PEOPLE.doctor);
    const { rows, movedEarlier } = await doctor.get<Worklist>("/api/worklist");
    const moved = rows.filter(({ act }) => act === "triage");
    expect([moved.length, moved[0]?.group]).toEqual([10, "results"]);
    expect(rows.some(({ act }) => act === "assess")).toBe(false);
    expect(movedEarlier.total).toBe((await doctor.list()).total);
    expect((await doctor.get<PatientLines>("/api/patients?list=to-assess")).total).toBe(0);
  });

  test("are seen by their own practice, which says what it knows and decides nothing; each look is in the audit", async () => {
    const [gp, other, doctor] = [await as(PEOPLE.gp), await as(PEOPLE.otherGp), await as(PEOPLE.doctor)];
    const theirs = await gp.list();
    const line = first(theirs, "no-letter");
    expect(line.may).toEqual({ decide: false, open: false, setAside: false, say: true });
    expect((await other.list()).total).toBe(0);
    expect(await other.act(line, "say", { says: "follows", note: "" })).toBe(404);
    expect(await gp.act(line, "say", { says: "follows", note: "PSA taget i maj" })).toBe(200);
    expect(await gp.act(line, "decide", { finding: "no-letter", decision: "plan", note: "ikke vores sag" })).toBe(404);
    const seen = (await doctor.list()).lines.find(({ id }) => id === line.id);
    expect(seen?.words).toMatchObject([{ by: "Mette Krogh", says: "follows", note: "PSA taget i maj" }]);
    const { rows } = await region.pool.query(
      "SELECT count(DISTINCT patient_id)::int AS n FROM foelgeskab.audit WHERE what = 'moved earlier' AND party_id = $1",
      [PLACES.practice.id],
    );
    expect(rows[0].n).toBe(theirs.lines.filter(({ kind }) => kind === "found").length);
  });

  test("leave the list by a plan: the decision is an event, and the latest test begins the course", async () => {
    const doctor = await as(PEOPLE.doctor);
    const line = first(await doctor.list(), "no-criterion");
    expect(
      await doctor.act(line, "decide", { finding: "no-criterion", decision: "plan", note: "Brevet mangler en grænse" }),
    ).toBe(200);
    expect((await doctor.list()).lines.some(({ id }) => id === line.id)).toBe(false);
    const { rows } = await region.pool.query(
      "SELECT type, actor ->> 'name' AS by FROM foelgeskab.event WHERE course_id = $1 ORDER BY seq",
      [line.courseId],
    );
    expect(rows).toEqual([
      { type: "course-opened", by: "Kaja Dam" },
      { type: "triaged", by: "Anna Holm" },
      { type: "results-received", by: "Anna Holm" },
    ]);
    expect((await doctor.get<PatientLines>("/api/patients?list=to-assess")).total).toBe(1);
  });

  test("leave the list by a coded end, or stay with nothing done where the end is refused", async () => {
    const doctor = await as(PEOPLE.doctor);
    const line = first(await doctor.list(), "dead");
    const closure = { finding: "dead", decision: "closure", note: "Død i februar efter listen" };
    expect(await doctor.act(line, "decide", closure)).toBe(422);
    expect(await doctor.act(line, "decide", { ...closure, reason: "programme-ended", decision: "plan" })).toBe(422);
    expect((await doctor.list("dead")).lines.map(({ id }) => id)).toContain(line.id);
    expect(await doctor.act(line, "decide", { ...closure, reason: "dead" })).toBe(200);
    const { rows } = await region.pool.query("SELECT status FROM foelgeskab.course WHERE course_id = $1", [
      line.courseId,
    ]);
    expect(rows).toEqual([{ status: "closed" }]);
  });

  test("a line that lacks its programme becomes a course when somebody chooses, and one that is nobody's is set aside with its text", async () => {
    const [doctor, office] = [await as(PEOPLE.doctor), await as(PEOPLE.office)];
    const line = first(await doctor.list("waits"), "waits");
    const chosen = { department: PLACES.department.id, programme: "prostate-rp", treatedOn: "2021-04-03" };
    expect(await doctor.act(line, "open", { ...chosen, programme: "bladder-cystectomy" })).toBe(422);
    expect(await doctor.act(line, "open", { ...chosen, department: PLACES.otherDepartment.id })).toBe(422);
    expect(await office.act(line, "open", chosen)).toBe(404);
    expect(await doctor.act(line, "open", chosen)).toBe(200);
    const opened = (await doctor.list()).lines.find(({ id }) => id === line.id);
    expect([opened?.kind, opened?.may.decide]).toEqual(["found", true]);
    const unread = first(await office.list("unread"), "unread");
    expect(await office.act(unread, "set-aside", { reason: "entered-in-error", note: "Linjen er en overskrift" })).toBe(
      200,
    );
    expect((await office.list("unread")).lines.some(({ id }) => id === unread.id)).toBe(false);
    const { rows } = await region.pool.query(
      "SELECT settled ->> 'how' AS how, length(raw) > 0 AS kept FROM foelgeskab.legacy_line WHERE line_id = $1",
      [unread.id],
    );
    expect(rows).toEqual([{ how: "set-aside", kept: true }]);
  });

  test("an answer that comes later is looked at: whoever had no test has one now", async () => {
    const doctor = await as(PEOPLE.doctor);
    const line = first(await doctor.list(), "no-test");
    const { rows } = await region.pool.query("SELECT patient_id AS id FROM foelgeskab.course WHERE course_id = $1", [
      line.courseId,
    ]);
    await region.pool.query(
      `INSERT INTO foelgeskab.result (patient_id, course_id, result_id, analysis, sampled_on, received_at, fact, needs_eyes)
       VALUES ($1, $2, 'r1', 'NPU08669', $3::date, now(), jsonb_build_object('id', 'r1', 'analysis', 'NPU08669', 'value', '9.8', 'unit', 'ug/L',
         'sampledOn', $3::text, 'status', 'final', 'measurement', 'm', 'issuedAt', '2026-01-01T10:00:00', 'laboratory', 'lab'), false)`,
      [rows[0].id, line.courseId, world.clock.today().subtract({ days: 3 }).toString()],
    );
    const now = (await doctor.list()).lines.find(({ id }) => id === line.id);
    expect(now?.findings.map(({ code }) => code)).toContain("limit-once");
    expect(now?.findings.map(({ code }) => code)).not.toContain("no-test");
  });
});
