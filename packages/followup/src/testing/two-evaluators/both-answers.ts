import { type CaseAnswer, type EvaluationCase, evaluateCase } from "../../evaluate.ts";
import type { Programme } from "../../programme.ts";
import { evaluatePlainly } from "../plain-evaluator/evaluate-plainly.ts";
import type { CaseOfProgramme } from "../random-cases/random-case.ts";

/** What both evaluators say about a case, and whether it is the same to the last letter. */
export interface BothAnswers extends CaseOfProgramme {
  plain: Compared | Threw;
  product: Compared | Threw;
  agree: boolean;
}

/** An evaluator that broke down on a valid case: never agreed on. */
interface Threw {
  threw: string;
}

type Compared = ReturnType<typeof compared>;

/** An answer without what need not agree: labels for people, and the order in which unusable results are listed. */
function compared({ criteria, obligations, unusable, ...rest }: CaseAnswer) {
  return {
    ...rest,
    criteria: criteria.map(({ because: { label: _, ...because }, ...own }) => ({ ...own, because })),
    obligations: obligations.map(({ label: _, ...own }) => own),
    unusable: [...unusable].sort((one, other) => (one.result < other.result ? -1 : 1)),
  };
}

/** Asks the product's evaluator and the plain one about a case. */
export function bothAnswers({ given, programme }: CaseOfProgramme): BothAnswers {
  const plain = answerOf(evaluatePlainly, given, programme);
  const product = answerOf(evaluateCase, given, programme);
  const agree = !("threw" in plain) && textInOrder(plain) === textInOrder(product);
  return { given, programme, plain, product, agree };
}

function answerOf(evaluate: typeof evaluateCase, given: EvaluationCase, programme: Programme): Compared | Threw {
  try {
    return compared(evaluate(given, programme));
  } catch (error) {
    return { threw: error instanceof Error ? error.message : String(error) };
  }
}

/** A value as text with the fields of its objects in order; a field that is undefined is one that is not there. */
function textInOrder(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}
