import { type Hit, hitsIn, lexicon } from "../lexicon.ts";
import { type Span, withoutOverlaps } from "../span.ts";
import { TREATMENTS, type TreatmentWords } from "../words/treatments.ts";
import type { FoundDate } from "./dates.ts";
import { isDenied } from "./negation.ts";

/** A treatment named in folded text, with the dates that belong to it. */
export interface FoundTreatment extends Hit {
  treatment: string;
  about: TreatmentWords;
  dates: FoundDate[];
}

const LEXICONS = Object.entries(TREATMENTS).map(([treatment, about]) => ({
  treatment,
  about,
  words: lexicon(about.words),
}));
const ANY = lexicon(...Object.values(TREATMENTS).map(({ words }) => words));

/** What a date can belong to besides a treatment: an examination, a test, a diagnosis, a paper. */
const OTHER_OWNERS = new RegExp(
  `(?<![a-z])(?:${[
    "psa|hb|kreatinin|cea|ct|mr|pet|dexa|biopsi[a-z]*|skan[a-z]*|scintigrafi|mammografi|koloskopi[a-z]*|cystoskopi",
    "diagnosticeret|konstateret|recidiv|patologi[a-z]*|histologi[a-z]*|[a-z-]*svar|[a-z-]*beskrivelse|epikrise|notat",
    "kontrol[a-z]*|opfoelgning[a-z]*|foerste gang|set|samtale|moede|konference(?![^;]{0,50}(?:beslut|valgt|enighed))",
  ].join("|")})(?![a-z])`,
  "g",
);

/** The treatments of a sentence. A date belongs to what stands nearest before it, or, where nothing does, to what follows. */
export function treatmentsIn(text: string, dates: readonly FoundDate[]): FoundTreatment[] {
  ANY.lastIndex = 0;
  if (!ANY.test(text)) return [];
  const named = withoutOverlaps(
    LEXICONS.flatMap(({ treatment, about, words }) =>
      hitsIn(text, words).map((hit) => ({ ...hit, treatment, about, dates: [] as FoundDate[] })),
    ),
  ).filter(
    (hit, index, all) =>
      !isDenied(text, hit.at) && !isItsWay(text, hit.at, all[index - 1]) && !isAnotherWord(text, hit, dates),
  );
  const others = [...text.matchAll(OTHER_OWNERS)].map(({ index }) => index);
  for (const date of dates) ownerOf(date, named, others)?.dates.push(date);
  return named;
}

/** "Lobektomi (VATS)", "prostatektomi (robot)": in brackets right behind an operation stands how it was done. */
function isItsWay(text: string, at: number, before: Hit | undefined): boolean {
  return before !== undefined && text[at - 1] === "(" && at - before.end <= 2;
}

/** "RP d. 3. sept. 2023", "NU 03.09.2023": letters that are words too name an operation only right before its date, and "nu" only first in its sentence. */
function isAnotherWord(text: string, { at, end, words }: Hit, dates: readonly FoundDate[]): boolean {
  if (!/^(?:rp|rc|nu)$/.test(words)) return false;
  const dated = dates.some((date) => date.at >= end && /^(?:|d|d\.|den)$/.test(text.slice(end, date.at).trim()));
  return !dated || (words === "nu" && !/(?:^|[:;,(])$/.test(text.slice(0, at).trimEnd()));
}

function ownerOf(
  date: FoundDate,
  named: readonly FoundTreatment[],
  others: readonly number[],
): FoundTreatment | undefined {
  const before = named.findLast(({ end }) => end <= date.at);
  const other = others.findLast((at) => at < date.at);
  if (before !== undefined) return other === undefined || other < before.at ? before : undefined;
  const behind = named.find(({ at }) => at >= date.end);
  if (behind === undefined || other === undefined) return behind;
  return date.at - other > 40 && !others.some((at) => at > date.end && at < behind.at) ? behind : undefined;
}

/** Whether a date stands so near a treatment that it can be no other's: "RARP d. 12.03.2024". */
export function standsBy(text: string, treatment: Hit, date: Span): boolean {
  const between = date.at >= treatment.end ? text.slice(treatment.end, date.at) : text.slice(date.end, treatment.at);
  return (
    between.length <= 60 &&
    !/;|, (?:og|samt|herefter|derefter)|(?<![a-z])(?:efter|foer|siden|herefter|derefter|uden|svar|notat|kontrol[a-z]*)(?![a-z])/.test(
      between,
    )
  );
}
