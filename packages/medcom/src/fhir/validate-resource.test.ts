import { describe, expect, test } from "vitest";
import { r4, r4Rules } from "../testing/definitions.ts";
import { invariants } from "./invariants.ts";
import { profileRegistry } from "./profile-registry.ts";
import { readConformance } from "./read-conformance.ts";
import { readResource } from "./read-resource.ts";
import type { FhirObject, FhirValue } from "./resource.ts";
import { validateResource } from "./validate-resource.ts";

/*
 * Small profiles of our own, one rule each. Elements that a profile does not list may stand: its snapshot here holds what the story is about.
 */

const definitions = r4Rules();
const evaluator = invariants();

/** What is found in a resource, held against a profile of one type whose snapshot lists these elements, as `expression rule`. */
function found(
  resource: FhirObject,
  elements: readonly FhirObject[],
  others: readonly FhirObject[] = [],
): readonly string[] {
  const type = String(resource["resourceType"]);
  const url = `urn:profile:${type}`;
  const root = { id: type, path: type, min: 0, max: "*", ...elements.find(({ id }) => id === type) };
  const snapshot = { element: [root, ...elements.filter(({ id }) => id !== type)] };
  const profile: FhirObject = {
    resourceType: "StructureDefinition",
    url,
    type,
    kind: "resource",
    derivation: "constraint",
    snapshot,
  };
  const main = { name: "our.own", version: "1.0.0", dependencies: {}, ...readConformance([profile, ...others]) };
  const read = readResource(JSON.stringify(resource), r4);
  if (!read.ok) throw new Error(read.unreadable.why.en);
  const issues = validateResource(read.resource, profileRegistry(main, [], definitions), evaluator, [url]);
  return issues.filter(({ severity }) => severity === "error").map(({ expression, rule }) => `${expression} ${rule}`);
}

function element(id: string, more: FhirObject = {}): FhirObject {
  const path = id.replace(/:[^.]+/g, "");
  return { id, path, min: 0, max: "*", ...more };
}

const IDENTIFIER = { type: [{ code: "Identifier" }] };
const patient = (...identifiers: readonly FhirValue[]): FhirObject => ({
  resourceType: "Patient",
  identifier: identifiers,
});
const numberOf = (system: string): FhirObject => ({ system, value: "1" });

describe("repeats are told apart by their slices", () => {
  const slices = (slicing: FhirObject, a: FhirObject, b: FhirObject): readonly FhirObject[] => [
    element("Patient.identifier", { ...IDENTIFIER, slicing }),
    element("Patient.identifier:a", { ...IDENTIFIER, max: "1" }),
    element("Patient.identifier:a.system", { type: [{ code: "uri" }], ...a }),
    element("Patient.identifier:a.value", { type: [{ code: "string" }] }),
    element("Patient.identifier:b", { ...IDENTIFIER, min: 1 }),
    element("Patient.identifier:b.system", { type: [{ code: "uri" }], ...b }),
    element("Patient.identifier:b.value", { type: [{ code: "string" }] }),
  ];
  const bySystem = { discriminator: [{ type: "value", path: "system" }] };
  const fixed = [{ fixedUri: "urn:a" }, { patternUri: "urn:b" }] as const;

  test("each within its own limits", () => {
    const open = slices({ ...bySystem, rules: "open" }, ...fixed);
    expect(found(patient(numberOf("urn:a"), numberOf("urn:b"), numberOf("urn:c")), open)).toEqual([]);
    expect(found(patient(numberOf("urn:a"), numberOf("urn:a"), numberOf("urn:b")), open)).toEqual([
      "Patient.identifier max:a",
    ]);
    expect(found(patient(numberOf("urn:a")), open)).toEqual(["Patient.identifier min:b"]);
  });

  test("closed slicing takes no other", () => {
    const closed = slices({ ...bySystem, rules: "closed" }, ...fixed);
    expect(found(patient(numberOf("urn:b"), numberOf("urn:c")), closed)).toEqual(["Patient.identifier[1] slicing"]);
  });

  test("ordered slicing takes them in the profile's order", () => {
    const ordered = slices({ ...bySystem, rules: "open", ordered: true }, ...fixed);
    expect(found(patient(numberOf("urn:a"), numberOf("urn:b")), ordered)).toEqual([]);
    expect(found(patient(numberOf("urn:b"), numberOf("urn:a")), ordered)).toEqual(["Patient.identifier[1] slicing"]);
  });

  test("by whether something is there", () => {
    const byValue = { discriminator: [{ type: "exists", path: "system" }], rules: "closed" };
    const exists = slices(byValue, { min: 1 }, { min: 0, max: "0" });
    expect(found(patient(numberOf("urn:a"), { value: "2" }), exists)).toEqual([]);
    expect(found(patient(numberOf("urn:a"), numberOf("urn:b")), exists)).toEqual([
      "Patient.identifier max:a",
      "Patient.identifier min:b",
    ]);
  });

  test("a slice that a profile does not say how to tell is never taken as checked", () => {
    const vague = slices({ ...bySystem, rules: "open" }, {}, { patternUri: "urn:b" });
    expect(found(patient(numberOf("urn:b")), vague)).toEqual([]); // an information names it; see the command's story
  });
});

