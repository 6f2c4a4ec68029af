import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { r4 } from "../testing/definitions.ts";
import { readResource } from "./read-resource.ts";
import { ExactNumber, type FhirObject, type FhirValue, type Resource } from "./resource.ts";
import { sameResource } from "./same-resource.ts";
import { ANY_RESOURCE, type ElementType, XHTML } from "./type-table.ts";
import { writeJson, writeResourceXml } from "./write-resource.ts";

const PATIENT_XML = `<?xml version="1.0" encoding="UTF-8"?>
<!-- a patient of our own -->
<Patient xmlns="http://hl7.org/fhir" xmlns:h="http://www.w3.org/1999/xhtml">
  <id value="p1"/>
  <text><status value="generated"/><h:div><h:p class="a">Åge &amp; <h:b>Øster</h:b><h:br/></h:p></h:div></text>
  <contained><Observation><status value="final"/><code><text value="PSA"/></code><valueQuantity><value value="0.10"/></valueQuantity></Observation></contained>
  <extension url="urn:x"><valueString value="a&#xA;b"/></extension>
  <active value="true"/>
  <name id="n1"><given value="Åge"/><given><extension url="urn:y"><valueInteger value="3"/></extension></given></name>
  <birthDate id="b1" value="1952-03-17"/>
</Patient>`;

const PATIENT_JSON = `{"resourceType":"Patient","id":"p1","birthDate":"1952-03-17","_birthDate":{"id":"b1"},
  "text":{"status":"generated","div":"<div xmlns=\\"http://www.w3.org/1999/xhtml\\"><p class='a'>Åge &amp; <b>Øster</b><br /></p></div>"},
  "contained":[{"resourceType":"Observation","status":"final","code":{"text":"PSA"},"valueQuantity":{"value":0.10}}],
  "extension":[{"url":"urn:x","valueString":"a\\nb"}],"active":true,
  "name":[{"id":"n1","given":["Åge",null],"_given":[null,{"extension":[{"url":"urn:y","valueInteger":3}]}]}]}`;

function resourceOf(text: string): Resource {
  const read = readResource(text, r4);
  if (!read.ok) throw new Error(read.unreadable.why.en);
  return read.resource;
}

function xmlOf(resource: Resource): string {
  const written = writeResourceXml(resource, r4);
  if (!written.ok) throw new Error(written.problems.map(({ why }) => why.en).join());
  return written.xml;
}

test("JSON and XML of the same resource give the same content", () => {
  expect(sameResource(resourceOf(PATIENT_XML), resourceOf(PATIENT_JSON))).toBe(true);
});

test("what is written anew is the same resource, in the same format and in the other", () => {
  const original = resourceOf(PATIENT_JSON);
  expect(sameResource(resourceOf(writeJson(original)), original)).toBe(true);
  expect(sameResource(resourceOf(xmlOf(original)), original)).toBe(true);
});

test("a decimal keeps its digits: 0.10 is not 0.1", () => {
  expect(writeJson(resourceOf(PATIENT_XML))).toContain('"value":0.10');
  expect(sameResource(resourceOf(PATIENT_JSON), resourceOf(PATIENT_JSON.replace("0.10", "0.1")))).toBe(false);
});

test("an element that R4 does not have survives in both formats, for the validator to name", () => {
  const json = `{"resourceType":"Patient","favouriteColour":"red","shoe":{"size":{"left":"43"}}}`;
  expect(writeJson(resourceOf(json))).toBe(
    `{"resourceType":"Patient","favouriteColour":"red","shoe":{"size":{"left":"43"}}}`,
  );
  expect(sameResource(resourceOf(xmlOf(resourceOf(json))), resourceOf(json))).toBe(true);
});

