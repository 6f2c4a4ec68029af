import type { MessageValidator } from "@foelgeskab/medcom/fhir/message-validator";
import { NoPackages } from "../profiles/load-packages.ts";
import { openProfiles } from "../profiles/open-profiles.ts";
import { InputError } from "./input-error.ts";

/** What FHIR messages are held against, out of the operator's folder; a folder that cannot be used is an error of hers. */
export async function profilesIn(folder: string, say: (line: string) => void): Promise<MessageValidator> {
  try {
    return await openProfiles(folder, say);
  } catch (error) {
    if (error instanceof NoPackages) throw new InputError(error.message);
    throw error;
  }
}
