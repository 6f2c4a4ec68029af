import type { Criterion } from "./criteria/criterion.ts";
import { filledLabel } from "./criteria/label.ts";
import { type ElementVerdict, result } from "./epikrise-elements.ts";
import type { Epikrise } from "./epikrise.ts";
import { numberPhrase, type Phrase, phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";

/** A limit that the programme leaves to the letter (watchful waiting, after salvage radiotherapy), and to which the letter gives no number: it would never be judged. */
export function openLimit(epikrise: Epikrise, programme: Programme): ElementVerdict | undefined {
  const open = withoutValue(epikrise, programme);
  return open && result("re-referral-criteria", "vague", valueMissing(open), valueSuggested(open));
}

function withoutValue({ criteria }: Epikrise, programme: Programme): Criterion | undefined {
  return programme.criteria.find(
    ({ id, rule }) =>
      rule.kind === "threshold" &&
      rule.value === null &&
      criteria.find((chosen) => chosen.id === id)?.value === undefined,
  );
}

function valueMissing(criterion: Criterion): Phrase {
  const label = filledLabel(criterion);
  return {
    da: `Grænsen skal stå i epikrisen: ${label.da}.`,
    en: `The limit must stand in the epikrise: ${label.en}.`,
  };
}

function valueSuggested({ suggested }: Criterion): Phrase {
  const numbers = suggested.map(numberPhrase);
  return phrase((l) => {
    const known = numbers.map((number) => number[l]).join(l === "da" ? " eller " : " or ");
    const ask = l === "da" ? "Skriv patientens egen grænse" : "Write the patient's own limit";
    return `${ask}${known === "" ? "" : l === "da" ? `, fx ${known}` : `, as ${known}`}.`;
  });
}
