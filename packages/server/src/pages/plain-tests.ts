import { type Phrase, phrase } from "@foelgeskab/followup/phrase";

/** What a test is called at the kitchen table; the sheet has no laboratory names. */
const PLAIN: Record<string, Phrase> = {
  psa: { da: "PSA", en: "PSA" },
  haemoglobin: { da: "blodprocent", en: "blood count" },
  creatinine: { da: "nyretal", en: "kidney function" },
  egfr: { da: "nyretal", en: "kidney function" },
  cobalamin: { da: "B12-vitamin", en: "vitamin B12" },
  bicarbonate: { da: "syretal", en: "acid balance" },
  sodium: { da: "salte", en: "salts" },
  potassium: { da: "salte", en: "salts" },
  hba1c: { da: "blodsukker", en: "blood sugar" },
  ldl: { da: "kolesterol", en: "cholesterol" },
};

/** The plain name of an analyte; its own id where there is none. */
export function plainTest(analyte: string): Phrase {
  return PLAIN[analyte] ?? { da: analyte, en: analyte };
}

/** Plain names of several analytes, each once, in their order. */
export function plainTests(analytes: readonly string[]): Phrase {
  return phrase((l) => [...new Set(analytes.map((analyte) => plainTest(analyte)[l]))].join(", "));
}
