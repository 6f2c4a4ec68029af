import type { Analyte } from "./analyte.ts";
import type { Check, Programme } from "./programme.ts";

/** The analyte that a rule names. One that the programme does not have is a bug, and throws: its loader has refused such a rule. */
export function analyteNamed({ analytes, id: programme }: Pick<Programme, "analytes" | "id">, id: string): Analyte {
  return found(analytes, id, programme);
}

/** The check that a rule names. One that the programme does not have is a bug, and throws. */
export function checkNamed({ checks, id: programme }: Pick<Programme, "checks" | "id">, id: string): Check {
  return found(checks, id, programme);
}

/** The analyte that a usable value was measured as. A code that the programme does not have is a bug, and throws: its value is not usable. */
export function analyteOfCode({ analytes, id: programme }: Pick<Programme, "analytes" | "id">, code: string): Analyte {
  const measured = analytes.find(({ codes }) => codes.includes(code));
  if (measured === undefined) throw new Error(`programme "${programme}" has no analyte of the code "${code}"`);
  return measured;
}

function found<Named extends { id: string }>(all: readonly Named[], id: string, programme: string): Named {
  const named = all.find((each) => each.id === id);
  if (named === undefined) throw new Error(`programme "${programme}" has no "${id}"`);
  return named;
}
