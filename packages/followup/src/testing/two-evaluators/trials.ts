import fc from "fast-check";
import { type Programme, programmeKey } from "../../programme.ts";
import { type CaseOfProgramme, someCase, someInventedCase } from "../random-cases/random-case.ts";
import { type BothAnswers, bothAnswers } from "./both-answers.ts";

/** Cases on which the two evaluators are compared: those of one programme, or of programmes that nobody wrote. */
export interface Trial {
  name: string;
  cases: fc.Arbitrary<CaseOfProgramme>;
  /** How many of all cases are its own. */
  share: number;
}

/** A trial per programme; the invented programmes, which hold every kind of rule, get half of all cases. */
export function trialsOf(programmes: readonly Programme[]): Trial[] {
  const share = 0.5 / programmes.length;
  const real = programmes.map((programme) => ({ name: programmeKey(programme), cases: someCase(programme), share }));
  return [...real, { name: "invented programmes", cases: someInventedCase, share: 0.5 }];
}

/** Runs a trial: the smallest case on which the two do not agree, or undefined. Same seed, same cases. */
export function firstDifference(
  { cases, share }: Trial,
  { all, seed }: { all: number; seed: number },
  seen: (answers: BothAnswers) => void,
): BothAnswers | undefined {
  const agreed = fc.property(cases, (one) => {
    const answers = bothAnswers(one);
    seen(answers);
    return answers.agree;
  });
  const { counterexample } = fc.check(agreed, { numRuns: Math.ceil(all * share), seed, unbiased: true });
  return counterexample === null ? undefined : bothAnswers(counterexample[0]);
}
