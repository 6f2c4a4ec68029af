import { analyteNamed } from "./named-in-programme.ts";
import { type Phrase, phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";

/** What a test is called at the kitchen table; the sheet has no laboratory names. */
const PLAIN: Record<string, Phrase> = {
  psa: { da: "PSA", en: "PSA" },
  haemoglobin: { da: "blodprocent", en: "blood count" },
  creatinine: { da: "nyretal", en: "kidney function" },
  egfr: { da: "nyretal", en: "kidney function" },
  cobalamin: { da: "B12-vitamin", en: "vitamin B12" },
  "vitamin-d": { da: "D-vitamin", en: "vitamin D" },
  bicarbonate: { da: "syretal", en: "acid balance" },
  sodium: { da: "salte", en: "salts" },
  potassium: { da: "salte", en: "salts" },
  hba1c: { da: "blodsukker", en: "blood sugar" },
  ldl: { da: "kolesterol", en: "cholesterol" },
  alp: { da: "knogletal", en: "bone count" },
  calcium: { da: "kalk", en: "calcium" },
};

/** The plain name of an analyte; without one its label, less the letter for plasma or blood that laboratories put before it. */
export function plainTest(programme: Pick<Programme, "analytes" | "id">, analyte: string): Phrase {
  const { label } = analyteNamed(programme, analyte);
  return PLAIN[analyte] ?? phrase((l) => label[l].replace(/^[PBSU]-/, ""));
}

/** Plain names of several analytes, each once, in their order. */
export function plainTests(programme: Pick<Programme, "analytes" | "id">, analytes: readonly string[]): Phrase {
  return phrase((l) => [...new Set(analytes.map((analyte) => plainTest(programme, analyte)[l]))].join(", "));
}
