import { tellDeed } from "../system/deed.ts";
import { Killed } from "../system/system.ts";
import { takeRegisterLine } from "../system/take-register-line.ts";
import { act } from "../system/transact.ts";
import type { RegisterLine, RegisterNews } from "../system/wire.ts";
import { atLocal, HOUR, localDay, type Minute } from "../time.ts";
import { isWithin } from "./country.ts";
import { type House, strikes, struck } from "./house.ts";
import type { Person } from "./person.ts";

const READ_AT = 3 * HOUR;

/** The register writes a line about a person; the next nightly file brings it, if one comes. */
export function registered(house: House, person: Person, news: RegisterNews): void {
  person.lines += 1;
  person.lastLineAt = house.agenda.now;
  if (news.what === "dead" || news.what === "emigrated")
    for (const { course } of person.diseases) house.truth.meantToClose.add(`${course} ${news.what}`);
  const line = { number: person.lines, patient: person.id, news };
  const written = house.agenda.now;
  // A line may miss its own night and come behind the next one.
  const nights = strikes(house, "message-reordered") ? house.random.between(2, 20) : 1;
  house.agenda.at(atLocal(localDay(house.agenda.now) + nights, READ_AT), () => nightlyFile(house, line, written));
}

function nightlyFile(house: House, line: RegisterLine, written: Minute): void {
  const { country, agenda, system } = house;
  const { shell } = system.domain;
  const today = localDay(agenda.now);
  const again = (): void => agenda.at(atLocal(today + 1, READ_AT), () => nightlyFile(house, line, written));
  const halved = country.registerHalved.has(today);
  if (isWithin(country.registerSilent, agenda.now) || isWithin(country.schedulerDown, agenda.now)) again();
  else if (halved && !shell.trustsFile(PEOPLE / 2, PEOPLE)) again();
  else if (shell.runsAt(agenda.now)) {
    if (!taken(house, line, written)) again();
  }
}

/** How many people the register's file has on other nights. */
const PEOPLE = 600_000;

function taken({ system }: House, line: RegisterLine, written: Minute): boolean {
  try {
    const said = takeRegisterLine(system, line, written);
    tellDeed(system, { what: "register", line, written }, said ? "taken" : "waits");
    return said;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

/** A file comes that half of the people are missing from: it is refused. Whoever trusts it takes them for gone. */
export function halvedFile(house: House): void {
  const { system } = house;
  struck(house, "register-halved");
  const [first] = system.files.values();
  if (!system.domain.shell.trustsFile(PEOPLE / 2, PEOPLE) || first === undefined) return;
  if (first.course.standing.status === "closed") return;
  try {
    act(system, first, system.country.register, { type: "close-course", reason: "emigrated", note: "" });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}
