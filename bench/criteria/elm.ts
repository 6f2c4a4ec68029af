import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The two forms of the CQL: as the author of a guideline would write it, and for speed. */
export type Form = "PsaRecurrence" | "PsaRecurrenceTuned";

/** A translated library of bench/cql, as the engines take it. */
export function elm(name: Form | "FHIRHelpers"): object {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../cql", `${name}.json`), "utf8"));
}
