import { existsSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../../../shared/interop/samples");

/** MedCom's own sample messages (`oioxml/`) and schemas (`schemas/`) beside the repository; undefined, and said loudly, where they are not. */
export const samples: string | undefined = existsSync(folder) ? folder : undefined;

if (samples === undefined) {
  console.warn("SKIPPED: MedCom's samples and schemas are not beside this repository (../shared/interop/samples).");
}
