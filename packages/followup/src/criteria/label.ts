import { type Phrase, phrase } from "../phrase.ts";
import { type Criterion, changeableNumber } from "./criterion.ts";

/** The criterion's sentence with the number in force, with a comma in Danish; an open value is said to be missing. */
export function filledLabel(criterion: Criterion): Phrase {
  const field = changeableNumber(criterion.rule);
  if (field === undefined) return criterion.label;
  const number = (criterion.rule as Partial<Record<typeof field, string | null>>)[field] ?? null; // the rule's own field
  const missing = { da: "(værdi mangler i epikrisen)", en: "(value missing in the epikrise)" };
  const written = number === null ? missing : { da: number.replace(".", ","), en: number };
  return phrase((language) => criterion.label[language].replace(`{${field}}`, written[language]));
}
