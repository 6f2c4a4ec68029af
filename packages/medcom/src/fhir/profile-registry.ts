import type { Conformance, FhirPackage, StructureDefinition } from "./conformance.ts";
import { type ProfileRules, profileRules } from "./element-rule.ts";
import type { TypeTable } from "./type-table.ts";
import { type Terminology, terminology } from "./value-sets.ts";

/** FHIR R4's own definitions. */
export interface R4 extends Conformance {
  readonly table: TypeTable;
}

/** The profiles that one type of message is held against. Two types pin different versions of the same urls, so each has its own. */
export interface ProfileRegistry {
  readonly table: TypeTable;
  readonly terminology: Terminology;
  /** By canonical url without version; undefined when no package at hand defines it. */
  readonly profile: (url: string) => ProfileRules | undefined;
  /** The rules of a type of R4 itself. */
  readonly type: (code: string) => ProfileRules | undefined;
  /** The name and version of each package in it. */
  readonly packages: readonly string[];
  /** Packages that are asked for and not at hand; what they define is not checked. */
  readonly missing: readonly string[];
}

const R4_STRUCTURE = "http://hl7.org/fhir/StructureDefinition/";

/** Makes the registry of one package with all that it pins. Profiles are made ready when they are first asked for. */
export function profileRegistry(main: FhirPackage, available: readonly FhirPackage[], r4: R4): ProfileRegistry {
  const { packages, missing } = pinned(main, available);
  const sources: readonly Conformance[] = [...packages, r4];
  const structures = new Map<string, StructureDefinition>();
  for (const structure of sources.flatMap((source) => source.structures)) {
    if (!structures.has(structure.url)) structures.set(structure.url, structure);
  }
  const ready = new Map<string, ProfileRules>();
  const profile = (url: string): ProfileRules | undefined => {
    const structure = structures.get(url);
    if (structure === undefined) return undefined;
    const known = ready.get(url) ?? profileRules(structure);
    ready.set(url, known);
    return known;
  };
  return {
    table: r4.table,
    terminology: terminology(sources),
    profile,
    type: (code) => profile(R4_STRUCTURE + code),
    packages: packages.map(({ name, version }) => `${name}#${version}`),
    missing,
  };
}

/** The package and all that it depends on, the nearest first. */
function pinned(
  main: FhirPackage,
  available: readonly FhirPackage[],
): { readonly packages: readonly FhirPackage[]; readonly missing: readonly string[] } {
  const packages = [main];
  const missing = new Map<string, string>();
  for (const each of packages) {
    for (const [name, version] of Object.entries(each.dependencies)) {
      // What stands nearer to the message settles the version.
      if (packages.some((one) => one.name === name)) continue;
      const found = available.find((one) => one.name === name && one.version === version);
      if (found !== undefined) packages.push(found);
      else if (name !== "hl7.fhir.r4.core" && !missing.has(name)) missing.set(name, version);
    }
  }
  return { packages, missing: [...missing].map(([name, version]) => `${name}#${version}`) };
}
