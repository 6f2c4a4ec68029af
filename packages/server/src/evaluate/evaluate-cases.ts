import { type CaseAnswer, evaluateCase } from "@foelgeskab/followup/evaluate";
import { planProblems } from "@foelgeskab/followup/plan-problems";
import { findProgramme, type Programme } from "@foelgeskab/followup/programme";
import { programmeFor } from "@foelgeskab/followup/programmes/programme-for";
import type { RuleBook } from "@foelgeskab/followup/programmes/rule-book";
import { caseSchema, type ReadCase } from "./case-schema.ts";

/** What is wrong with a case: the field, and why. */
export interface CaseFault {
  field: string;
  reason: string;
}

/** Reads one case and evaluates it by its programme, with what its region sets otherwise; a case that is not right is not evaluated at all. */
export function evaluateGiven(given: unknown, { programmes, layers }: RuleBook): CaseAnswer | CaseFault {
  const read = caseSchema.safeParse(given);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { field: fieldOf(issue?.path ?? []), reason: issue?.message ?? "cannot be read" };
  }
  const base = findProgramme(programmes, read.data.programme, read.data.followedFrom);
  if (base === undefined) return unknownProgramme(read.data, programmes);
  const place = { region: read.data.region ?? null, department: null, on: read.data.followedFrom };
  const programme = programmeFor(base, layers, place);
  return caseFault(read.data, programme) ?? evaluateCase(read.data, programme);
}

/** Tells a fault from an answer. */
export function isFault(answer: CaseAnswer | CaseFault): answer is CaseFault {
  return "reason" in answer;
}

function unknownProgramme({ programme, followedFrom }: ReadCase, programmes: readonly Programme[]): CaseFault {
  const known = programmes.map(({ id, version }) => `${id}@${version}`).join(", ");
  return { field: "programme", reason: `"${programme}" is not in force on ${followedFrom}; known are ${known}` };
}

function caseFault(given: ReadCase, programme: Programme): CaseFault | undefined {
  const { name, label } = programme.anchor;
  if (given.anchors[name] === undefined) {
    return { field: `anchors.${name}`, reason: `is missing: ${programme.id} counts from it (${label.en})` };
  }
  const twice = repeatedId(given.results.map((result) => result.id));
  if (twice !== undefined) {
    return { field: `results[${twice}].id`, reason: "is that of an earlier result too; give each result its own" };
  }
  const [problem] = planProblems(programme, given.plan);
  return problem && { field: `plan.${problem.field}`, reason: problem.reason };
}

function repeatedId(ids: readonly string[]): number | undefined {
  const seen = new Set<string>();
  for (const [at, id] of ids.entries()) {
    if (seen.has(id)) return at;
    seen.add(id);
  }
  return undefined;
}

/** A path as it is written in JavaScript: results[2].sampledOn. */
function fieldOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === "number" ? `${text}[${step}]` : text === "" ? String(step) : `${text}.${String(step)}`,
    "",
  );
}
