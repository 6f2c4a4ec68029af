import type { Binding } from "./conformance.ts";
import { type FhirObject, type FhirValue, isObject, listOf } from "./resource.ts";
import { sentences } from "./sentences.ts";
import type { Code, Membership } from "./value-sets.ts";
import { note, type Position, type Walk } from "./walk.ts";

/** Whether a coded element has a code of the value set it is bound to. What cannot be told is named. */
export function checkBinding(
  walk: Walk,
  value: FhirValue,
  type: string,
  { strength, valueSet }: Binding,
  at: Position,
): void {
  if (strength !== "required" && strength !== "extensible") return;
  const codes = codesOf(value, type);
  if (codes === undefined) return;
  const memberships = codes.map((code) => walk.registry.terminology.isIn(valueSet, code));
  if (memberships.includes("in")) return;
  if (memberships.includes("unknown")) note(walk, sentences.cannotExpand(at.path, valueSet));
  // Words instead of a code are allowed where the binding is extensible.
  else if (strength === "required") note(walk, sentences.notInValueSet(at.path, valueSet, "error"));
  else if (codes.length > 0) note(walk, sentences.notInValueSet(at.path, valueSet, "warning"));
}

function codesOf(value: FhirValue, type: string): readonly Code[] | undefined {
  if (typeof value === "string") return [{ code: value }];
  if (!isObject(value)) return undefined;
  if (type === "CodeableConcept") return listOf(value["coding"]).filter(isObject).flatMap(codeOf);
  return type === "Coding" || type === "Quantity" ? codeOf(value) : undefined;
}

function codeOf({ system, code }: FhirObject): readonly Code[] {
  if (typeof code !== "string") return [];
  return [typeof system === "string" ? { system, code } : { system: "", code }];
}

/** Whether a code exists in the system it names, where that system is listed completely. */
export function checkCoding(walk: Walk, value: FhirObject, at: Position): void {
  const [code] = codeOf(value);
  if (code === undefined || typeof value["system"] !== "string") return;
  const known: Membership = walk.registry.terminology.isCodeOf(code);
  if (known === "out")
    note(
      walk,
      sentences.noSuchCode(`${at.path}.code`, code.system?.startsWith("http://medcomfhir.dk/") ? "error" : "warning"),
    );
}
