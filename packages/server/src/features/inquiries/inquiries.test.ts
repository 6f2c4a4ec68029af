import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readEmessage } from "@foelgeskab/medcom/emessage";
import { describe, expect, test } from "vitest";
import type { AskView, InquiryList, InquiryView, PatientPage, RegionList, Worklist } from "../../contract.ts";
import { validateOioxml } from "../../letters/validate-oioxml.ts";
import type { Why } from "../../store/inbound-rows.ts";
import { givenFollowedPatient, givenPatient } from "../../testing/followed-patient.ts";
import { bytesOf, correspondence, receiptFor, referralLetter } from "../../testing/messages.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { samples } from "../../testing/samples.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { rereferralActs } from "../acts/rereferral-acts.ts";
import { makeCertificate } from "../certificate/make-certificate.ts";
import { deliverOutbound } from "../deliver/deliver-outbound.ts";
import { lettersOutbox } from "../deliver/letters-outbox.ts";
import { patientPageFeature } from "../patient-page/feature.ts";
import { regionListFeature } from "../person/region-list.ts";
import { receiveFeatures } from "../receive/features.ts";
import { receiveBytes } from "../receive/receive-bytes.ts";
import { worklistFeature } from "../worklist/worklist.ts";
import { inquiryFeatures } from "./features.ts";
import { inTransaction } from "../../store/transaction.ts";
import { isoDay } from "@foelgeskab/followup/ids";

const region = servedRegion(({ world, pool, origin }) => {
  const outbox = lettersOutbox(world, origin);
  return [
    ...receiveFeatures(world, pool, () => undefined),
    ...inquiryFeatures(world, outbox, true),
    ...[
      regionListFeature(world),
      rereferralActs(world, outbox, true),
      patientPageFeature(world, true),
      worklistFeature(world),
    ],
  ];
});
const { world } = region;

type Answer<Body> = { status: number; body: Body & { code?: string } };

async function as(user: string) {
  const browser = await region.logIn(user);
  const read = async <Body>(response: Response): Promise<Answer<Body>> => ({
    status: response.status,
    body: (await response.json()) as Body & { code?: string }, // the contract's own type
  });
  return {
    page: async (courseId: string) => (await read<PatientPage>(await browser.ask(`/api/courses/${courseId}`))).body,
    region: async () => (await read<RegionList>(await browser.ask("/api/region"))).body,
    form: async (courseId: string) => read<AskView>(await browser.ask(`/api/courses/${courseId}/ask`)),
    list: async () => (await read<InquiryList>(await browser.ask("/api/inquiries"))).body.lines,
    rows: async () =>
      (await read<Worklist>(await browser.ask("/api/worklist"))).body.rows
        .filter(({ about }) => about.inquiry !== undefined)
        .map(
          ({ group, state, what, dueNote, step }) =>
            `${group} ${state}: ${what.da}, ${dueNote?.da}${step === undefined ? "" : `, ${step.da}`}`,
        ),
    thread: async (courseId: string, id: string) =>
      read<InquiryView>(await browser.ask(`/api/courses/${courseId}/inquiries/${id}`)),
    asks: async (courseId: string, own: object = {}) =>
      read<InquiryView>(
        await browser.post(`/api/courses/${courseId}/inquiries`, {
          ...{ to: PLACES.department.id, subject: "Lav PSA", text: "Skal vi måle hver tredje måned?", ...own },
        }),
      ),
    says: async (courseId: string, id: string, body: object) =>
      read<InquiryView>(await browser.post(`/api/courses/${courseId}/inquiries/${id}/say`, body)),
    concludes: async (courseId: string, id: string, body: object) =>
      read<InquiryView>(await browser.post(`/api/courses/${courseId}/inquiries/${id}/conclude`, body)),
    makes: async (courseId: string, inbound: string, kind: "question" | "referral", body: object = {}) =>
      read<InquiryView & PatientPage>(await browser.post(`/api/courses/${courseId}/letters/${inbound}/${kind}`, body)),
  };
}

