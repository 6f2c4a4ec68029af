import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeLetter } from "@foelgeskab/followup/letter";
import { readEmessage } from "@foelgeskab/medcom/emessage";
import { linesOf } from "@foelgeskab/medcom/text-lines";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { validateOioxml } from "../../letters/validate-oioxml.ts";
import { openFile } from "../../pages/course-file.ts";
import { createTestDatabase, type TestDatabase } from "../../store/testing/test-database.ts";
import { inTransaction } from "../../store/transaction.ts";
import {
  act,
  DOCTOR,
  GP,
  givenFollowedPatient,
  givenPatient,
  handoverOn,
  type StoryPatient,
} from "../../testing/followed-patient.ts";
import { bytesOf, laboratoryAnswer, receiptFor } from "../../testing/messages.ts";
import { givenRegion, LABORATORY, PLACES } from "../../testing/region.ts";
import { samples } from "../../testing/samples.ts";
import { testWorld } from "../../testing/test-world.ts";
import { receiveBytes } from "../receive/receive-bytes.ts";
import { danishMoment } from "./danish-moment.ts";
import { deliverOutbound } from "./deliver-outbound.ts";
import { finishedMessage } from "./finished-message.ts";
import { lettersOutbox } from "./letters-outbox.ts";
import { writeHandoverLetter } from "./write-handover-letter.ts";

let database: TestDatabase;
let patient: StoryPatient;
let outDir: string;
const world = testWorld("2026-08-10");
const schemas = samples === undefined ? undefined : join(samples, "schemas");

beforeAll(async () => {
  database = await createTestDatabase();
  await givenRegion(database.pool);
  patient = await givenFollowedPatient(database.pool, testWorld("2026-02-02"));
  outDir = await mkdtemp(join(tmpdir(), "foelgeskab-outbox-"));
});
afterAll(async () => {
  await database.drop();
  await rm(outDir, { recursive: true });
});

interface Sent {
  outbound_id: string;
  kind: string;
  letter_id: string;
  envelope_id: string;
  body: string;
  state: string;
  refusal: string | null;
}
const sent = async (about: string): Promise<Sent> =>
  (await database.pool.query("SELECT * FROM foelgeskab.outbound WHERE about = $1", [about])).rows[0];

/** Offers the hand-over as the department's act does, with whatever the story changes in the file. */
async function handOver(
  change: Partial<{ givenName: string; recommendation: string; familyName: string }> = {},
): Promise<Sent> {
  const handover = handoverOn(world);
  handover.epikrise.colour = "yellow";
  handover.epikrise.closingTalk.needs = ["hører dårligt"];
  handover.earlyReason = "flytter til sin datter\npå Fyn.";
  if (change.recommendation !== undefined) handover.epikrise.recommendation = change.recommendation;
  await inTransaction(database.pool, { as: "system" }, async (db) => {
    const file = await openFile(db, world, patient.courseId);
    if (file === undefined) throw new Error("the patient is there");
    const letter = writeLetter(
      handover.epikrise,
      file.programme,
      file.course.subject.anchors,
      "Urinvejskirurgi",
      handover,
    );
    await lettersOutbox(world, "https://foelgeskab.example").handoverLetter(db, {
      file: { ...file, patient: { ...file.patient, ...change } },
      handover,
      letter,
    });
  });
  return sent(handover.id);
}

async function referBack(reason: string, criteria = ["psa-bcr-rp"], { courseId } = patient): Promise<Sent> {
  const rereferral = {
    id: crypto.randomUUID(),
    from: PLACES.practice.id,
    to: PLACES.department.id,
    criteria,
    reason,
    urgency: "subacute",
    sentOn: handoverOn(world).offeredOn,
    by: GP,
  };
  await inTransaction(database.pool, { as: "system" }, async (db) => {
    const file = await openFile(db, world, courseId);
    if (file === undefined) throw new Error("the patient is there");
    await lettersOutbox(world, "https://foelgeskab.example").rereferral(db, {
      file,
      rereferral,
      values: ["PSA mindst 0,2 µg/l: 0,26 (10. juli 2026) og 0,31 (5. aug. 2026)"],
    });
  });
  return sent(rereferral.id);
}

function letterIn(body: string) {
  const message = readEmessage(body);
  if (!message.ok) throw new Error(message.unreadable.why.en);
  return message.letters[0];
}

