import { type Hit, has, hitsIn, lexicon } from "../lexicon.ts";
import type { MarkedSentence } from "../marked-letter.ts";
import { oncePer } from "../once-per.ts";
import { type Span, withoutOverlaps } from "../span.ts";
import { given } from "../speaker.ts";
import { BONE_MEDICINES, OTHER_MEDICINES, TREATMENTS } from "../words/treatments.ts";
import type { FoundEnd } from "./ends.ts";
import type { FoundInterval } from "./intervals.ts";
import { isDenied } from "./negation.ts";

/** A medicine named in a sentence, with what the sentence says of dose, pace and end. */
export interface FoundMedicine extends Hit {
  againstCancer: boolean;
  dose?: Span;
  /** Whether it says how often a day, a week or a month. */
  paced: boolean;
  interval?: FoundInterval;
  until?: FoundEnd;
}

const AGAINST_CANCER = lexicon(
  ...Object.values(TREATMENTS).flatMap(({ kind, words }) => (kind === "medicine" ? [words] : [])),
  BONE_MEDICINES,
);
const OTHERS = lexicon(OTHER_MEDICINES);
const ANY = new RegExp(`${AGAINST_CANCER.source}|${OTHERS.source}`, "g");
const DOSE =
  /(?<![a-z\d.,])\d{1,5}(?:[.,]\d{1,3})? ?(?:mg|g|ug|mikrogram|mikrog|mcg|ie|iu|ml|tabletter|tablet|tabl|tbl|enheder|depot)(?![a-z/])/;
const PACE =
  /(?<![a-z])(?:daglig|dgl|ugentlig|maanedlig|morgen|aften|x \d|x\d|\d x|\dx|hver (?:\d|dag|uge|maaned|anden|tredje|fjerde))/;

/** The medicines of a sentence; dose, pace and end are those behind each, up to the next medicine or other treatment. */
export const medicinesIn = oncePer(({ text, intervals, ends }: MarkedSentence): FoundMedicine[] => {
  if (!has(text, ANY)) return [];
  const named = withoutOverlaps([
    ...hitsIn(text, AGAINST_CANCER).map((hit) => ({ ...hit, againstCancer: true })),
    ...hitsIn(text, OTHERS).map((hit) => ({ ...hit, againstCancer: false })),
  ]).filter(({ at }) => !isDenied(text, at));
  return named.map((each, at) => {
    const other = text.slice(each.end).search(OTHER_TREATMENT);
    const stop = Math.min(named[at + 1]?.at ?? text.length, other < 0 ? text.length : each.end + other);
    const behind = text.slice(each.end, stop);
    const dose = placed(DOSE.exec(behind), each.end);
    const inside = ({ at: start }: Span): boolean => start >= each.end && start < stop;
    const interval = intervals.find(inside);
    const until = ends.find(inside);
    return {
      ...each,
      ...given("dose", dose),
      paced: PACE.test(behind),
      ...given("interval", interval),
      ...given("until", until),
    };
  });
});

/** "ABVD x 4, strålebeh. slut 27-04-2022": the end is the other treatment's. */
const OTHER_TREATMENT = /(?<![a-z])(?:straale|bestraal|opereret|operation)/;

function placed(found: RegExpExecArray | null, from: number): Span | undefined {
  return found === null ? undefined : { at: from + found.index, end: from + found.index + found[0].length };
}
