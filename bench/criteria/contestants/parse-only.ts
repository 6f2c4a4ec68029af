import type { Answer } from "../answer.ts";

/** The limit: nothing is done but to parse the same lines, so nothing is answered. */
export function parseOnly(lines: readonly string[]): Answer[] {
  for (const line of lines) JSON.parse(line);
  return [];
}