const arrives = async (xml: string) => {
  const { letters } = await receiveBytes(world, region.pool, { bytes: bytesOf(xml), channel: "folder" });
  const [letter] = letters;
  if (letter === undefined) throw new Error("a message of one letter has one");
  return { ...letter, code: (letter.why as Why | null)?.code }; // the reception's own reason
};

/** Nobody of the party logs in here any more, until the work is done. */
async function withoutLogIn<Done>(party: string, work: () => Promise<Done>): Promise<Done> {
  const set = (until: string | null) =>
    region.pool.query(
      "UPDATE foelgeskab.membership SET valid_until = $2, valid_from = coalesce(valid_from, '2000-01-01') WHERE party_id = $1",
      [party, until],
    );
  await set("2001-01-01");
  try {
    return await work();
  } finally {
    await set(null);
  }
}

/** The letters of a question, as they left. */
async function leaves(courseId: string) {
  const { rows } = await region.pool.query<{ outbound_id: string; letter_id: string; envelope_id: string }>(
    "SELECT outbound_id, letter_id, envelope_id FROM foelgeskab.outbound WHERE course_id = $1 AND kind = 'XDIS91' ORDER BY created_at, outbound_id",
    [courseId],
  );
  const outDir = join(region.dataDir, courseId);
  for (const { outbound_id } of rows) await deliverOutbound({ world, pool: region.pool, outDir }, outbound_id);
  return Promise.all(
    rows.map(async (row) => ({ ...row, body: await readFile(join(outDir, `XDIS91-${row.letter_id}.xml`), "utf8") })),
  );
}

/** The night's certificate accounts for everything. */
async function addsUp(): Promise<unknown> {
  const asOf = isoDay(world.clock.today());
  const { content } = await inTransaction(region.pool, { as: "system", oneMoment: true }, (db) =>
    makeCertificate(db, world, { asOf, lastHead: null }),
  );
  return content.unaccounted.filter(({ why }) => !why.startsWith("offered-without-letter"));
}

