import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../../../shared/domain/epikrise-samples");

/** Fifteen invented discharge letters beside the project, where they lie there. */
export const letterSamples = existsSync(folder) ? folder : undefined;
if (letterSamples === undefined)
  console.warn(`SKIPPED: the stories with invented letters, since ${folder} is not there.`);

/** The bytes of a letter. */
export function letterSample(file: string): Uint8Array {
  return readFileSync(join(letterSamples ?? "", file));
}
