import { type Browser, createBrowser, logIn } from "../packages/server/src/http/testing/browser.ts";
import { cpuEach, type Figure, judged, rounded, timesOf } from "./figures.ts";
import type { Pool } from "./join-database.ts";
import type { Product } from "./product.ts";
import { underLoad } from "./under-load.ts";

const FOR_MS = 5_000;
const WARM_UP_MS = 1_500;
/** The server's own time, authorised and audited. */
const TARGET = { of: "p95", atMostMs: 50 } as const;
/** Of the story in README, and the practice with the most to do. */
const STORY_GP = "user-mette-krogh-soerensen";

interface Reader {
  user: string;
  party: string;
  browser: Browser;
  courses: string[];
}

/** A screen: what is asked for, and the same rows in one query of bare SQL. */
interface Screen {
  what: string;
  route: string;
  path(reader: Reader, at: number): string;
  sql: string;
  values(reader: Reader, at: number): unknown[];
}

const courseAt = ({ courses }: Reader, at: number): string => courses[at % courses.length] ?? "";

const SCREENS: readonly Screen[] = [
  {
    what: "GP's work list",
    route: "/api/worklist",
    path: () => "/api/worklist",
    sql: `SELECT c.course_id, p.cpr, p.given_name, p.family_name, c.state, 'course' AS kind FROM foelgeskab.course c JOIN foelgeskab.patient p USING (patient_id)
            WHERE c.holder_id = $1 AND c.status IN ('offered', 'followed', 'referred-back')
          UNION ALL SELECT c.course_id, NULL, NULL, NULL, v.fact, 'verdict' FROM foelgeskab.course c JOIN foelgeskab.verdict v USING (patient_id, course_id)
            WHERE c.holder_id = $1 AND c.status IN ('offered', 'followed', 'referred-back') AND v.state IN ('met', 'met-from', 'pending', 'undetermined')
          UNION ALL SELECT c.course_id, NULL, NULL, NULL, o.fact, 'obligation' FROM foelgeskab.course c JOIN foelgeskab.obligation o USING (patient_id, course_id)
            WHERE c.holder_id = $1 AND c.status IN ('offered', 'followed', 'referred-back') AND o.met_on IS NULL AND o.due <= current_date + 7
          UNION ALL SELECT c.course_id, NULL, NULL, NULL, r.fact, 'result' FROM foelgeskab.course c JOIN foelgeskab.result r USING (patient_id, course_id)
            WHERE c.holder_id = $1 AND c.status IN ('offered', 'followed', 'referred-back') AND r.needs_eyes AND r.signed_on IS NULL`,
    values: ({ party }) => [party],
  },
  {
    what: "the practice's patients (followed)",
    route: "/api/patients",
    path: () => "/api/patients?list=followed",
    sql: `SELECT c.course_id, c.status, c.status_since, c.state, p.cpr, p.given_name, p.family_name, p.born_on
          FROM foelgeskab.course c JOIN foelgeskab.patient p USING (patient_id) WHERE c.holder_id = $1 AND c.status IN ('followed', 'referred-back')`,
    values: ({ party }) => [party],
  },
  {
    what: "patient page",
    route: "/api/courses/:courseId",
    path: (reader, at) => `/api/courses/${courseAt(reader, at)}`,
    sql: `SELECT e.payload, e.actor, e.recorded_at, e.effective_on, p.given_name, p.family_name
          FROM foelgeskab.course c JOIN foelgeskab.patient p USING (patient_id) JOIN foelgeskab.event e USING (patient_id, course_id)
          WHERE c.course_id = $1 ORDER BY e.seq`,
    values: (reader, at) => [courseAt(reader, at)],
  },
];

