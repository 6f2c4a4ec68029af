import { type Course, type CourseEvent, type Recorded, rulingProgramme } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import { type Circumstances, decide } from "@foelgeskab/followup/decide/decide";
import { evolve, type Step, stepsOf } from "@foelgeskab/followup/evolve";
import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import { type IsoDay, isoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { Programme } from "@foelgeskab/followup/programme";
import { isRefusal, type Refusal } from "@foelgeskab/followup/refusal";
import type { RegionSettings } from "@foelgeskab/followup/region-settings";
import type { MessageValidator } from "@foelgeskab/medcom/fhir/message-validator";
import type { Clock } from "../clock.ts";
import { appendHistories, type LockedCourse, loadHistory, lockCourse, saveProjections } from "../store/course-store.ts";
import { isInUse } from "../store/directory.ts";
import type { Db } from "../store/transaction.ts";
import type { Catalogue } from "./catalogue.ts";
import { project } from "./project.ts";

/** What every step forward needs to know: the day, the rules, the region whose layers hold. */
export interface World {
  clock: Clock;
  /** Another one as soon as a version is published: ask the world for it each time. */
  catalogue: Catalogue;
  region: string;
  /** What that region has decided about the follow-up itself. */
  settings: RegionSettings;
  /** What FHIR messages are held against; undefined where no profiles are set up: then none is taken in and none is sent. */
  profiles?: Pick<MessageValidator, "validate">;
}

/** A course that went forward (or stood still, with no events): what happened and how it stands now. */
export interface Advanced {
  patientId: string;
  courseId: string;
  before: Course;
  course: Course;
  programme: Programme;
  events: CourseEvent[];
}

/** No such course, or none that the acting party may see; the two are never told apart. */
export const NO_SUCH_COURSE = "no-such-course";

/**
 * The one way in which a course changes, for a person's act and an arriving message alike, in the caller's transaction:
 * lock, load, decide, append, evolve, compute, save what changed. Messages and jobs that follow are put in the outbox by the caller.
 */
export async function advance(
  db: Db,
  world: World,
  by: Actor,
  courseId: string,
  command: Command,
): Promise<Advanced | Refusal | typeof NO_SUCH_COURSE> {
  const locked = await lockCourse(db, courseId);
  if (locked === undefined) return NO_SUCH_COURSE;
  const steps = stepsOf(await loadHistory(db, locked));
  const before = steps.at(-1)?.course;
  // Its relation ended while the party waited for the lock (a hand-over taken back as it is accepted): what it could lock, it may no longer see.
  if (before === undefined) return NO_SUCH_COURSE;
  const { ruling: versions } = world.catalogue;
  const programme = rulingProgramme(before, versions);
  const today = world.clock.today();
  const decision = decide(command, before, { by, today, programme, versions, ...regionOf(world) });
  if (isRefusal(decision)) return decision;
  const course = await append(db, world, by, { locked, steps, events: decision });
  const step = {
    ...{ patientId: locked.patientId, courseId, before, course, events: decision },
    programme: rulingProgramme(course, versions),
  };
  return decision.some(({ type }) => type === "course-reopened") ? onFromClosed(db, world, step) : step;
}

/** Reopened, and the practice that held has closed meanwhile: the course goes on to its department in the same transaction (safety S3). */
async function onFromClosed(db: Db, world: World, step: Advanced): Promise<Advanced> {
  const { holder, standing } = step.course;
  if (!isFollowed(standing) || (await isInUse(db, holder))) return step;
  const by: Actor = { user: "reopening", name: "Følgeskab", role: "system", party: world.region };
  const moved = await advance(db, world, by, step.courseId, {
    ...{ type: "move-holder", from: holder, because: "practice-closed" },
  });
  if (moved === NO_SUCH_COURSE || isRefusal(moved))
    throw new Error("what a closed practice held goes to its department");
  return { ...moved, before: step.before, events: [...step.events, ...moved.events] };
}

interface Happening {
  locked: LockedCourse;
  steps: readonly Step[];
  events: CourseEvent[];
}

/** Appends what happened and saves what it changed; gives the course as it is now. */
async function append(db: Db, world: World, by: Actor, { locked, steps, events }: Happening): Promise<Course> {
  const last = steps.at(-1);
  if (last === undefined) throw new Error("what is appended to has begun");
  if (events.length === 0) return last.course;
  const added = recordedNow(world.clock, by, events, last.recorded.at);
  const whole = [...steps];
  for (const recorded of added) whole.push({ recorded, course: evolve(whole.at(-1)?.course, recorded) });
  const input = {
    ...{ ...locked, bornOn: bornOn(locked), region: world.region, today: world.clock.today() },
    versions: world.catalogue.ruling,
  };
  await appendHistories(db, [{ ...locked, events: added }]);
  await saveProjections(db, [project(whole, input)], [project(steps, input)]);
  return whole.at(-1)?.course ?? last.course;
}

/** A course to be opened for a patient whose row exists. */
export interface ToOpen {
  patientId: string;
  courseId: string;
  bornOn: IsoDay;
  command: Extract<Command, { type: "open-course" }>;
}

/** Opens one course; as `openCourses` does. */
export async function openCourse(
  db: Db,
  world: World,
  by: Actor,
  ids: Omit<ToOpen, "command">,
  command: ToOpen["command"],
): Promise<void> {
  await openCourses(db, world, by, [{ ...ids, command }]);
}

/** Opens courses; in the system's transaction, since nobody has a relation to the patients yet. */
export async function openCourses(db: Db, world: World, by: Actor, courses: readonly ToOpen[]): Promise<void> {
  const { ruling: versions } = world.catalogue;
  const around = { versions, ...regionOf(world), today: world.clock.today() };
  const opened = courses.map(({ command, ...ids }) => {
    const programme = versions({ ...command, openedOn: isoDay(around.today) });
    const events = decide(command, undefined, { by, programme, ...around });
    if (isRefusal(events)) throw new Error(`opening a new course is never refused, but: ${events.refused}`);
    return { ...ids, headSeq: 0, events: recordedNow(world.clock, by, events) };
  });
  await appendHistories(db, opened);
  await saveProjections(
    db,
    opened.map(({ events, ...ids }) => project(stepsOf(events), { ...ids, ...around })),
  );
}

/** What the region says that decisions rest on. */
function regionOf({
  region,
  settings,
}: World): Pick<Circumstances, "region" | "handoverBasis" | "mostDeferredDays" | "inquiryDays" | "contactMonths"> {
  const { handoverBasis, mostDeferredDays, inquiryDays, directory } = settings;
  return { region, handoverBasis, mostDeferredDays, inquiryDays, contactMonths: directory.confirmMonths };
}

/** A course's events never share an instant with an earlier change, even on a clock that stands still: whoever holds, holds for some time. */
function recordedNow(clock: Clock, by: Actor, events: CourseEvent[], last?: string): Recorded[] {
  const now = clock.now();
  const earliest = last === undefined ? now : Temporal.Instant.from(last).add({ microseconds: 1 });
  const at = (Temporal.Instant.compare(now, earliest) < 0 ? earliest : now).toString();
  const on = isoDay(clock.today());
  return events.map((event) => ({ event, by, at, on }));
}

function bornOn({ bornOn: text }: LockedCourse): IsoDay {
  const day = parseIsoDay(text);
  if (typeof day !== "string") throw new Error("the store holds a birth date that is no day");
  return day;
}
