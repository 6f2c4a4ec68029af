import { checkElement } from "./check-element.ts";
import { claimedProfiles } from "./claimed-profiles.ts";
import type { Resource } from "./resource.ts";
import { sentences } from "./sentences.ts";
import { note, type Position, type Walk } from "./walk.ts";

/** Holds a resource against the profiles it is to fit: those given, or those it claims; against R4 alone where it claims none that is at hand. */
export function checkResource(walk: Walk, resource: Resource, at: Position, profiles?: readonly string[]): void {
  const claimed = profiles ?? claimedProfiles(resource);
  const rules = claimed.map((url) => walk.registry.profile(url));
  claimed.forEach((url, index) => {
    if (rules[index] === undefined)
      note(walk, sentences.profileNotAtHand(`${at.path}.meta.profile`, url, severityOf(url)));
  });
  const fitting = rules
    .filter((each) => each !== undefined)
    .filter(({ url, type }) => {
      if (type !== resource.resourceType) note(walk, sentences.profileOfOther(`${at.path}.meta.profile`, url));
      return type === resource.resourceType;
    });
  const base = walk.registry.type(resource.resourceType);
  for (const { root } of fitting.length > 0 || base === undefined ? fitting : [base]) {
    checkElement(
      walk,
      { value: resource, companion: undefined, type: resource.resourceType, at },
      { ...root, types: [] },
    );
  }
}

/** A Danish profile that is not among those of the message's type is a wrong one; of others we know nothing. */
function severityOf(url: string): "error" | "warning" {
  return /^http:\/\/(?:medcomfhir|hl7)\.dk\//.test(url) ? "error" : "warning";
}
