import { type Browser, createBrowser, logIn } from "../packages/server/src/http/testing/browser.ts";
import { atMost, type Figure } from "./figures.ts";
import type { Pool } from "./join-database.ts";
import { answerFor, type Door, deliver, type Followed, openDoor, SAMPLE } from "./laboratory.ts";
import { figureOf } from "./message-load.ts";
import type { Product } from "./product.ts";
import { underLoad } from "./under-load.ts";

const AT_ONCE = [1, 32] as const;
const P99_MS = 100;
const WARM_UP_MS = 1_500;

interface Reader {
  browser: Browser;
  patients: (Followed & { courseId: string })[];
}

/** From the bytes' arrival at the partners' door until a person has read the new value on the patient's page, which must be there at the first look. */
export async function figuresOfVisible(product: Product, pool: Pool, forMs: number): Promise<Figure[]> {
  const door = await openDoor(product.origin, pool);
  const figures: Figure[] = [];
  for (const atOnce of AT_ONCE) {
    const readers = await readersOf(product.origin, pool, atOnce);
    const read = (nth: number): Promise<void> => deliverAndRead(door, readers, nth);
    await underLoad({ atOnce, forMs: WARM_UP_MS, work: read });
    const seen = figureOf(
      `result delivered and read on the patient's page, ${atOnce} at once`,
      await underLoad({ atOnce, forMs, work: read }),
    );
    figures.push({ ...seen, goals: [atMost(P99_MS, seen.times.p99, "p99 in ms")] });
  }
  return figures;
}

let values = 0;

async function deliverAndRead(door: Door, readers: readonly Reader[], nth: number): Promise<void> {
  const reader = readers[nth % readers.length];
  const patient = reader?.patients[Math.floor(nth / readers.length) % reader.patients.length];
  if (reader === undefined || patient === undefined) throw new Error("somebody follows somebody");
  const own = `0,0${String(values++).padStart(6, "0")}1`;
  const results = SAMPLE.map((each) => (each.code === "NPU08669" ? { ...each, value: own } : each));
  await deliver(door, answerFor(patient, { results }));
  const page = await (await reader.browser.ask(`/api/courses/${patient.courseId}`)).text();
  if (!page.includes(own.replace(",", ".")) && !page.includes(own))
    throw new Error(`a value that was acknowledged is not on the page: ${page.slice(0, 200)}`);
}

/** People who are logged in, each with patients whom nobody else here gets answers about. */
async function readersOf(origin: string, pool: Pool, count: number): Promise<Reader[]> {
  const { rows } = await pool.query<{ user: string; patients: Reader["patients"] }>(
    `SELECT min(m.user_id) AS user, (
       SELECT json_agg(json_build_object('courseId', c.course_id, 'cpr', c.cpr, 'ean', h.ean, 'yder', h.identifier))
       FROM (SELECT course_id, cpr FROM foelgeskab.course JOIN foelgeskab.patient USING (patient_id)
             WHERE holder_id = h.party_id AND status = 'followed' ORDER BY md5(course_id::text) LIMIT 200) c) AS patients
     FROM foelgeskab.membership m JOIN foelgeskab.party h USING (party_id)
     WHERE m.role = 'gp' AND NOT EXISTS (SELECT FROM foelgeskab.membership o WHERE o.user_id = m.user_id AND o.party_id <> m.party_id) AND EXISTS (SELECT FROM foelgeskab.course c WHERE c.holder_id = h.party_id AND c.status = 'followed')
     GROUP BY h.party_id, h.ean, h.identifier ORDER BY h.party_id LIMIT $1`,
    [count],
  );
  if (rows.length === 0) throw new Error("the demo region has practices that follow patients");
  const seats = Math.ceil(count / rows.length);
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const { user = "", patients = [] } = rows[at % rows.length] ?? {};
      const browser = createBrowser(origin);
      const { response } = await logIn(browser, user);
      if (response.status !== 200) throw new Error(`${user} cannot log in: ${response.status}`);
      const seat = Math.floor(at / rows.length);
      return { browser, patients: patients.filter((_, nth) => nth % seats === seat) };
    }),
  );
}
