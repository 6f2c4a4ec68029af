import type { Refusal } from "@foelgeskab/followup/refusal";
import { type Refused, refused } from "../http/answer.ts";

/** A refusal of the domain as the answer of a request. */
export function asProblem({ refused: code, sentence, source }: Refusal): Refused {
  return refused({ status: 422, code, sentence, ...(source === undefined ? {} : { source }) });
}
