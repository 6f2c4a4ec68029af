import { createHash, randomUUID } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "../../packages/server/src/http/testing/browser.ts";
import { bytesOf, laboratoryAnswer } from "../../packages/server/src/testing/messages.ts";
import type { Cast } from "./people.ts";

/** The kinds of work that the product is killed at. */
export type Kind = "message" | "contact" | "refer-back" | "accept-rereferral";

/** One piece of work that was sent until it was answered. `mark` stands in what it leaves behind, and nowhere else. */
export interface Done {
  kind: Kind;
  mark: string;
  courseId?: string;
  /** How often it was sent. */
  sent: number;
}

/** What the product's users have had answered. */
export interface Ledger {
  done: Done[];
  /** What was answered otherwise than it may be. */
  wrong: string[];
}

/** Who delivers messages, and when to stop. */
export interface Working {
  cast: Cast;
  origin: string;
  token: string;
  laboratoryEan: string;
  isOver(): boolean;
}

const AT_ONCE = 6;
const PAUSE_MS = 40;
/** Between two attempts at a product that does not answer. */
const AGAIN_MS = 120;

/** Works at the product, several hands at once, until it is over; each piece is sent again, the same, until it is answered. */
export async function work(at: Working): Promise<Ledger> {
  const ledger: Ledger = { done: [], wrong: [] };
  let next = 0;
  const hand = async (): Promise<void> => {
    while (!at.isOver()) {
      await onePiece(at, ledger, next++);
      await wait(PAUSE_MS);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, hand));
  return ledger;
}

async function onePiece(at: Working, ledger: Ledger, number: number): Promise<void> {
  if (number % 12 === 8) return referral(at, ledger, number);
  if (number % 3 === 2) return contact(at, ledger, number);
  return message(at, ledger, number);
}

/** A laboratory's answer, sent until its receipt has come; the same bytes each time. */
async function message({ cast, origin, token, laboratoryEan }: Working, ledger: Ledger, number: number): Promise<void> {
  const patient = cast.sampled[number % cast.sampled.length];
  if (patient === undefined) throw new Error("the demo region follows patients");
  const mark = `D${number}`;
  const sampledOn = new Date(Date.now() - (1 + (number % 20)) * 86_400_000).toISOString().slice(0, 10);
  const numbers = { letterId: mark, envelopeId: `K${number}`, sample: `P${number}` };
  const bytes = bytesOf(
    laboratoryAnswer({ cpr: patient.cpr, receiver: patient, senderEan: laboratoryEan, sampledOn, ...numbers }),
  );
  const receipts = new Set<string>();
  const take = async (): Promise<boolean> => {
    const answer = await fetch(`${origin}/api/inbound`, {
      method: "POST",
      body: Buffer.from(bytes),
      headers: { authorization: `Bearer ${token}`, "content-type": "application/xml" },
      signal: AbortSignal.timeout(10_000),
    });
    const text = await answer.text();
    if (answer.status >= 500) return false;
    if (answer.status !== 200 || !text.includes("PositiveReceipt"))
      ledger.wrong.push(`message ${mark}: ${answer.status} ${text.slice(0, 200)}`);
    receipts.add(createHash("sha256").update(text).digest("hex"));
    return true;
  };
  let sent = await until(take);
  // Some are sent once more after their receipt: it must be the very same.
  if (number % 5 === 0) sent += await until(take);
  if (receipts.size > 1) ledger.wrong.push(`message ${mark} was acknowledged in two ways`);
  ledger.done.push({ kind: "message", mark, sent });
}

/** A practice notes a call. */
async function contact({ cast }: Working, ledger: Ledger, number: number): Promise<void> {
  const owed = cast.owed[number % cast.owed.length];
  if (owed === undefined) throw new Error("the practices owe checks");
  const { courseId, practice, check, due } = owed;
  const mark = `samtale ${number} ${randomUUID()}`;
  await act(doctorOf(cast, practice), ledger, { kind: "contact", mark, courseId }, "contact", {
    check,
    due,
    how: "phone",
    note: mark,
  });
}

/** A patient goes back to the department, which takes him. */
async function referral({ cast }: Working, ledger: Ledger, number: number): Promise<void> {
  const patient = cast.referable.pop();
  if (patient === undefined) return;
  const { courseId, practice, department } = patient;
  const mark = `henvist ${number} ${randomUUID()}`;
  const body = { criteria: [], reason: mark };
  const told = await act(doctorOf(cast, practice), ledger, { kind: "refer-back", mark, courseId }, "refer-back", body);
  if (!told) return;
  const doctor = doctorOf(cast, department);
  const page = await untilJson<{ rereferral?: { id: string } | null }>(doctor, `/api/courses/${courseId}`);
  const rereferral = page.rereferral?.id ?? "";
  await act(doctor, ledger, { kind: "accept-rereferral", mark: rereferral, courseId }, "accept-rereferral", {
    rereferral,
  });
}

/** One act of a person, under one key, sent until the product says what became of it. False where it was refused. */
async function act(
  browser: Browser,
  ledger: Ledger,
  { kind, mark, courseId }: Omit<Done, "sent"> & { courseId: string },
  name: string,
  body: object,
): Promise<boolean> {
  const key = randomUUID();
  let saved = false;
  const sent = await until(async () => {
    const answer = await browser.post(`/api/courses/${courseId}/${name}`, body, { "idempotency-key": key });
    const text = await answer.text();
    if (answer.status >= 500 || answer.status === 403) return false; // 403: /api/me was not answered, so that the token was missing
    saved = answer.ok || text.includes('"already-saved"');
    if (!saved) ledger.wrong.push(`${kind} ${mark}: ${answer.status} ${text.slice(0, 200)}`);
    return true;
  });
  if (saved) ledger.done.push({ kind, mark, courseId, sent });
  return saved;
}

function doctorOf({ doctors }: Cast, party: string): Browser {
  const doctor = doctors.get(party);
  if (doctor === undefined) throw new Error(`a doctor of ${party} takes part`);
  return doctor;
}

/** Tries until it is done; how often that was. A line that breaks is what this is about. */
async function until(attempt: () => Promise<boolean>): Promise<number> {
  for (let sent = 1; ; sent += 1) {
    if (await attempt().catch(() => false)) return sent;
    await wait(AGAIN_MS);
  }
}

async function untilJson<Answer>(browser: Browser, address: string): Promise<Answer> {
  let read: Answer | undefined;
  await until(async () => {
    const answer = await browser.ask(address);
    if (!answer.ok) return false;
    read = (await answer.json()) as Answer; // the caller names what the contract says of the address
    return true;
  });
  if (read === undefined) throw new Error("what was read is there");
  return read;
}
