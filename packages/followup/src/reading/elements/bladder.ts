import type { Phrase } from "../../phrase.ts";
import { diagnosisIn } from "../facts/diagnoses.ts";
import { isDenied } from "../facts/negation.ts";
import type { MarkedLetter } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { phraseAround } from "../verdict.ts";

/** Why a bladder patient may not be handed over, and where the letter says so. */
interface Stays {
  span: Span;
  because: Phrase;
}

const PRESERVED = /blaeren? (?:er |blev )?(?:fortsat )?(?:bevaret|in situ|ikke fjernet)|bevaret blaere|blaerebevarende/;
const RESECTED = /(?<![a-z])tur[- ]?bt?(?![a-z])|bcg|transuretral resektion/;
const REMOVED =
  /fjernelse af blaeren|blaeren (?:blev |er )?fjernet|cyst(?:oprostat)?e[ck]tomi|rarc|neoblaere|ileumkonduit|bricker|urostomi/;
const OUTFLOW =
  /hydronefrose|afloebsproblem|afloebshindring|ureterstriktur|anastomosestriktur|nefrostomi|jj-?stent|ureterkateter/;
const RUNNING_CONTACT =
  /(?:loebende|fortsat|regelmaessig|fast|stadig|skift[a-z]*|hver \d)[^.]{0,60}(?:hos os|hospital|ambulator|afdeling|her i|urologisk|team|centret|klinik)|(?:hos os|hospital|ambulator|her i)[^.]{0,60}(?:loebende|skift|hver \d|fortsat)/;
const SCOPED_ON = /cystoskopi[^.]{0,80}(?:hos os|fortsaet|hver \d|vores|i afdelingen|herfra|indkald)/;

/** Preserved bladder, or late effects of the urinary diversion with running hospital contact: both stay (agreement draft 2018, footnote 1). */
export function mustStayAtHospital(letter: MarkedLetter): Stays | undefined {
  const own = letter.sentences.filter(
    ({ cues }) => !cues.has("material-to-patient") && !cues.has("re-referral-criteria"),
  );
  const isBladder = own.some(({ own }) => diagnosisIn(own)?.cancer === "bladder");
  const removed = own.some(({ text }) => REMOVED.test(text));
  if (removed) return diversionTroubles(letter);
  if (!isBladder) return undefined;
  if (own.some(({ text }) => SCOPED_ON.test(text) && !/ophoert|slut|ikke laengere/.test(text))) return undefined;
  return (
    firstWords(own, PRESERVED, {
      da: "Med bevaret blære skal patienten blive på hospitalet (aftalen, fodnote 1).",
      en: "With a preserved bladder the patient stays at the hospital (agreement, footnote 1).",
    }) ??
    firstWords(own, RESECTED, {
      da: "Blæren ser ud til at være bevaret; så skal patienten blive på hospitalet (aftalen, fodnote 1).",
      en: "The bladder seems to be preserved; then the patient stays at the hospital (agreement, footnote 1).",
    })
  );
}

function diversionTroubles({ sentences }: MarkedLetter): Stays | undefined {
  if (
    !sentences.some(({ text }) => RUNNING_CONTACT.test(text) && OUTFLOW.test(text)) &&
    !(
      sentences.some(({ text }) => OUTFLOW.test(text)) &&
      sentences.some(({ text }) =>
        /(?:nefrostomi|stent|kateter)[^.]{0,40}skift|skift[^.]{0,40}(?:nefrostomi|stent|kateter)/.test(text),
      )
    )
  )
    return undefined;
  return firstWords(
    sentences.filter(({ cues, under }) => !cues.has("re-referral-criteria") && !under.includes("re-referral-criteria")),
    OUTFLOW,
    {
      da: "Senfølger efter urinafledningen med løbende hospitalskontakt skal blive på hospitalet (aftalen, fodnote 1).",
      en: "Late effects of the urinary diversion with running hospital contact stay at the hospital (agreement, footnote 1).",
    },
  );
}

function firstWords(sentences: MarkedLetter["sentences"], words: RegExp, because: Phrase): Stays | undefined {
  for (const sentence of sentences) {
    const found = words.exec(sentence.text);
    if (found === null || isDenied(sentence.text, found.index)) continue;
    return { span: phraseAround(sentence, { at: found.index, end: found.index + found[0].length }), because };
  }
  return undefined;
}
