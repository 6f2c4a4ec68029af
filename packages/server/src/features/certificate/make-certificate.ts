import { createHash } from "node:crypto";
import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { climb } from "@foelgeskab/followup/ladder";
import type { LadderKind, RegionSettings } from "@foelgeskab/followup/region-settings";
import { sql } from "kysely";
import type { World } from "../../advance/advance.ts";
import type { CertificateContent, CertificateQueue, Unaccounted } from "../../contract.ts";
import { feedView } from "../../pages/feed-state.ts";
import { lostWitnesses, witnessedHeads } from "../../store/certificates.ts";
import { readFeeds } from "../../store/feeds.ts";
import { readLettersSince } from "../../store/settings.ts";
import type { Db } from "../../store/transaction.ts";
import { claimsOf } from "./claims.ts";
import { claimsByReplay } from "./claims-by-replay.ts";
import { compareRegisters } from "./compare.ts";
import { type Counts, countsOf, lettersOf } from "./counts.ts";
import { reconciled } from "./end-to-end.ts";
import { flowsOf } from "./flows.ts";
import { type Judged, judgeRegister } from "./judge.ts";
import { publishedChecks } from "./published-checks.ts";
import { type QueueFact, queuesOf } from "./queues.ts";
import { saysOf } from "./words.ts";

/** A certificate as it was computed, with what is kept beside it. */
export interface MadeCertificate {
  content: CertificateContent;
  byEvents: Counts;
  byRows: Counts;
  /** The heads that the next night must find again. */
  heads: readonly Pick<Judged, "courseId" | "headSeq" | "headHash">[];
}

/** Reads the register twice, in one moment, and holds the two against each other. `lastHead` is the register's head as the last night wrote it. */
export async function makeCertificate(
  db: Db,
  world: World,
  { asOf, lastHead }: { asOf: IsoDay; lastHead: string | null },
): Promise<MadeCertificate> {
  const began = performance.now();
  const now = world.clock.now();
  await plannedForTheWhole(db);
  const then = { today: asOf, before: endOf(asOf) };
  const past = asOf < isoDay(world.clock.today());
  const checks = publishedChecks(world.catalogue);
  const judged = await judgeRegister(db, {
    ...then,
    movesByLetter: world.settings.handoverBasis === "epikrise",
    checks,
  });
  const claims = past ? await claimsByReplay(db, world, then) : await claimsOf(db, asOf);
  const found = compareRegisters(judged, claims);
  const { lost, ...flows } = await flowsOf(db, asOf);
  const letters = lettersOf(judged);
  const lettersSince = await readLettersSince(db);
  const { counts: endToEnd, unreconciled } = await reconciled(db, { before: then.before, lettersSince });
  const rewritten = lastHead === null ? undefined : await rewrittenSince(db, lastHead);
  const unaccounted = [
    ...found.map(({ courseId, why }) => unaccountedFor(why, courseId)),
    ...(rewritten ?? []).map(({ courseId, why }) => unaccountedFor(why, courseId)),
    ...unreconciled.map(({ courseId, why }) => unaccountedFor(why, courseId)),
    ...lost.map((why) => unaccountedFor(why)),
    ...(addsUp(letters) ? [] : [unaccountedFor("letters-do-not-add-up")]),
  ];
  const [byEvents, byRows] = [countsOf(judged), countsOf(claims)];
  const troubled = new Set(unaccounted.flatMap(({ courseId }) => courseId ?? []));
  const differing = new Set(found.filter(({ differs }) => differs).map(({ courseId }) => courseId));
  const registered = new Set([...judged, ...claims].map(({ courseId }) => courseId)).size;
  const content: CertificateContent = {
    asOf,
    madeAt: now.toString({ smallestUnit: "second" }),
    accounted: { ...byEvents, registered, unaccounted: troubled.size },
    judges: { agree: registered - differing.size, disagree: differing.size },
    letters,
    endToEnd,
    ...flows,
    queues: (await queuesOf(db, asOf)).map((fact) => queueView(fact, asOf, world.settings)),
    feeds: (await readFeeds(db)).map((feed) => feedView(feed, now, world.settings)),
    chain: {
      head: headOf(judged),
      courses: judged.length,
      events: judged.reduce((sum, { headSeq }) => sum + headSeq, 0),
      lastNight: rewritten === undefined ? "none" : rewritten.length === 0 ? "kept" : "changed",
    },
    owed: owedOf(judged),
    unaccounted,
    ofToday: past ? ["received", "outbound", "queues", "feeds"] : [],
    tookMs: Math.round(performance.now() - began),
  };
  return { content, byEvents, byRows, heads: judged };
}

