import { bundleIndex } from "./bundle-index.ts";
import { checkResource } from "./check-resource.ts";
import type { Invariants } from "./invariants.ts";
import type { Issue } from "./issue.ts";
import type { ProfileRegistry } from "./profile-registry.ts";
import { ExactNumber, type FhirValue, isObject, type Resource } from "./resource.ts";

/** Holds a resource, and all that stands in it, against profiles; without any, against those it claims, or R4 alone. */
export function validateResource(
  resource: Resource,
  registry: ProfileRegistry,
  invariants: Invariants,
  profiles?: readonly string[],
): readonly Issue[] {
  const bundle = plainResource(resource);
  const walk = {
    registry,
    invariants,
    bundle,
    index: bundleIndex(bundle),
    found: new Map<string, Issue>(),
    fits: new Map(),
  };
  checkResource(
    walk,
    bundle,
    { path: bundle.resourceType, resource: bundle, container: bundle, type: bundle.resourceType },
    profiles,
  );
  return [...walk.found.values()];
}

/** FHIRPath calculates with JavaScript's numbers. */
function plainResource(resource: Resource): Resource {
  return { ...resource, ...(plain(resource) as object) };
}

function plain(value: FhirValue): FhirValue {
  if (value instanceof ExactNumber) return Number(value.source);
  if (Array.isArray(value)) return value.map(plain);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, plain(inside)]));
}