/** The screens that a practice waits for, as people who are logged in read them, alone and eight at once. */
export async function figuresOfScreens(product: Product, pool: Pool): Promise<Figure[]> {
  const readers = await logInAll(product.origin, pool);
  const [first] = readers;
  if (first === undefined) throw new Error("the demo region has practices that follow patients");
  const colleagues = [first, ...(await Promise.all(Array.from({ length: 7 }, () => enter(product.origin, first))))];
  const figures: Figure[] = [];
  for (const screen of SCREENS) {
    const peer = await rawQuery(screen, first, pool);
    figures.push(await read(product, screen, { who: "one person", readers: [first], peer }));
    figures.push(await read(product, screen, { who: "8 practices at once", readers, peer }));
    figures.push(await read(product, screen, { who: "8 people of one practice at once", readers: colleagues, peer }));
    figures.push(peer);
  }
  return figures;
}

async function logInAll(origin: string, pool: Pool): Promise<Reader[]> {
  const { rows } = await pool.query<Omit<Reader, "browser">>(
    `SELECT min(m.user_id) AS user, m.party_id AS party,
            (SELECT array_agg(c.course_id::text ORDER BY c.course_id) FROM foelgeskab.course c WHERE c.holder_id = m.party_id AND c.status = 'followed') AS courses
     FROM foelgeskab.membership m WHERE m.role = 'gp' AND EXISTS (SELECT FROM foelgeskab.course c WHERE c.holder_id = m.party_id AND c.status = 'followed')
     GROUP BY m.party_id
     ORDER BY bool_or(m.user_id = $1) DESC, (SELECT count(*) FROM foelgeskab.course c WHERE c.holder_id = m.party_id) DESC, m.party_id LIMIT 8`,
    [STORY_GP],
  );
  return Promise.all(rows.map((row) => enter(origin, row)));
}

async function enter(origin: string, reader: Omit<Reader, "browser">): Promise<Reader> {
  const browser = createBrowser(origin);
  const { response } = await logIn(browser, reader.user);
  if (response.status !== 200) throw new Error(`${reader.user} cannot log in: ${response.status}`);
  return { ...reader, browser };
}

interface Reading {
  who: string;
  readers: readonly Reader[];
  peer: Figure;
}

async function read(product: Product, screen: Screen, { who, readers, peer }: Reading): Promise<Figure> {
  const ask = async (at: number): Promise<void> => {
    const reader = readers[at % readers.length];
    if (reader === undefined) throw new Error("somebody reads");
    const answer = await reader.browser.ask(screen.path(reader, Math.floor(at / readers.length)));
    const text = await answer.text();
    if (answer.status !== 200 || text.length < 100) throw new Error(`${screen.route} answers ${answer.status}`);
  };
  await underLoad({ atOnce: readers.length, forMs: WARM_UP_MS, work: ask });
  product.serverTimes(screen.route);
  const cpu = product.cpuMs();
  const { each, wallMs } = await underLoad({ atOnce: readers.length, forMs: FOR_MS, work: ask });
  const cpuMs = cpuEach(cpu, product.cpuMs(), each.length);
  const times = timesOf(product.serverTimes(screen.route));
  return {
    what: `${screen.what}, ${who}`,
    times,
    perSecond: rounded((each.length / wallMs) * 1000),
    cpuMs,
    target: judged(times, TARGET),
    against: { peer: peer.what, times: rounded(times.p50 / peer.times.p50) },
    note: `with the way there and back p50 ${timesOf(each).p50} ms, p95 ${timesOf(each).p95} ms`,
  };
}

/** The same rows by one prepared statement, without log-in, row security, audit or page. */
async function rawQuery(screen: Screen, reader: Reader, pool: Pool): Promise<Figure> {
  const ask = async (at: number): Promise<void> => {
    const { rowCount } = await pool.query({ name: screen.route, text: screen.sql, values: screen.values(reader, at) });
    if (!rowCount) throw new Error(`the raw query for ${screen.route} finds nothing`);
  };
  await underLoad({ atOnce: 1, forMs: 500, work: ask });
  const { each } = await underLoad({ atOnce: 1, forMs: 2_000, work: ask });
  return { what: `limit: rows of ${screen.what} by one raw query`, times: timesOf(each) };
}
