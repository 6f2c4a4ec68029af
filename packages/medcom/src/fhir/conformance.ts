import type { FhirValue } from "./resource.ts";

/** What is kept of a published StructureDefinition: its snapshot. */
export interface StructureDefinition {
  readonly url: string;
  readonly version?: string;
  /** The type it constrains, as `Patient` or `Extension`. */
  readonly type: string;
  readonly kind: "primitive-type" | "complex-type" | "resource" | "logical";
  readonly baseDefinition?: string;
  readonly derivation?: "specialization" | "constraint";
  readonly elements: readonly ElementDefinition[];
}

/** An element of a snapshot. Its fixed value or pattern stands under `fixed` and `pattern`, whatever its type. */
export interface ElementDefinition {
  /** As `Communication.payload:string.extension:date`. */
  readonly id: string;
  /** As `Communication.payload.extension`. */
  readonly path: string;
  readonly min: number;
  /** A number or `*`. */
  readonly max: string;
  readonly types: readonly TypeRule[];
  readonly fixed?: FhirValue;
  readonly pattern?: FhirValue;
  readonly binding?: Binding;
  readonly constraints: readonly Constraint[];
  readonly maxLength?: number;
  readonly contentReference?: string;
  readonly slicing?: Slicing;
}

/** A type that an element may have. Profiles and target profiles are canonical urls without version. */
export interface TypeRule {
  readonly code: string;
  readonly profiles: readonly string[];
  readonly targetProfiles: readonly string[];
  /** Only resources inside the message may be pointed at. */
  readonly bundled: boolean;
}

/** Which codes an element may have. */
export interface Binding {
  readonly strength: "required" | "extensible" | "preferred" | "example";
  readonly valueSet: string;
}

/** A rule in FHIRPath. */
export interface Constraint {
  readonly key: string;
  readonly severity: "error" | "warning";
  readonly human: string;
  readonly expression: string;
}

/** How the repeats of an element are told apart. */
export interface Slicing {
  readonly discriminators: readonly Discriminator[];
  readonly rules: "open" | "closed" | "openAtEnd";
  readonly ordered: boolean;
}

/** One question asked of each repeat. */
export interface Discriminator {
  readonly type: "value" | "pattern" | "type" | "exists" | "profile";
  readonly path: string;
}

/** What is kept of a published CodeSystem. */
export interface CodeSystem {
  readonly url: string;
  /** Whether all its codes are listed. */
  readonly complete: boolean;
  /** Each code with the code it stands under. */
  readonly codes: ReadonlyMap<string, string | undefined>;
}

/** What is kept of a published ValueSet. */
export interface ValueSet {
  readonly url: string;
  readonly include: readonly ValueSetPart[];
  readonly exclude: readonly ValueSetPart[];
}

/** A part of a value set: listed codes, or a system with filters, narrowed by other value sets. */
export interface ValueSetPart {
  readonly system?: string;
  readonly codes?: readonly string[];
  readonly filters: readonly { readonly property: string; readonly op: string; readonly value: string }[];
  readonly valueSets: readonly string[];
}

/** Definitions that belong together: those of a package, or of FHIR R4 itself. */
export interface Conformance {
  readonly structures: readonly StructureDefinition[];
  readonly codeSystems: readonly CodeSystem[];
  readonly valueSets: readonly ValueSet[];
}

/** A published package: name and version as in its package.json, and what it defines. */
export interface FhirPackage extends Conformance {
  readonly name: string;
  readonly version: string;
  /** Name → version. */
  readonly dependencies: Readonly<Record<string, string>>;
}

/** A canonical url without the version behind `|`. */
export function withoutVersion(canonical: string): string {
  const bar = canonical.indexOf("|");
  return bar === -1 ? canonical : canonical.slice(0, bar);
}
