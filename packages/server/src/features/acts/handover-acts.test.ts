import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Handover } from "@foelgeskab/followup/course";
import { writeLetter } from "@foelgeskab/followup/letter";
import { expect, test } from "vitest";
import type { Outbox, PatientPage, SheetStatus } from "../../contract.ts";
import { openFile } from "../../pages/course-file.ts";
import { answerLetter, settleDelivery, takeBackLetter } from "../../store/outbound-rows.ts";
import { endSheet } from "../../store/sheets.ts";
import { inTransaction } from "../../store/transaction.ts";
import { act, DOCTOR, givenPatient, handoverOn } from "../../testing/followed-patient.ts";
import { PEOPLE, PLACES } from "../../testing/region.ts";
import { servedRegion } from "../../testing/served-region.ts";
import { deliverOutbound } from "../deliver/deliver-outbound.ts";
import { lettersOutbox } from "../deliver/letters-outbox.ts";
import { listOutbox } from "../deliver/list-outbox.ts";
import { sheetFeature } from "../directory/sheet-status.ts";
import { handoverActs } from "./handover-acts.ts";

const region = servedRegion(({ world }) => [handoverActs(world, true), sheetFeature(), listOutbox(world.settings)]);
const { world } = region;

interface Offered extends Handover {
  courseId: string;
  outboundId: string;
}

/** A hand-over on its way, with its letter in the outbox and its sheet in the patient's hand. */
async function offered(cpr: string, sheetCode: string): Promise<Offered> {
  const { courseId, patientId } = await givenPatient(region.pool, world, cpr);
  const handover = { ...handoverOn(world), sheetCode, earlyReason: "flytter til sin datter på Fyn" };
  await act(region.pool, world, DOCTOR, courseId, { type: "offer-handover", handover });
  await inTransaction(region.pool, { as: "system" }, async (db) => {
    const file = await openFile(db, world, courseId);
    if (file === undefined) throw new Error("the patient is there");
    const letter = writeLetter(handover.epikrise, file.programme, file.course.subject.anchors, "Urinvejskirurgi");
    await lettersOutbox(world, region.origin).handoverLetter(db, { file, handover, letter });
  });
  await region.pool.query(
    "INSERT INTO foelgeskab.sheet (patient_id, course_id, code, version, issued_on) VALUES ($1, $2, $3, 1, $4)",
    [patientId, courseId, sheetCode, handover.offeredOn],
  );
  const { rows } = await region.pool.query("SELECT outbound_id FROM foelgeskab.outbound WHERE about = $1", [
    handover.id,
  ]);
  return { ...handover, courseId, outboundId: rows[0].outbound_id };
}

async function does(user: string, name: "withdraw" | "decline", { courseId, id }: Offered): Promise<number> {
  const browser = await region.logIn(user);
  const body = { handover: id, reason: "Patienten er indlagt igen." };
  return (await browser.post(`/api/courses/${courseId}/${name}`, body)).status;
}
async function line({ outboundId }: Offered): Promise<Outbox["items"][number] | undefined> {
  const browser = await region.logIn(PEOPLE.doctor);
  const { items } = (await (await browser.ask("/api/outbox")).json()) as Outbox; // the contract's own type
  return items.find(({ id }) => id === outboundId);
}
const sheet = async ({ sheetCode }: Offered) =>
  ((await (await fetch(`${region.origin}/api/sheet/${sheetCode}`)).json()) as SheetStatus).state; // the contract's own type
const deliver = ({ outboundId }: Offered, to = "sent") =>
  deliverOutbound({ world, pool: region.pool, outDir: join(region.dataDir, to) }, outboundId);

