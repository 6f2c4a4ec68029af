/** What this bench writes and reads of FHIR R4 (hl7.org/fhir/R4): one patient's bundle is one line of the file. */
export interface Bundle {
  resourceType: "Bundle";
  type: "collection";
  entry: readonly { resource: Resource }[];
}

/** The resources of a patient's bundle. */
export type Resource = FhirPatient | Procedure | Observation;

interface FhirPatient {
  resourceType: "Patient";
  id: string;
  gender: "male";
  birthDate: string;
}

/** The operation that the programme counts from. */
export interface Procedure {
  resourceType: "Procedure";
  id: string;
  status: "completed";
  code: Concept;
  subject: Reference;
  performedDateTime: string;
}

/** A laboratory's answer. */
export interface Observation {
  resourceType: "Observation";
  id: string;
  status: "registered" | "preliminary" | "final" | "amended" | "corrected" | "cancelled" | "entered-in-error";
  code: Concept;
  subject: Reference;
  /** With Danish time's own offset, as laboratories write it: its first ten letters are the Danish day. */
  effectiveDateTime: string;
  valueQuantity: Quantity;
}

interface Quantity {
  value: number;
  comparator?: "<" | ">";
  unit: string;
  system: string;
  code: string;
}

interface Concept {
  coding: readonly { system: string; code: string; display?: string }[];
}

interface Reference {
  reference: string;
}

/** The code systems, as FHIR names them. */
export const SYSTEM = {
  npu: "urn:oid:1.2.208.176.2.1",
  loinc: "http://loinc.org",
  snomedCt: "http://snomed.info/sct",
  ucum: "http://unitsofmeasure.org",
} as const;

/** Radical prostatectomy in SNOMED CT. */
export const PROSTATECTOMY = "26294005";

/** PSA in plasma in the NPU terminology, which Danish laboratories answer in. */
export const PSA = "NPU08669";

/** The day that every patient is looked at from. */
export const AS_OF = "2026-08-10";
