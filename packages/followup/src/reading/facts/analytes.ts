import { type Hit, hitsIn, lexicon } from "../lexicon.ts";
import { withoutOverlaps } from "../span.ts";
import { surely } from "../surely.ts";
import { ANALYTES, NAMED_GROUPS } from "../words/analytes.ts";
import { sameKind } from "./units.ts";

/** A laboratory test named in folded text. */
export interface FoundAnalyte extends Hit {
  analyte: string;
}

/** Words that begin with a test's name and are another thing. */
const NOT_TESTS = /^(?:b12[- ]?mangel|psa[- ]?(?:pjece|folder))/;
/** Calcium and vitamin D are swallowed more often than measured. */
const SWALLOWED = /^(?:calcium|kalcium|d[- ]vitamin|vitamin[- ]d)$/;
const AS_MEDICINE = /tilskud|dagligt|dgl|mg(?![a-z])|medicin|tabl|kalk|behandl|zoledron|prolia|denosumab|alendron/;

const LEXICONS = Object.entries(ANALYTES).map(([analyte, { words }]) => ({ analyte, words: lexicon(words) }));
const GROUPS = Object.entries(NAMED_GROUPS).map(([analyte, words]) => ({ analyte, words: lexicon(words) }));

/** Any test at all: most sentences name none, and are done with one look. */
const ANY = lexicon(...Object.values(ANALYTES).map(({ words }) => words));

/** The tests that a text names, in its order, each place once. */
export function analytesIn(text: string): FoundAnalyte[] {
  ANY.lastIndex = 0;
  return ANY.test(text) ? found(text, LEXICONS) : [];
}

/** Groups that stand for one test of ours, as "nyrefunktion" for creatinine. */
export function groupsIn(text: string): FoundAnalyte[] {
  return found(text, GROUPS);
}

/** Whether a test can have this unit. */
export function canHave(analyte: string, unit: string): boolean {
  return surely(ANALYTES[analyte]).units.some((each) => sameKind(each, unit));
}

function isOther({ words, at }: Hit, text: string): boolean {
  return NOT_TESTS.test(text.slice(at)) || (SWALLOWED.test(words) && AS_MEDICINE.test(text));
}

function found(text: string, lexicons: typeof LEXICONS): FoundAnalyte[] {
  return withoutOverlaps(
    lexicons.flatMap(({ analyte, words }) =>
      hitsIn(text, words).flatMap((hit) => (isOther(hit, text) ? [] : [{ ...hit, analyte }])),
    ),
  );
}
