import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Element } from "@foelgeskab/followup/epikrise";
import { isoDay } from "@foelgeskab/followup/ids";
import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NO_CHANNELS } from "../channels/channels.ts";
import type { ConfirmRequest, Outbox, PatientPage, Problem, ReceivedView, Worklist } from "../contract.ts";
import { createBrowser, logIn } from "../http/testing/browser.ts";
import { freePort } from "../http/testing/test-server.ts";
import { readSettings } from "../store/settings.ts";
import { createTestDatabase, type TestDatabase } from "../store/testing/test-database.ts";
import { inTransaction } from "../store/transaction.ts";
import { ANSWER, vagueLetter } from "../testing/handover-texts.ts";
import { bytesOf, handoverLetter } from "../testing/messages.ts";
import { givenPeople, givenRegion, LABORATORY, PEOPLE, PLACES } from "../testing/region.ts";
import { worldOfToday } from "../testing/test-world.ts";
import { type Running, startServer } from "./start-server.ts";

let database: TestDatabase;
let server: Running;
let origin: string;
let dataDir: string;
const world = worldOfToday();
const today = world.clock.today();
const CPR = "1203529991";

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  await givenPeople(database.pool);
  await database.pool.query("UPDATE foelgeskab.partner SET eans = eans || $1::text[]", [[PLACES.department.ean]]);
  dataDir = await mkdtemp(join(tmpdir(), "foelgeskab-received-"));
  const seededOn = isoDay(today);
  await database.pool.query("UPDATE foelgeskab.setting SET value = $1 WHERE name = 'demo'", [
    { seededOn, story: [], featuredUsers: [] },
  ]);
  const settings = await inTransaction(database.pool, { as: "system" }, readSettings);
  const port = await freePort();
  origin = `http://127.0.0.1:${port}`;
  const open = {
    ...{ pool: database.pool, world, settings, migrationUrl: database.url, dataDir },
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

/** The network's door: the letter comes as bytes, and a receipt goes back. */
async function arrives(text: string, letterId: string, cpr = CPR): Promise<string> {
  const response = await fetch(`${origin}/api/inbound`, {
    method: "POST",
    body: Buffer.from(bytesOf(handoverLetter({ cpr, letterId, text, signedAt: `${today}T09:00` }))),
    headers: { authorization: `Bearer ${LABORATORY.token}`, "content-type": "application/xml" },
  });
  expect(response.status).toBe(200);
  return response.text();
}

async function person(user: string) {
  const browser = createBrowser(origin);
  await logIn(browser, user);
  const body = async <T>(response: Response): Promise<T> => (response.status === 204 ? {} : await response.json()) as T; // as the contract says
  return {
    read: async <T>(path: string) => body<T>(await browser.ask(path)),
    bytes: async (path: string) => Buffer.from(await (await browser.ask(path)).arrayBuffer()),
    does: async <T = PatientPage>(path: string, what: unknown) => body<T>(await browser.post(path, what)),
  };
}

const line = ({ lines }: ReceivedView, element: Element): GapLine => {
  const found = lines.find((each) => each.element === element);
  if (found === undefined) throw new Error(`no ${element}`);
  return found;
};
/** As the screen confirms: the proposals as they are, and what the programme adds is taken over by name. */
const confirming = (view: ReceivedView, ...elements: Element[]): ConfirmRequest => ({
  handover: view.offer.id,
  values: elements.map((element) => {
    const { proposal, takeOver } = line(view, element);
    return "takenOver" in proposal ? { ...proposal, takenOver: takeOver.map(({ id }) => id) } : proposal;
  }),
  ...(elements.includes("course-of-treatment") && view.subject.anchorOn !== null
    ? { subject: { programme: view.subject.programme, anchorOn: view.subject.anchorOn } }
    : {}),
});

describe("a hand-over that began with a letter of another record system", () => {
  let course = "";
  const at = (what: string): string => `/api/courses/${course}/${what}`;

  test("arrives by the network's door, is receipted, and stands on the practice's list with its gaps counted", async () => {
    expect(await arrives(vagueLetter(today), "EPI1")).toContain("<PositiveReceipt>");
    const { rows } = await (await person(PEOPLE.gp)).read<Worklist>("/api/worklist");
    const [row, ...others] = rows;
    expect(others).toEqual([]);
    expect(row).toMatchObject({
      group: "handovers",
      act: "read-and-accept",
      because: { da: "Epikrise fra Urologisk Afdeling: 8 af 10 elementer er klare" },
      patient: { name: "Åge Østergård", cpr: CPR, programme: { da: "Prostatakræft efter operation" } },
    });
    course = row?.patient.courseId ?? "";
  });

  test("the department holds the patient, and silence moves nothing", async () => {
    const page = await (await person(PEOPLE.doctor)).read<PatientPage>(at("").slice(0, -1));
    expect(page).toMatchObject({ status: "offered", responsible: { party: PLACES.department.id } });
    const gp = await person(PEOPLE.gp);
    const { offer } = await gp.read<ReceivedView>(at("received"));
    const early = await gp.does<Problem>(at("accept"), { handover: offer.id });
    expect(early.code).toBe("not-confirmed");
    expect(early.sentence.da).toBe("Kan ikke overtages endnu: 1, 4, 5, 7 og 8 er ikke bekræftet.");
  });

  test("nobody else sees it or confirms it: another practice, or the department in the practice's place", async () => {
    const [gp, other, doctor] = [await person(PEOPLE.gp), await person(PEOPLE.otherGp), await person(PEOPLE.doctor)];
    const body = confirming(await gp.read<ReceivedView>(at("received")), "treatment-plan");
    expect(await other.read<Problem>(at("received"))).toMatchObject({ status: 404 });
    expect(await other.does<Problem>(at("confirm"), body)).toMatchObject({ status: 404 });
    expect(await doctor.read<ReceivedView>(at("received"))).toMatchObject({ waits: true });
    expect(await doctor.does<Problem>(at("confirm"), body)).toMatchObject({ status: 404 });
    const { rows } = await database.pool.query(
      "SELECT DISTINCT user_id FROM foelgeskab.audit WHERE what = 'received letter' AND granted ORDER BY user_id",
    );
    expect(rows.map(({ user_id: user }) => user)).toEqual([PEOPLE.doctor, PEOPLE.gp]);
  });

  test("a body that says more than the form, or a programme that the diagnosis does not fit, is refused", async () => {
    const gp = await person(PEOPLE.gp);
    const body = confirming(await gp.read<ReceivedView>(at("received")), "course-of-treatment");
    expect(await gp.does<Problem>(at("confirm"), { ...body, accepted: true })).toMatchObject({ status: 422 });
    const subject = { programme: "bladder-cystectomy@1", anchorOn: "2024-01-10" };
    expect(await gp.does<Problem>(at("confirm"), { ...body, subject })).toMatchObject({
      status: 422,
      field: "subject",
    });
    const ahead = { programme: "prostate-rp@1", anchorOn: today.add({ days: 2 }).toString() };
    expect(await gp.does<Problem>(at("confirm"), { ...body, subject: ahead })).toMatchObject({ status: 422 });
  });

  test("the letter stands as it was written, with every found word at its place", async () => {
    const view = await (await person(PEOPLE.gp)).read<ReceivedView>(at("received"));
    expect(view.text).toBe(vagueLetter(today));
    for (const { words, at: place } of view.lines.flatMap(({ quotes }) => quotes))
      expect(view.text.slice(place, place + words.length).replaceAll("\n", " ")).toBe(words);
    expect(line(view, "re-referral-criteria")).toMatchObject({ state: "vague", together: false });
    expect(view.question).toContain("I skriver »ved stigning«");
    expect(view.question).not.toContain("Komplikationer");
  });

  test("what is filled is confirmed at once; what the programme would add is never added in silence", async () => {
    const gp = await person(PEOPLE.gp);
    const view = await gp.read<ReceivedView>(at("received"));
    const together = view.lines.filter(({ together: all }) => all).map(({ element }) => element);
    expect(together).toContain("blood-tests");
    const seen = await gp.does<ReceivedView>(at("confirm"), confirming(view, ...together));
    expect(seen.lines.filter(({ confirmed }) => confirmed !== undefined).map(({ element }) => element)).toEqual(
      together,
    );
    expect(line(seen, "blood-tests").confirmed).toMatchObject({ how: "as-read", by: { name: "Mette Krogh" } });

    const checks = line(seen, "checks-at-gp");
    expect(checks.takeOver.map(({ says }) => says.da)).toEqual([
      expect.stringMatching(/^Står ikke i brevet; programmet foreslår: Klinisk vurdering .* \(usigneret\)$/),
    ]);
    const silently = { handover: seen.offer.id, values: [checks.proposal] };
    expect(await gp.does<Problem>(at("confirm"), silently)).toMatchObject({ code: "not-in-the-letter" });
    const taken = await gp.does<ReceivedView>(at("confirm"), confirming(seen, "checks-at-gp"));
    expect(line(taken, "checks-at-gp").confirmed?.value).toMatchObject({ takenOver: ["review"] });
  });

  test("the question is written already; the department answers from its list, and the answer fills the gaps as proposals", async () => {
    const [gp, doctor] = [await person(PEOPLE.gp), await person(PEOPLE.doctor)];
    const { offer, question } = await gp.read<ReceivedView>(at("received"));
    await gp.does(at("ask"), { handover: offer.id, question });
    const { rows } = await doctor.read<Worklist>("/api/worklist");
    expect(rows).toMatchObject([{ group: "questions", act: "answer", because: { da: question } }]);
    await doctor.does(at("answer"), { handover: offer.id, answer: ANSWER });

    const view = await gp.read<ReceivedView>(at("received"));
    expect([view.ready, view.question]).toEqual([10, ""]);
    expect(view.text).toContain(ANSWER);
    const limits = line(view, "re-referral-criteria");
    expect(limits.state).toBe("filled");
    expect(limits.said.map(({ says }) => says.da)).toContain(
      "PSA mindst 0,2 µg/l i to prøver med mindst 14 dage imellem",
    );
    expect(line(view, "direct-contact").proposal).toMatchObject({ contact: { phone: "00 12 34 56" } });
    const listed = await gp.read<Worklist>("/api/worklist");
    expect(listed.rows[0]?.because.da).toContain("10 af 10 elementer er klare");
  });

  test("confirmed and accepted: the practice follows by the letter's plan, no letter left, and the department sees it", async () => {
    const [gp, doctor] = [await person(PEOPLE.gp), await person(PEOPLE.doctor)];
    const view = await gp.read<ReceivedView>(at("received"));
    const confirmed = await gp.does<ReceivedView>(
      at("confirm"),
      confirming(view, "re-referral-criteria", "direct-contact"),
    );
    expect(confirmed.notYet).toBeNull();
    const page = await gp.does(at("accept"), { handover: view.offer.id });
    expect(page).toMatchObject({
      status: "followed",
      responsible: { party: PLACES.practice.id },
      contact: { phone: "00 12 34 56" },
      handover: { received: true, signedBy: "Urologisk Afdeling" },
      received: null,
    });
    expect(page.plan.map(({ check }) => check)).toEqual(["psa", "psa-late", "review"]);
    expect(page.plan[2]?.deviation?.da).toMatch(/^Stod ikke i brevet: overtaget fra programmet af Mette Krogh/);
    expect(page.criteria.find(({ id }) => id === "psa-bcr-rp")).toMatchObject({
      text: { da: "PSA mindst 0,2 µg/l i to prøver med mindst 14 dage imellem" },
    });
    expect(page.criteria.find(({ id }) => id === "sym-mscc")?.signature.da).toContain(
      "overtaget fra programmet af Mette",
    );
    expect((await doctor.read<PatientPage>(at("").slice(0, -1))).responsible.party).toBe(PLACES.practice.id);
    for (const someone of [gp, doctor]) {
      const { items } = await someone.read<Outbox>("/api/outbox");
      expect(items.filter(({ kind }) => !kind.startsWith("XCTL"))).toEqual([]);
    }
    const after = await gp.read<ReceivedView>(at("received"));
    expect(after).toMatchObject({ waits: false, notYet: null });
    expect(line(after, "checks-at-gp").confirmed?.by.name).toBe("Mette Krogh");
  });

  test("from then on the course is like any other: the sheet is printed, and the patient can be sent back", async () => {
    const gp = await person(PEOPLE.gp);
    const sheet = await database.pool.query("SELECT version, replaced_on FROM foelgeskab.sheet WHERE course_id = $1", [
      course,
    ]);
    expect(sheet.rows).toEqual([{ version: 1, replaced_on: null }]);
    for (const paper of ["a4.pdf", "letter.pdf"]) {
      const bytes = await gp.bytes(at(paper));
      expect(bytes.subarray(0, 5).toString(), paper).toBe("%PDF-");
    }
    const page = await gp.does(at("refer-back"), { criteria: [], reason: "Nye rygsmerter." });
    expect(page.rereferral).toMatchObject({ toName: "Urinvejskirurgi, Aarhus Universitetshospital" });
  });

  test("the same letter again is answered with the same receipt and changes nothing", async () => {
    const events = async () =>
      (await database.pool.query("SELECT count(*) FROM foelgeskab.event WHERE course_id = $1", [course])).rows[0].count;
    const before = await events();
    await arrives(vagueLetter(today), "EPI1");
    expect(await events()).toBe(before);
  });
});
