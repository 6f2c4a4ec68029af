import type { Element } from "./epikrise.ts";
import type { Phrase } from "./phrase.ts";

/** Words of a text that are too loose to act on: as they stand, with their place and what to write instead. */
export interface VagueWords {
  text: string;
  at: number;
  suggestion: Phrase;
}

/** Phrases that a locum who has never met the patient could not act on. Danish, as the letters are. */
interface VaguePhrase {
  pattern: RegExp;
  elements: readonly Element[];
  suggestion: Phrase;
}

const GENERAL: readonly Element[] = [
  "checks-at-gp",
  "blood-tests",
  "treatment-plan",
  "clinical-assessment",
  "re-referral-criteria",
];

/** The phrases, narrow ones first. Every expression is linear: no nested repeats. */
const VAGUE_WORDS: readonly VaguePhrase[] = [
  {
    pattern: /(?:genhenvis\w* )?ved (?:en )?(?:stigende psa|stigning(?: i psa)?|psa-stigning|forhøjet psa)/gi,
    elements: ["re-referral-criteria"],
    suggestion: {
      da: "Skriv grænsen: tal, enhed og hvor mange prøver.",
      en: "Write the limit: number, unit and how many tests.",
    },
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
    pattern: /ved (?:forværring|behov|problemer|forandring)/gi,
    elements: GENERAL,
    suggestion: { da: "Skriv, hvad der skal ses, og hvornår.", en: "Write what to look for, and when." },
  },
  {
    pattern: /efter (?:behov|skøn)|regelmæssig\w*|med (?:jævne|passende) mellemrum|af og til|løbende|indtil videre/gi,
    elements: GENERAL,
    suggestion: {
      da: "Skriv intervallet og hvor længe: »hver 6. måned i 3 år«.",
      en: "Write the interval and for how long: »hver 6. måned i 3 år«.",
    },
  },
  {
    pattern: /\b\d ?(?:-|–|til|eller) ?\d gange (?:årligt|om året)/gi,
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

/** Every vague phrase of an element's text, in its order, so that each can be underlined; of two that overlap the earlier one. */
export function vagueIn(element: Element, text: string): VagueWords[] {
  const hits = VAGUE_WORDS.flatMap(({ pattern, elements, suggestion }) =>
    elements.includes(element)
      ? [...text.matchAll(pattern)].map((match) => ({ text: match[0], at: match.index, suggestion }))
      : [],
  ).sort((a, b) => a.at - b.at);
  let end = 0;
  return hits.filter((hit) => {
    if (hit.at < end) return false;
    end = hit.at + hit.text.length;
    return true;
  });
}
