import { type Decimal, decimalOf } from "../../value.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import { textBefore, textBehind } from "../span.ts";
import { given } from "../speaker.ts";
import { surely } from "../surely.ts";
import type { LetterDate } from "./letter-date.ts";
import type { Measurement } from "./measurements.ts";

/** A laboratory value of the patient, in its sentence. */
export interface FoundValue {
  sentence: MarkedSentence;
  measured: Measurement;
  value: Decimal;
  comparator: "" | "<" | ">";
  /** The date by it, with the sentence in which it stands. */
  sampled?: LetterDate;
  role: "latest" | "nadir" | "at-diagnosis";
}

const AT_DIAGNOSIS =
  /diagnose|biopsi|praeop|foer (?:op|behandl|straal|start)|inden (?:op|behandl|straal)|initial|ipsa|debut|henvisning|udredning|opdaget|ved start|screening/;
const LATEST =
  /senest|senst|sidst|aktuel|nu (?:er|paa)|udgangsvaerdi|d\.d\.|dags dato|i dag|maalt|taget|var (?:den|d\.)/;
const TODAY = /(?<![a-z])(?:d\.d\.|dd\.|dags dato|i dag)(?![a-z])/;
const SAME_DAY = /samme (?:dag|dato|proeve)|ligeledes/;

/** What stands before a number that was measured. */
const MEASURED =
  /(?:seneste|senest|senste|senst|sidste|sidst|aktuelle|aktuelt|aktuel|nadir|nadir-psa|maalt|udgangsvaerdi|udgangsvaerdien|fra)(?: (?:er|var|paa|til|psa))*$/;

/** Whether a number in a sentence about sending back is a limit and not a value that was measured. */
export function isLimit(sentence: MarkedSentence, measured: Measurement): boolean {
  if (!isCriterion(sentence)) return false;
  const other = sentence.measurements.findLast(({ end }) => end <= measured.at)?.end ?? 0;
  const before = sentence.text.slice(Math.max(other, measured.at - 28), measured.at);
  if (MEASURED.test(before.replace(/[ :(=]+/g, " ").trimEnd())) return false;
  const dated = sentence.dates.some(({ at }) => at >= measured.end && at - measured.end < 16);
  return !dated || /over|under|>=|<=|>/.test(measured.comparator + before);
}

/** Whether a sentence says when to send the patient back. */
export function isCriterion({ under, cues }: MarkedSentence): boolean {
  return under.includes("re-referral-criteria") || cues.has("re-referral-criteria");
}

/** The patient's laboratory values, with the date by each; "samme dag" is the date of the value before, "d.d." the letter's own. */
export function valuesIn({ sentences, writtenOn }: MarkedLetter): FoundValue[] {
  const values: FoundValue[] = [];
  for (const sentence of sentences)
    for (const measured of sentence.measurements) {
      if (measured.unit === "%" || isLimit(sentence, measured) || isChange(sentence, measured)) continue;
      const sampled =
        sampledOn(sentence, measured, values.at(-1)) ??
        (TODAY.test(sentence.text) ? writtenOn : undefined) ??
        dateOfSection(sentences, sentence);
      values.push({
        sentence,
        measured,
        value: decimalOf(measured.number),
        comparator:
          measured.comparator === "<" || measured.comparator === "<="
            ? "<"
            : measured.comparator.startsWith(">")
              ? ">"
              : "",
        ...given("sampled", sampled),
        role: roleOf(sentence, measured),
      });
    }
  return values;
}

/** "stigning på 2,0 µg/l over nadir" tells of a change. */
function isChange({ text }: MarkedSentence, { at, end }: Measurement): boolean {
  return (
    /(?:stigning paa|fald paa|nadir plus|nadir \+|nadir\+)$/.test(textBefore(text, at, 16).trimEnd()) ||
    /^ (?:over|under|fra) (?:nadir|laveste)/.test(textBehind(text, end, 14))
  );
}

function sampledOn(
  sentence: MarkedSentence,
  measured: Measurement,
  before: FoundValue | undefined,
): LetterDate | undefined {
  const { text, dates, measurements } = sentence;
  const next = measurements.find(({ at }) => at > measured.at)?.at ?? text.length;
  const behind = dates.find(
    ({ at }) => at >= measured.end && !/(?:til|foerste gang|naeste gang|1\. gang) $/.test(text.slice(0, at)),
  );
  if (behind !== undefined && behind.at < next) return { sentence, date: behind };
  if (SAME_DAY.test(text.slice(measured.end, next)) && before?.sampled !== undefined) return before.sampled;
  const date = behind ?? dates.findLast(({ at }) => !/(?:til|gang) $/.test(text.slice(0, at)));
  return date && { sentence, date };
}

/** "Blodprøver 12.02.2026:" or "Taget 12.02.2026." over or under the numbers. */
function dateOfSection(sentences: readonly MarkedSentence[], sentence: MarkedSentence): LetterDate | undefined {
  const { heading, index, label, paragraph } = sentence;
  const near = [index - 1, index + 1]
    .flatMap((each) => sentences[each] ?? [])
    .filter(
      (each) =>
        each.paragraph === paragraph &&
        each.measurements.length === 0 &&
        /proeve|taget|^alle|^begge|tages ikke|vaerdi|tal(?![a-z])|maalt|lab/.test(each.text),
    );
  const found = near.flatMap((each) => each.dates.map((date) => ({ sentence: each, date })))[0];
  if (found !== undefined || !/\d\d/.test(label)) return found;
  const headed = surely(sentences.find((each) => each.heading === heading)); // its heading is a part of it
  const date = headed.dates.find(({ end }) => end <= label.length);
  return date && { sentence: headed, date };
}

/** "0,4 µg/l (nadir)", "0,4 µg/l den 19.01.2026, samtidig nadir"; not "0,4 µg/l, nadir 0,3". */
const IS_NADIR =
  /^(?: (?:den|d\.) ?)?[ \d.,/(-]*(?:=|(?:(?:som|hvilket|ogsaa|samtidig|tillige|er|lig) ){1,3})?nadir(?!(?:-psa)?(?: (?:paa|var|er)|:| =)? ?[<>]?\d)/;

function roleOf({ text }: MarkedSentence, { at, end }: Measurement): FoundValue["role"] {
  const before = textBefore(text, at, 44);
  const behind = textBehind(text, end, 44);
  if (/nadir|laveste/.test(before.slice(-32)) || IS_NADIR.test(behind)) return "nadir";
  const diagnosis =
    AT_DIAGNOSIS.exec(before) !== null ||
    /^ (?:ved|paa) (?:diagnose|biopsi|henvis|debut|udred)|^ (?:praeop|foer)/.test(behind);
  return diagnosis && !LATEST.test(before.slice(-24)) ? "at-diagnosis" : "latest";
}
