import type { Actor } from "@foelgeskab/followup/party";

/** The register that acts; no party of ours. */
export function registerActor(name: string): Actor {
  return { user: `register:${name}`, name, role: "register", party: "register" };
}
