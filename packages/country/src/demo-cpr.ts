import { type DayNumber, dayText } from "@foelgeskab/followup/day";
import { type Cpr, parseCpr } from "@foelgeskab/followup/ids";
import { addDays } from "./days.ts";
import type { Random } from "./random.ts";

/** First and last birthday for which the numbers ending in 999x mean the twentieth century (digit 7 is 9: years 37 to 99). */
export const BORN = { from: "1937-01-01", until: "1999-12-31" } as const;

/** A number that can belong to nobody who is careful with it: it ends in 999x and fails modulus 11. The birthday moves on by days where all ten are taken. */
export function freeCpr(
  random: Random,
  wish: DayNumber,
  sex: "female" | "male",
  taken: Set<string>,
): { cpr: Cpr; bornOn: DayNumber } {
  for (let bornOn = wish; ; bornOn = addDays(bornOn, 1)) {
    const free = serials(sex)
      .map((serial) => `${ddmmyy(bornOn)}${serial}`)
      .filter((number) => !passesModulus11(number) && !taken.has(number));
    if (free.length === 0) continue;
    const number = random.pick(free);
    taken.add(number);
    return { cpr: demoCpr(number), bornOn };
  }
}

/** A number written in this package; one that is no civil registration number is a bug. */
export function demoCpr(number: string): Cpr {
  const cpr = parseCpr(number);
  if (typeof cpr !== "string") throw new Error("the demo region made a number that is none");
  return cpr;
}

/** The check that numbers issued before October 2007 pass, and that nothing here may demand. */
export function passesModulus11(number: string): boolean {
  const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
  return weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11 === 0;
}

/** The last digit says the sex: odd for men, even for women. */
function serials(sex: "female" | "male"): string[] {
  return (sex === "male" ? [1, 3, 5, 7, 9] : [0, 2, 4, 6, 8]).map((last) => `999${last}`);
}

function ddmmyy(day: DayNumber): string {
  const text = dayText(day);
  return text.slice(8, 10) + text.slice(5, 7) + text.slice(2, 4);
}