describe("a practice asks the department, and both read here", () => {
  test("it stands on the department's list by its clock, then on the practice's, until a person there says what comes of it", async () => {
    const { courseId } = await givenFollowedPatient(region.pool, world, "0104529991");
    const [gp, doctor] = [await as(PEOPLE.gp), await as(PEOPLE.doctor)];
    expect((await gp.form(courseId)).body).toMatchObject({ asker: "follower", to: PLACES.department.id });
    const { body: asked } = await gp.asks(courseId);
    expect(asked).toMatchObject({ turn: { yours: false, owed: "answer", late: false }, leavesByLetter: false });
    expect(await doctor.rows()).toEqual([
      expect.stringMatching(/^questions question: Spørgsmål: Lav PSA, svar senest /),
    ]);
    expect((await doctor.list())[0]).toMatchObject({
      inquiry: asked.id,
      turn: { yours: true },
      otherName: "Lægerne Åtorvet",
    });
    const { body: answered } = await doctor.says(courseId, asked.id, {
      text: "Nej, hver sjette.",
      advises: "as-planned",
    });
    expect(answered.messages.at(-1)).toMatchObject({
      text: "Nej, hver sjette.",
      advises: { da: "Fortsæt som planlagt" },
      sent: null,
    });
    expect(await doctor.rows()).toEqual([]);
    expect(await gp.rows()).toEqual([expect.stringMatching(/^questions answered: Svar: Lav PSA, svar senest /)]);
    expect((await doctor.concludes(courseId, asked.id, { outcome: "as-planned", note: "" })).body.code).toBe(
      "asker-concludes",
    );
    const { body: done } = await gp.concludes(courseId, asked.id, { outcome: "refer-back", note: "Den stiger." });
    expect(done).toMatchObject({
      turn: null,
      outcome: { outcome: "refer-back", followed: { da: "Der er ikke genhenvist endnu" } },
    });
    expect(await gp.rows()).toEqual([]);
    expect((await gp.page(courseId)).inquiries).toMatchObject([{ subject: "Lav PSA", turn: null }]);
    expect(await leaves(courseId)).toEqual([]);
    expect(await addsUp()).toEqual([]);
  });

  test("nobody else finds it: another practice, another department, and an id that does not exist get the same answer", async () => {
    const { courseId } = await givenFollowedPatient(region.pool, world, "0204529991");
    const { body: asked } = await (await as(PEOPLE.gp)).asks(courseId);
    const other = await as(PEOPLE.otherGp);
    expect((await other.thread(courseId, asked.id)).status).toBe(404);
    expect((await other.says(courseId, asked.id, { text: "Hvad?" })).status).toBe(404);
    expect((await other.asks(courseId)).status).toBe(404);
    expect((await other.form(courseId)).status).toBe(404);
    expect((await (await as(PEOPLE.gp)).thread(courseId, "q0")).status).toBe(404);
    expect(await other.list()).toEqual([]);
    const { rows } = await region.pool.query(
      "SELECT granted FROM foelgeskab.audit WHERE user_id = $1 ORDER BY audit_id DESC LIMIT 1",
      [PEOPLE.otherGp],
    );
    expect(rows).toEqual([{ granted: false }]);
  });

  test("past its day it is late on every screen, climbs to the head of the department and the region's office, and the certificate counts it", async () => {
    const { courseId } = await givenFollowedPatient(region.pool, world, "0304529991");
    const { body: asked } = await (await as(PEOPLE.gp)).asks(courseId, { spokeWith: "Sekretær Juul" });
    const late = world.clock.today().subtract({ days: 40 }).toString();
    await region.pool.query("UPDATE foelgeskab.inquiry SET answer_by = $2, since = $2 WHERE inquiry_id = $1", [
      asked.id,
      late,
    ]);
    expect(await (await as(PEOPLE.doctor)).rows()).toContainEqual(
      expect.stringMatching(
        /^questions overdue: Spørgsmål: Lav PSA, 40 dage over, Trin 3\. Regionens praksisenhed: ring$/,
      ),
    );
    const { units } = await (await as(PEOPLE.office)).region();
    expect(units).toMatchObject([
      {
        party: PLACES.department.id,
        items: [{ kind: "inquiry", days: 39, what: { da: "Et spørgsmål er ikke besvaret" } }],
      },
    ]);
    expect(await addsUp()).toMatchObject([
      { why: expect.stringMatching(`^question-forgotten ${asked.id} ${PLACES.department.id} `) },
      { why: expect.stringMatching(`^question-not-in-events ${asked.id} `) },
    ]);
    await region.pool.query("DELETE FROM foelgeskab.inquiry WHERE inquiry_id = $1", [asked.id]);
    expect(await addsUp()).toHaveLength(1);
  });

  test("another department is asked, sees the patient while the question is open, and not afterwards", async () => {
    const { courseId } = await givenFollowedPatient(region.pool, world, "0404529992");
    const gp = await as(PEOPLE.gp);
    await region.pool.query(
      "INSERT INTO foelgeskab.app_user (user_id, name, subject) VALUES ('u-onk', 'Ida Juhl', 'u-onk')",
    );
    await region.pool.query(
      "INSERT INTO foelgeskab.membership (user_id, party_id, role) VALUES ('u-onk', $1, 'hospital-doctor')",
      [PLACES.otherDepartment.id],
    );
    const oncologist = await as("u-onk");
    expect((await oncologist.form(courseId)).status).toBe(404);
    const { body: asked } = await gp.asks(courseId, { to: PLACES.otherDepartment.id });
    expect((await oncologist.thread(courseId, asked.id)).status).toBe(200);
    await oncologist.says(courseId, asked.id, { text: "Se an i tre måneder." });
    await gp.concludes(courseId, asked.id, { outcome: "as-planned", note: "" });
    expect((await oncologist.thread(courseId, asked.id)).status).toBe(404);
    expect((await gp.asks(courseId, { to: PLACES.practice.id })).body.code).toBe("no-department");
  });
});

