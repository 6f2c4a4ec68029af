import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import type { WrittenCriterion } from "./criterion-schema.ts";
import type { Words } from "./programme-schema.ts";
/** The fields of a criterion that need a source: its numbers, and the symptoms or events it asks for. */
export declare function criterionFields(written: WrittenCriterion): string[];
/** A criterion as the domain holds it. */
export declare function criterionFrom(written: WrittenCriterion, words: Words): Criterion;
