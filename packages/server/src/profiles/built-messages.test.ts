import { buildAcknowledgement } from "@foelgeskab/medcom/fhir/build-acknowledgement";
import { buildCareCommunication } from "@foelgeskab/medcom/fhir/build-care-communication";
import { advice, buildFrom, refusal } from "@foelgeskab/medcom/testing/fhir-messages";
import { expect, test } from "vitest";
import { published, publishedValidator } from "./testing/published.ts";

test.skipIf(published === undefined)("messages of our own fit MedCom's profiles, without even a warning", () => {
  const validator = publishedValidator();
  const wrong = [buildCareCommunication(advice, buildFrom()), buildAcknowledgement(refusal, buildFrom())].flatMap(
    (bundle) => validator.validate(bundle),
  );
  expect(wrong.filter(({ severity }) => severity !== "information")).toEqual([]);
});
