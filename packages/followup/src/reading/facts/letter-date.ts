import type { MarkedSentence } from "../marked-letter.ts";
import type { FoundDate } from "./dates.ts";
import { treatmentsIn } from "./treatments.ts";

/** The date on which a letter was written, with its sentence. */
export interface LetterDate {
  sentence: MarkedSentence;
  date: FoundDate;
}

const HEAD = 8;
const OF_THE_LETTER = /epikrise|dato|notat|brev|afslut|dikteret|skrevet|afsl\.|sygehus|hospital|afd|klinik|amb/;
const OF_SOMETHING_ELSE =
  /foedt|operat|opereret|rese[ck]|tomi|indlagt|psa|biopsi|straal|henvist|behandl|(?<![a-z])kur(?:e|en)?(?![a-z])|kemo|sproejte|(?<![a-z])(?:gy|givet|sidste|foerste)(?![a-z])|recidiv|vedl|vedhaeft|bilag|svar(?![a-z])|beskrivelse/;

/** The date at the head of the letter, or the one at its foot. */
export function letterDate(sentences: readonly MarkedSentence[]): LetterDate | undefined {
  const dated = (some: readonly MarkedSentence[]): LetterDate[] =>
    some.flatMap((sentence) =>
      sentence.dates.filter(({ precision }) => precision === "day").map((date) => ({ sentence, date })),
    );
  const head = dated(sentences.slice(0, HEAD)).filter(
    ({ sentence }) => !OF_SOMETHING_ELSE.test(sentence.text) && !tellsOfTreatment(sentence),
  );
  const said = head.find(
    ({ sentence }) => OF_THE_LETTER.test(sentence.text + sentence.label) || sentence.text.length < 40,
  );
  return (
    said ??
    dated(sentences.slice(-3)).find(
      ({ sentence }) =>
        !OF_SOMETHING_ELSE.test(sentence.text) &&
        !tellsOfTreatment(sentence) &&
        sentence.text.length < 80 &&
        OF_THE_LETTER.test(sentence.text),
    )
  );
}

/** "RARP 12.03.2024" at the head of a letter dates the operation. */
function tellsOfTreatment({ text, analytes, dates }: MarkedSentence): boolean {
  return analytes.length > 0 || treatmentsIn(text, dates).some(({ treatment }) => treatment !== "unnamed");
}
