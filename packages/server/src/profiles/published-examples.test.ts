import { claimedProfiles } from "@foelgeskab/medcom/fhir/claimed-profiles";
import { invariants } from "@foelgeskab/medcom/fhir/invariants";
import { profileRegistry } from "@foelgeskab/medcom/fhir/profile-registry";
import { type FhirObject, type FhirValue, isObject, listOf } from "@foelgeskab/medcom/fhir/resource";
import { sameResource } from "@foelgeskab/medcom/fhir/same-resource";
import { validateResource } from "@foelgeskab/medcom/fhir/validate-resource";
import { writeJson, writeResourceXml } from "@foelgeskab/medcom/fhir/write-resource";
import { describe, expect, test } from "vitest";
import { loadPackages } from "./load-packages.ts";
import { r4Definitions, r4Table } from "./load-r4.ts";
import { filesOf, published, publishedValidator, resourceOf } from "./testing/published.ts";

const CARE_COMMUNICATION = "medcom.fhir.dk.carecommunication#5.0.2.tgz";
const ACKNOWLEDGEMENT = "medcom.fhir.dk.acknowledgement#2.0.3.tgz";

/** Example Bundles that are no message of their package's type, each with the reason. An entry that is no longer needed fails. */
const NO_MESSAGE_OF_THE_TYPE: ReadonlyMap<string, string> = new Map([
  [
    "Bundle-eb26be85-fdb7-454d-a980-95cba6d1745b.json",
    "an empty message on the general message profile, to show what a header without focus is",
  ],
]);

const archives = published === undefined ? [] : [CARE_COMMUNICATION, ACKNOWLEDGEMENT];
const bundles = archives.flatMap((archive) => [...filesOf(archive, "example/Bundle-")]);
const examples = archives.flatMap((archive) => [...filesOf(archive, "example/")]);

describe.skipIf(published === undefined)("the examples that MedCom published", () => {
  const validator = published === undefined ? undefined : publishedValidator();

  test("there are twelve Bundles among them", () => expect(bundles).toHaveLength(12));

  test.each(bundles)("%s has no error", (name, text) => {
    const errors = validator?.validate(resourceOf(text)).filter(({ severity }) => severity === "error");
    if (NO_MESSAGE_OF_THE_TYPE.has(name)) expect(errors).toMatchObject([{ rule: "message-type" }]);
    else expect(errors).toEqual([]);
  });

  test.each(examples)("%s is the same when written anew, as JSON and as XML", (_, text) => {
    const original = resourceOf(text);
    const written = writeResourceXml(original, r4Table());
    expect(written.ok).toBe(true);
    expect(sameResource(resourceOf(writeJson(original)), original)).toBe(true);
    expect(sameResource(resourceOf(written.ok ? written.xml : ""), original)).toBe(true);
  });
});

/** Rules that ask what other resources say: the examples stand alone here, while MedCom's validator had all of its package around them. */
const ASK_AROUND = new Set(["medcom-careCommunication-8", "medcom-careCommunication-9", "medcom-careCommunication-15"]);

/** MedCom publishes what its own validator (HL7's, in Java) found in each example: a second judge. */
describe.skipIf(published === undefined)(
  "what MedCom's own validator found in its examples is found here, and nothing else",
  () => {
    const packages = published === undefined ? [] : loadPackages(published);

    test.each(archives)("%s", (archive) => {
      const main = packages.find(({ name, version }) => `${name}#${version}.tgz` === archive);
      if (main === undefined) throw new Error(`${archive} was not loaded`);
      const registry = profileRegistry(main, packages, r4Definitions());
      const evaluator = invariants();
      const found = [...filesOf(archive, "example/")].flatMap(([name, text]) => {
        const resource = resourceOf(text);
        if (claimedProfiles(resource).length === 0) return [];
        return validateResource(resource, registry, evaluator)
          .filter(({ severity, rule }) => severity === "error" && !ASK_AROUND.has(rule))
          .map(({ expression }) => `${name.replace(".json", "")} ${expression}`);
      });
      expect(found.toSorted()).toEqual(errorsPublished(archive).toSorted());
    });
  },
);

/** As `Communication-4c71… Communication.subject`, in the words that are used here. */
function errorsPublished(archive: string): readonly string[] {
  const text = [...filesOf(archive, "other/validation-oo.json").values()].join("");
  const outcomes = objectsIn(resourceOf(text)["entry"]).map(({ resource }) => resource);
  return outcomes.filter(isObject).flatMap((outcome) =>
    objectsIn(outcome["issue"])
      .filter(({ severity }) => severity === "error" || severity === "fatal")
      .map((issue) => `${String(outcome["id"])} ${placeOf(issue)}`),
  );
}

function placeOf(issue: FhirObject): string {
  const [expression] = listOf(issue["expression"]);
  const path = String(expression).split(": ")[1] ?? "";
  return path.replace(/\.ofType\(\w+\)/g, "");
}

function objectsIn(value: FhirValue | undefined): readonly FhirObject[] {
  return listOf(value).filter(isObject);
}
