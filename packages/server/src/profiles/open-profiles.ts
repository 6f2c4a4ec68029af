import type { MessageValidator } from "@foelgeskab/medcom/fhir/message-validator";
import { loadPackages } from "./load-packages.ts";
import { r4Definitions } from "./load-r4.ts";

/** The validator of the published packages in a folder; `say` hears what each type of message is held against. Throws NoPackages. The FHIRPath engine takes a while to load: only who asks pays for it. */
export async function openProfiles(folder: string, say: (line: string) => void): Promise<MessageValidator> {
  const { messageValidator } = await import("@foelgeskab/medcom/fhir/message-validator");
  const validator = messageValidator(loadPackages(folder), r4Definitions());
  for (const { name, packages, missing } of validator.types) {
    const without = missing.length === 0 ? "" : `; not at hand: ${missing.join(", ")}`;
    say(`${name} is held against ${packages.join(", ")}${without}`);
  }
  return validator;
}
