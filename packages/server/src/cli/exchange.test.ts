import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeLetter } from "@foelgeskab/followup/letter";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Channels } from "../channels/channels.ts";
import type { Outbox } from "../contract.ts";
import { lettersOutbox } from "../features/deliver/letters-outbox.ts";
import { listOutbox } from "../features/deliver/list-outbox.ts";
import { resendUnanswered } from "../features/deliver/resend-unanswered.ts";
import { partnerDoor } from "../features/receive/partner-door.ts";
import { type RunningJobs, startJobs } from "../jobs/start-jobs.ts";
import { openFile } from "../pages/course-file.ts";
import { keepPartner } from "../store/partners.ts";
import { inTransaction } from "../store/transaction.ts";
import { act, DOCTOR, givenPatient, handoverOn } from "../testing/followed-patient.ts";
import { PEOPLE, PLACES } from "../testing/region.ts";
import { servedRegion } from "../testing/served-region.ts";

const [ours, theirs] = [generateKeyPairSync("ed25519"), generateKeyPairSync("ed25519")];
const NET = { id: "net", name: "Nettet", glns: [PLACES.practice.ean as string] };
/** Half an hour passes in three seconds in the exchange, and here by dating back what was sent. */
const MINUTE_MS = 100;

let exchangePort = 0;
const channels: Channels = {
  ...{ name: "foelgeskab", partners: [{ ...NET, theirKey: theirs.publicKey }], mailbox: () => undefined },
  doorOf: (gln) => {
    const url = new URL(`http://127.0.0.1:${exchangePort}/messages`);
    return NET.glns.includes(gln) ? { partner: NET, url, ourKey: ours.privateKey } : undefined;
  },
};
const region = servedRegion(
  ({ world, pool }) => [partnerDoor(world, pool, () => undefined), listOutbox(world.settings)],
  undefined,
  channels,
);
const pass = (minutes: number) =>
  region.pool.query(
    "UPDATE foelgeskab.sending SET sent_at = sent_at - make_interval(mins => $1), answered_at = answered_at - make_interval(mins => $1)",
    [minutes],
  );

let exchange: ChildProcess | undefined;
let jobs: RunningJobs | undefined;

beforeAll(() =>
  inTransaction(region.pool, { as: "system" }, (db) =>
    keepPartner(db, { id: "net", name: "Nettet", eans: [...NET.glns] }),
  ),
);
afterEach(async () => {
  await jobs?.stop();
  exchange?.kill("SIGTERM");
});

/** The other process, as anybody would start it; the port that it says. */
async function startExchange(seed: number, faults: "all" | "none"): Promise<number> {
  const file = join(region.dataDir, "exchange.yaml");
  await writeFile(join(region.dataDir, "net.pem"), theirs.privateKey.export({ type: "pkcs8", format: "pem" }));
  await writeFile(join(region.dataDir, "server.pub.pem"), ours.publicKey.export({ type: "spki", format: "pem" }));
  await writeFile(
    file,
    `name: net\npartners:\n  - { id: foelgeskab, name: Følgeskab, url: "${region.origin}/api/inbound", ourKey: net.pem, theirKey: server.pub.pem, mailboxes: [{ gln: "${PLACES.department.ean}" }] }\n`,
  );
  const main = join(import.meta.dirname, "main.ts");
  const how = ["--port", "0", "--seed", String(seed), "--faults", faults, "--minute", String(MINUTE_MS)];
  exchange = spawn(process.execPath, [main, "exchange", file, ...how], { stdio: ["ignore", "pipe", "inherit"] });
  const said = await new Promise<string>((resolve) => exchange?.stdout?.once("data", (line) => resolve(String(line))));
  return Number(/:(\d+)\//.exec(said)?.[1]);
}

let persons = 0;
async function handOver(): Promise<void> {
  persons += 1;
  const { courseId } = await givenPatient(
    region.pool,
    region.world,
    `${String(persons).padStart(2, "0")}0352999${persons % 10}`,
  );
  const handover = { ...handoverOn(region.world), earlyReason: "flytter til sin datter på Fyn" };
  await act(region.pool, region.world, DOCTOR, courseId, { type: "offer-handover", handover });
  await inTransaction(region.pool, { as: "system" }, async (db) => {
    const file = await openFile(db, region.world, courseId);
    if (file === undefined) throw new Error("the story's course is there");
    const { programme, course } = file;
    const letter = writeLetter(handover.epikrise, programme, course.subject.anchors, "Urinvejskirurgi", handover);
    await lettersOutbox(region.world, region.origin).handoverLetter(db, { file, handover, letter });
  });
}

interface Account {
  shown: Record<string, number>;
  sent: Record<string, string>;
}
const account = async () => (await (await fetch(`http://127.0.0.1:${exchangePort}/account`)).json()) as Account;
async function lettersOut() {
  const browser = await region.logIn(PEOPLE.doctor);
  const { items } = (await (await browser.ask("/api/outbox")).json()) as Outbox;
  return items
    .filter(({ kind }) => kind === "XDIS02")
    .map(({ state, waits }) => (waits?.as === "person" ? "person" : state));
}
const came = async () =>
  (
    await region.pool.query<{ letter: string; times: number }>(
      "SELECT letter_id AS letter, count(*)::int AS times FROM foelgeskab.inbound WHERE letter_type = 'XDIS91' AND state <> 'unreadable' GROUP BY 1",
    )
  ).rows;

test.each([
  [1, "none", 1],
  [93, "all", 4],
] as const)(
  "seed %i, faults %s: a hand-over, its receipt, the practice's reply and its question travel between two processes; each ends acknowledged or a person's, and none is shown twice",
  async (seed, faults, handovers) => {
    const before = (await lettersOut()).length;
    exchangePort = await startExchange(seed, faults);
    const ways = { world: region.world, pool: region.pool, outDir: region.dataDir, channels };
    jobs = await startJobs({ ...ways, migrationUrl: region.url, log: () => undefined });
    for (let at = 0; at < handovers; at += 1) await handOver();
    await vi.waitFor(
      async () => {
        await pass(5);
        await resendUnanswered({ world: region.world, pool: region.pool });
        const out = await lettersOut();
        expect(out).toHaveLength(before + handovers);
        expect(out.filter((state) => state !== "acknowledged" && state !== "person")).toEqual([]);
        const { shown, sent } = await account();
        expect(Object.values(sent).filter((state) => state !== "acknowledged" && state !== "person")).toEqual([]);
        expect(Object.keys(sent)).toHaveLength(2 * Object.keys(shown).length);
        if (faults === "none") expect(Object.keys(shown)).toHaveLength(handovers);
      },
      { timeout: 60_000, interval: 500 },
    );
    const { shown, sent } = await account();
    const arrived = await came();
    expect([...Object.values(shown), ...arrived.map(({ times }) => times)].filter((times) => times !== 1)).toEqual([]);
    const acknowledged = Object.keys(sent).filter((number) => sent[number] === "acknowledged");
    expect(arrived.map(({ letter }) => letter)).toEqual(
      expect.arrayContaining(acknowledged.map((number) => `XDIS91 ${number}`)),
    );
    if (faults === "none") expect([await lettersOut(), acknowledged.length]).toEqual([["acknowledged"], 2]);
  },
  120_000,
);
