import type { PatientLetter } from "../system/system.ts";
import { DAY } from "../time.ts";
import { type House, strikes } from "./house.ts";
import { pumpAt } from "./post-office.ts";

/** Days that a letter waits for the next run of the printer. */
const DAYS_TO_PRINT = 7;

/** Prints and posts what waits. A letter that is not printed stays on the list; one that comes back is a task, and no closure. */
export function printLetters(house: House): void {
  const { system, truth, agenda } = house;

  for (const letter of system.letters.values()) {
    if (letter.state !== "waiting") continue;
    if (system.clock() - letter.since < DAYS_TO_PRINT * DAY) {
      pumpAt(house, agenda.now + DAY);
      continue;
    }
    if (strikes(house, "printer-rejects")) {
      listed(house, letter, "rejected");
      continue;
    }
    letter.state = "sent";
    truth.lettersGone.push({
      patient: letter.patient,
      afterDeath: system.patients.get(letter.patient)?.diedOn !== undefined,
    });
    if (strikes(house, "letter-returned")) agenda.at(agenda.now + 5 * DAY, () => listed(house, letter, "returned"));
  }
}

function listed({ agenda, random }: House, letter: PatientLetter, state: "rejected" | "returned"): void {
  letter.state = state;
  letter.open = true;
  agenda.at(agenda.now + random.between(1, 9) * DAY, () => {
    letter.open = false;
  });
}
