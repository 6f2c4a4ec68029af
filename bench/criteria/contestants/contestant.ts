import type { Answer } from "../answer.ts";

/** Somebody who answers for a batch of patients, each a line of NDJSON; parsing the line is part of the work. */
export type Contestant = (lines: readonly string[]) => readonly Answer[] | Promise<readonly Answer[]>;
