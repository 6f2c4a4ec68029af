import type { Course, Recorded } from "@foelgeskab/followup/course";
import type { CourseFile } from "../system/system.ts";
import { count } from "../tally.ts";
import { instantText } from "../time.ts";
import type { House } from "../world/house.ts";
import { INVARIANTS } from "./all-invariants.ts";
import type { Invariant } from "./invariant.ts";

/** Of one law no more than this is told of a house: the first breach is the one to look at. */
const MOST_TOLD = 3;

const AFTER = INVARIANTS.flatMap(({ id, after }) => (after === undefined ? [] : [{ id, after }]));
const AT_ANY_TIME = INVARIANTS.flatMap(({ id, atAnyTime }) => (atAnyTime === undefined ? [] : [{ id, atAnyTime }]));

/** Asks every law that is asked after a commit. */
export function checkAfter(
  house: House,
  file: CourseFile,
  before: Course | undefined,
  added: readonly Recorded[],
): void {
  const commit = { house, file, before, added };
  for (const { id, after } of AFTER) told(house, id, file.patient, after(commit));
}

/** Asks every law that holds at any time, of every course of a house. */
export function checkNow(house: House): void {
  for (const file of house.system.files.values())
    for (const { id, atAnyTime } of AT_ANY_TIME) told(house, id, file.patient, atAnyTime(house, file));
}

/** Asks one law of every course of a house. */
export function ask(house: House, { id, atAnyTime }: Invariant): void {
  for (const file of house.system.files.values()) told(house, id, file.patient, atAnyTime?.(house, file) ?? []);
}

/** Asks every law of a house that has come to rest. */
export function checkAtRest(house: House): void {
  for (const { id, atRest } of INVARIANTS)
    if (atRest !== undefined) told(house, id, house.people[0]?.id ?? "", atRest(house));
}

function told(
  { tally, agenda, told: before }: House,
  invariant: string,
  patient: string,
  says: readonly string[],
): void {
  count(tally.asked, invariant);
  for (const each of says) {
    const sofar = before.get(invariant) ?? 0;
    before.set(invariant, sofar + 1);
    if (sofar < MOST_TOLD) tally.breaches.push({ invariant, patient, at: instantText(agenda.now), says: each });
  }
}
