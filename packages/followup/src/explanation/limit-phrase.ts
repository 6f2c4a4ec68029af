import { numberPhrase, type Phrase, phrase } from "../phrase.ts";
import { shownUnit } from "../rows/verdict-row.ts";

/** A reason's limit as the clinic writes it: "52,5 ml/min/1,73 m²; 117 µmol/l". */
export function limitPhrase(limit: string): Phrase {
  return phrase((l) =>
    limit
      .split("; ")
      .map((each) => {
        const blank = each.indexOf(" ");
        return `${numberPhrase(each.slice(0, blank))[l]} ${shownUnit(each.slice(blank + 1))[l]}`;
      })
      .join("; "),
  );
}