describe("the hand-over leaves as an outpatient's discharge letter", () => {
  test("with ten headed sections, the first opening with the recommendation and its colour, and a link without a number", async () => {
    const { kind, body, state } = await handOver();
    expect([kind, state]).toEqual(["XDIS02", "waiting"]);
    const letter = letterIn(body);
    if (letter?.kind !== "outpatient-discharge-letter") throw new Error("it is an XDIS02");
    expect(letter.sections).toHaveLength(10);
    expect(linesOf(letter.sections[0]?.text ?? []).slice(0, 6)).toEqual([
      "Anbefaling om opfølgning hos egen læge: GUL",
      "PSA hver 6. måned hos egen læge; genhenvis ved PSA ≥ 0,2 µg/l i to prøver.",
      "Gul, fordi: hører dårligt. Klinikken indkalder.",
      "Afsluttet før tid, fordi: flytter til sin datter på Fyn (Anna Holm).",
      "",
      "Behandlingsforløb",
    ]);
    expect(letter.sections.map(({ text }) => text[0]?.kind)).toEqual(Array(10).fill("bold"));
    const [target] = letter.references.map((reference) => reference.target);
    expect(target).toEqual({ kind: "url", url: `https://foelgeskab.example/courses/${patient.courseId}` });
    expect(letter.sender.number).toEqual({ text: PLACES.department.shak, register: "sygehusafdelingsnummer" });
    expect(letter.receiver).toMatchObject({
      ean: PLACES.practice.ean,
      number: { text: PLACES.practice.yder, register: "ydernummer" },
    });
    expect(letter.head.identifier).toMatch(/^[0-9A-Z]{14}$/);
  });

  test.skipIf(schemas === undefined)("and keeps MedCom's schema, whatever people are called and write", async () => {
    const odd = {
      givenName: "Øjvind Ångström ".repeat(9),
      familyName: "O'Neill \u202Emoor\u0007 <b>&",
      recommendation: "PSA ≥ 0,2\n".repeat(200),
    };
    for (const { body } of [await handOver(), await handOver(odd)])
      expect(await validateOioxml(body, schemas ?? "")).toEqual({ valid: true });
  });

  test.skipIf(schemas === undefined)("an admitted patient's leaves as XDIS01 and keeps its schema", async () => {
    const body = await inTransaction(database.pool, { as: "system" }, async (db) => {
      const file = await openFile(db, world, patient.courseId);
      const handover = handoverOn(world);
      const [from, to] = [file?.parties.get(handover.from), file?.parties.get(handover.to)];
      if (file === undefined || from === undefined || to === undefined) throw new Error("all of them are there");
      const letter = writeLetter(handover.epikrise, file.programme, file.course.subject.anchors, "Urinvejskirurgi");
      const what = {
        handover,
        letter,
        from,
        to,
        patient: file.patient,
        link: "https://x.example/",
        setting: "admitted",
        openedOn: file.course.openedOn,
      } as const;
      return finishedMessage(
        writeHandoverLetter(what, "B1", danishMoment(world.clock.now())),
        world.clock.now(),
        (size) => new Uint8Array(size),
      ).body;
    });
    expect(letterIn(body)?.kind).toBe("discharge-letter");
    expect(await validateOioxml(body, schemas ?? "")).toEqual({ valid: true });
  });
});

describe("the re-referral leaves as a hospital referral", () => {
  test("with the reason, the criteria and their values", async () => {
    const { kind, body } = await referBack("PSA er steget to gange.\nPatienten er informeret.");
    expect(kind).toBe("XREF01");
    const letter = letterIn(body);
    if (letter?.kind !== "hospital-referral") throw new Error("it is an XREF01");
    expect(linesOf(letter.additional?.reason ?? [])).toContain("PSA er steget to gange.");
    expect(linesOf(letter.clinical?.history ?? [])).toContain(
      "PSA mindst 0,2 µg/l: 0,26 (10. juli 2026) og 0,31 (5. aug. 2026)",
    );
    expect(letter.additional?.priority).toBe("elektiv");
    if (schemas !== undefined) expect(await validateOioxml(body, schemas)).toEqual({ valid: true });
  });

  test("acute when a criterion calls for admission today", async () => {
    const letter = letterIn((await referBack("Kan ikke lade vandet.", ["sym-prostate-acute"])).body);
    if (letter?.kind !== "hospital-referral") throw new Error("it is an XREF01");
    expect(letter.additional?.priority).toBe("akut");
    expect(linesOf(letter.additional?.reason ?? [])[0]).toMatch(/Hastegrad: Samme dag\.$/);
  });

  test("no word of a code, and a criterion that waits for its second test is not called met", async () => {
    const waiting = await givenFollowedPatient(database.pool, testWorld("2026-02-02"), "2304529991");
    const psa = laboratoryAnswer({
      cpr: waiting.cpr,
      letterId: "WAITS",
      sample: "WAITS",
      results: [{ value: "0,26" }],
    });
    await receiveBytes(world, database.pool, { bytes: bytesOf(psa), channel: "folder" });
    const letter = letterIn((await referBack("PSA er steget.", ["psa-bcr-rp"], waiting)).body);
    if (letter?.kind !== "hospital-referral") throw new Error("it is an XREF01");
    expect(linesOf(letter.additional?.reason ?? [])[0]).toMatch(/Hastegrad: Subakut\.$/);
    const history = linesOf(letter.clinical?.history ?? []).join("\n");
    expect(history).toMatch(/^Kriterier, som henvisningen hviler på:\n/);
    expect(history).toMatch(/\nEndnu ikke bekræftet af en ny prøve: .*PSA/);
    expect(history).not.toContain("Opfyldte");
    const own = letterIn((await referBack("Jeg er urolig for ham.", [], waiting)).body);
    if (own?.kind !== "hospital-referral") throw new Error("it is an XREF01");
    expect(linesOf(own.additional?.reason ?? [])[0]).toMatch(/Hastegrad: Efter lægens skøn\.$/);
  });
});

