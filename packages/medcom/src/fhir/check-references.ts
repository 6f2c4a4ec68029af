import { checkResource } from "./check-resource.ts";
import { claimedProfiles } from "./claimed-profiles.ts";
import type { TypeRule } from "./conformance.ts";
import type { FhirObject, Resource } from "./resource.ts";
import { sentences } from "./sentences.ts";
import { hasErrors, note, type Position, trial, type Walk } from "./walk.ts";

const R4_STRUCTURE = "http://hl7.org/fhir/StructureDefinition/";

/** What a reference points at: in the message where it must be, and of a type and profile that may stand there. */
export function checkReference(
  walk: Walk,
  value: FhirObject,
  { targetProfiles, bundled }: TypeRule,
  at: Position,
): void {
  const { reference } = value;
  if (typeof reference !== "string") return;
  const target = walk.index.resolve(reference, at.container);
  if (target === undefined) {
    if (bundled || reference.startsWith("#")) note(walk, sentences.notInMessage(at.path));
    else checkWrittenType(walk, reference, targetProfiles, at);
    return;
  }
  const unknown = targetProfiles.filter((url) => !isAtHand(walk, url));
  if (targetProfiles.length === 0 || targetProfiles.some((url) => fits(walk, target, url))) return;
  if (unknown.length > 0) note(walk, sentences.profileNotAtHand(at.path, unknown.join(", "), "information"));
  else note(walk, sentences.wrongTarget(at.path, targetProfiles));
}

/** A target outside the message can only be judged by the type in its address. */
function checkWrittenType(walk: Walk, reference: string, targetProfiles: readonly string[], at: Position): void {
  const type = /(?:^|\/)([A-Z][A-Za-z]+)\/[^/]+(?:\/_history\/[^/]+)?$/.exec(reference)?.[1];
  if (type === undefined || targetProfiles.length === 0) return;
  const allowed = targetProfiles.map((url) => typeOfProfile(walk, url));
  if (!allowed.includes(undefined) && !allowed.includes("Resource") && !allowed.includes(type)) {
    note(walk, sentences.wrongTarget(at.path, targetProfiles));
  }
}

function typeOfProfile(walk: Walk, url: string): string | undefined {
  return url.startsWith(R4_STRUCTURE) ? url.slice(R4_STRUCTURE.length) : walk.registry.profile(url)?.type;
}

function isAtHand(walk: Walk, url: string): boolean {
  return typeOfProfile(walk, url) !== undefined;
}

/** Whether a resource of the message fits a profile. One that claims it is judged where it stands, and not here again. */
function fits(walk: Walk, target: Resource, url: string): boolean {
  if (url.startsWith(R4_STRUCTURE)) return ["Resource", target.resourceType].includes(url.slice(R4_STRUCTURE.length));
  if (walk.registry.profile(url)?.type !== target.resourceType) return false;
  if (claimedProfiles(target).includes(url)) return true;
  const known = walk.fits.get(target) ?? new Map<string, boolean>();
  walk.fits.set(target, known);
  const before = known.get(url);
  if (before !== undefined) return before;
  known.set(url, true);
  const alone = trial(walk);
  const path = walk.index.pathOf(target) ?? target.resourceType;
  checkResource(alone, target, { path, resource: target, container: target, type: target.resourceType }, [url]);
  known.set(url, !hasErrors(alone));
  return !hasErrors(alone);
}
