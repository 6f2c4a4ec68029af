import { createHash, randomBytes } from "node:crypto";
import { bytesOf, laboratoryAnswer } from "../packages/server/src/testing/messages.ts";
import { cpuEach, type Figure, judged, rounded, timesOf } from "./figures.ts";
import type { Pool } from "./join-database.ts";
import type { Product } from "./product.ts";
import { type Load, underLoad } from "./under-load.ts";

const FOR_MS = 8_000;
const AT_ONCE = [1, 8, 32] as const;
const TARGET = { of: "p50", atMostMs: 25 } as const;
const LABORATORY_EAN = "5790000999019";

/** Five answers of one blood sample, as after a cystectomy. */
const SAMPLE = [
  { code: "NPU02319", value: "8,4", unit: "mmol/L" },
  { code: "NPU18016", value: "88", unit: "µmol/L" },
  { code: "NPU01700", value: "310", unit: "pmol/L" },
  { code: "NPU02410", value: "25", unit: "mmol/L" },
  { code: "NPU08669", value: "0,05", unit: "µg/L" },
];

interface Followed {
  cpr: string;
  ean: string;
  yder: string;
}

/** Laboratory messages of five results, each acknowledged after the commit, against the same bytes and rows by bare SQL. */
export async function figuresOfMessages(product: Product, pool: Pool): Promise<Figure[]> {
  const token = await givenPartner(pool);
  const followed = await followedPatients(pool);
  await givenPeer(pool);
  let sent = 0;
  const message = (): Uint8Array => messageFor(followed[sent % followed.length], sent++);
  const deliver = async (): Promise<void> => deliverOne(product.origin, token, message());
  const insert = async (): Promise<void> => insertOne(pool, message());
  await underLoad({ atOnce: 8, forMs: 3_000, work: deliver });
  await underLoad({ atOnce: 8, forMs: 1_000, work: insert });
  const figures: Figure[] = [];
  for (const atOnce of AT_ONCE) {
    const peer = figureOf(
      `peer: bare INSERT of the same, ${atOnce} at once`,
      await underLoad({ atOnce, forMs: FOR_MS / 2, work: insert }),
    );
    const cpu = product.cpuMs();
    const load = await underLoad({ atOnce, forMs: FOR_MS, work: deliver });
    const cpuMs = cpuEach(cpu, product.cpuMs(), load.each.length);
    const ours = figureOf(`laboratory message of 5 results, ${atOnce} at once`, load);
    const target = atOnce === 1 ? { target: judged(ours.times, TARGET) } : {};
    const against = { peer: peer.what, times: rounded((peer.perSecond ?? 0) / (ours.perSecond ?? 1)) };
    figures.push({ ...ours, cpuMs, ...target, against }, peer);
  }
  await nothingLost(pool);
  return figures;
}

function figureOf(what: string, { each, wallMs }: Load): Figure {
  return { what, times: timesOf(each), perSecond: rounded((each.length / wallMs) * 1000) };
}

async function givenPartner(pool: Pool): Promise<string> {
  const token = randomBytes(24).toString("base64url");
  await pool.query(
    "INSERT INTO foelgeskab.partner (partner_id, name, token_sha256, eans) VALUES ('bench', 'Målelaboratoriet', sha256(convert_to($1, 'UTF8')), $2)",
    [token, [LABORATORY_EAN]],
  );
  return token;
}

async function followedPatients(pool: Pool): Promise<Followed[]> {
  const { rows } = await pool.query<Followed>(
    `SELECT p.cpr, h.ean, h.identifier AS yder FROM foelgeskab.course c JOIN foelgeskab.patient p USING (patient_id)
     JOIN foelgeskab.party h ON h.party_id = c.holder_id WHERE c.status = 'followed' AND h.kind = 'practice' ORDER BY md5(p.cpr)`,
  );
  return rows;
}

/** Each message is new: its own number, sample and day. */
function messageFor(patient: Followed | undefined, at: number): Uint8Array {
  if (patient === undefined) throw new Error("the demo region follows patients");
  const sampledOn = new Date(Date.now() - (1 + (at % 20)) * 86_400_000).toISOString().slice(0, 10);
  const text = laboratoryAnswer({
    ...{ cpr: patient.cpr, receiver: patient, senderEan: LABORATORY_EAN, sampledOn },
    ...{ letterId: `M${at}`, envelopeId: `K${at}`, sample: `P${at}` },
    results: SAMPLE,
  });
  return bytesOf(text);
}

async function deliverOne(origin: string, token: string, bytes: Uint8Array): Promise<void> {
  const answer = await fetch(`${origin}/api/inbound`, {
    method: "POST",
    body: Buffer.from(bytes),
    headers: { authorization: `Bearer ${token}`, "content-type": "application/xml" },
  });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes("PositiveReceipt"))
    throw new Error(`a message is answered with ${answer.status}: ${text.slice(0, 300)}`);
}

/** The plainest durable form of the same: raw bytes and five rows, one statement, one transaction. */
async function givenPeer(pool: Pool): Promise<void> {
  await pool.query(
    `CREATE SCHEMA bench;
     CREATE TABLE bench.message (sha256 bytea PRIMARY KEY, received_at timestamptz NOT NULL, raw bytea NOT NULL);
     CREATE TABLE bench.result (sha256 bytea, code text, value text NOT NULL, unit text NOT NULL, PRIMARY KEY (sha256, code))`,
  );
  const { rows } = await pool.query<{ durable: boolean }>(
    "SELECT current_setting('fsync')::bool AND current_setting('synchronous_commit') = 'on' AND current_setting('full_page_writes')::bool AS durable",
  );
  if (rows[0]?.durable !== true)
    throw new Error("the database does not keep what it acknowledges: nothing can be compared");
}

async function insertOne(pool: Pool, bytes: Uint8Array): Promise<void> {
  await pool.query({
    name: "bench-insert",
    text: `WITH m AS (INSERT INTO bench.message VALUES ($1, now(), $2) RETURNING sha256)
           INSERT INTO bench.result SELECT m.sha256, r.code, r.value, r.unit FROM m, unnest($3::text[], $4::text[], $5::text[]) AS r(code, value, unit)`,
    values: [
      createHash("sha256").update(bytes).digest(),
      Buffer.from(bytes),
      ...[SAMPLE.map(({ code }) => code), SAMPLE.map(({ value }) => value), SAMPLE.map(({ unit }) => unit)],
    ],
  });
}

/** Every message that was acknowledged is with a patient's course, and brought five results. */
async function nothingLost(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ received: number; wrong: number; results: number }>(
    `SELECT count(*) AS received, count(*) FILTER (WHERE state <> 'matched') AS wrong,
            (SELECT count(*) FROM foelgeskab.result WHERE received_at >= (SELECT min(received_at) FROM foelgeskab.inbound WHERE partner_id = 'bench')) AS results
     FROM foelgeskab.inbound WHERE partner_id = 'bench'`,
  );
  const [found] = rows;
  if (found === undefined || found.wrong > 0 || found.results < found.received * SAMPLE.length)
    throw new Error(`acknowledged but not placed: ${JSON.stringify(found)}`);
}
