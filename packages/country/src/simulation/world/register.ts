import { Killed } from "../system/system.ts";
import { takeRegisterLine } from "../system/take-register-line.ts";
import type { RegisterLine, RegisterNews } from "../system/wire.ts";
import { atLocal, HOUR, localDay } from "../time.ts";
import { isWithin } from "./country.ts";
import { type House, strikes, struck } from "./house.ts";
import type { Person } from "./person.ts";

const READ_AT = 3 * HOUR;

/** The register writes a line about a person; the next nightly file brings it, if one comes. */
export function registered(house: House, person: Person, news: RegisterNews): void {
  person.lines += 1;
  if (news.what === "dead" || news.what === "emigrated")
    for (const { course } of person.diseases) house.truth.meantToClose.add(`${course} ${news.what}`);
  const line = { number: person.lines, patient: person.id, news };
  // A line may miss its own night and come behind the next one.
  const nights = strikes(house, "message-reordered") ? house.random.between(2, 4) : 1;
  house.agenda.at(atLocal(localDay(house.agenda.now) + nights, READ_AT), () => nightlyFile(house, line));
}

function nightlyFile(house: House, line: RegisterLine): void {
  const { country, agenda, system } = house;
  const today = localDay(agenda.now);
  const again = (): void => agenda.at(atLocal(today + 1, READ_AT), () => nightlyFile(house, line));
  if (isWithin(country.registerSilent, agenda.now) || isWithin(country.schedulerDown, agenda.now)) {
    again();
    return;
  }
  if (country.registerHalved.has(today)) {
    struck(house, "register-halved");
    if (!system.domain.shell.trustsFile(1, 2)) {
      again();
      return;
    }
  }
  try {
    if (!takeRegisterLine(system, line)) again();
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    again();
  }
}
