import { type Phrase, phrase } from "../phrase.ts";
import type { Criterion } from "./criterion.ts";

/** The criterion's sentence with the numbers in force, with a comma in Danish; an open value is said to be missing. */
export function filledLabel({
  label,
  rule,
  confirm,
  fromMonth,
}: Pick<Criterion, "label" | "rule" | "confirm" | "fromMonth">): Phrase {
  const numbers: Record<string, unknown> = { ...rule, ...confirm, fromMonth };
  return phrase((language) =>
    label[language].replaceAll(/\{(\w+)\}/g, (_, name: string) => written(numbers[name], language)),
  );
}

function written(number: unknown, language: "da" | "en"): string {
  if (typeof number !== "string" && typeof number !== "number") {
    return language === "da" ? "(værdi mangler i epikrisen)" : "(value missing in the epikrise)";
  }
  return language === "da" ? String(number).replace(".", ",") : String(number);
}