describe("the department has its own record system", () => {
  test("the question leaves as a letter by the outbox, its answer comes back by the number in the subject, and the thread shows both", async () => {
    const cpr = "0504529993";
    const { courseId } = await givenFollowedPatient(region.pool, world, cpr);
    const gp = await as(PEOPLE.gp);
    const { body: asked } = await withoutLogIn(PLACES.department.id, () => gp.asks(courseId));
    expect(asked).toMatchObject({
      leavesByLetter: expect.any(Boolean),
      messages: [{ sent: { da: "Brevet venter på at blive sendt" } }],
    });
    const [sent, ...more] = await leaves(courseId);
    if (sent === undefined) throw new Error("the question left");
    expect(more).toEqual([]);
    const read = readEmessage(sent.body);
    expect(read).toMatchObject({
      ok: true,
      letters: [{ kind: "correspondence-letter", additional: { subject: `Lav PSA (ref. ${sent.letter_id})` } }],
    });
    expect(sent.body).toContain("Skal vi måle hver tredje måned?");
    if (samples !== undefined)
      expect(await validateOioxml(sent.body, join(samples, "schemas"))).toMatchObject({ valid: true });
    const receipt = {
      envelopeId: sent.envelope_id,
      letterId: sent.letter_id,
      senderEan: PLACES.practice.ean,
      receiverEan: PLACES.department.ean,
    };
    await receiveBytes(world, region.pool, {
      bytes: bytesOf(receiptFor(receipt, "CTL03", "KVIT5")),
      channel: "folder",
    });
    expect((await gp.thread(courseId, asked.id)).body.messages[0]?.sent?.da).toMatch(/kvitteret$/);
    const answer = {
      ...{ cpr, letterId: "SVAR5", text: "Nej, hver sjette er nok.", subject: `SV: Lav PSA (ref. ${sent.letter_id})` },
      sender: PLACES.department,
      receiver: PLACES.practice,
    };
    expect(await arrives(correspondence(answer))).toMatchObject({ state: "matched" });
    await arrives(correspondence(answer));
    const { body: thread } = await gp.thread(courseId, asked.id);
    expect(thread).toMatchObject({
      turn: { yours: true, owed: "conclusion" },
      messages: [{}, { byLetter: true, text: "Nej, hver sjette er nok.", by: { da: "Lægerne Åtorvet" } }],
    });
    expect(thread.messages).toHaveLength(2);
    expect(await addsUp()).toHaveLength(1);
  });

  test("an answer that names nothing is proposed on the patient's page, and a person puts it into the question; a stranger's letter is not", async () => {
    const cpr = "0604529991";
    const { courseId } = await givenFollowedPatient(region.pool, world, cpr);
    const gp = await as(PEOPLE.gp);
    const { body: asked } = await withoutLogIn(PLACES.department.id, () => gp.asks(courseId));
    const writtenOn = world.clock.today().toString();
    const from = { sender: PLACES.department, receiver: PLACES.practice, writtenOn };
    const letter = await arrives(
      correspondence({ cpr, letterId: "SVAR6", text: "Nej.", subject: "Vedr. PSA", ...from }),
    );
    expect(letter).toMatchObject({ state: "unmatched", code: "about-course" });
    const { letters } = await gp.page(courseId);
    expect(letters).toMatchObject([
      {
        number: "SVAR6",
        words: "Nej.",
        may: { ask: true, refer: false, into: [{ inquiry: asked.id, subject: "Lav PSA" }] },
      },
    ]);
    const { body: thread } = await gp.makes(courseId, letter.inboundId, "question", { inquiry: asked.id });
    expect(thread).toMatchObject({ turn: { yours: true }, messages: [{}, { byLetter: true, text: "Nej." }] });
    expect((await gp.makes(courseId, letter.inboundId, "question", { inquiry: asked.id })).body.code).toBe(
      "already-handled",
    );
    const stranger = await arrives(
      correspondence({ cpr, letterId: "SVAR7", text: "Ja.", sender: PLACES.otherPractice, receiver: PLACES.practice }),
    );
    expect(stranger).toMatchObject({ state: "unmatched", code: "correspondence" });
    expect((await gp.page(courseId)).letters).toEqual([]);
  });
});

