import { sameNarrative } from "./narrative.ts";
import { ExactNumber, type FhirObject, type FhirValue, isObject } from "./resource.ts";

/**
 * Whether two values are the same as FHIR has it: the order of names does not count, that of lists does, numbers count with their digits,
 * and narratives by what they say.
 */
export function sameResource(one: FhirValue, other: FhirValue): boolean {
  if (one instanceof ExactNumber || other instanceof ExactNumber) {
    return one instanceof ExactNumber && other instanceof ExactNumber && one.source === other.source;
  }
  if (Array.isArray(one)) {
    return (
      Array.isArray(other) &&
      one.length === other.length &&
      one.every((item, index) => sameResource(item, other[index]))
    );
  }
  if (isObject(one)) return isObject(other) && sameFields(one, other);
  return one === other;
}

function sameFields(one: FhirObject, other: FhirObject): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => sameField(name, one[name], other[name]));
}

function sameField(name: string, one: FhirValue | undefined, other: FhirValue | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return name === "div" && typeof one === "string" && typeof other === "string"
    ? sameNarrative(one, other)
    : sameResource(one, other);
}
