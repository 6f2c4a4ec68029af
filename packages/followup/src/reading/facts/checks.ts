import type { CheckedBy } from "../letter-facts.ts";
import { has, hitsIn, lexicon } from "../lexicon.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import { oncePer } from "../once-per.ts";
import { textBefore } from "../span.ts";
import { given } from "../speaker.ts";
import { surely } from "../surely.ts";
import { GENERAL_PRACTICE, HOSPITAL, MODALITIES } from "../words/people.ts";
import { type FoundAnalyte, groupsIn } from "./analytes.ts";
import type { FoundDate } from "./dates.ts";
import type { FoundEnd } from "./ends.ts";
import type { FoundInterval } from "./intervals.ts";
import { medicinesIn } from "./medicines.ts";

/** One check that a letter orders, in its sentence. */
export interface FoundCheck {
  sentence: MarkedSentence;
  by: CheckedBy;
  analytes: string[];
  interval: FoundInterval;
  until?: FoundEnd;
  first?: FoundDate;
  /** Whether it follows another one in time. */
  later: boolean;
}

const PRACTICE = lexicon(GENERAL_PRACTICE);
const AT_HOSPITAL = lexicon(HOSPITAL);
const MODALITY = lexicon(MODALITIES);
const PAST =
  /(?<![a-z])(?:er|har|blev|blevet|vaeret)(?: [a-z]+){0,4} (?:kontrolleret|fulgt|set|undersoegt)|^(?:kontrolleret|fulgt|gaaet)|(?:har|er) (?:gaaet|vaeret) (?:til|i)|hidtil (?:fulgt|kontrolleret)|(?<![a-z])fulgt (?:i|med|her|\d)/;
/** A sentence that also asks for something speaks of what comes. */
const ASKS =
  /bedes|(?<![a-z])(?:skal|boer|anbefal[a-z]*|foreslaa[a-z]*|beder|kontrolleres|tages|maales|foelges|oenskes)(?![a-z])/;
const LATER =
  /(?<![a-z])(?:herefter|derefter|derpaa|dernaest|saa|siden|efterfoelgende|og saa|efter dette|senere|resten|hvorefter)(?![a-z])|foerste aar|foerste (?:\d|to|tre|fem) aar|\d\. aar/;
const FIRST =
  /(?<![a-z])(?:foerste|1\.|naeste)(?: [a-z]+)?(?: (?:gang|proeve|blodproeve|kontrol|besoeg|samtale|maaling))?(?: er| bliver| skal tages)?(?: i| den| d\.)? ?$/;

/** The checks that a letter orders, of general practice and of the hospital. */
export const checksIn = oncePer(({ sentences }: MarkedLetter): FoundCheck[] =>
  sentences.flatMap((sentence, at) => (isOrder(sentence) ? checksOf(sentence, sentences[at + 1]) : [])),
);

/** Whether a sentence tells how the patient was followed till now, and asks for nothing. */
export function tellsOfPast(text: string): boolean {
  return PAST.test(text) && !ASKS.test(text);
}

function isOrder({ text, under, cues, intervals }: MarkedSentence): boolean {
  if (intervals.length === 0 || tellsOfPast(text)) return false;
  if (under.includes("re-referral-criteria") || under.includes("complications-and-after-effects")) return false;
  if (cues.has("re-referral-criteria") && !under.includes("checks-at-gp") && !/kontrol|maales|tages/.test(text))
    return false;
  return !under.includes("course-of-treatment") || has(text, PRACTICE);
}

function checksOf(sentence: MarkedSentence, next: MarkedSentence | undefined): FoundCheck[] {
  const { text, intervals, ends } = sentence;
  const medicines = medicinesIn(sentence);
  return intervals.flatMap((interval, at): FoundCheck[] => {
    if (
      medicines.some(
        (each) => each.interval === interval && !/kontrol|proeve|psa|maal/.test(text.slice(each.end, interval.at)),
      )
    )
      return [];
    const from = intervals[at - 1]?.end ?? 0;
    const to = intervals[at + 1]?.at ?? text.length;
    const clause = text.slice(from, to);
    const own = testsOf(sentence, interval, from, to);
    const later = at > 0 && LATER.test(clause.slice(0, interval.end + 12 - from));
    const earlier = ends.filter((end) => end.at >= from && end.at < interval.at);
    const until = ends.find((end) => end.at >= interval.end && end.at < to) ?? earlier.slice(later ? 1 : 0).at(-1); // "hver 6. måned til 2028, herefter årligt": the first end is that of the check before
    const first = firstIn(sentence) ?? (later || next === undefined ? undefined : firstAlone(next, sentence));
    return [
      {
        sentence,
        by: byWhom(text, clause, interval.at - from),
        analytes: [...new Set(own.map(({ analyte }) => analyte))],
        interval,
        ...given("until", until),
        ...given("first", first),
        later,
      },
    ];
  });
}