describe("delivery to the folder", () => {
  const deliver = (letter: Sent, more: { schemas?: string } = {}) =>
    deliverOutbound({ world, pool: database.pool, outDir, ...more }, letter.outbound_id);

  test("writes the whole letter in UTF-8 and marks it as sent; once more changes nothing", async () => {
    const letter = await handOver();
    await deliver(letter, schemas === undefined ? {} : { schemas });
    const file = join(outDir, `XDIS02-${letter.letter_id}.xml`);
    expect(await readFile(file, "utf8")).toBe(letter.body);
    await writeFile(file, "taken by the network");
    await deliver(letter);
    expect(await readFile(file, "utf8")).toBe("taken by the network");
    expect((await readdir(outDir)).filter((name) => name.startsWith("."))).toEqual([]);
  });

  test.skipIf(schemas === undefined)(
    "a letter against its schema is not sent and is on the sender's list",
    async () => {
      const letter = await referBack("Grund");
      await database.pool.query(
        "UPDATE foelgeskab.outbound SET body = replace(body, 'nytbrev', 'nyt brev') WHERE outbound_id = $1",
        [letter.outbound_id],
      );
      await deliver(letter, { schemas: schemas ?? "" });
      const { rows } = await database.pool.query(
        "SELECT state, refusal FROM foelgeskab.outbound WHERE outbound_id = $1",
        [letter.outbound_id],
      );
      expect(rows).toMatchObject([{ state: "refused", refusal: expect.stringContaining("skema") }]);
    },
  );

  test("a folder that cannot be written leaves the letter waiting, for the queue to try again", async () => {
    const letter = await handOver();
    await writeFile(join(outDir, "closed"), "");
    await expect(
      deliverOutbound({ world, pool: database.pool, outDir: join(outDir, "closed") }, letter.outbound_id),
    ).rejects.toThrow();
    const { rows } = await database.pool.query("SELECT state FROM foelgeskab.outbound WHERE outbound_id = $1", [
      letter.outbound_id,
    ]);
    expect(rows).toEqual([{ state: "waiting" }]);
  });
});

