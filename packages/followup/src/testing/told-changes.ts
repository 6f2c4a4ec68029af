import type { Programme } from "../programme.ts";
import { diffProgrammes } from "../programmes/diff-programmes.ts";
import { programme } from "./invented-programme.ts";

/** What colleagues read of what differs between two programmes of a story, as "dansk / English". */
export function toldInBoth(before: Partial<Programme>, after: Partial<Programme>): string[] {
  return diffProgrammes(programme(before), programme(after)).map(({ says }) => `${says.da} / ${says.en}`);
}
