import { verdictState } from "@foelgeskab/followup/criteria/verdict";
import { evaluateCase, patientOf, verdictsOf } from "@foelgeskab/followup/evaluate";
import { dayOf } from "@foelgeskab/followup/ids";
import { findProgramme, type Programme } from "@foelgeskab/followup/programme";
import { rulesFor } from "@foelgeskab/followup/rules-in-force";
import { programmesInUse } from "../../../packages/server/src/programmes/load-programmes.ts";
import type { Answer } from "../answer.ts";
import type { Bundle } from "../fhir-bundle.ts";
import { asOf, readCase } from "../read-case.ts";
import type { Contestant } from "./contestant.ts";

const CRITERION = "psa-bcr-rp";

/** The product's own evaluator, as `foelgeskab evaluate` uses it: all criteria, checks and reasons. */
export function wholeProgramme(): Contestant {
  const programme = prostatectomyProgramme();
  return (lines) =>
    lines.map((line) => {
      const { id, criteria } = evaluateCase(readCase(JSON.parse(line) as Bundle), programme); // the bench wrote the line
      const found = criteria.find(({ criterion }) => criterion === CRITERION);
      return answer(id, found);
    });
}

/** The same evaluator asked for the one criterion that its peers compute, with its reason. */
export function oneCriterion(): Contestant {
  const programme = prostatectomyProgramme();
  const all = rulesFor(programme);
  const rules = { ...all, criteria: all.criteria.filter(({ id }) => id === CRITERION) };
  const today = dayOf(asOf);
  return (lines) =>
    lines.map((line) => {
      const given = readCase(JSON.parse(line) as Bundle); // the bench wrote the line
      const [fact] = verdictsOf(rules, patientOf(given, programme));
      if (fact === undefined) throw new Error(`${programme.id} has no ${CRITERION}`);
      const state = verdictState(fact, today);
      return answer(given.id, { state, ...("since" in fact ? { since: fact.since } : {}) });
    });
}

function answer(id: string, found: Omit<Answer, "id"> | undefined): Answer {
  if (found === undefined) throw new Error(`${id}: nothing was said of ${CRITERION}`);
  return { id, state: found.state, since: found.since };
}

function prostatectomyProgramme(): Programme {
  const programme = findProgramme(programmesInUse(), "prostate-rp", asOf);
  if (programme === undefined) throw new Error("the programme is in force");
  return programme;
}
