import type { BundleIndex } from "./bundle-index.ts";
import type { Invariants } from "./invariants.ts";
import type { Issue } from "./issue.ts";
import type { ProfileRegistry } from "./profile-registry.ts";
import type { Resource } from "./resource.ts";

/** One validation under way. */
export interface Walk {
  readonly registry: ProfileRegistry;
  readonly invariants: Invariants;
  readonly bundle: Resource;
  readonly index: BundleIndex;
  /** What was found, each thing once. */
  readonly found: Map<string, Issue>;
  /** What is known of resources against profiles that they do not claim; those under way count as fitting, so that circles end. */
  readonly fits: Map<Resource, Map<string, boolean>>;
}

/** Where the walk stands. */
export interface Position {
  /** In FHIRPath. */
  readonly path: string;
  readonly resource: Resource;
  /** The resource that contains that one, or itself. */
  readonly container: Resource;
  /** The name of the surrounding type in the table of types, as `MessageHeader_Destination`. */
  readonly type: string;
}

/** More issues than these help nobody. */
const MOST_ISSUES = 200;

/** Notes an issue. */
export function note(walk: Walk, issue: Issue): void {
  const name = `${issue.expression}|${issue.rule}|${issue.said.en}`;
  if (walk.found.size < MOST_ISSUES) walk.found.set(name, issue);
}

/** The same validation with a list of its own, to try something. */
export function trial(walk: Walk): Walk {
  return { ...walk, found: new Map() };
}

/** Whether something stands in the way of what was looked at. */
export function hasErrors(walk: Walk): boolean {
  return [...walk.found.values()].some(({ severity }) => severity === "error");
}

/** The position one element further in. */
export function into(at: Position, name: string, type: string, index?: number): Position {
  return { ...at, path: index === undefined ? `${at.path}.${name}` : `${at.path}.${name}[${index}]`, type };
}
