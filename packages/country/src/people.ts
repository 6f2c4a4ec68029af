import { type DayNumber, dayNumber, dayText } from "@foelgeskab/followup/day";
import { parseIsoDay } from "@foelgeskab/followup/ids";
import { BORN, demoCpr, freeCpr } from "./demo-cpr.ts";
import { namePool, SECOND } from "./names.ts";
import { STREETS } from "./places.ts";
import type { Random } from "./random.ts";
import type { DemoParty, DemoPatient } from "./region.ts";
import { within } from "./values/trajectory.ts";

/** What is known about a person before she is invented. */
export interface PersonWish {
  sex: "female" | "male";
  /** Age at treatment is about normal; the birthday stays inside the years that the numbers allow. */
  treatedOn: DayNumber;
  age: { mean: number; deviation: number };
  practice: DemoParty;
  taken: Set<string>;
  /** Set for the people of the story. */
  name?: { given: string; family: string };
  /** One of the public test numbers, with its own birthday. */
  testNumber?: string;
}

const NEEDS = [
  "tolk",
  "fritaget for Digital Post",
  "bor alene uden netværk",
  "hukommelsesbesvær",
  "kørestolsbruger",
  "hører dårligt i telefonen",
];
const OTHER_DISEASE = [
  "type 2-diabetes",
  "forhøjet blodtryk",
  "KOL",
  "hjerteflimren",
  "slidgigt",
  "for lavt stofskifte",
];

/** Invents a patient of a practice. */
export function person(random: Random, wish: PersonWish): DemoPatient {
  const { sex, practice } = wish;
  const age = within(28, random.normal(wish.age.mean, wish.age.deviation), 92);
  const { cpr, bornOn } = numbered(random, wish, wish.treatedOn - Math.round(age * 365.25));
  const { given, family } = wish.name ?? named(random, sex);
  return {
    id: random.uuid(),
    cpr,
    givenName: given,
    familyName: family,
    bornOn: dayText(bornOn),
    sex,
    street: `${random.pick(STREETS)} ${random.between(1, 120)}`,
    postcode: practice.postcode,
    city: practice.city,
    phone: `00 2${random.between(0, 9)} ${random.between(10, 99)} ${random.between(10, 99)}`,
    practice: practice.id,
    person: {
      needs: random.chance(0.12) ? [random.pick(NEEDS)] : [],
      otherDisease: random.chance(0.4) ? [random.pick(OTHER_DISEASE)] : [],
      relatives: random.pick(["", "ægtefælle", "datter", "søn", "samlever", "nabo"]),
    },
  };
}

function numbered(random: Random, { sex, taken, testNumber }: PersonWish, born: DayNumber): ReturnType<typeof freeCpr> {
  if (testNumber !== undefined) {
    taken.add(testNumber);
    return { cpr: demoCpr(testNumber), bornOn: dayNumber(bornBy(testNumber)) };
  }
  const [first, last] = [dayNumber(day(BORN.from)), dayNumber(day(BORN.until))];
  return freeCpr(random, Math.max(first, Math.min(born, last - 400)), sex, taken);
}

/** The public test numbers used here were all born in the twentieth century. */
function bornBy(testNumber: string) {
  return day(`19${testNumber.slice(4, 6)}-${testNumber.slice(2, 4)}-${testNumber.slice(0, 2)}`);
}

function day(text: string) {
  const read = parseIsoDay(text);
  if (typeof read !== "string") throw new Error(`${text} is no day`);
  return read;
}

/** A name as people have it. */
export function named(random: Random, sex: "female" | "male"): { given: string; family: string } {
  const pool = namePool(random.uniform(), random.uniform());
  const first = random.pick(sex === "female" ? pool.women : pool.men);
  const second = random.pick(SECOND[sex]);
  const both = pool.danish && random.chance(0.25) && second !== first && !first.includes("-");
  return { given: both ? `${first} ${second}` : first, family: random.pick(pool.families) };
}