describe("rules in FHIRPath", () => {
  const rule = (expression: string): readonly FhirObject[] => [
    element("Patient", { constraint: [{ key: "our-1", severity: "error", human: "…", expression }] }),
    element("Patient.active", { type: [{ code: "boolean" }] }),
  ];

  test.each([
    ["true holds", "active.exists()", []],
    ["false is broken", "active.not()", ["Patient our-1"]],
    ["no answer is broken: unknown is never in order", "name.family.matches('.')", ["Patient our-1"]],
    ["what cannot be compiled is broken", "active.((", ["Patient our-1"]],
    ["what cannot be evaluated is broken", "active.nonsense()", ["Patient our-1"]],
  ])("%s", (_, expression, expected) => {
    expect(found({ resourceType: "Patient", active: true }, rule(expression))).toEqual(expected);
  });
});

describe("what FHIR itself asks", () => {
  const anything = [
    element("Patient.active", { type: [{ code: "boolean" }] }),
    element("Patient.contact", { type: [{ code: "BackboneElement" }] }),
  ];

  test.each([
    ["a text where a boolean belongs", { active: "true" }, ["Patient.active type"]],
    ["an empty element", { contact: [{}] }, ["Patient.contact[0] ele-1"]],
    ["an empty list", { contact: [] }, ["Patient.contact ele-1"]],
    ["an element of no profile and no R4", { shoe: "43" }, ["Patient.shoe element"]],
  ])("%s", (_, fields: FhirObject, expected) =>
    expect(found({ resourceType: "Patient", ...fields }, anything)).toEqual(expected),
  );
});

describe("codes", () => {
  const codes = (valueSet: FhirObject): readonly FhirObject[] => [
    {
      resourceType: "CodeSystem",
      url: "urn:cs",
      content: "complete",
      concept: [{ code: "a", concept: [{ code: "a1" }] }, { code: "b" }],
    },
    { resourceType: "ValueSet", url: "urn:vs", ...valueSet },
  ];
  const bound = [
    element("Patient.maritalStatus", {
      type: [{ code: "CodeableConcept" }],
      binding: { strength: "required", valueSet: "urn:vs|1.0" },
    }),
  ];
  const married = (code: string, system = "urn:cs"): FhirObject => ({
    resourceType: "Patient",
    maritalStatus: { coding: [{ system, code }] },
  });
  const refusal = ["Patient.maritalStatus binding"];

  test.each([
    ["a whole system", { compose: { include: [{ system: "urn:cs" }] } }, "a1", []],
    ["a code that is not in it", { compose: { include: [{ system: "urn:cs" }] } }, "c", refusal],
    ["listed codes", { compose: { include: [{ system: "urn:cs", concept: [{ code: "a" }] }] } }, "b", refusal],
    [
      "what stands under a code",
      { compose: { include: [{ system: "urn:cs", filter: [{ property: "concept", op: "is-a", value: "a" }] }] } },
      "a1",
      [],
    ],
    [
      "what does not",
      {
        compose: {
          include: [{ system: "urn:cs", filter: [{ property: "concept", op: "descendent-of", value: "a" }] }],
        },
      },
      "a",
      refusal,
    ],
    [
      "what is excluded",
      { compose: { include: [{ system: "urn:cs" }], exclude: [{ system: "urn:cs", concept: [{ code: "b" }] }] } },
      "b",
      refusal,
    ],
    [
      "a system that is not at hand is not judged",
      { compose: { include: [{ system: "urn:elsewhere" }] } },
      "a",
      refusal,
    ],
  ])("%s", (_, valueSet: FhirObject, code, expected) =>
    expect(found(married(code), bound, codes(valueSet))).toEqual(expected),
  );

  test("a code of a system that nobody lists is neither in nor out: no error, and it is named", () => {
    expect(
      found(married("x", "urn:elsewhere"), bound, codes({ compose: { include: [{ system: "urn:elsewhere" }] } })),
    ).toEqual([]);
  });
});
