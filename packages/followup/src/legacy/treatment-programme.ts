import { coversDiagnosis, type Programme } from "../programme.ts";

/** Words of the treatment that name one programme, in small letters; a list that is closed, so that nothing is guessed. A programme's own id names it too. */
const PROGRAMME_OF: Readonly<Record<string, readonly string[]>> = {
  "prostate-rp": ["radikal prostatektomi", "prostatektomi", "ralp", "rarp", "rrp", "rp"],
  "prostate-rt": ["strålebehandling", "ekstern strålebehandling", "kurativ strålebehandling", "brachyterapi"],
  "prostate-salvage-rt": ["salvage strålebehandling", "salvage-strålebehandling", "salvage"],
  "prostate-adt": ["kastration", "medicinsk kastration", "hormonbehandling", "endokrin behandling", "adt"],
  "prostate-as": ["aktiv overvågning"],
  "prostate-ww": ["watchful waiting"],
  "bladder-cystectomy": ["cystektomi", "radikal cystektomi", "rarc"],
  "bladder-preserved": ["bevaret blære", "tur-b", "turb", "bcg"],
  "kidney-rcc": ["nefrektomi", "radikal nefrektomi", "partiel nefrektomi", "nyreresektion", "ablation"],
  "uppertract-rnu": ["nefroureterektomi"],
};

/** The programme that a treatment names for a diagnosis; or that none is named, or one of another disease. `programmes`: those in force. */
export function programmeOfTreatment(
  treatment: string,
  icd10: string,
  programmes: readonly Programme[],
): Programme | "unknown" | "another-disease" {
  const words = treatment.toLowerCase().replace(/\s+/g, " ").trim();
  const [id = words] = Object.entries(PROGRAMME_OF).find(([, named]) => named.includes(words)) ?? [];
  const programme = programmes.filter((each) => each.id === id).sort((one, other) => other.version - one.version)[0];
  if (programme === undefined || programme.icd10.length === 0) return "unknown";
  return coversDiagnosis(programme, icd10) ? programme : "another-disease";
}
