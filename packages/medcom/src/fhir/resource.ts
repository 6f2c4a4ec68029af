/** A number whose text says more than a JavaScript number can hold, as `1.50`: FHIR decimals keep their precision. */
export class ExactNumber {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
  /** For printing: as near as JavaScript comes. */
  toJSON(): number {
    return Number(this.source);
  }
}

/** A value of FHIR's JSON form. */
export type FhirValue = string | number | boolean | null | ExactNumber | FhirObject | readonly FhirValue[];

/** An element or resource: FHIR's JSON form, where `_birthDate` holds what a primitive `birthDate` carries beside its value. */
export interface FhirObject {
  readonly [name: string]: FhirValue;
}

/** A resource, whichever format it came in. */
export interface Resource extends FhirObject {
  readonly resourceType: string;
}

/** Whether a value is an object of FHIR's JSON form. */
export function isObject(value: FhirValue | undefined): value is FhirObject {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof ExactNumber);
}

/** Whether a value is a resource. */
export function isResource(value: FhirValue | undefined): value is Resource {
  return isObject(value) && typeof value["resourceType"] === "string";
}

/** A number by its text: a JavaScript number where that loses nothing. */
export function numberOf(source: string): number | ExactNumber {
  const number = Number(source);
  return String(number) === source ? number : new ExactNumber(source);
}

/** The items of a value that may be a list, one thing, or absent. */
export function listOf(value: FhirValue | undefined): readonly FhirValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}
