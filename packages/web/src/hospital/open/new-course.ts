import { parseCpr, parseIsoDay, parsePracticeNumber } from "@foelgeskab/followup/ids";
import type { OpenCourseRequest } from "@foelgeskab/server/contract";

/** The fields of the form as they are written. */
export type NewCourse = Record<keyof OpenCourseRequest, string>;

/** What is wrong with a field, by the name of its text. */
export type FieldProblem = "required" | "wrongCpr" | "replacementCpr" | "wrongPractice" | "wrongCode" | "wrongDay";

/** A form that nobody has written in. */
export const EMPTY: NewCourse = {
  cpr: "",
  givenName: "",
  familyName: "",
  practiceNumber: "",
  programme: "",
  icd10: "",
  anchorOn: "",
};

/** Reads the form: the request, or what is wrong with each field. Days after today are wrong: nothing counts from the future. */
export function readNewCourse(
  form: NewCourse,
  today: string,
): OpenCourseRequest | { problems: Partial<Record<keyof NewCourse, FieldProblem>> } {
  const day = parseIsoDay(form.anchorOn);
  const problems = Object.fromEntries(
    (["cpr", "givenName", "familyName", "practiceNumber", "programme", "icd10", "anchorOn"] as const).flatMap(
      (field) => {
        const problem = form[field].trim() === "" ? "required" : problemOf(field, form[field].trim(), today);
        return problem === undefined ? [] : [[field, problem]];
      },
    ),
  );
  if (Object.keys(problems).length > 0 || typeof day !== "string") return { problems };
  return {
    cpr: form.cpr.replace(/[ -]/g, ""),
    givenName: form.givenName.trim(),
    familyName: form.familyName.trim(),
    practiceNumber: form.practiceNumber.trim().padStart(6, "0"),
    programme: form.programme,
    icd10: codeOf(form.icd10),
    anchorOn: day,
  };
}

function problemOf(field: keyof NewCourse, text: string, today: string): FieldProblem | undefined {
  switch (field) {
    case "cpr":
      return cprProblem(text);
    case "practiceNumber":
      return typeof parsePracticeNumber(text) === "string" ? undefined : "wrongPractice";
    case "icd10":
      return /^D[A-Z]\d{2,4}[A-Z]?$/.test(codeOf(text)) ? undefined : "wrongCode";
    case "anchorOn":
      return typeof parseIsoDay(text) === "string" && text <= today ? undefined : "wrongDay";
    case "givenName":
    case "familyName":
    case "programme":
      return undefined;
    default:
      return field satisfies never;
  }
}

function cprProblem(text: string): FieldProblem | undefined {
  const cpr = parseCpr(text);
  if (typeof cpr === "string") return undefined;
  return cpr.malformed === "replacement-number" || cpr.malformed === "e-cpr" ? "replacementCpr" : "wrongCpr";
}

/** SKS codes have no point, and large letters. */
function codeOf(text: string): string {
  return text.trim().toUpperCase().replaceAll(".", "");
}