describe("a receipt closes what was sent, or puts it back on the sender's list", () => {
  const ends: Record<"senderEan" | "receiverEan", string> = {
    senderEan: PLACES.department.ean,
    receiverEan: PLACES.practice.ean,
  };
  let number = 0;
  const answer = async (
    letter: Sent,
    kind: "CTL01" | "CTL02" | "CTL03",
    own: Partial<typeof ends & { letterId: string }> = {},
  ) => {
    number += 1;
    const text = receiptFor(
      { envelopeId: letter.envelope_id, letterId: letter.letter_id, ...ends, ...own },
      kind,
      `KV${number}`,
    );
    return receiveBytes(world, database.pool, { bytes: bytesOf(text), channel: "folder" });
  };
  const stateOf = async ({ outbound_id }: Sent) =>
    (await database.pool.query("SELECT state, refusal FROM foelgeskab.outbound WHERE outbound_id = $1", [outbound_id]))
      .rows[0];

  test("positive: acknowledged; a receipt is never answered", async () => {
    const letter = await handOver();
    const { letters, receipt } = await answer(letter, "CTL03");
    expect(letters).toMatchObject([{ type: "XCTL03", state: "receipt", why: null }]);
    expect(receipt).toBeNull();
    expect(await stateOf(letter)).toEqual({ state: "acknowledged", refusal: null });
    await deliverOutbound({ world, pool: database.pool, outDir }, letter.outbound_id);
    expect(await stateOf(letter)).toMatchObject({ state: "acknowledged" });
  });

  test("positive: the course tells once that the practice's system has the letter, and the patient stays where she is", async () => {
    const other = await givenPatient(database.pool, testWorld("2026-02-02"), "1703529983");
    const handover = { ...handoverOn(world), earlyReason: "flytter til sin datter på Fyn" };
    await act(database.pool, world, DOCTOR, other.courseId, { type: "offer-handover", handover });
    await inTransaction(database.pool, { as: "system" }, async (db) => {
      const file = await openFile(db, world, other.courseId);
      if (file === undefined) throw new Error("the patient is there");
      const { programme, course } = file;
      const letter = writeLetter(handover.epikrise, programme, course.subject.anchors, "Urinvejskirurgi", handover);
      await lettersOutbox(world, "https://foelgeskab.example").handoverLetter(db, { file, handover, letter });
    });
    const letter = await sent(handover.id);
    await answer(letter, "CTL03");
    await answer(letter, "CTL03");
    const { rows } = await database.pool.query(
      "SELECT payload, actor ->> 'role' AS role FROM foelgeskab.event WHERE course_id = $1 AND type = 'handover-delivered'",
      [other.courseId],
    );
    expect(rows).toEqual([
      { payload: { type: "handover-delivered", handover: handover.id, on: "2026-08-10" }, role: "system" },
    ]);
    const course = await database.pool.query("SELECT status, holder_id FROM foelgeskab.course WHERE course_id = $1", [
      other.courseId,
    ]);
    expect(course.rows).toEqual([{ status: "offered", holder_id: PLACES.department.id }]);
  });

  test("a receipt that comes while the letter is still being delivered counts", async () => {
    const letter = await handOver();
    const receiving = await database.pool.connect();
    await receiving.query("BEGIN");
    await receiving.query("UPDATE foelgeskab.outbound SET state = 'acknowledged' WHERE outbound_id = $1", [
      letter.outbound_id,
    ]);
    const delivering = deliverOutbound({ world, pool: database.pool, outDir }, letter.outbound_id);
    await vi.waitFor(async () => expect(await readdir(outDir)).toContain(`XDIS02-${letter.letter_id}.xml`), {
      timeout: 30_000,
    });
    await receiving.query("COMMIT");
    receiving.release();
    await delivering;
    expect(await stateOf(letter)).toMatchObject({ state: "acknowledged" });
  });

  test.each(["CTL01", "CTL02"] as const)("negative (%s): refused, with the receiver's reason", async (kind) => {
    const letter = await handOver();
    expect((await answer(letter, kind)).letters).toMatchObject([{ type: `X${kind}`, state: "receipt" }]);
    expect(await stateOf(letter)).toEqual({
      state: "refused",
      refusal: "Modtagerens lokationsnummer er ukendt. Modtageren er flyttet.",
    });
  });

  test("first yes, then no: the first word counts, and a person of the sender clears it up", async () => {
    const letter = await handOver();
    await answer(letter, "CTL03");
    const { letters } = await answer(letter, "CTL02");
    expect(letters).toMatchObject([{ state: "unmatched", why: { code: "conflicting-receipt" } }]);
    expect(await stateOf(letter)).toMatchObject({ state: "acknowledged" });
    const { rows } = await database.pool.query("SELECT party_id FROM foelgeskab.inbound WHERE inbound_id = $1", [
      letters[0]?.inboundId,
    ]);
    expect(rows).toEqual([{ party_id: PLACES.department.id }]);
  });

  test("for a letter that was never sent, or from somebody it was not sent to: kept, and nothing moves", async () => {
    const letter = await handOver();
    expect((await answer(letter, "CTL03", { letterId: "NEVERSENT" })).letters).toMatchObject([
      { state: "receipt", why: { code: "receipt-for-nothing" } },
    ]);
    expect((await answer(letter, "CTL03", { receiverEan: LABORATORY.ean })).letters).toMatchObject([
      { state: "receipt", why: { code: "receipt-from-stranger" } },
    ]);
    expect(await stateOf(letter)).toMatchObject({ state: "waiting" });
  });
});

test("our own letter that comes back is known and changes nothing", async () => {
  const letter = await handOver();
  const { letters, receipt } = await receiveBytes(world, database.pool, {
    bytes: Buffer.from(letter.body),
    channel: "folder",
  });
  expect(letters).toMatchObject([{ type: "XDIS02", state: "matched", why: null }]);
  expect(receipt).toContain("PositiveReceipt");
  const { rows } = await database.pool.query("SELECT course_id FROM foelgeskab.inbound WHERE inbound_id = $1", [
    letters[0]?.inboundId,
  ]);
  expect(rows).toEqual([{ course_id: patient.courseId }]);
});
