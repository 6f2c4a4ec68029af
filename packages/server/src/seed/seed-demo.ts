import { demoRegion } from "@foelgeskab/country/demo-region";
import type { DemoCourse, DemoRegion } from "@foelgeskab/country/region";
import { stepsOf } from "@foelgeskab/followup/evolve";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { dayOf } from "@foelgeskab/followup/ids";
import { SingleBar } from "cli-progress";
import { project } from "../advance/project.ts";
import type { OpenWorld } from "../cli/world.ts";
import { sheetCodeFrom } from "../letters/sheet-code.ts";
import { appendHistories, saveProjections } from "../store/course-store.ts";
import { beginDemoFeeds } from "../store/feeds.ts";
import { beginLetters, saveDemo } from "../store/settings.ts";
import { type Db, inTransaction } from "../store/transaction.ts";
import { receiveLetters } from "./receive-letters.ts";
import { saveDirectory, saveDrafts, saveParties, savePatients, saveSheets, saveUsers } from "./save-region.ts";

/** What is seeded, and who is told how far it is. */
export interface Seeding {
  patients: number;
  seed: number;
  asOf?: IsoDay;
  say(line: string): void;
}

/** Courses are stored in lots of this many, so that progress shows and no statement grows too large. */
const LOT = 100;
/** The whole region is one transaction: interrupted, nothing is left behind and the next start begins again. */
const STATEMENT_MS = 60_000;

/** Makes the demo region and stores it by the same path as real courses: events, folded and projected. */
export async function seedDemo(
  { pool, world }: Pick<OpenWorld, "pool" | "world">,
  { patients, seed, asOf, say }: Seeding,
): Promise<void> {
  const today = asOf === undefined ? world.clock.today() : dayOf(asOf);
  say(`Øvelsesregionen laves: ${patients} opdigtede patienter …`);
  const region = demoRegion({ seed, patients, today, programmes: world.catalogue.programmes, sheetCodeFrom });
  const bar = process.stderr.isTTY
    ? new SingleBar({ format: "{bar} {percentage} % {value}/{total} forløb", stream: process.stderr })
    : undefined;
  bar?.start(region.courses.length, 0);
  await inTransaction(pool, { as: "system", timeoutMs: STATEMENT_MS }, async (db) => {
    await saveParties(db, region);
    await saveDirectory(db, world, region, today);
    await saveUsers(db, region);
    await savePatients(db, region);
    for (let at = 0; at < region.courses.length; at += LOT) {
      await saveCourses(db, world, region, region.courses.slice(at, at + LOT), today);
      bar?.update(Math.min(at + LOT, region.courses.length));
    }
    await saveDrafts(db, region);
    await saveSheets(db, region);
    await beginLetters(db, world.clock.now().toString());
    await beginDemoFeeds(db, world.clock.now().toString());
    const featuredUsers = region.users.filter(({ offered }) => offered).map(({ id }) => id);
    const story = region.story.map(({ course, name, hint }) => ({ courseId: course, name, hint }));
    await saveDemo(db, { seededOn: today.toString() as IsoDay, story, featuredUsers }); // a PlainDate's text is an ISO day
  });
  bar?.stop();
  await receiveLetters({ pool, world }, region);
  say("Øvelsesregionen er klar.");
}

async function saveCourses(
  db: Db,
  world: OpenWorld["world"],
  region: DemoRegion,
  courses: readonly DemoCourse[],
  today: Temporal.PlainDate,
): Promise<void> {
  const born = new Map(region.patients.map(({ id, bornOn }) => [id, bornOn]));
  await appendHistories(
    db,
    courses.map(({ id, patient, history }) => ({ patientId: patient, courseId: id, headSeq: 0, events: history })),
  );
  const projections = courses.map(({ id, patient, history }) => {
    const bornOn = born.get(patient);
    if (bornOn === undefined) throw new Error("a seeded course has its patient");
    return project(stepsOf(history), {
      patientId: patient,
      courseId: id,
      bornOn,
      versions: world.catalogue.ruling,
      region: world.region,
      today,
    });
  });
  await saveProjections(db, projections);
}
