import { numberPhrase } from "../phrase.ts";
import type { Mark, Programme } from "../programme.ts";
import { MARK_NAME, signedPhrase } from "./evidence-words.ts";
import { signatureCount } from "./signature-count.ts";

/** A FHIR R4 resource as JSON; the fields that every canonical resource of ours has. */
export interface FhirResource {
  resourceType: "PlanDefinition" | "ActivityDefinition" | "Library";
  id: string;
  url: string;
  version: string;
  name: string;
  title: string;
  status: "draft" | "active";
  [field: string]: unknown;
}

/** What the resources of one programme share: the programme, and the address under which they are published. */
export interface FhirSetting {
  programme: Programme;
  /** Canonical base, as https://foelgeskab.example/fhir; whoever publishes the resources gives his own. */
  base: string;
}

/** The codes of NPU, of SKS and of ICPC-2 as Danish FHIR profiles name their systems. */
export const SYSTEM = {
  npu: "urn:oid:1.2.208.176.2.1",
  sks: "urn:oid:1.2.208.176.2.4",
  icpc2: "http://hl7.org/fhir/sid/icpc-2",
  ucum: "http://unitsofmeasure.org",
} as const;

/** The fields that all resources of a programme have; draft as long as one of its numbers is not signed. */
export function headOf<Type extends FhirResource["resourceType"]>(
  { programme, base }: FhirSetting,
  resourceType: Type,
  part: string,
  title: string,
): FhirResource & { resourceType: Type } {
  const id = part === "" ? programme.id : `${programme.id}-${part}`;
  return {
    resourceType,
    id: fhirId(id),
    url: `${base}/${resourceType}/${fhirId(id)}`,
    version: String(programme.version),
    name: fhirName(id),
    title,
    status: signatureCount(programme).unsigned === 0 ? "active" : "draft",
    language: "da",
    jurisdiction: [{ coding: [{ system: "urn:iso:std:iso:3166", code: "DK" }] }],
  };
}

/** A reference with its version, as R4 writes canonicals. */
export function canonical({ url, version }: Pick<FhirResource, "url" | "version">): string {
  return `${url}|${version}`;
}

/** An id as R4 allows it: at most 64 letters, digits, hyphens and points. */
export function fhirId(text: string): string {
  return text.replace(/[^A-Za-z0-9.-]/g, "-").slice(0, 64);
}

/** A name that programs can use: "prostate-rp-criteria" is ProstateRpCriteria. */
export function fhirName(text: string): string {
  return text
    .split(/[^A-Za-z0-9]+/)
    .map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`)
    .join("");
}

/** The sources of a rule, each with its mark and whether it is signed, as citations. */
export function citations(evidence: Programme["checks"][number]["evidence"], { sources }: Programme): object[] {
  return evidence.map(({ for: fields, source, mark, signature, note }) => {
    const found = sources.find(({ id }) => id === source);
    const place = found === undefined ? source : `${found.title}, ${found.where}`;
    const about = `${fields.join(", ")}: ${markText(mark)}, ${signedPhrase(signature).da}`;
    return { type: "citation", display: note === undefined ? about : `${about} (${note})`, citation: place };
  });
}

function markText(mark: Mark): string {
  return MARK_NAME[mark].da.toLowerCase();
}

/** A duration in UCUM months or days. */
export function duration(value: number, unit: "mo" | "d"): object {
  const words = unit === "mo" ? "måneder" : "dage";
  return { value, unit: words, system: SYSTEM.ucum, code: unit };
}

/** A decimal as Danish text. */
export function danish(text: string): string {
  return numberPhrase(text).da;
}
