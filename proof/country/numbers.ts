import { demoCpr, passesModulus11 } from "@foelgeskab/country/demo-cpr";

/** The civil registration numbers of a country's people: theirs by the country's own word for them ("p0#1"), each given once. */
export interface Numbers {
  /** The number that the country calls so; a person's all have her birthday. */
  of(word: string): string;
}

/** Somebody whom nobody knows is born on a day on which nobody of a country is. */
const STRANGERS_BORN = "1937-01-01";

/** Gives numbers as they are asked for; `bornOn` knows a person's birthday by her id. */
export function numbersOf(bornOn: (person: string) => string | undefined): Numbers {
  const given = new Map<string, string>();
  const taken = new Set<string>();
  return {
    of: (word) => {
      const known = given.get(word);
      if (known !== undefined) return known;
      const [person = ""] = word.split("#");
      const number = free(bornOn(person) ?? STRANGERS_BORN, taken);
      taken.add(number);
      given.set(word, number);
      return number;
    },
  };
}

/** A free number of a birthday in the years 1937 to 1999 (seventh digit 4 or 9) that fails modulus 11, as no number of old does. */
function free(bornOn: string, taken: ReadonlySet<string>): string {
  const day = bornOn.slice(8, 10) + bornOn.slice(5, 7) + bornOn.slice(2, 4);
  for (let serial = 9999; serial >= 9000; serial -= 1) {
    const number = `${day}${serial}`;
    if (!taken.has(number) && !passesModulus11(number)) return demoCpr(number);
  }
  throw new Error(`too many people are born on ${bornOn}`);
}