describe("what is not read, and why", () => {
  const xml = (inside: string) => `<Patient xmlns="http://hl7.org/fhir">${inside}</Patient>`;
  test.each([
    ["a key twice", `{"resourceType":"Patient","id":"a","id":"b"}`, "stands twice"],
    ["deep nesting", `{"resourceType":"Patient","a":${"[".repeat(100)}${"]".repeat(100)}}`, "nested deeper"],
    ["a key that reaches a prototype", `{"resourceType":"Patient","__proto__":{}}`, "is not allowed"],
    ["half a character", `{"resourceType":"Patient","id":"\\ud800"}`, "half a character"],
    ["millions of empty objects", `{"resourceType":"Bundle","entry":[{}${",{}".repeat(100_000)}]}`, "too many values"],
    ["a huge number", `{"resourceType":"Patient","a":${"9".repeat(400)}}`, "more than 40 digits"],
    ["a number with a huge exponent", `{"resourceType":"Patient","a":1e999999}`, "more than 40 digits"],
    ["no resource", `{"resourceType":"Patent"}`, "no FHIR resource"],
    ["no resourceType", `[1,2]`, "no FHIR resource"],
    ["a document type", `<!DOCTYPE a [<!ENTITY x "y">]>${xml("")}`, "document type"],
    ["deep nesting in XML", xml(`${"<contact>".repeat(100)}${"</contact>".repeat(100)}`), "inside each other"],
    ["another namespace", `<Patient xmlns="urn:x"/>`, "no FHIR resource"],
    ["stray text in XML", xml("<active>yes</active>"), "text that does not stand in value"],
    ["a stray attribute", xml(`<active value="true" colour="red"/>`), "attribute or a name"],
    ["a huge number in XML", xml(`<multipleBirthInteger value="${"9".repeat(400)}"/>`), "more than 40 digits"],
    [
      "a narrative with foreign elements",
      xml(`<text><div xmlns="http://www.w3.org/1999/xhtml"><svg xmlns="urn:svg"/></div></text>`),
      "not XHTML",
    ],
    ["a resource where none is", xml("<contained><Robot/></contained>"), "A FHIR resource"],
    ["nothing", "", "JSON"],
  ])("%s", (_, text, why) => {
    const read = readResource(text, r4);
    expect(read.ok ? "read" : read.unreadable.why.en).toContain(why);
  });

  test("more than 50 MB is refused before anything is parsed, an attachment just below it is read", () => {
    const withData = (characters: number) =>
      `{"resourceType":"Binary","contentType":"a/b","data":"${"A".repeat(characters)}"}`;
    const refused = readResource(withData(52_428_800), r4);
    expect(refused.ok ? "read" : refused.unreadable.why.en).toContain("50 MB");
    expect(readResource(withData(52_428_000), r4).ok).toBe(true);
  });

  test("a narrative that is no XML is not written as XML", () => {
    const resource = resourceOf(
      `{"resourceType":"Patient","text":{"status":"generated","div":"<div></text><active value='true'/>"}}`,
    );
    expect(writeResourceXml(resource, r4).ok).toBe(false);
  });
});

/** Random resources of a few types, made from the table: what it lists is what they hold. */
function resources(): fc.Arbitrary<Resource> {
  return fc
    .constantFrom("Patient", "Communication", "MessageHeader", "Observation", "Bundle")
    .chain((type) => fieldsOf(type, 3).map((fields) => ({ resourceType: type, ...fields })));
}

function fieldsOf(type: string, depth: number): fc.Arbitrary<FhirObject> {
  const elements = [...(r4.elementsOf(type)?.values() ?? [])];
  return fc
    .subarray(elements, { maxLength: 4 })
    .chain((chosen) =>
      fc.tuple(...chosen.map((element) => fieldOf(element, depth))).map((fields) => Object.assign({}, ...fields)),
    );
}

function fieldOf(element: ElementType, depth: number): fc.Arbitrary<FhirObject> {
  const { name, type, many } = element;
  if (r4.primitive(type) === undefined || !many) {
    const one = valueOfType(element, depth);
    return (many ? fc.array(one, { minLength: 1, maxLength: 2 }) : one).map((value): FhirObject => ({ [name]: value }));
  }
  const extension = fc.constant({ extension: [{ url: "urn:e", valueCode: "c" }] });
  return fc
    .tuple(valueOfType(element, depth), extension)
    .map(([value, more]) => ({ [name]: [value, null], [`_${name}`]: [null, more] }));
}

function valueOfType({ name, type }: ElementType, depth: number): fc.Arbitrary<FhirValue> {
  if (type === XHTML)
    return fc
      .string()
      .map(
        (words) => `<div xmlns="http://www.w3.org/1999/xhtml">${words.replace(/[<&\p{Cc}\uFFFE\uFFFF]/gu, "")}</div>`,
      );
  if (type === ANY_RESOURCE) return fc.constant({ resourceType: "Basic", id: "b" });
  if (name === "url" || name === "id") return fc.constant("urn:id");
  switch (r4.primitive(type)) {
    case "boolean":
      return fc.boolean();
    case "number":
      return fc.oneof(
        fc.integer(),
        fc.constantFrom("1.50", "0.000", "-0.1e3").map((source) => new ExactNumber(source)),
      );
    case "string":
      return fc.string({ minLength: 1 }).map((words) => words.replace(/[\p{Cc}\uFFFE\uFFFF]/gu, " \r\n\t"));
    case undefined:
      return depth === 0
        ? fc.constant({ id: "i" })
        : fieldsOf(type, depth - 1).map((fields) => ({ ...fields, id: "i" }));
  }
}

test("whatever a resource holds, writing and reading give it back in both formats", () => {
  fc.assert(
    fc.property(resources(), (resource) => {
      expect(sameResource(resourceOf(writeJson(resource)), resource)).toBe(true);
      expect(sameResource(resourceOf(xmlOf(resource)), resource)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
