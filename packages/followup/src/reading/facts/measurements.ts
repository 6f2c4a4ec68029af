import type { Hit } from "../lexicon.ts";
import { type Span, textBehind } from "../span.ts";
import { partOf, surely } from "../surely.ts";
import { canHave, type FoundAnalyte } from "./analytes.ts";
import { unitAfter } from "./units.ts";

/** A number of a laboratory test in folded text, before it is known whether it was measured or is a limit. */
export interface Measurement extends Span {
  analyte: string;
  /** Where the test is named for it; undefined where it was named in an earlier sentence. */
  named: Hit | undefined;
  /** The sign or word right before the number, as written. */
  comparator: string;
  number: string;
  unit?: string;
}

const NUMBER =
  /(?<comparator>(?:>=|<=|>|<|=|~|ca\.)? ?)(?<![a-z\d.,/-])(?<number>\d{1,6}(?:[.,]\d{1,4})?)(?![\d]|[.,/]\d|[a-z]\d)/g;

/** What a bare number may count instead of measuring: months, samples, milligrams, a day of the calendar. */
const COUNTS =
  /^(?:\.? ?-?(?:maaned|mdr|md|uge|dag|doegn|aar|proeve|maaling|vaerdi|gang|stk|mg|ml|g|kg|gy|cm|mm|time|min|til |a |eller \d|og \d|fr|serie|x|bind|%)|\. ?[a-z\d]|[./:-]\d|-)/;
/** Between a test and its bare number only such words may stand. */
const LINK = new RegExp(
  `^[ (:,]*(?:(?:${[
    "er|var|paa|over|under|naar|til|mindst|hoejst|ca|cirka|lig|med|eller|en|ved|end|op|ned|nu|plus|nadir",
    "faldet|steget|stiger|falder|overstiger|overskrider|stigning|kommer|ligger|maalt",
    "seneste|senest|sidst|sidste|vaerdi|niveau|tal|graense|hoejere|lavere|mere|mindre|stoerre",
  ].join("|")})[ .,:(]*)*(?:>=|<=|>|<|=|\\+|~)? ?$`,
);

interface Surroundings {
  text: string;
  analytes: readonly FoundAnalyte[];
  dates: readonly Span[];
  /** Tests named in the sentences before, the nearest last. */
  before: readonly FoundAnalyte[];
}

/** The numbers of a sentence that belong to a laboratory test: with a unit, or bare right behind the test's name. */
export function measurementsIn({ text, analytes, dates, before }: Surroundings): Measurement[] {
  const found: Measurement[] = [];
  if (!/\d/.test(text)) return found;
  for (const match of text.matchAll(NUMBER)) {
    const [comparator, number] = [partOf(match, "comparator"), partOf(match, "number")];
    const at = match.index + comparator.length;
    const end = at + number.length;
    if (overlaps(dates, at, end) || overlaps(analytes, at, end)) continue;
    const unit = unitAfter(text, end);
    const span = {
      at: match.index + (comparator.length - comparator.trimStart().length),
      end: end + (unit?.length ?? 0),
    };
    const owner =
      unit === undefined
        ? bareOwner(text, analytes, match.index, end)
        : (linkedOwner(text, analytes, match.index) ?? ownerOf(unit.unit, { text, analytes, before, dates }, at));
    if (owner === undefined) continue;
    found.push({
      ...span,
      analyte: owner.analyte,
      named: analytes.includes(owner) ? owner : undefined,
      comparator: comparator.trim(),
      number,
      ...(unit === undefined ? {} : { unit: unit.unit }),
    });
  }
  return inOrder(text, found, analytes, before);
}

function overlaps(spans: readonly Span[], at: number, end: number): boolean {
  return spans.some((span) => at < span.end && end > span.at);
}

/** The nearest test named before that can have the unit; else the one right behind ("30 % fald i eGFR"); else one of an earlier sentence. */
function ownerOf(unit: string, { text, analytes, before }: Surroundings, at: number): FoundAnalyte | undefined {
  const earlier = analytes.filter(({ end }) => end <= at);
  const later = analytes.find(({ at: start }) => start > at);
  if (unit === "%") {
    const near = earlier.findLast(({ end }) => at - end <= 60);
    return near ?? (/^[^.;]{0,42}$/.test(text.slice(at, later?.at)) ? later : undefined);
  }
  return (
    earlier.findLast(({ analyte }) => canHave(analyte, unit)) ??
    (later !== undefined && canHave(later.analyte, unit) ? later : undefined) ??
    before.findLast(({ analyte }) => canHave(analyte, unit)) ??
    earlier.at(-1)
  );
}

/** "PSA ≥ 0,2 mmol/l" is said of PSA, whatever other test is measured in such a unit. */
function linkedOwner(text: string, analytes: readonly FoundAnalyte[], start: number): FoundAnalyte | undefined {
  const owner = analytes.findLast((each) => each.end <= start);
  const isNear = owner !== undefined && start - owner.end <= 40 && LINK.test(text.slice(owner.end, start));
  return isNear ? owner : undefined;
}

function bareOwner(
  text: string,
  analytes: readonly FoundAnalyte[],
  start: number,
  end: number,
): FoundAnalyte | undefined {
  return COUNTS.test(textBehind(text, end, 16)) ? undefined : linkedOwner(text, analytes, start);
}

/** "… er hæmoglobin, kreatinin og B12, og tallene er henholdsvis 7,6, 83 og 190": the numbers follow the order of the tests. */
function inOrder(
  text: string,
  found: Measurement[],
  analytes: readonly FoundAnalyte[],
  before: readonly FoundAnalyte[],
): Measurement[] {
  if (!text.includes("henholdsvis") && !text.includes("hhv")) return found;
  const named = distinct([...(analytes.length >= found.length ? analytes : [...before, ...analytes])]).slice(
    -found.length,
  );
  if (named.length < found.length) return found;
  return found.map((each, at) => {
    const { analyte } = surely(named[at]);
    return each.unit === undefined || canHave(analyte, each.unit) ? { ...each, analyte } : each;
  });
}

function distinct(analytes: readonly FoundAnalyte[]): FoundAnalyte[] {
  return analytes.filter(({ analyte }, at) => analytes.findIndex((other) => other.analyte === analyte) === at);
}