/** "Hb årligt, PSA hver 3. måned": tests stand before their intervals, or, where none stands before the first one, behind; an interval without its own has those before it. */
function testsOf(
  { text, intervals, analytes }: MarkedSentence,
  { at, end }: FoundInterval,
  from: number,
  to: number,
): FoundAnalyte[] {
  const tests = [...analytes, ...groupsIn(text)];
  const ahead = tests.filter((each) => each.at >= from && each.at < at);
  const behind = tests.filter((each) => each.at >= end && each.at < to);
  const leads = tests.some((each) => each.at < surely(intervals[0]).at);
  const [own, other] = leads ? [ahead, behind] : [behind, ahead];
  if (own.length > 0) return own;
  const isNext = leads && to < text.length; // "PSA hver 6. måned, så årligt, og CEA hvert andet år"
  if (other.length > 0 && !isNext) return other;
  const clause = text.slice(from, at);
  const isAnother = has(text.slice(from, to), MODALITY) || (OTHER_THING.test(clause) && !LATER.test(clause));
  return isAnother ? [] : analytes.filter((each) => each.at < from);
}

/** "PSA hver 6. måned og samtale årligt": what has the second interval is no blood test. */
const OTHER_THING =
  /samtale|konsultation|undersoegelse|palpation|eksploration|hudtjek|(?<![a-z])(?:gu|bt|blodtryk|vaegt|vejning)(?![a-z])/;

function firstIn({ text, dates }: MarkedSentence): FoundDate | undefined {
  return dates.find((date) => FIRST.test(textBefore(text, date.at, 40)));
}

/** "PSA hver 6. måned til 2030. Første prøve i juni 2026.": the first date may have the next sentence to itself. */
function firstAlone(next: MarkedSentence, { paragraph }: MarkedSentence): FoundDate | undefined {
  return next.paragraph === paragraph && next.intervals.length === 0 ? firstIn(next) : undefined;
}

/** What stands nearest the interval decides; without a word it is general practice, for it is written to it. */
function byWhom(text: string, clause: string, at: number): CheckedBy {
  const practice = toPractice(clause);
  const imaging =
    hitsIn(clause, MODALITY).some((hit) => Math.abs(hit.at - at) < 60) &&
    !/psa|proeve|blod|samtale|kreatinin|cea/.test(clause);
  if (imaging && !practice) return "hospital";
  if (atHospital(clause) && !practice) return "hospital";
  return atHospital(text) && !toPractice(text) && !clause.includes("jer") ? "hospital" : "general-practice";
}

/** Whether a sentence says that the hospital itself takes this test or check, and not a scan or a scope. */
export function hospitalKeeps({ text }: MarkedSentence): boolean {
  return (
    atHospital(text) &&
    !has(text, MODALITY) &&
    !PAST.test(text) &&
    /kontrol|varetag|maal|tages|foelges|psa|proeve/.test(text) &&
    !/ophoer|ikke laengere|afslut|slut(?![a-z])/.test(text)
  );
}

/** Whether a sentence speaks to general practice. */
export function toPractice(text: string): boolean {
  return has(withoutDenied(text), PRACTICE);
}

function atHospital(text: string): boolean {
  return has(withoutDenied(text), AT_HOSPITAL);
}

/** "Ikke hos egen læge, men hos os": whom the sentence denies is not the one who checks. */
const DENIED_PARTY =
  /(?<![a-z])ikke (?:laengere |mere )?(?:hos|af|ved|via|i)(?: (?:e\.l\.?|egen laege|(?:alment )?praktiserende laege|almen praksis|praksis|jer|dig|os|ambulatoriet|afdelingen|hospitalsregi|hospitalet|sygehuset))(?![a-z])/g;

function withoutDenied(text: string): string {
  return text.replace(DENIED_PARTY, (words) => " ".repeat(words.length));
}
