import { atLocal } from "@foelgeskab/country/simulation/time";
import type { Country, Practice } from "@foelgeskab/country/simulation/world/country";
import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import { dayOf } from "@foelgeskab/followup/ids";
import type { CountryDeed, OnServer } from "./country-deeds.ts";
import { keyOf, untilAnswered } from "./desks.ts";

/** Practices that close: announced by the region's office as the agreement wants it, closed on the day by the server's own job; or closed overnight by the office. */
export function closingDeeds(country: Country, on: OnServer): CountryDeed[] {
  return country.practices.flatMap(({ id, closing }) => {
    if (closing === null) return [];
    const { on: day, toldOn } = closing;
    const announced = { at: atLocal(toldOn, 0), says: `${id} announces that it closes` };
    return [
      { ...announced, serve: () => announce(country, on, id, closing) },
      { at: atLocal(day, 0), says: `${id} closes`, serve: () => isClosed(on, id) },
    ];
  });
}

/** A practice says four months ahead that it closes; later than that it has to say why. */
const MONTHS_PLANNED = 4;

async function announce(
  { office }: Country,
  { desks }: OnServer,
  party: string,
  { on, toldOn }: NonNullable<Practice["closing"]>,
): Promise<string[]> {
  const kind = on === toldOn ? "overnight" : inTime(on, toldOn) ? "planned" : "special";
  const body = { party, kind, closesOn: dayText(on), note: "Lægen går på pension." };
  const said = await desks.ask(office.clerk.user, "POST", "/api/closings", body, keyOf(`closing ${party}`));
  return said.status < 300 || said.code === "already-saved" ? [] : [`the server says "${said.code}"`];
}

function inTime(on: DayNumber, toldOn: DayNumber): boolean {
  return dayText(on) >= dayOf(dayText(toldOn)).add({ months: MONTHS_PLANNED }).toString();
}

/** The job of the new day has done it. */
async function isClosed({ pool }: OnServer, party: string): Promise<string[]> {
  await untilAnswered(async () => {
    const { rows } = await pool.query("SELECT FROM foelgeskab.party WHERE party_id = $1 AND NOT active", [party]);
    return rows.length > 0 ? true : undefined;
  });
  return [];
}
