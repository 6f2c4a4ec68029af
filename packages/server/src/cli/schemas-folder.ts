import { statSync } from "node:fs";
import { join } from "node:path";
import { InputError } from "./input-error.ts";

/** The schemas that today's letters are held against lie there (EMessage.xsd beside its includes). */
const LETTERS = join("2005", "08", "07");

/**
 * The folder that MEDCOM_SCHEMAS names, or undefined where it is not set. Asked at the start, since without it no letter could leave:
 * throws InputError where it is set and holds no schemas.
 */
export function schemasFolder(env: NodeJS.ProcessEnv): string | undefined {
  const folder = env["MEDCOM_SCHEMAS"];
  if (folder === undefined) return undefined;
  if (folder !== "" && statSync(join(folder, LETTERS), { throwIfNoEntry: false })?.isDirectory() === true)
    return folder;
  throw new InputError(
    `MEDCOM_SCHEMAS is "${folder}", and MedCom's schemas are not there (${LETTERS} in it is no folder): give the folder that holds them, or unset it.`,
  );
}
