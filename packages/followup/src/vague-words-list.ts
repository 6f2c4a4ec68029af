import type { Element } from "./epikrise.ts";
import type { Phrase } from "./phrase.ts";

/** Phrases that a locum who has never met the patient could not act on. Danish, as the letters are. */
export interface VaguePhrase {
  pattern: RegExp;
  elements: readonly Element[];
  suggestion: Phrase;
  /** Loose only where the sentence gives no number: "PSA stiger til 0,2" is a limit. */
  unlessNumber?: true;
}

const GENERAL: readonly Element[] = [
  "checks-at-gp",
  "blood-tests",
  "treatment-plan",
  "clinical-assessment",
  "re-referral-criteria",
];

/** Where a test that rises is a limit; in element 6 it is something to ask about. */
const LIMITS: readonly Element[] = GENERAL.filter((element) => element !== "clinical-assessment");

const LIMIT: Phrase = {
  da: "Skriv grænsen: tal, enhed og hvor mange prøver.",
  en: "Write the limit: number, unit and how many tests.",
};

/** A rise, a change; a test that may rise; and the words before. All repeats are bounded. */
const RISE = "(?:stig|forhøj|øge|ændr|tiltag|fald|skrid|afvig)\\p{L}{0,10}";
const TEST =
  "(?<!\\p{L})(?:(?:p-)?psa|kreatinin|e?gfr|cea|hb|hæmoglobin|b12|bikarbonat|nyretal|blodtal|nyrefunktion|tal|værdi|prøvesvar|blodprøve)(?:-?(?:tal|værdi))?(?:let|lene|en|er|erne|et|ne|ene|svar|rne|r|n)?";
const LEAD = "(?:genhenvis\\p{L}{0,5} )?(?:(?:ved|hvis|når) (?:en |et )?)?(?:markant |let )?";

/** The phrases, narrow ones first. Every expression is linear: no nested unbounded repeats. */
export const VAGUE_WORDS: readonly VaguePhrase[] = [
  {
    pattern: new RegExp(
      `${LEAD}(?:${RISE}(?:[ -]\\p{L}{1,20}){0,2}[ -]${TEST}|${TEST}(?:[ -]\\p{L}{1,20}){0,2}[ -]?${RISE})`,
      "giu",
    ),
    elements: LIMITS,
    unlessNumber: true,
    suggestion: LIMIT,
  },
  {
    pattern: new RegExp(
      `${LEAD}${TEST} (?:\\p{L}{1,20} ){0,2}(?:over|under|uden for) (?:det )?normal\\p{L}{0,12}`,
      "giu",
    ),
    elements: LIMITS,
    unlessNumber: true,
    suggestion: LIMIT,
  },
  {
    pattern: /(?:genhenvis\p{L}* )?ved (?:en )?stigning/giu,
    elements: ["re-referral-criteria"],
    unlessNumber: true,
    suggestion: LIMIT,
  },
  {
    pattern: /ved (?:mistanke om (?:recidiv|tilbagefald)|biokemisk recidiv|psa-doubling|psa-fordobling)/gi,
    elements: ["re-referral-criteria"],
    suggestion: {
      da: "Skriv, hvilket tal eller hvilke symptomer der giver mistanken.",
      en: "Write which number or which symptoms raise the suspicion.",
    },
  },
  {
    pattern:
      /ved (?:forværring|behov|problemer|forandring|ændring|tvivl|lejlighed)|(?<!\p{L})p\. ?n\.|ved mistanke(?: om (?:noget|sygdom|kræft|cancer|progression))?(?! om)|ved (?:kliniske )?tegn(?: på (?:recidiv|tilbagefald|sygdom|progression|forværring))?(?! på)|(?:hvis|når) (?:noget|i er i tvivl|det (?:passer|er relevant|skønnes)|(?:i|du|lægen|man) (?:skønner|finder))/giu,
    elements: GENERAL,
    suggestion: { da: "Skriv, hvad der skal ses, og hvornår.", en: "Write what to look for, and when." },
  },
  {
    pattern:
      /efter (?:klinisk )?(?:behov|skøn)|jævnlig\p{L}*|regelmæssig\p{L}*|med (?:jævne|passende) mellemrum|af og til|løbende|indtil videre/giu,
    elements: GENERAL,
    suggestion: {
      da: "Skriv intervallet og hvor længe: »hver 6. måned i 3 år«.",
      en: "Write the interval and for how long: »hver 6. måned i 3 år«.",
    },
  },
  {
    pattern:
      /\b\d ?(?:-|–|til|eller) ?\d gange (?:årligt|om året)|(?:et par|nogle|flere) gange (?:årligt|om året)|(?:halv)?årlig\p{L}{0,2} eller (?:halv)?årlig\p{L}{0,2}|hyppigt|hyppige (?:kontroller|målinger|prøver)/giu,
    elements: ["checks-at-gp", "blood-tests"],
    suggestion: { da: "Vælg ét interval.", en: "Choose one interval." },
  },
  {
    pattern:
      /som (?:vanligt|vanlig|hidtil|sædvanlig\w*|forventet)|vanlig\w* (?:kontrol|klinisk kontrol|blodprøver|materiale)|de sædvanlige gener|lidt forskelligt/gi,
    elements: [...GENERAL, "complications-and-after-effects", "material-to-patient"],
    suggestion: { da: "Skriv, hvad det er hos denne patient.", en: "Write what it is for this patient." },
  },
  {
    pattern: /alm(?:\.|indelig) (?:obj(?:\.|ektiv) )?undersøgelse/gi,
    elements: ["clinical-assessment"],
    suggestion: {
      da: "Skriv, hvad lægen skal spørge om eller undersøge.",
      en: "Write what the doctor should ask about or examine.",
    },
  },
  {
    pattern: /psa (?:er )?(?:lav|umålelig|fin|ok)\b|nyretal|vanlige blodprøver/gi,
    elements: ["blood-tests"],
    suggestion: {
      da: "Skriv prøven, tallet, enheden og datoen.",
      en: "Write the test, the number, the unit and the date.",
    },
  },
  {
    pattern: /div(?:\.|erse) (?:pjecer|materiale)|skriftlig information|fik papirer med/gi,
    elements: ["material-to-patient"],
    suggestion: { da: "Skriv, hvad patienten fik, ved navn.", en: "Write what the patient was given, by name." },
  },
  {
    pattern: /se journalen|relevante bilag|kan rekvireres|fremgår af tidligere/gi,
    elements: ["other-material"],
    suggestion: {
      da: "Skriv bilagets navn, eller »ingen bilag«.",
      en: "Write the enclosure's name, or »ingen bilag«.",
    },
  },
  {
    pattern: /omstilling(?:en)?|det kendte nummer|kontakt os ved problemer/gi,
    elements: ["direct-contact"],
    suggestion: {
      da: "Vælg det direkte nummer på telefonlisten.",
      en: "Choose the direct number on the telephone list.",
    },
  },
];
