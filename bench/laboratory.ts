import { randomBytes } from "node:crypto";
import { bytesOf, laboratoryAnswer } from "../packages/server/src/testing/messages.ts";
import type { Pool } from "./join-database.ts";

/** The laboratory of the bench, as messages and the partners' door know it. */
export const LABORATORY_EAN = "5790000999019";

/** Five answers of one blood sample, as after a cystectomy. */
export const SAMPLE = [
  { code: "NPU02319", value: "8,4", unit: "mmol/L" },
  { code: "NPU18016", value: "88", unit: "µmol/L" },
  { code: "NPU01700", value: "310", unit: "pmol/L" },
  { code: "NPU02410", value: "25", unit: "mmol/L" },
  { code: "NPU08669", value: "0,05", unit: "µg/L" },
];

/** A patient whom a practice follows: what a laboratory's answer about her says. */
export interface Followed {
  cpr: string;
  ean: string;
  yder: string;
}

/** The door of the product, opened for the laboratory. */
export interface Door {
  origin: string;
  token: string;
}

/** Opens the partners' door of a running product for the laboratory, with a new token. */
export async function openDoor(origin: string, pool: Pool): Promise<Door> {
  const token = randomBytes(24).toString("base64url");
  await pool.query(
    `INSERT INTO foelgeskab.partner (partner_id, name, token_sha256, eans) VALUES ('bench', 'Målelaboratoriet', sha256(convert_to($1, 'UTF8')), $2)
     ON CONFLICT (partner_id) DO UPDATE SET token_sha256 = excluded.token_sha256`,
    [token, [LABORATORY_EAN]],
  );
  return { origin, token };
}

/** Patients whom practices follow, at most so many, from all over the register. */
export async function followedPatients(pool: Pool, most: number): Promise<Followed[]> {
  const { rows } = await pool.query<Followed>(
    `SELECT p.cpr, h.ean, h.identifier AS yder FROM foelgeskab.course c JOIN foelgeskab.patient p USING (patient_id)
     JOIN foelgeskab.party h ON h.party_id = c.holder_id WHERE c.status = 'followed' AND h.kind = 'practice' ORDER BY md5(p.cpr) LIMIT $1`,
    [most],
  );
  if (rows.length === 0) throw new Error("the demo region follows patients");
  return rows;
}

/** What may differ from message to message, beside its numbers. */
interface Said {
  /** What makes its sample another one than all before. */
  sample: string;
  results: typeof SAMPLE;
}

let numbered = 0;

/** The bytes of a new answer: with its own numbers, and unless said otherwise its own sample, on one of the last twenty days. */
export function answerFor(
  patient: Followed,
  { sample = `P${numbered}`, results = SAMPLE }: Partial<Said> = {},
): Uint8Array {
  const at = numbered++;
  const sampledOn = new Date(Date.now() - (1 + (at % 20)) * 86_400_000).toISOString().slice(0, 10);
  return bytesOf(
    laboratoryAnswer({
      ...{ cpr: patient.cpr, receiver: patient, senderEan: LABORATORY_EAN, sampledOn },
      ...{ letterId: `M${at}`, envelopeId: `K${at}`, sample, results },
    }),
  );
}

/** Delivers a message, and comes back with its receipt; anything but a positive one is thrown. */
export async function deliver({ origin, token }: Door, bytes: Uint8Array): Promise<void> {
  const answer = await fetch(`${origin}/api/inbound`, {
    method: "POST",
    body: Buffer.from(bytes),
    headers: { authorization: `Bearer ${token}`, "content-type": "application/xml" },
  });
  const text = await answer.text();
  if (answer.status !== 200 || !text.includes("PositiveReceipt"))
    throw new Error(`a message is answered with ${answer.status}: ${text.slice(0, 300)}`);
}

/** Every message that was acknowledged is with a patient's course, and brought all its results. */
export async function nothingLost(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ received: number; wrong: number; results: number }>(
    `SELECT count(*) AS received, count(*) FILTER (WHERE state <> 'matched') AS wrong,
            (SELECT count(*) FROM foelgeskab.result WHERE received_at >= (SELECT min(received_at) FROM foelgeskab.inbound WHERE partner_id = 'bench')) AS results
     FROM foelgeskab.inbound WHERE partner_id = 'bench'`,
  );
  const [found] = rows;
  if (found === undefined || found.wrong > 0 || found.results < found.received * SAMPLE.length)
    throw new Error(`acknowledged but not placed: ${JSON.stringify(found)}`);
}
