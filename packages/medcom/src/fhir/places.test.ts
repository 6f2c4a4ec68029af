import { expect, test } from "vitest";
import type { Issue } from "./issue.ts";
import { withPlaces } from "./places.ts";

const at = (expression: string): Issue => ({
  severity: "error",
  code: "value",
  expression,
  rule: "x",
  said: { da: "", en: "" },
});

const JSON_TEXT = `{
  "resourceType": "Bundle", "note": "a \\"quoted\\" { [ text",
  "entry": [
    { "resource": { "resourceType": "Basic" } },
    { "resource": {
        "resourceType": "Patient",
        "deceasedBoolean": true,
        "name": [{ "family": "A" },
                 { "family": "B" }] } }
  ]
}`;
const XML_TEXT = `<Bundle xmlns="http://hl7.org/fhir">
  <entry><resource><Basic/></resource></entry>
  <entry>
    <resource>
      <Patient>
        <deceasedBoolean value="true"/>
        <name><family value="A"/></name>
        <name><family value="B"/></name>
      </Patient>
    </resource>
  </entry>
</Bundle>`;

test.each([
  ["json", JSON_TEXT, [9, 7, 5, 1]],
  ["xml", XML_TEXT, [8, 6, 5, 1]],
] as const)("an issue is on the line of its element, or of what it is missing from, in %s", (format, text, lines) => {
  const issues = [
    "Bundle.entry[1].resource.name[1].family",
    "Bundle.entry[1].resource.deceased",
    "Bundle.entry[1].resource.gender",
    "Bundle.type",
  ];
  const placed = withPlaces(issues.map(at), text, format);
  // What is missing is where its parent begins; in JSON that is the brace.
  expect(placed.map(({ where }) => where?.line)).toEqual(lines);
});
