import type { Element } from "./epikrise.ts";

/** Phrases that a locum who has never met the patient could not act on, and what to write instead. Danish, as the letters are. */
export interface VagueWord {
  pattern: RegExp;
  elements: readonly Element[];
  suggestion: string;
}

const GENERAL: readonly Element[] = [
  "checks-at-gp",
  "blood-tests",
  "treatment-plan",
  "clinical-assessment",
  "re-referral-criteria",
];

/** The phrases, narrow ones first. Every expression is linear: no nested repeats. */
const VAGUE_WORDS: readonly VagueWord[] = [
  {
    pattern: /(?:genhenvis\w* )?ved (?:en )?(?:stigende psa|stigning(?: i psa)?|psa-stigning|forhøjet psa)/i,
    elements: ["re-referral-criteria"],
    suggestion: "Skriv grænsen: tal, enhed og hvor mange prøver.",
  },
  {
    pattern: /ved (?:mistanke om (?:recidiv|tilbagefald)|biokemisk recidiv|psa-doubling|psa-fordobling)/i,
    elements: ["re-referral-criteria"],
    suggestion: "Skriv, hvilket tal eller hvilke symptomer der giver mistanken.",
  },
  {
    pattern: /ved (?:forværring|behov|problemer|forandring)/i,
    elements: GENERAL,
    suggestion: "Skriv, hvad der skal ses, og hvornår.",
  },
  {
    pattern: /efter (?:behov|skøn)|regelmæssig\w*|med (?:jævne|passende) mellemrum|af og til|løbende|indtil videre/i,
    elements: GENERAL,
    suggestion: "Skriv intervallet og hvor længe: »hver 6. måned i 3 år«.",
  },
  {
    pattern: /\b\d ?(?:-|–|til|eller) ?\d gange (?:årligt|om året)/i,
    elements: ["checks-at-gp", "blood-tests"],
    suggestion: "Vælg ét interval.",
  },
  {
    pattern:
      /som (?:vanligt|vanlig|hidtil|sædvanlig\w*|forventet)|vanlig\w* (?:kontrol|klinisk kontrol|blodprøver|materiale)|de sædvanlige gener|lidt forskelligt/i,
    elements: [...GENERAL, "complications-and-after-effects", "material-to-patient"],
    suggestion: "Skriv, hvad det er hos denne patient.",
  },
  {
    pattern: /alm(?:\.|indelig) (?:obj(?:\.|ektiv) )?undersøgelse/i,
    elements: ["clinical-assessment"],
    suggestion: "Skriv, hvad lægen skal spørge om eller undersøge.",
  },
  {
    pattern: /psa (?:er )?(?:lav|umålelig|fin|ok)\b|nyretal|vanlige blodprøver/i,
    elements: ["blood-tests"],
    suggestion: "Skriv prøven, tallet, enheden og datoen.",
  },
  {
    pattern: /div(?:\.|erse) (?:pjecer|materiale)|skriftlig information|fik papirer med/i,
    elements: ["material-to-patient"],
    suggestion: "Skriv, hvad patienten fik, ved navn.",
  },
  {
    pattern: /se journalen|relevante bilag|kan rekvireres|fremgår af tidligere/i,
    elements: ["other-material"],
    suggestion: "Skriv bilagets navn, eller »ingen bilag«.",
  },
  {
    pattern: /omstilling(?:en)?|det kendte nummer|kontakt os ved problemer/i,
    elements: ["direct-contact"],
    suggestion: "Vælg det direkte nummer på telefonlisten.",
  },
];

/** The first vague phrase of an element's text, with its place, so that it can be underlined. */
export function vagueIn(element: Element, text: string): { found: string; at: number; suggestion: string } | undefined {
  const hits = VAGUE_WORDS.flatMap(({ pattern, elements, suggestion }) => {
    const match = elements.includes(element) ? pattern.exec(text) : null;
    return match === null ? [] : [{ found: match[0], at: match.index, suggestion }];
  });
  return hits.sort((a, b) => a.at - b.at)[0];
}
