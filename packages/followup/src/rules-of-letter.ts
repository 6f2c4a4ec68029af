import { type LetterRules, planOfLetter } from "./plan-of-letter.ts";
import { planProblems } from "./plan-problems.ts";
import type { Programme } from "./programme.ts";
import { type RulesInForce, rulesFor } from "./rules-in-force.ts";

/** The rules as a letter changes them; while one of its numbers cannot be used, the programme's own. */
export function rulesOfLetter(programme: Programme, numbers: LetterRules): RulesInForce {
  const plan = planOfLetter(numbers, programme);
  return planProblems(programme, plan).length === 0 ? rulesFor(programme, plan) : rulesFor(programme);
}