/** The planner guesses badly at questions about everything at once: it would go through the register once for each course. */
async function plannedForTheWhole(db: Db): Promise<void> {
  await sql`SELECT set_config('enable_nestloop', 'off', true), set_config('jit', 'off', true), set_config('work_mem', '128MB', true)`.execute(
    db,
  );
}

/** Only what was recorded by the end of the day counts. */
function endOf(day: IsoDay): string {
  return dayOf(day).add({ days: 1 }).toZonedDateTime("Europe/Copenhagen").toInstant().toString();
}

/** One hash over all heads, by course id, so that whoever has yesterday's paper can tell whether yesterday is still what it was. */
function headOf(courses: readonly { courseId: string; headHash: Buffer }[]): string {
  const hash = createHash("sha256");
  for (const { headHash } of courses.toSorted((one, other) => (one.courseId < other.courseId ? -1 : 1)))
    hash.update(headHash);
  return hash.digest("hex");
}

/** What last night saw and is there no longer; and whether its own copy is still the one whose hash it wrote down. */
async function rewrittenSince(db: Db, lastHead: string): Promise<{ courseId: string | null; why: string }[]> {
  const lost = await lostWitnesses(db);
  const copied = headOf(await witnessedHeads(db));
  const altered = copied === lastHead ? [] : [{ courseId: null, why: "witness-altered" }];
  return [...lost.map((courseId) => ({ courseId, why: "witness-lost" })), ...altered];
}

function unaccountedFor(why: string, courseId: string | null = null): Unaccounted {
  return { courseId, why, says: saysOf(why) };
}

function addsUp({ sent, accepted, declined, withdrawn, ended, pending }: CertificateContent["letters"]): boolean {
  return sent === accepted + declined + withdrawn + ended + pending;
}

/** Which ladder each queue climbs; its limit is the first step beyond the one who holds. */
const LADDER: Record<QueueFact["queue"], LadderKind> = {
  decisions: "decision",
  checks: "check",
  results: "decision",
  handovers: "handover",
  questions: "handover",
  inquiries: "inquiry",
  rereferrals: "rereferral",
  drafts: "decision",
  messages: "inbound",
  letters: "outbound",
  "moved-earlier": "check",
};

function queueView({ queue, count, oldest }: QueueFact, today: IsoDay, { ladders }: RegionSettings): CertificateQueue {
  const ladder = ladders[LADDER[queue]];
  const limit = { limitDays: ladder.steps[1]?.after ?? null, limitCounts: ladder.counts };
  if (oldest === null) return { queue, count, oldest, ...limit, reached: null };
  const { days } = dayOf(oldest.since).until(dayOf(today), { largestUnit: "days" });
  const { reached, level } = climb(ladder, oldest.since, today);
  return { queue, count, oldest: { ...oldest, days }, ...limit, reached: reached.length > 1 ? level : null };
}

function owedOf(judged: readonly Judged[]): CertificateContent["owed"] {
  const followed = judged.filter(
    ({ status }) => status === "followed" || status === "moving" || status === "referred-back",
  );
  const able = followed.filter(({ owedJudged }) => owedJudged);
  const silent = able.reduce((sum, course) => sum + course.silent.length, 0);
  return { judged: able.length, notJudged: followed.length - able.length, silent };
}
