import type { Issue } from "@foelgeskab/medcom/fhir/issue";
import type { MessageValidator } from "@foelgeskab/medcom/fhir/message-validator";
import { beforeAll, describe, expect, test } from "vitest";
import { type Change, type Json, remove, set } from "./testing/change.ts";
import { type Example, examples } from "./testing/examples.ts";
import { filesOf, published, publishedValidator, resourceOf } from "./testing/published.ts";
import { refusedCommunications } from "./testing/refused-communications.ts";
import { refusedEnvelopes } from "./testing/refused-envelopes.ts";
import { refusedHistories } from "./testing/refused-histories.ts";

const refused = [...refusedEnvelopes, ...refusedCommunications, ...refusedHistories];

/** Changes that do no harm. */
const accepted: readonly (readonly [what: string, example: Example, change: Change])[] = [
  ["another text", "first", set("Communication.payload[0].contentString", "PSA <0,1 µg/l\n– næste om 6 måneder")],
  ["a topic", "first", set("Communication.topic", { text: "Kræftopfølgning" })],
  ["a CPR number that fails modulus 11", "cpr", set("Patient.identifier[0].value", "2512489996")],
  ["a phone of the patient", "cpr", set("Patient.telecom", [{ system: "phone", value: "+45 12345678" }])],
  ["a birth date", "cpr", set("Patient.birthDate", "1947-09-25")],
  ["another category", "cpr", set("Communication.category[0].coding[0].code", "carecoordination")],
  ["a display beside a code", "cpr", set("Communication.category[0].coding[0].display", "Undersøgelsesresultater")],
  ["an extension that nobody knows", "cpr", set("Patient.extension", [{ url: "urn:x", valueString: "y" }])],
  [
    "a profile with its version",
    "cpr",
    set("Patient.meta.profile", ["http://medcomfhir.dk/ig/core/StructureDefinition/medcom-core-patient|3.0.1"]),
  ],
  ["a patient that claims no profile and fits", "cpr", remove("Patient.meta")],
  ["an id on an element", "cpr", set("Patient.name[0].id", "n1")],
  [
    "a newer minor version of the definition",
    "cpr",
    set(
      "MessageHeader.definition",
      "http://medcomfhir.dk/ig/messagedefinitions/MessageDefinition/MedComCareCommunicationMessageDefinition|5.1",
    ),
  ],
  [
    "a mark that tells the direction of a letter",
    "cpr",
    set("Communication.payload[0].contentString", "Navn: \u200Fأحمد\u200E"),
  ],
];

/** What MedCom wants and its profiles only recommend: told, and no ground to refuse. */
const warned: readonly (readonly [what: string, example: Example, change: Change, element: string, rule: string])[] = [
  ["the header has no narrative", "first", remove("MessageHeader.text"), "Bundle.entry[0].resource", "dom-6"],
  ["the Communication has no narrative", "first", remove("Communication.text"), "Bundle.entry[2].resource", "dom-6"],
];

describe.skipIf(published === undefined)("one change in an example of MedCom's", () => {
  let validator: MessageValidator;
  const texts = new Map<Example, string>();
  beforeAll(() => {
    validator = publishedValidator();
    for (const [name, [archive, beginning]] of Object.entries(examples)) {
      texts.set(name as Example, [...filesOf(archive, `example/${beginning}`).values()].join("")); // its own key
    }
  });

  function foundAfter(severity: Issue["severity"], example: Example, change: Change): readonly string[] {
    const message: Json = JSON.parse(texts.get(example) ?? "");
    change(message);
    const issues = validator.validate(resourceOf(JSON.stringify(message)));
    return issues.filter((issue) => issue.severity === severity).map(({ expression, rule }) => `${expression} ${rule}`);
  }

  test.each(refused)("%s: refused, and the element is named", (_, example, change, element, rule) => {
    const wanted = element.startsWith(".")
      ? new RegExp(`^Bundle\\.entry\\[\\d+\\]\\.resource${RegExp.escape(element)} ${RegExp.escape(rule)}$`, "m")
      : undefined;
    const errors = foundAfter("error", example, change);
    if (wanted === undefined) expect(errors).toContain(`${element} ${rule}`);
    else expect(errors.join("\n")).toMatch(wanted);
  });

  test.each(warned)("%s: a warning names the element", (_, example, change, element, rule) => {
    expect(foundAfter("error", example, change)).toEqual([]);
    expect(foundAfter("warning", example, change)).toContain(`${element} ${rule}`);
  });

  test.each(accepted)("%s: accepted", (_, example, change) => expect(foundAfter("error", example, change)).toEqual([]));
});
