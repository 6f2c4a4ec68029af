import type { Epikrise } from "../epikrise.ts";
import { planOfLetter } from "../plan-of-letter.ts";
import { planProblems } from "../plan-problems.ts";
import type { Programme } from "../programme.ts";
import { type RulesInForce, rulesFor } from "../rules-in-force.ts";

/** The rules as these numbers make them; undefined while one of them cannot be used. */
export function inForceWith(
  programme: Programme,
  numbers: Pick<Epikrise, "checks" | "criteria">,
): RulesInForce | undefined {
  const plan = planOfLetter(numbers, programme);
  return planProblems(programme, plan).length === 0 ? rulesFor(programme, plan) : undefined;
}