describe("the practice has its own record system", () => {
  test("its letter becomes a question in one act, the answer leaves as a letter and ends it with the department's word", async () => {
    const cpr = "0704529991";
    const { courseId } = await givenFollowedPatient(region.pool, world, cpr);
    const doctor = await as(PEOPLE.doctor);
    const letter = await arrives(
      correspondence({ cpr, letterId: "BREV1", subject: "PSA stiger", text: "PSA 0,15.<Break/>Hvad gør vi?" }),
    );
    expect(letter).toMatchObject({ state: "unmatched", code: "about-course" });
    await withoutLogIn(PLACES.practice.id, async () => {
      const { body: asked } = await doctor.makes(courseId, letter.inboundId, "question");
      expect(asked).toMatchObject({
        subject: "PSA stiger",
        leavesByLetter: true,
        turn: { yours: true, owed: "answer" },
        messages: [{ text: "PSA 0,15.\nHvad gør vi?", byLetter: true }],
      });
      const answer = { text: "Ny prøve om fire uger.", concludes: { outcome: "as-planned", note: "" } };
      const { body: done } = await doctor.says(courseId, asked.id, answer);
      expect(done).toMatchObject({ turn: null, outcome: { outcome: "as-planned", by: { da: "Anna Holm" } } });
    });
    const [sent] = await leaves(courseId);
    expect(sent?.body).toContain("Ny prøve om fire uger.");
    const again = correspondence({
      cpr,
      letterId: "BREV2",
      subject: `SV: PSA stiger (ref. ${sent?.letter_id})`,
      text: "Nu 0,3.",
    });
    expect(await arrives(again)).toMatchObject({ state: "matched" });
    expect(await doctor.rows()).toContainEqual(expect.stringMatching(/^questions question: Spørgsmål: PSA stiger/));
  });

  test("its letter that sends the patient back is taken as the re-referral, by a person, and the patient by a doctor", async () => {
    const cpr = "0804529991";
    const { courseId } = await givenFollowedPatient(region.pool, world, cpr);
    const doctor = await as(PEOPLE.doctor);
    const letter = await arrives(
      correspondence({ cpr, letterId: "BREV8", subject: "Genhenvisning", text: "PSA 0,4. Vi genhenviser." }),
    );
    expect((await (await as(PEOPLE.gp)).makes(courseId, letter.inboundId, "referral")).status).toBe(404);
    const { body: page } = await doctor.makes(courseId, letter.inboundId, "referral");
    expect(page).toMatchObject({
      status: "referred-back",
      letters: [],
      rereferral: { reason: "PSA 0,4. Vi genhenviser." },
    });
    expect(page.responsible.party).toBe(PLACES.practice.id);
    expect(page.timeline.find(({ state }) => state === "met")?.note.da).toMatch(
      /^Lægerne Åtorvet, brev BREV8 af .*, læst af Anna Holm$/,
    );
    expect(await addsUp()).toHaveLength(1);
  });

  test("and its hospital referral is proposed for the same, with its words", async () => {
    const cpr = "0904529991";
    const { courseId } = await givenFollowedPatient(region.pool, world, cpr);
    const letter = await arrives(referralLetter({ cpr, letterId: "HENV9", reason: "Knoglesmerter og PSA 2,1" }));
    expect(letter).toMatchObject({ type: "XREF01", state: "unmatched", code: "about-course" });
    const doctor = await as(PEOPLE.doctor);
    expect((await doctor.page(courseId)).letters).toMatchObject([
      { number: "HENV9", may: { refer: true, ask: true, into: [] } },
    ]);
    const { body } = await doctor.makes(courseId, letter.inboundId, "referral");
    expect(body).toMatchObject({ status: "referred-back", rereferral: { reason: "Knoglesmerter og PSA 2,1" } });
    const unfollowed = await givenPatient(region.pool, world, "1104529992");
    expect(unfollowed.cpr).toBe("1104529992");
    expect(await arrives(referralLetter({ cpr: "1104529992", letterId: "HENV10", reason: "Smerter" }))).toMatchObject({
      code: "referral-by-hand",
    });
  });
});
