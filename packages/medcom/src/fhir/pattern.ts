import { type FhirValue, isObject, listOf } from "./resource.ts";
import { sameResource } from "./same-resource.ts";

/** Whether a value holds at least what a pattern says: every name of it, and for each item of its lists one that fits. */
export function fitsPattern(value: FhirValue | undefined, pattern: FhirValue): boolean {
  if (Array.isArray(pattern)) return pattern.every((wanted) => listOf(value).some((item) => fitsPattern(item, wanted)));
  if (!isObject(pattern)) return value !== undefined && sameResource(value, pattern);
  return isObject(value) && Object.entries(pattern).every(([name, wanted]) => fitsPattern(value[name], wanted));
}
