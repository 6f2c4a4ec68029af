import type { Criterion, Rule } from "../criteria/criterion.ts";
import { type EvaluationCase, patientOf, verdictsOf } from "../evaluate.ts";
import { changePhrase } from "../explanation/change-phrase.ts";
import { verdictSentence } from "../explanation/verdict-sentence.ts";
import { type Explained, whatWouldChange } from "../explanation/what-would-change.ts";
import { dayOf } from "../ids.ts";
import type { Check } from "../programme.ts";
import { rulesFor } from "../rules-in-force.ts";
import { criterion, programme } from "./invented-programme.ts";
import { patient } from "./story.ts";

/** A rule asked about a patient, ready to be explained. */
export function explained(
  rule: Rule,
  own: Partial<Criterion>,
  given: Partial<EvaluationCase>,
  checks: readonly Check[] = [],
): Explained {
  const asked = patient(given);
  const followed = programme({ criteria: [criterion(rule, own)], checks });
  const rules = rulesFor(followed, asked.plan);
  const seen = patientOf(asked, followed);
  const [inForce, [fact]] = [rules.criteria[0], verdictsOf(rules, seen)];
  if (inForce === undefined || fact === undefined) throw new Error("the story has no criterion");
  return { rules, criterion: inForce, patient: seen, fact, today: dayOf(asked.asOf) };
}

/** The sentence of a verdict, in Danish and English. */
export function sentences({ rules, criterion: inForce, fact, today }: Explained): [da: string, en: string] {
  const { da, en } = verdictSentence(rules.programme, inForce, fact, today);
  return [da, en];
}

/** What would change a verdict, in Danish unless asked otherwise. */
export function changes(asked: Explained, language: "da" | "en" = "da"): string[] {
  return whatWouldChange(asked).map((change) => changePhrase(asked.rules.programme, change)[language]);
}
