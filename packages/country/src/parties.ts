import { glnOf } from "@foelgeskab/followup/directory/gln";
import { PRACTICE_NAMES, STREETS, TOWNS } from "./places.ts";
import type { DemoParty } from "./region.ts";

const EAST = "Østjyllands Universitetshospital";
const WEST = "Regionshospitalet Gudenå";

const DEPARTMENTS: readonly (readonly [id: string, name: string, organisation: string])[] = [
  ["dep-urologi-oest", "Urinvejskirurgi", EAST],
  ["dep-urologi-vest", "Urinvejskirurgi", WEST],
  ["dep-onkologi-oest", "Kræftafdelingen", EAST],
  ["dep-onkologi-vest", "Kræftafdelingen", WEST],
  ["dep-bryst", "Brystkirurgi", EAST],
  ["dep-mave-tarm", "Mave- og Tarmkirurgi", EAST],
  ["dep-lunge", "Lungekirurgi", EAST],
  ["dep-gynaekologi", "Kvindesygdomme", EAST],
  ["dep-plastik", "Plastikkirurgi", EAST],
  ["dep-haematologi", "Blodsygdomme", EAST],
  ["dep-oere-naese-hals", "Øre-, Næse- og Halskirurgi", EAST],
  ["dep-hormon", "Hormon- og Knoglesygdomme", WEST],
];

/** A department that has its own record system and nobody who reads here: what it is asked leaves as a letter. */
export const BY_LETTERS = "dep-hormon";

/** The practice that the demo begins with, by its practice number. */
export const FIRST_PRACTICE = "pra-079741";

/** Those who write and approve the region's versions of programmes; they hold no patients. */
export const PROGRAMME_GROUP = "programmes-rm";

/** How many practices the region has. */
export const PRACTICES = 40;

/** Departments, practices, the region's own office and its programme group. */
export function demoParties(): DemoParty[] {
  return [...DEPARTMENTS.map(department), ...PRACTICE_NAMES.slice(0, PRACTICES).map(practice), office(), group()];
}

function department([id, name, organisation]: (typeof DEPARTMENTS)[number], at: number): DemoParty {
  const code = organisation === EAST ? "99010" : "99020"; // SHAK codes of real hospitals begin with 1 to 8
  const phone = `00 12 00 ${String(10 + at)}`;
  return {
    ...placed(at, 100 + at),
    id,
    kind: "department",
    name,
    organisation,
    identifier: `${code}${String(at + 1).padStart(2, "0")}`,
    phone,
  };
}

function practice(name: string, at: number): DemoParty {
  const identifier = at === 0 ? "079741" : String(990_000 + at * 7);
  const phone = at === 0 ? "00 86 12 34" : `00 86 ${String(20 + at)} ${String(11 + ((at * 7) % 80)).padStart(2, "0")}`;
  return {
    ...placed(at, 1000 + at),
    id: `pra-${identifier}`,
    kind: "practice",
    name,
    organisation: name,
    identifier,
    phone,
  };
}

function office(): DemoParty {
  return {
    ...placed(0, 1),
    id: "region-rm",
    kind: "region",
    name: "Praksisenheden",
    organisation: "Øveregionen",
    identifier: "RM",
    phone: "00 10 10 10",
  };
}

function group(): DemoParty {
  return {
    ...placed(0, 2),
    id: PROGRAMME_GROUP,
    kind: "programme-group",
    name: "Programgruppen",
    organisation: "Øveregionen",
    identifier: "RM-P",
    phone: "00 10 10 20",
  };
}

function placed(at: number, number: number): Pick<DemoParty, "ean" | "street" | "postcode" | "city"> {
  const street = STREETS[(at * 3) % STREETS.length] ?? "Vestergade";
  const town = TOWNS[at % TOWNS.length] ?? TOWNS[0];
  return {
    ean: glnOf(`57900099${String(number).padStart(4, "0")}`),
    street: `${street} ${1 + ((at * 11) % 90)}`,
    ...town,
  };
}
