import { withoutVersion } from "./conformance.ts";
import { isObject, listOf, type Resource } from "./resource.ts";

/** The profiles that a resource says it follows, without versions. */
export function claimedProfiles(resource: Resource): readonly string[] {
  const meta = resource["meta"];
  return isObject(meta)
    ? listOf(meta["profile"])
        .filter((url) => typeof url === "string")
        .map(withoutVersion)
    : [];
}
