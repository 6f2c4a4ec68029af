import { decimalText } from "../value.ts";
import type { TestsTold } from "./elements/blood-tests.ts";
import { confirmationIn } from "./facts/limits.ts";
import { writtenUnit } from "./facts/units.ts";
import type { LetterFacts } from "./letter-facts.ts";
import type { MarkedLetter, MarkedSentence } from "./marked-letter.ts";
import { textBehind } from "./span.ts";
import { given, type Speaker } from "./speaker.ts";

/** The laboratory values and the limits of a letter, as facts. */
export function numbersOf({ letter, values, limits }: TestsTold, say: Speaker): Pick<LetterFacts, "values" | "limits"> {
  return {
    values: values.map(({ sentence, measured, value, comparator, sampled, role }) => ({
      ...say.words(sentence, {
        at: Math.min(measured.named?.at ?? measured.at, measured.at),
        end: Math.max(measured.end, measured.named?.end ?? 0),
      }),
      analyte: measured.analyte,
      comparator,
      value: decimalText(value),
      role,
      ...given("code", codeBy(letter, sentence)),
      ...given("unit", measured.unit && writtenUnit(measured.unit)),
      ...given("sampled", sampled && say.date(sampled.sentence, sampled.date)),
    })),
    limits: limits.map(({ sentence, measured, kind, direction, inclusive }) => ({
      ...say.words(sentence, { at: Math.min(measured.named?.at ?? measured.at, measured.at), end: measured.end }),
      analyte: measured.analyte,
      kind,
      direction,
      inclusive,
      value: measured.number.replace(",", "."),
      ...given("unit", measured.unit && writtenUnit(measured.unit)),
      ...confirmationIn(textBehind(sentence.text, measured.end, 90)),
    })),
  };
}

const CODE = /(?<![a-z])(?:npu|dnk)\d{5}(?!\d)/g;

/** The one code of the sentence, or of the one before: "P-PSA (NPU08669). Seneste værdi …". With several it is not known which is whose. */
function codeBy({ sentences }: MarkedLetter, { index, text }: MarkedSentence): string | undefined {
  const [code, another] = text.match(CODE) ?? sentences[index - 1]?.text.match(CODE) ?? [];
  return another === undefined ? code?.toUpperCase() : undefined;
}
