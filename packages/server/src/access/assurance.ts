/** The national identity standard's level "Betydelig" (NSIS 2.0.2a, Digitaliseringsstyrelsen), as log-in brokers write it in the claim `acr`. */
export const substantialAssurance = "https://data.gov.dk/concept/core/nsis/Substantial";

const enough: readonly unknown[] = [substantialAssurance, "https://data.gov.dk/concept/core/nsis/High"];

/** Whether a log-in is strong enough for patients' data: "Betydelig" or "Høj"; "Lav" and unsaid are not (safety row 21). */
export function isAssuranceEnough(acr: unknown): acr is string {
  return enough.includes(acr);
}
