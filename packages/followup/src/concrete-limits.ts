import type { Criterion, MeasuredRule, RelativeChange } from "./criteria/criterion.ts";
import { measuredParts } from "./criteria/parts-of-rule.ts";
import type { BaselineValue } from "./epikrise.ts";
import { dayOf, type IsoDay, isoDay } from "./ids.ts";
import { lowestSince, nadirValue } from "./lowest-value.ts";
import { analyteNamed } from "./named-in-programme.ts";
import { dayPhrase, numberPhrase, type Phrase, phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";
import { shownUnit } from "./rows/verdict-row.ts";
import { type Measurement, usableResults } from "./usable-results.ts";
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimalOf,
  decimalText,
  percentAbove,
  percentBelow,
} from "./value.ts";

/** What a limit is computed from: the patient's values at the hand-over. */
export interface LimitBasis {
  programme: Programme;
  baseline: readonly BaselineValue[];
  anchors: Readonly<Record<string, IsoDay>>;
  today: Temporal.PlainDate;
}

/** The number that a computed limit is for this patient today, as people act on it: "mindst 2,2 µg/l (nadir 0,2 d. 24. jan. 2023)". Empty for limits that are numbers already. */
export function concreteLimits({ rule }: Pick<Criterion, "rule">, basis: LimitBasis): Phrase[] {
  const { analytes } = basis.programme;
  const measured = usableResults({ analytes, results: [], baseline: basis.baseline, upTo: isoDay(basis.today) });
  return measuredParts(rule).flatMap((part) => concrete(part, measured.baseline.get(part.analyte) ?? [], basis) ?? []);
}

function concrete(rule: MeasuredRule, values: readonly Measurement[], basis: LimitBasis): Phrase | undefined {
  if (rule.kind === "nadirPlus")
    return nadirLimit(rule, values, basis, (nadir) => addDecimals(nadir, decimalOf(rule.delta)));
  if (rule.kind !== "relativeChange") return undefined;
  if (rule.baseline === "nadirSinceAdtStart") return nadirLimit(rule, values, basis, (nadir) => risenFrom(nadir, rule));
  if (rule.baseline !== "handoverBaseline") return undefined;
  const last = values.at(-1);
  if (last === undefined || last.value.comparator !== "") return undefined;
  const percent = decimalOf(rule.percent);
  const down = rule.direction === "decrease";
  const limit = down ? percentBelow(last.value.number, percent) : percentAbove(last.value.number, percent);
  return told(basis, {
    analyte: rule.analyte,
    limit,
    down,
    word: { da: "udgangstal", en: "starting value" },
    seen: last,
  });
}

/** What the lowest value since the anchor makes the limit, "below the bound" counting as nought. */
function nadirLimit(
  { analyte }: MeasuredRule,
  values: readonly Measurement[],
  basis: LimitBasis,
  limitFrom: (nadir: Decimal) => Decimal,
): Phrase | undefined {
  const anchor = basis.anchors[basis.programme.anchor.name];
  const lowest = anchor === undefined ? undefined : lowestSince(values, anchor);
  if (lowest === undefined) return undefined;
  const limit = limitFrom(nadirValue(lowest));
  return told(basis, { analyte, limit, down: false, word: { da: "nadir", en: "nadir" }, seen: lowest });
}

/** Per cent over the nadir and the least rise must both hold, so the greater of the two is the limit. */
function risenFrom(nadir: Decimal, { percent, minAbsolute = "0" }: RelativeChange): Decimal {
  const [byPercent, byNumber] = [percentAbove(nadir, decimalOf(percent)), addDecimals(nadir, decimalOf(minAbsolute))];
  return compareDecimals(byPercent, byNumber) > 0 ? byPercent : byNumber;
}

interface Told {
  analyte: string;
  limit: Decimal;
  down: boolean;
  word: Phrase;
  seen: Measurement;
}

function told({ programme }: LimitBasis, { analyte, limit, down, word, seen }: Told): Phrase {
  const { label, unit } = analyteNamed(programme, analyte);
  const [number, value] = [numberPhrase(decimalText(limit)), numberPhrase(seen.seen.value)];
  const day = dayPhrase(dayOf(seen.seen.sampledOn));
  const bound = down ? { da: "højst", en: "at most" } : { da: "mindst", en: "at least" };
  return phrase(
    (l) =>
      `${label[l]} ${bound[l]} ${number[l]} ${shownUnit(unit)[l]} (${word[l]} ${value[l]}${l === "da" ? " d. " : " on "}${day[l]})`,
  );
}
