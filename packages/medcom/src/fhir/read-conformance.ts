import {
  type CodeSystem,
  type Conformance,
  type Constraint,
  type ElementDefinition,
  type Slicing,
  type StructureDefinition,
  type TypeRule,
  type ValueSet,
  type ValueSetPart,
  withoutVersion,
} from "./conformance.ts";
import { type FhirObject, type FhirValue, isObject, listOf } from "./resource.ts";

/*
 * Reads published definitions (StructureDefinition, CodeSystem, ValueSet as JSON) into what a validator needs of them.
 * They come from published packages, not from senders: what is missing is read as absent.
 */

/** What a number of definition resources define; others, and profiles without snapshot, are passed over. */
export function readConformance(resources: Iterable<FhirObject>): Conformance {
  const structures: StructureDefinition[] = [];
  const codeSystems: CodeSystem[] = [];
  const valueSets: ValueSet[] = [];
  for (const resource of resources) {
    if (resource["resourceType"] === "StructureDefinition" && resource["snapshot"] !== undefined)
      structures.push(structure(resource));
    if (resource["resourceType"] === "CodeSystem" && resource["content"] !== "supplement")
      codeSystems.push(codeSystem(resource));
    if (resource["resourceType"] === "ValueSet") valueSets.push(valueSet(resource));
  }
  return { structures, codeSystems, valueSets };
}

function structure(resource: FhirObject): StructureDefinition {
  const snapshot = resource["snapshot"];
  return {
    url: textAt(resource, "url"),
    type: textAt(resource, "type"),
    kind: textAt(resource, "kind") as StructureDefinition["kind"], // one of FHIR's four kinds
    ...optional("version", textOf(resource["version"])),
    ...optional("baseDefinition", textOf(resource["baseDefinition"])),
    derivation: resource["derivation"] === "constraint" ? "constraint" : "specialization",
    elements: isObject(snapshot) ? objects(snapshot["element"]).map(elementDefinition) : [],
  };
}

function elementDefinition(element: FhirObject): ElementDefinition {
  const binding = element["binding"];
  return {
    id: textAt(element, "id"),
    path: textAt(element, "path"),
    min: Number(element["min"] ?? 0),
    max: textOf(element["max"]) ?? "*",
    types: objects(element["type"]).map(typeRule),
    ...optional("fixed", choice(element, "fixed")),
    ...optional("pattern", choice(element, "pattern")),
    ...(isObject(binding) && typeof binding["valueSet"] === "string"
      ? {
          binding: {
            strength: textAt(binding, "strength") as "required",
            valueSet: withoutVersion(binding["valueSet"]),
          },
        }
      : {}),
    constraints: objects(element["constraint"]).flatMap(constraint),
    ...optional("maxLength", typeof element["maxLength"] === "number" ? element["maxLength"] : undefined),
    ...optional("contentReference", textOf(element["contentReference"])),
    ...optional("slicing", isObject(element["slicing"]) ? slicing(element["slicing"]) : undefined),
  };
}

const SYSTEM_TYPE = "http://hl7.org/fhirpath/System.";

function typeRule(type: FhirObject): TypeRule {
  const code = textAt(type, "code");
  return {
    code: code.startsWith(SYSTEM_TYPE) ? code.slice(SYSTEM_TYPE.length).toLowerCase() : code,
    profiles: texts(type["profile"]).map(withoutVersion),
    targetProfiles: texts(type["targetProfile"]).map(withoutVersion),
    bundled: texts(type["aggregation"]).includes("bundled"),
  };
}

function constraint(said: FhirObject): readonly Constraint[] {
  const expression = textOf(said["expression"]);
  if (expression === undefined) return [];
  const severity = said["severity"] === "warning" ? "warning" : "error";
  return [{ key: textAt(said, "key"), severity, human: textAt(said, "human"), expression }];
}

function slicing(said: FhirObject): Slicing {
  return {
    discriminators: objects(said["discriminator"]).map((each) => ({
      type: textAt(each, "type") as "value", // one of FHIR's five kinds
      path: textAt(each, "path"),
    })),
    rules: textAt(said, "rules") as Slicing["rules"], // one of FHIR's three
    ordered: said["ordered"] === true,
  };
}

function codeSystem(resource: FhirObject): CodeSystem {
  const codes = new Map<string, string | undefined>();
  addCodes(codes, resource["concept"], undefined);
  return { url: textAt(resource, "url"), complete: resource["content"] === "complete", codes };
}

function addCodes(
  codes: Map<string, string | undefined>,
  concepts: FhirValue | undefined,
  parent: string | undefined,
): void {
  for (const concept of objects(concepts)) {
    const code = textAt(concept, "code");
    codes.set(code, parent ?? parentProperty(concept));
    addCodes(codes, concept["concept"], code);
  }
}

/** HL7's v3 systems write the hierarchy as a property. */
function parentProperty(concept: FhirObject): string | undefined {
  const parent = objects(concept["property"]).find((property) => property["code"] === "subsumedBy");
  return textOf(parent?.["valueCode"]);
}

function valueSet(resource: FhirObject): ValueSet {
  const compose = resource["compose"];
  const parts = (name: string) => (isObject(compose) ? objects(compose[name]).map(valueSetPart) : []);
  return { url: textAt(resource, "url"), include: parts("include"), exclude: parts("exclude") };
}

function valueSetPart(part: FhirObject): ValueSetPart {
  const codes =
    part["concept"] === undefined ? undefined : objects(part["concept"]).map((concept) => textAt(concept, "code"));
  return {
    ...optional("system", textOf(part["system"])),
    ...optional("codes", codes),
    filters: objects(part["filter"]).map((filter) => ({
      property: textAt(filter, "property"),
      op: textAt(filter, "op"),
      value: textAt(filter, "value"),
    })),
    valueSets: texts(part["valueSet"]).map(withoutVersion),
  };
}

function choice(element: FhirObject, name: string): FhirValue | undefined {
  const key = Object.keys(element).find((each) => each.startsWith(name) && /[A-Z]/.test(each.charAt(name.length)));
  return key === undefined ? undefined : element[key];
}

function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [name in Name]: Value }); // TypeScript widens a computed name to string
}

function objects(value: FhirValue | undefined): readonly FhirObject[] {
  return listOf(value).filter(isObject);
}

function texts(value: FhirValue | undefined): readonly string[] {
  return listOf(value).filter((item) => typeof item === "string");
}

function textOf(value: FhirValue | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function textAt(object: FhirObject, name: string): string {
  return textOf(object[name]) ?? "";
}
