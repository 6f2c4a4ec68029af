import { existsSync } from "node:fs";
import { join } from "node:path";

/** The root of the checkout that the stories run in. */
export const repository = join(import.meta.dirname, "../..");

const folder = join(repository, "../shared/interop/samples");

/** MedCom's own sample messages and schemas beside the repository; undefined where they are not. */
export const samples: string | undefined = existsSync(folder) ? folder : undefined;

if (samples === undefined)
  console.warn("SKIPPED: the browser stories with MedCom's samples and schemas, which are not in ../shared.");
