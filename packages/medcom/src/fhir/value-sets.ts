import type { CodeSystem, Conformance, ValueSet, ValueSetPart } from "./conformance.ts";

/** Whether a code is in a value set; `unknown` where the definitions at hand cannot tell. */
export type Membership = "in" | "out" | "unknown";

/** A code with its system, when that is told. */
export interface Code {
  readonly system?: string;
  readonly code: string;
}

/** What is known of codes from a number of packages. */
export interface Terminology {
  readonly isIn: (valueSet: string, code: Code) => Membership;
  /** Whether a system that is listed completely has the code; `unknown` for other systems. */
  readonly isCodeOf: (code: Code) => Membership;
}

/** Expands value sets from the definitions at hand, as far as they go; the first definition of a url counts. */
export function terminology(sources: readonly Conformance[]): Terminology {
  const systems = firstByUrl(sources.map(({ codeSystems }) => codeSystems));
  const valueSets = firstByUrl(sources.map((source) => source.valueSets));
  return {
    isIn: (valueSet, code) => inValueSet({ systems, valueSets }, valueSet, code, 0),
    isCodeOf: ({ system, code }) => inSystem(systems.get(system ?? ""), code),
  };
}

interface Known {
  readonly systems: ReadonlyMap<string, CodeSystem>;
  readonly valueSets: ReadonlyMap<string, ValueSet>;
}

function firstByUrl<Definition extends { readonly url: string }>(
  lists: readonly (readonly Definition[])[],
): ReadonlyMap<string, Definition> {
  const found = new Map<string, Definition>();
  for (const definition of lists.flat()) if (!found.has(definition.url)) found.set(definition.url, definition);
  return found;
}

/** Value sets that name each other in a circle are not followed for ever. */
const DEEPEST = 8;

function inValueSet(known: Known, url: string, code: Code, depth: number): Membership {
  const valueSet = known.valueSets.get(url);
  if (valueSet === undefined || depth > DEEPEST) return "unknown";
  const included = anyOf(valueSet.include.map((part) => inPart(known, part, code, depth)));
  if (included === "out") return "out";
  const excluded = anyOf(valueSet.exclude.map((part) => inPart(known, part, code, depth)));
  if (excluded === "in") return "out";
  return excluded === "unknown" ? "unknown" : included;
}

function anyOf(found: readonly Membership[]): Membership {
  if (found.includes("in")) return "in";
  return found.includes("unknown") ? "unknown" : "out";
}

function allOf(found: readonly Membership[]): Membership {
  if (found.includes("out")) return "out";
  return found.includes("unknown") ? "unknown" : "in";
}

function inPart(known: Known, part: ValueSetPart, code: Code, depth: number): Membership {
  const narrowed = part.valueSets.map((url) => inValueSet(known, url, code, depth + 1));
  if (part.system === undefined) return allOf(narrowed);
  if (code.system !== undefined && code.system !== part.system) return "out";
  const listed =
    part.codes === undefined
      ? inSystem(known.systems.get(part.system), code.code)
      : part.codes.includes(code.code)
        ? "in"
        : "out";
  return allOf([
    listed,
    ...part.filters.map((filter) => byFilter(known.systems.get(part.system ?? ""), filter, code.code)),
    ...narrowed,
  ]);
}

function inSystem(system: CodeSystem | undefined, code: string): Membership {
  if (system?.codes.has(code)) return "in";
  return system?.complete === true && system.codes.size > 0 ? "out" : "unknown";
}

function byFilter(system: CodeSystem | undefined, filter: ValueSetPart["filters"][number], code: string): Membership {
  if (system === undefined || filter.property !== "concept") return "unknown";
  switch (filter.op) {
    case "is-a":
      return code === filter.value || standsUnder(system, code, filter.value) ? "in" : "out";
    case "descendent-of":
      return standsUnder(system, code, filter.value) ? "in" : "out";
    case "is-not-a":
      return code === filter.value || standsUnder(system, code, filter.value) ? "out" : "in";
    default:
      return "unknown";
  }
}

function standsUnder(system: CodeSystem, code: string, ancestor: string): boolean {
  const passed = new Set<string>();
  for (let at = system.codes.get(code); at !== undefined && !passed.has(at); at = system.codes.get(at)) {
    if (at === ancestor) return true;
    passed.add(at);
  }
  return false;
}
