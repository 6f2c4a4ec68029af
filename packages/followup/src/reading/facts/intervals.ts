import { type Grammar, readAll, type Span } from "../span.ts";
import { countOf, ORDINALS, ordinalOf } from "./counts.ts";

/** How often, in folded text: a number of months where it is one, or a range. */
export interface FoundInterval extends Span {
  everyMonths?: number;
  range: boolean;
  /** "Hver 0. måned", "hver 600. måned": a slip of the pen. */
  impossible?: true;
}

type Meaning = Pick<FoundInterval, "everyMonths" | "range" | "impossible">;

/** No check after cancer is rarer than every fifth year. */
const LONGEST = 60;
const MONTH = "(?:maaned(?:er)?|mdr?|mnd|maan)\\.?(?![a-z])";
const A_YEAR =
  "(?:aarligt?|aarl\\.?|(?:om|pr\\.?|per|hvert) aar(?:et)?|i aaret|aarlige (?:kontrol|proeve|besoeg)[a-z]{0,6})(?![a-z])";

/** "hver 6. måned", "1 gang årligt", "halvårlig": one number of months, or a range that is none. */
const GRAMMARS: readonly Grammar<Meaning>[] = [
  // hver 6.-12. måned, hver 3-6 mdr, hver 6. eller 12. måned
  range(`hver(?:t)? \\d{1,2}\\.? ?(?:-|til|eller|/) ?(?:hver )?\\d{1,2}\\.? ?(?:${MONTH}|uge|aar)`),
  // 1-2 gange årligt, en til to gange om året, et par gange om året
  range(`(?:\\d|en|een|to|tre) ?(?:-|til|eller|/|a) ?(?:\\d|to|tre|fire) ?(?:gange?|x) ${A_YEAR}`),
  range("(?<!\\d)\\d{1,2} ?(?:-|til) ?\\d{1,2}[- ]?(?:maaneders|mdr\\.?s?|aars) (?:mellemrum|interval[a-z]{0,4})"),
  range(`(?:et par|nogle|flere|adskillige) gange ${A_YEAR}`),
  range("hvert halve?t?(?: aar)? ?(?:til|-|eller) ?(?:hvert )?hele aar"),
  range("(?<![a-z])(?:halv)?aarligt? (?:eller|til|/) (?:halv)?aarligt?"),
  // hver 6. måned, hver 12. uge, hvert 2. år
  months(`hvert? (?<n>\\d{1,3})\\.? ?${MONTH}`, ({ n }) => Number(n)),
  months("hvert? (?<n>\\d{1,2})\\.? ?uge(?![a-z])", ({ n }) => weeks(Number(n))),
  months("hvert? (?<n>\\d{1,2})\\.? ?aar(?![a-z])", ({ n }) => 12 * Number(n)),
  months(`hvert? (?<word>${ORDINALS}) ${MONTH}`, ({ word }) => ordinalOf(word)),
  months(`hvert? (?<word>${ORDINALS}) aar(?![a-z])`, ({ word }) => 12 * ordinalOf(word)),
  months(`hvert? (?<word>${ORDINALS}) uge(?![a-z])`, ({ word }) => weeks(ordinalOf(word))),
  // med 6 måneders mellemrum, 6-måneders interval, 3-månedligt
  months("(?<n>\\d{1,2})[- ]?(?:maaneders|mdr\\.?s?) (?:mellemrum|interval[a-z]{0,4})", ({ n }) => Number(n)),
  months(
    "(?<![a-z\\d])(?<n>\\d{1,2}|en|to|tre|fire|seks|ni|tolv) (?:maaneder?s?|mdr\\.?) (?:mellem|imellem|i mellem|mellemrum)(?![a-z])",
    ({ n }) => countOf(n),
  ),
  months("(?<![a-z])(?:et )?halvt? aars (?:mellemrum|interval[a-z]{0,4})", () => 6),
  months("(?<![a-z])et aars (?:mellemrum|interval[a-z]{0,4})", () => 12),
  months("(?<![\\d.,])(?<n>\\d{1,2})[- ]?(?:mdl|mndl)(?![a-z])\\.?", ({ n }) => Number(n)),
  months("(?<n>\\d{1,2})[- ]?aars (?:mellemrum|interval[a-z]{0,4})", ({ n }) => 12 * Number(n)),
  months("(?<n>\\d{1,2})\\.?[- ]?maanedligt?", ({ n }) => Number(n)),
  // 1 gang årligt, 2 x årligt, to gange om året, årligt x 2
  months(
    `(?<![a-z\\d])(?<n>\\d{1,2}|en|een|et|to|tre|fire|seks) ?(?:gange?|x)(?: (?:halvdelen|blodproeve|kontrol))? ?${A_YEAR}`,
    times,
  ),
  months("(?<![a-z])x (?<n>\\d) ?(?:aarligt?|aarl\\.?|pr\\.? aar|om aaret)(?![a-z])", times),
  months("(?<![a-z])(?:en|een|1) gang (?:om|pr\\.?) maaneden?", () => 1),
  // halvårligt, hvert halve år, hvert kvartal, hvert år, årlig, hver måned
  months("(?<![a-z])(?:halvaarligt?e?|halvaars|hvert? halve?t? ?aar|hvert halvaar)(?![a-z])", () => 6),
  months("(?<![a-z])(?:halvaars(?:kontrol|proeve|besoeg|samtale)[a-z]{0,5})", () => 6),
  months("(?<![a-z])(?:kvartalsvise?|hvert kvartal|kvartalsmaessigt?e?)(?![a-z])", () => 3),
  months("(?<![a-z])(?:aarligt?e?|hvert (?:eneste )?aar)(?![a-z])", () => 12),
  months("(?<![a-z])aars(?:kontrol|proeve|besoeg|samtale|tjek)(?:ler|len|ler|r|erne|en)?(?![a-z])", () => 12),
  months("(?<![a-z])(?:maanedligt?e?|hver maaned)(?![a-z])", () => 1),
];

