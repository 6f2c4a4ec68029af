import type { Actor } from "@foelgeskab/followup/party";
import { tellDeed } from "../system/deed.ts";
import type { CourseFile, Waiting } from "../system/system.ts";
import type { Body, Reply } from "../system/wire.ts";
import { DAY, localDay } from "../time.ts";
import type { House } from "../world/house.ts";
import { present, workingMoment } from "../world/working-time.ts";
import { tryAct } from "./try-act.ts";

/** Days between two looks at something that cannot be placed yet, and after which it is put aside: its sender has been rung. */
const [DAYS_TO_LOOK_AGAIN, DAYS_TO_GIVE_UP] = [5, 60];

/** Whoever the list of unmatched things belongs to looks at it on one of the next working days. */
export function officeSoon(house: House, days = house.random.between(0, 3)): void {
  const { agenda, random, system } = house;
  if (house.officeAt !== null && house.officeAt > agenda.now) return;
  if (system.waiting.every(({ settledAt }) => settledAt !== undefined)) return;
  const at = workingMoment(random, localDay(agenda.now) + days);
  house.officeAt = at;
  agenda.at(at, () => {
    house.officeAt = null;
    for (const waiting of system.waiting) if (waiting.settledAt === undefined) settle(house, waiting);
    officeSoon(house, DAYS_TO_LOOK_AGAIN);
  });
}

/** A person reads what waits: a reply for what it says, an answer for whom it is about. What could not be read, its sender sends anew; whatever nothing can be done with is set aside. */
function settle(house: House, waiting: Waiting): void {
  const { agenda, system } = house;
  const said = place(house, waiting);
  if (said === "waits") return;
  waiting.settledAt = agenda.now;
  const { arriving } = waiting;
  if (said !== "done" && arriving !== undefined) tellDeed(system, { what: "set-aside", arriving }, "done");
}

/** Puts a message where it belongs: "done", or that nobody can say yet whose it is, or nothing where it belongs nowhere. */
function place(house: House, waiting: Waiting): "done" | "waits" | undefined {
  const { system } = house;
  const { body, why, course } = waiting;
  if (why === "unreadable" || why === "envelope-used") return undefined;
  if (body.kind === "results") return placeResults(house, waiting, body);
  const replied = course === undefined ? undefined : system.files.get(course);
  if (replied === undefined || body.kind !== "reply") return undefined;
  return readReply(house, replied, waiting, body.reply) === "done" ? "done" : undefined;
}

function placeResults(
  house: House,
  { list, since, arriving }: Waiting,
  { cpr, results }: Extract<Body, { kind: "results" }>,
): "done" | "waits" | undefined {
  const { system, agenda } = house;
  const known = system.domain.shell.findPatient(system, cpr);
  const by = whoIsAt(house, list);
  if ((known === undefined || by === undefined) && agenda.now - since < DAYS_TO_GIVE_UP * DAY) return "waits";
  const file = known && fileFor(house, known.id, list);
  if (file === undefined || by === undefined) return undefined;
  return tryAct(house, file, by, { type: "receive-results", results }, arriving) === "done" ? "done" : undefined;
}

/** The course that an answer is put with: one that the party has before it, an open one first. */
function fileFor({ system }: House, patient: string, party: string): CourseFile | undefined {
  const own = [...system.files.values()].filter(
    ({ patient: of, course }) => of === patient && (course.holder === party || course.subject.department === party),
  );
  return own.find(({ course }) => course.standing.status !== "closed") ?? own[0];
}

function whoIsAt({ country, agenda }: House, party: string): Actor | undefined {
  const practice = country.practices.find(({ id }) => id === party);
  if (practice !== undefined) return present(practice, agenda.now, "gp");
  return country.departments.find(({ id }) => id === party)?.coordinator;
}

/** The coordinator of the department says what the practice's letter says. */
function readReply(house: House, file: CourseFile, { message, body, list, arriving }: Waiting, reply: Reply) {
  const department = house.country.departments.find(({ id }) => id === list);
  if (department === undefined || body.kind !== "reply") throw new Error("a reply waits on a department's list");
  const { says, words, writtenOn } = reply;
  const from = body.by.party;
  const letter = { message, number: `letter ${message}`, from, sender: from, writtenOn };
  const command = { type: "read-reply", handover: body.handover, says, words, letter } as const;
  return tryAct(house, file, department.coordinator, command, arriving);
}
