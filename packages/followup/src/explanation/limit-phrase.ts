import { numberPhrase, type Phrase, phrase } from "../phrase.ts";
import { shownUnit } from "../rows/verdict-row.ts";

/** A reason's limit as the clinic writes it: "52,5 ml/min/1,73 m²; 117 µmol/l". */
export function limitPhrase(limit: string): Phrase {
  return phrase((l) =>
    limit
      .split("; ")
      .map((each) => {
        const [number = "", ...unit] = each.split(" ");
        return `${numberPhrase(number)[l]} ${shownUnit(unit.join(" "))}`;
      })
      .join("; "),
  );
}
