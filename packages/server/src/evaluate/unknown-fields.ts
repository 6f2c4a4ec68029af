import { CASE_FIELDS } from "./case-schema.ts";
import { type ExactJson, JsonNumber } from "./exact-json.ts";

/** The fields of a case that nobody here reads, as `results[].vaule`: another system's own, or a slip that makes the answer a wrong one. */
export function unknownFields(given: ExactJson): string[] {
  if (!isObject(given)) return [];
  return [
    ...unknownIn("", given, CASE_FIELDS.case),
    ...listed(given["baseline"]).flatMap((value) => unknownIn("baseline[].", value, CASE_FIELDS.baseline)),
    ...listed(given["symptoms"]).flatMap((symptom) => unknownIn("symptoms[].", symptom, CASE_FIELDS.symptom)),
    ...listed(given["results"]).flatMap((result) => [
      ...unknownIn("results[].", result, CASE_FIELDS.result),
      ...(isObject(result) ? unknownIn("results[].reference.", result["reference"], CASE_FIELDS.reference) : []),
    ]),
  ];
}

const LONGEST_NAME = 60;

function unknownIn(place: string, given: ExactJson | undefined, known: readonly string[]): string[] {
  if (!isObject(given)) return [];
  const names = Object.keys(given).filter((name) => !known.includes(name));
  // quoted where it is no ordinary name: what stands in a file is not printed raw
  return names.map((name) => place + (/^\w{1,60}$/.test(name) ? name : JSON.stringify(name.slice(0, LONGEST_NAME))));
}

function listed(given: ExactJson | undefined): readonly ExactJson[] {
  return Array.isArray(given) ? given : [];
}

function isObject(given: ExactJson | undefined): given is { [name: string]: ExactJson } {
  return typeof given === "object" && given !== null && !Array.isArray(given) && !(given instanceof JsonNumber);
}
