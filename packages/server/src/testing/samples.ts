import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../../../shared/interop/samples");

/** MedCom's own samples and schemas beside the project, where they lie there. */
export const samples = existsSync(folder) ? folder : undefined;
if (samples === undefined)
  console.warn(`SKIPPED: the stories with MedCom's own samples, since ${folder} is not there.`);

/** The bytes of a sample. */
export function sample(file: string): Uint8Array {
  return readFileSync(join(samples ?? "", file));
}
