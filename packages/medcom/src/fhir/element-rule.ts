import type { ElementDefinition, StructureDefinition } from "./conformance.ts";

/** An element of a profile with what stands under it: the snapshot as a tree. */
export interface ElementRule extends ElementDefinition {
  /** Without `[x]`. */
  readonly name: string;
  /** Whether its type is part of its name (`value[x]`). */
  readonly isChoice: boolean;
  readonly most: number;
  readonly sliceName?: string;
  readonly slices: readonly ElementRule[];
  readonly children: readonly ElementRule[];
}

/** A profile, ready to be held against a resource or element. */
export interface ProfileRules {
  readonly url: string;
  readonly type: string;
  readonly root: ElementRule;
  /** Every element by its id, for references to content. */
  readonly byId: ReadonlyMap<string, ElementRule>;
}

interface GrowingRule extends ElementRule {
  readonly slices: ElementRule[];
  readonly children: ElementRule[];
}

/** Makes the tree of a snapshot. Slices hang on the element that they are slices of. */
export function profileRules(structure: StructureDefinition): ProfileRules {
  const byId = new Map<string, GrowingRule>();
  for (const element of structure.elements) {
    const rule = growingRule(element);
    byId.set(element.id, rule);
    const lastDot = lastPart(element.id);
    const parent = lastDot === -1 ? undefined : byId.get(element.id.slice(0, lastDot));
    if (parent === undefined) continue;
    const sliced =
      rule.sliceName === undefined ? undefined : byId.get(element.id.slice(0, element.id.lastIndexOf(":")));
    if (sliced === undefined) parent.children.push(rule);
    else sliced.slices.push(rule);
  }
  const root = byId.get(structure.elements[0]?.id ?? "") ?? growingRule(EMPTY_ELEMENT);
  return { url: structure.url, type: structure.type, root, byId };
}

function growingRule(element: ElementDefinition): GrowingRule {
  const last = element.id.slice(lastPart(element.id) + 1);
  const [written = "", sliceName] = last.split(":");
  return {
    ...element,
    name: written.replace("[x]", ""),
    isChoice: written.endsWith("[x]"),
    most: element.max === "*" ? Number.POSITIVE_INFINITY : Number(element.max),
    ...(sliceName === undefined ? {} : { sliceName }),
    slices: [],
    children: [],
  };
}

function lastPart(id: string): number {
  return id.lastIndexOf(".");
}

const EMPTY_ELEMENT: ElementDefinition = { id: "", path: "", min: 0, max: "*", types: [], constraints: [] };