/** Every interval has one of these; most sentences have none and are done with one look. */
const SOME = /aar|hver|maaned|mdr|mdl|kvartal|gang|uge|x/;

/** The intervals of a text, in its order. */
export function intervalsIn(text: string): FoundInterval[] {
  if (!SOME.test(text)) return [];
  return joined(
    text,
    readAll(text, GRAMMARS).map(({ meaning, ...span }) => ({ ...span, ...meaning })),
  );
}

/** "hvert år eller hvert andet år" is a range too. */
function joined(text: string, found: readonly FoundInterval[]): FoundInterval[] {
  return found.flatMap((each, at) => {
    const [before, next] = [found[at - 1], found[at + 1]];
    const either = (one: FoundInterval, other: FoundInterval): boolean =>
      /^,? (?:eller|til|\/) $/.test(text.slice(one.end, other.at));
    if (before !== undefined && either(before, each)) return [];
    return next !== undefined && either(each, next) ? [{ at: each.at, end: next.end, range: true }] : [each];
  });
}

function range(source: string): Grammar<Meaning> {
  return { pattern: new RegExp(source, "g"), read: () => ({ range: true }) };
}

function months(
  source: string,
  count: (groups: Readonly<Record<string, string | undefined>>) => number | undefined,
): Grammar<Meaning> {
  return {
    pattern: new RegExp(source, "g"),
    read: (groups) => {
      const everyMonths = count(groups);
      if (everyMonths === undefined) return { range: false };
      return everyMonths === 0 || everyMonths > LONGEST
        ? { range: false, impossible: true }
        : { everyMonths, range: false };
    },
  };
}

function times({ n }: Readonly<Record<string, string | undefined>>): number | undefined {
  const count = countOf(n);
  return 12 % count === 0 ? 12 / count : undefined;
}

/** Weeks as the months that people mean by them: 12 or 13 weeks are three, 26 are six; others are no number of months. */
function weeks(count: number): number | undefined {
  const meant = Math.round(count / 4.345);
  return meant > 0 && Math.abs(meant * 4.345 - count) <= 1.1 ? meant : undefined;
}