test("who is asked to take over reads in the letter why it came before its time", async () => {
  const { courseId, id } = await offered("2704529991", "AAAA AAAA");
  const browser = await region.logIn(PEOPLE.gp);
  const answer = await browser.post(`/api/courses/${courseId}/ask`, { handover: id, question: "Hvornår flytter hun?" });
  const page = (await answer.json()) as PatientPage; // the contract's own type
  expect(page.handover?.letter.recommendation).toMatch(
    /\nAfsluttet før tid, fordi: flytter til sin datter på Fyn \(Anna Holm\)\.$/,
  );
});

test("taken back while its letter waits: the letter never leaves, the list says so, and the patient's sheet holds no longer", async () => {
  const handover = await offered("1703529991", "2222 2222");
  expect(await sheet(handover)).toBe("current");
  expect(await does(PEOPLE.doctor, "withdraw", handover)).toBe(200);
  await deliver(handover, "nothing");
  await expect(readdir(join(region.dataDir, "nothing"))).rejects.toThrow("ENOENT");
  expect(await line(handover)).toMatchObject({
    state: "withdrawn",
    sentAt: null,
    refusal: "Overdragelsen er trukket tilbage. Brevet er ikke sendt.",
  });
  expect(await sheet(handover)).toBe("replaced");
});

test("taken back after its letter left: no second letter, and the list says so, also after the receipt", async () => {
  const handover = await offered("2203529991", "3333 3333");
  await deliver(handover);
  expect(await does(PEOPLE.doctor, "withdraw", handover)).toBe(200);
  const told = { refusal: expect.stringContaining("efter at brevet var sendt. Der sendes ikke noget nyt brev") };
  expect(await line(handover)).toMatchObject({ state: "sent", ...told });
  const at = world.clock.now().toString();
  await inTransaction(region.pool, { as: "system" }, (db) =>
    answerLetter(db, handover.outboundId, { envelopeId: "", outcome: "ok", refusal: null, at }),
  );
  expect(await line(handover)).toMatchObject({ state: "acknowledged", ...told });
  const { rows } = await region.pool.query("SELECT 1 FROM foelgeskab.outbound WHERE course_id = $1", [
    handover.courseId,
  ]);
  expect(rows).toHaveLength(1);
});

test("taken back at the very moment in which its letter leaves: the list says that it left", async () => {
  const handover = await offered("2604529993", "9999 9999");
  expect(await does(PEOPLE.doctor, "withdraw", handover)).toBe(200);
  const at = world.clock.now().toString();
  await inTransaction(region.pool, { as: "system" }, (db) =>
    settleDelivery(db, handover.outboundId, { state: "sent", envelopeId: handover.outboundId, at }),
  );
  expect(await line(handover)).toMatchObject({
    state: "sent",
    refusal: expect.stringContaining("efter at brevet var sendt"),
  });
});

test("declined: the practice has nothing to do with the patient any more, and still her sheet holds no longer and the waiting letter never leaves", async () => {
  const handover = await offered("2304529991", "4444 4444");
  const other = await offered("2404529991", "6666 6666");
  expect(await does(PEOPLE.gp, "decline", handover)).toBeLessThan(300);
  expect([await sheet(handover), await sheet(other)]).toEqual(["replaced", "current"]);
  await deliver(handover, "declined");
  await expect(readdir(join(region.dataDir, "declined"))).rejects.toThrow("ENOENT");
  expect(await line(handover)).toMatchObject({ state: "withdrawn", refusal: expect.stringContaining("ikke sendt") });
  expect(await line(other)).toMatchObject({ state: "waiting", refusal: null });
});

test("nobody ends a sheet or takes back a letter that is not theirs", async () => {
  const handover = await offered("2504529991", "7777 7777");
  await inTransaction(
    region.pool,
    { as: "person", user: PEOPLE.otherGp, party: PLACES.otherPractice.id },
    async (db) => {
      await endSheet(db, handover.sheetCode, handover.offeredOn);
      await takeBackLetter(db, handover.id, world.clock.now().toString());
    },
  );
  expect([await sheet(handover), (await line(handover))?.state]).toEqual(["current", "waiting"]);
});
