import type { Epikrise, PlannedCheck } from "./epikrise.ts";
import { mentionsIn } from "./epikrise-values.ts";
import { sentencesOf } from "./epikrise-words.ts";
import { dayOf, type IsoDay } from "./ids.ts";
import type { Phrase } from "./phrase.ts";
import type { Check, Programme } from "./programme.ts";

/** A check that comes too rarely, or ends before it comes once: more than twice the programme's interval is a slip of the pen. */
export function impossiblePace(
  { checks }: Pick<Epikrise, "checks">,
  { checks: all, anchor }: Programme,
  { anchors, today }: { anchors: Record<string, IsoDay>; today: Temporal.PlainDate },
): Phrase | undefined {
  const from = anchors[anchor.name];
  const problems = checks.flatMap((planned) =>
    all.filter(({ id }) => id === planned.check).flatMap((own) => paceProblem(planned, own, from, today) ?? []),
  );
  return problems[0];
}

function paceProblem(
  planned: PlannedCheck,
  { label, timing }: Check,
  from: IsoDay | undefined,
  today: Temporal.PlainDate,
) {
  if (timing.kind !== "recurring") return undefined;
  const { everyMonths = timing.everyMonths, fromMonth = timing.fromMonth, untilMonth } = planned;
  if (everyMonths > 2 * timing.everyMonths)
    return {
      da: `${label.da} hver ${everyMonths}. måned: programmet siger hver ${timing.everyMonths}.`,
      en: `${label.en} every ${everyMonths} months: the programme says every ${timing.everyMonths}.`,
    };
  if (untilMonth == null || untilMonth === timing.untilMonth || from === undefined) return undefined;
  const months = Math.max(0, dayOf(from).until(today, { largestUnit: "months" }).months + 1 - fromMonth);
  const next = fromMonth + Math.max(1, Math.ceil(months / everyMonths)) * everyMonths;
  if (next <= untilMonth) return undefined;
  return {
    da: `${label.da}: planen har ingen kontrol tilbage, den slutter før den næste.`,
    en: `${label.en}: the plan has no check left, it ends before the next one.`,
  };
}

/** The first interval that a text gives and the plan does not order; undefined where both say the same. */
export function otherInterval(
  text: string,
  { checks }: Pick<Epikrise, "checks">,
  programme: Programme,
): string | undefined {
  if (checks.length === 0) return undefined;
  for (const sentence of sentencesOf(text)) {
    if (!ABOUT_CHECKS.test(sentence.text) || ELSEWHERE.test(sentence.text)) continue;
    const ordered = orderedMonths(
      checks,
      programme,
      mentionsIn(sentence.text).map(({ analyte }) => analyte),
    );
    const other = [...sentence.text.matchAll(INTERVAL)].find((found) => {
      const months = monthsOf(found);
      return months !== undefined && ordered.size > 0 && !ordered.has(months);
    });
    if (other !== undefined) return other[0];
  }
  return undefined;
}

const ABOUT_CHECKS = /psa|prøve|kontrol|samtale|måling|kreatinin|opfølg/i;
/** What the hospital does itself, and medicine, have their own intervals. */
const ELSEWHERE =
  /(?<!\p{L})(?:ct|mr|pet)(?!\p{L})|skanning|mammografi|hospital|ambulator|injektion|sprøjte|relin|tablet/iu;
const INTERVAL =
  /hver (?<nth>\d{1,2})\. (?<unit>måned|uge|år)|(?<times>\d{1,2}) gange? (?:årligt|om året|pr\.? år)|gange (?:årligt|om året)|hver (?<word>anden|tredje|fjerde|sjette) måned|(?<half>hvert halve år|(?<!\p{L})halvårlig\p{L}{0,2})|hvert andet år|(?<year>[eé]n gang (?:om året|årligt)|hvert år|(?<!\p{L})årlig\p{L}{0,2})|(?<month>hver måned|(?<!\p{L})månedlig\p{L}{0,2})/giu;
const WORDS: Readonly<Record<string, number>> = { anden: 2, tredje: 3, fjerde: 4, sjette: 6 };

function monthsOf({ groups = {}, 0: all }: RegExpMatchArray): number | undefined {
  const { nth, unit, times, word, half, year, month } = groups;
  if (nth !== undefined) return unit === "år" ? 12 * Number(nth) : unit === "uge" ? Number(nth) / 4 : Number(nth);
  if (times !== undefined) return 12 / Math.max(1, Number(times));
  if (word !== undefined) return WORDS[word.toLowerCase()];
  if (half !== undefined) return 6;
  if (year !== undefined) return 12;
  if (month !== undefined) return 1;
  return /andet år/i.test(all) ? 24 : undefined;
}

function orderedMonths(checks: PlannedCheck[], programme: Programme, analytes: string[]): Set<number> {
  const pairs = checks.flatMap((planned) => {
    const own = programme.checks.find(({ id }) => id === planned.check);
    return own?.timing.kind === "recurring" ? [{ own, months: planned.everyMonths ?? own.timing.everyMonths }] : [];
  });
  const about = pairs.filter(({ own }) => own.needs.flat().some((each) => analytes.includes(each)));
  return new Set((about.length > 0 ? about : pairs).map(({ months }) => months));
}
