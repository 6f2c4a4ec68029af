import { type Course, type Recorded, rulingProgramme } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal, type Refusal } from "@foelgeskab/followup/refusal";
import { instantText, localDay, plainDay } from "../time.ts";
import { isOpen } from "../world/country.ts";
import { leavingFor } from "./leaving.ts";
import type { CourseFile, Outgoing, PatientLetter, System, Taken, Waiting } from "./system.ts";

/** What a transaction will write; nothing of it is there before the commit. */
export interface Transaction {
  changed: Map<CourseFile, { course: Course | undefined; added: Recorded[] }>;
  outgoing: Outgoing[];
  letters: PatientLetter[];
  withdrawn: PatientLetter[];
  taken: Taken[];
  waiting: Waiting[];
}

/** Runs a piece of work: all of it is written, or none. A process that dies in it leaves no trace. */
export function transact<Done>(system: System, work: (transaction: Transaction) => Done): Done {
  const transaction: Transaction = {
    changed: new Map(),
    outgoing: [],
    letters: [],
    withdrawn: [],
    taken: [],
    waiting: [],
  };
  const done = work(transaction);
  system.watch.before("commit");
  const { writesOutboxWithin } = system.domain.shell;
  commit(system, transaction);
  if (writesOutboxWithin) putOut(system, transaction);
  system.watch.before("answer");
  if (!writesOutboxWithin) putOut(system, transaction);
  return done;
}

function putOut({ outbox }: System, { outgoing }: Transaction): void {
  for (const each of outgoing) if (!outbox.has(each.key)) outbox.set(each.key, each);
}

function commit(system: System, { changed, letters, withdrawn, taken, waiting }: Transaction): void {
  for (const letter of letters) if (!system.letters.has(letter.key)) system.letters.set(letter.key, letter);
  for (const letter of withdrawn) if (letter.state === "waiting") letter.state = "withdrawn";
  for (const each of taken) system.inbox.set(each.message, each);
  system.waiting.push(...waiting);
  for (const [file, { course, added }] of changed) {
    if (course === undefined || added.length === 0) continue;
    const before = file.history.length === 0 ? undefined : file.course;
    file.history.push(...added);
    file.course = course;
    system.files.set(file.id, file);
    system.watch.committed(file, before, added);
  }
}

/** One command in one course, inside a transaction; a course that is opened again at a practice that has closed goes on to its department (safety S3). */
export function advance(
  system: System,
  transaction: Transaction,
  file: CourseFile,
  by: Actor,
  command: Command,
): Recorded[] | Refusal {
  const added = step(system, transaction, file, by, command);
  if (isRefusal(added) || !added.some(({ event }) => event.type === "course-reopened")) return added;
  const course = transaction.changed.get(file)?.course;
  if (course === undefined || !isFollowed(course.standing) || !hasClosed(system, course.holder)) return added;
  const reopening: Actor = { user: "reopening", name: "Følgeskab", role: "system", party: system.country.region };
  const moved = step(system, transaction, file, reopening, {
    ...{ type: "move-holder", from: course.holder, because: "practice-closed" },
  });
  if (isRefusal(moved)) throw new Error("what a closed practice held goes to its department");
  return [...added, ...moved];
}

function hasClosed({ country, clock }: System, party: string): boolean {
  const practice = country.practices.find(({ id }) => id === party);
  return practice !== undefined && !isOpen(practice, localDay(clock()));
}

/** Decide, append, evolve, and what leaves because of it. */
function step(
  system: System,
  transaction: Transaction,
  file: CourseFile,
  by: Actor,
  command: Command,
): Recorded[] | Refusal {
  const { domain, country, watch } = system;
  const staged = transaction.changed.get(file);
  const course = staged?.course ?? (file.history.length === 0 ? undefined : file.course);
  watch.before("decide");
  const now = system.clock();
  const today = plainDay(localDay(now));
  const { versions, region, settings } = country;
  const ruled = course ?? begun(command, isoDay(today));
  const decision = domain.decide(command, course, {
    ...{ by, today, versions, region, handoverBasis: settings.handoverBasis },
    ...{ mostDeferredDays: settings.mostDeferredDays, inquiryDays: settings.inquiryDays },
    programme: rulingProgramme(ruled, versions),
  });
  if (isRefusal(decision)) return decision;
  watch.before("append");
  const last = (staged?.added ?? []).at(-1) ?? file.history.at(-1);
  const at = laterThan(instantText(now), last?.at);
  const added = decision.map((event): Recorded => ({ event, by, at, on: isoDay(today) }));
  let after = course;
  for (const recorded of added) after = domain.evolve(after, recorded);
  watch.before("project");
  transaction.changed.set(file, { course: after, added: [...(staged?.added ?? []), ...added] });
  watch.before("outbox");
  leavingFor(system, transaction, file, added);
  return added;
}

/** One command as a transaction of its own. */
export function act(system: System, file: CourseFile, by: Actor, command: Command): Recorded[] | Refusal {
  return transact(system, (transaction) => advance(system, transaction, file, by, command));
}

function begun(command: Command, openedOn: ReturnType<typeof isoDay>): Parameters<typeof rulingProgramme>[0] {
  if (command.type !== "open-course") throw new Error("a course begins by being opened");
  return { subject: command, openedOn, earlier: [] };
}

/** Events of a course never share a moment, even where the clock stands or goes back. */
function laterThan(now: string, last: string | undefined): string {
  if (last === undefined || now.slice(0, -1) > last.slice(0, -1)) return now; // without the Z, parts of a second sort as they pass
  return Temporal.Instant.from(last).add({ microseconds: 1 }).toString();
}
