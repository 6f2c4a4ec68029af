/** A laboratory number that a text names, as written ("4,0"): with the analyte named before it, or with a unit that says what it can be. */
export type ValueNamed = { number: string; at: number } & (
  | { analyte: string; unit?: string }
  | { analyte?: never; unit: string }
);

/** How letters name the analytes, by their ids; those without a limit of ours stand here so that their numbers are not taken for another's. */
const ANALYTE_WORDS: Readonly<Record<string, RegExp>> = {
  psa: /psa/giu,
  creatinine: /[kc]reatinin/giu,
  egfr: /(?<!\p{L})e?-?gfr/giu,
  haemoglobin: /h(?:æ|ae)moglobin|(?<!\p{L})h(?:gb|b)(?!\p{L})/giu,
  cobalamin: /b-?12|[ck]obalamin/giu,
  bicarbonate: /bi[kc]arbonat/giu,
  sodium: /natrium/giu,
  potassium: /kalium/giu,
  calcium: /[ck]alcium/giu,
  testosterone: /testosteron/giu,
  other: /(?<!\p{L})(?:cea|ca ?-?\d{2,3}|crp|alat|ldh|inr|hba1c|ldl|tsh)(?!\p{L})|fosfatase|d-vitamin|albumin/giu,
};

const NUMBER = /(?<![\p{L}\d.,/-])\d{1,6}(?:[.,]\d{1,6})?(?![\p{L}\d])/gu;
const UNIT =
  /^\s{0,2}(%|(?:[µμu]g|mikrogram|ng|mmol|[µμu]mol|mikromol|pmol)\s?(?:\/|pr\.?)\s?(?:ml|l)(?:iter)?|ml\/min)/iu;
/** What a bare number after an analyte may count instead of measuring it: months, samples, milligrams, or a day of the calendar. */
const COUNTS =
  /^(?:\.? ?-?(?:måned|mdr|uge|dag|døgn|år|prøve|måling|gang|stk|mg|ml|g|kg|gy|cm|mm|time|til |eller |og \d)|\. ?[a-zæøå\d]|[./-]\d|[-–]|\. måned)/u;

/** Every laboratory number of a text: one with a laboratory's unit, or a bare one right after its analyte. One pass over the text. */
export function valuesIn(text: string): ValueNamed[] {
  const numbers = [...text.matchAll(NUMBER)];
  const mentions = numbers.length === 0 ? [] : mentionsIn(text);
  return numbers.flatMap((found): ValueNamed[] => {
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 24);
    const last = mentions.findLast(({ until }) => until <= found.index);
    const unit = UNIT.exec(after)?.[1]?.toLowerCase();
    const written = { number: found[0], at: found.index };
    const between = text.slice(last?.until, found.index);
    if (last === undefined || between.length > 80 || between.includes("\n"))
      return unit === undefined || unit === "%" ? [] : [{ ...written, unit }];
    const named = { ...written, analyte: last.analyte };
    if (unit !== undefined) return [{ ...named, unit }];
    const bare = between.length <= 30 && !/[\d.;]/.test(between) && !COUNTS.test(after);
    return bare ? [named] : [];
  });
}

/** The analytes that a text names, in its order. */
export function mentionsIn(text: string): { analyte: string; until: number }[] {
  return Object.entries(ANALYTE_WORDS)
    .flatMap(([analyte, words]) =>
      [...text.matchAll(words)].map((found) => ({ analyte, until: found.index + found[0].length })),
    )
    .sort((one, other) => one.until - other.until);
}
