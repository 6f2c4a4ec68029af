import type { Command } from "@foelgeskab/followup/decide/command";
import type { Waiting } from "../system/system.ts";
import { localDay } from "../time.ts";
import type { House } from "../world/house.ts";
import { workingMoment } from "../world/working-time.ts";
import { tryAct } from "./try-act.ts";

/** Whoever the list of unmatched things belongs to looks at it on one of the next working days. */
export function officeSoon(house: House): void {
  const { agenda, random, system } = house;
  if (house.officeAt !== null && house.officeAt > agenda.now) return;
  if (system.waiting.every(({ settledAt }) => settledAt !== undefined)) return;
  const at = workingMoment(random, localDay(agenda.now) + random.between(0, 3));
  house.officeAt = at;
  agenda.at(at, () => {
    house.officeAt = null;
    for (const waiting of system.waiting) if (waiting.settledAt === undefined) settle(house, waiting);
  });
}

/** A person finds whom it is about, or sends it back to where it came from; what could not be read, its sender sends anew. */
function settle(house: House, waiting: Waiting): void {
  const { agenda, system, people, country } = house;
  const { body } = waiting;
  waiting.settledAt = agenda.now;
  if (body.kind !== "results" || waiting.why === "unreadable" || waiting.why === "envelope-used") return;
  const person = people.find(({ numbers }) => numbers.includes(body.cpr));
  if (person === undefined) return;
  const command: Command = { type: "receive-results", results: body.results };
  for (const file of system.files.values())
    if (file.patient === person.id) tryAct(house, file, country.office.clerk, command);
}
