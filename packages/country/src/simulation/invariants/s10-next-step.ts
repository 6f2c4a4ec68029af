import { accountToday } from "../system/account-today.ts";
import type { Country } from "../world/country.ts";
import type { Invariant } from "./invariant.ts";

/** S10: an active course always has a next step, and each step stands on the list of a party that exists. */
export const nextStep: Invariant = {
  id: "S10",
  law: "No course without a next step",
  after: ({ house: { system, country }, file }) => {
    const { state, items } = accountToday(system, file);
    if (state === "closed") return [];
    if (items.length === 0) return ["nothing comes next, and nobody sees it"];
    const parties = partiesOf(country);
    return items.flatMap(({ about, lists }) =>
      lists.length > 0 && lists.every((list) => parties.has(list)) ? [] : [`${about} stands on no list of a party`],
    );
  },
};

const known = new WeakMap<Country, ReadonlySet<string>>();

/** The parties of a country, which are the same as long as it lasts. */
function partiesOf(country: Country): ReadonlySet<string> {
  const { departments, practices, office } = country;
  const parties = known.get(country) ?? new Set([...departments, ...practices, office].map(({ id }) => id));
  known.set(country, parties);
  return parties;
}
