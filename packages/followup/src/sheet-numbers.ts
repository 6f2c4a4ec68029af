import type { BaselineValue, Epikrise } from "./epikrise.ts";
import type { IsoDay } from "./ids.ts";
import { numberPhrase, type Phrase, phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";
import { shownUnit } from "./rows/verdict-row.ts";
import { limitedAnalyte, plainLimit } from "./sheet-limit.ts";
import { plainTest } from "./sheet-tests.ts";

/** A value at the hand-over in plain words, as "PSA under 0,1 µg/l", when it was taken, and from where on it is looked at again. */
export interface SheetNumber {
  text: Phrase;
  takenOn: IsoDay;
  /** As it follows "we look closer if"; null until the author has confirmed it. */
  limit: Phrase | null;
}

/** The patient's own numbers that a criterion of the letter is about. */
export function sheetNumbers(epikrise: Epikrise, programme: Programme): SheetNumber[] {
  return epikrise.baseline.flatMap((value) => numberOf(value, programme, epikrise));
}

function numberOf(baseline: BaselineValue, programme: Programme, { criteria }: Epikrise): SheetNumber[] {
  const analyte = programme.analytes.find(({ codes }) => codes.includes(baseline.analysis));
  if (analyte === undefined || baseline.value.trim() === "") return [];
  const criterion = programme.criteria.find(
    ({ id, rule }) => limitedAnalyte(rule) === analyte.id && criteria.some((chosen) => chosen.id === id),
  );
  if (criterion === undefined) return [];
  const confirmed = criteria.find((chosen) => chosen.id === criterion.id && chosen.confirmed);
  const [name, value] = [plainTest(programme, analyte.id), plainValue(baseline.value)];
  const unit = shownUnit(analyte.aliases.includes(baseline.unit) ? analyte.unit : baseline.unit); // one spelling, whatever the laboratory wrote
  return [
    {
      text: phrase((l) => `${name[l]} ${value[l]} ${unit[l]}`),
      takenOn: baseline.sampledOn,
      limit: (confirmed && plainLimit(criterion, confirmed)) ?? null,
    },
  ];
}

function plainValue(value: string): Phrase {
  const number = numberPhrase(value.replace(/^[\s<>=]*/, "").trimEnd());
  if (value.includes("<")) return { da: `under ${number.da}`, en: `below ${number.en}` };
  return value.includes(">") ? { da: `over ${number.da}`, en: `above ${number.en}` } : number;
}
