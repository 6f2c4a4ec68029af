import fhirpath, { type Model } from "fhirpath";
import r4Model from "fhirpath/fhir-context/r4/index.js";
import type { Constraint } from "./conformance.ts";
import { type RulePlace, rewritten } from "./invariant-rewrites.ts";
import { isSafeXhtml } from "./narrative-rules.ts";
import type { FhirObject, FhirValue, Resource } from "./resource.ts";

/** What a rule is asked about, and what lies around it. */
export interface RuleSubject {
  readonly value: FhirValue;
  /** Its type or, for parts of a resource, its path, as `Communication.payload`. */
  readonly base: string;
  /** The resource in which it stands, and the one that contains that, if any does. */
  readonly resource: Resource;
  readonly rootResource: Resource;
  /** The message. */
  readonly bundle: Resource;
  readonly place: RulePlace;
}

/** What rules may ask of the rest of the validator. */
export interface RuleWorld {
  readonly resolve: (reference: string) => Resource | undefined;
  readonly conformsTo: (resource: Resource, profile: string) => boolean;
}

/** Answers of rules: an answer that is none counts as broken, and so does a rule that cannot be evaluated. */
export type RuleAnswer = "holds" | "broken" | "cannot-be-evaluated";

/** Evaluates rules in FHIRPath; each expression is compiled once. */
export interface Invariants {
  readonly ask: (constraint: Constraint, subject: RuleSubject, world: RuleWorld) => RuleAnswer;
}

type Evaluate = (value: FhirValue, environment: object) => unknown;

/** Makes an evaluator. It is not used by two validations at a time: the functions that rules call look at the one under way. */
export function invariants(): Invariants {
  const compiled = new WeakMap<Constraint, Map<string, Evaluate | undefined>>();
  const current: { world: RuleWorld } = { world: NOWHERE };
  const options = { traceFn: () => undefined, userInvocationTable: functions(current) };
  const evaluatorOf = (constraint: Constraint, base: string, place: RulePlace): Evaluate | undefined => {
    const known = compiled.get(constraint) ?? new Map<string, Evaluate | undefined>();
    compiled.set(constraint, known);
    if (!known.has(base)) {
      known.set(base, compileOrNone(base, rewritten(constraint.key, constraint.expression, place), options));
    }
    return known.get(base);
  };
  return {
    ask: (constraint, { value, base, resource, rootResource, bundle, place }, world) => {
      const evaluate = evaluatorOf(constraint, base, place);
      if (evaluate === undefined) return "cannot-be-evaluated";
      current.world = world;
      try {
        return holds(evaluate(value, { resource, rootResource, bundle, context: value })) ? "holds" : "broken";
      } catch {
        return "cannot-be-evaluated";
      } finally {
        current.world = NOWHERE;
      }
    },
  };
}

/** A single true, or a single thing that is no boolean (FHIRPath, singleton evaluation). */
function holds(answer: unknown): boolean {
  return Array.isArray(answer) && answer.length === 1 && answer[0] !== false;
}

function compileOrNone(base: string, expression: string, options: object): Evaluate | undefined {
  try {
    // The library's types say less than exactOptionalPropertyTypes asks for, and hide that it answers at once.
    return fhirpath.compile({ base, expression }, r4Model as unknown as Model, options) as unknown as Evaluate;
  } catch {
    return undefined;
  }
}

const NOWHERE: RuleWorld = { resolve: () => undefined, conformsTo: () => false };

function functions(current: { readonly world: RuleWorld }) {
  // Two rules ask the same of each narrative, one after the other.
  let last = { text: "", isSafe: false };
  const isSafe = (text: string): boolean => {
    if (text !== last.text) last = { text, isSafe: isSafeXhtml(text) };
    return last.isSafe;
  };
  return {
    resolve: {
      fn: (inputs: readonly (string | FhirObject)[]) => inputs.flatMap((input) => resolved(current.world, input) ?? []),
      arity: { 0: [] },
    },
    conformsTo: {
      fn: (inputs: readonly Resource[], profile: string) =>
        inputs.map((each) => current.world.conformsTo(each, profile)),
      arity: { 1: ["String" as const] },
    },
    htmlChecks: {
      fn: (inputs: readonly unknown[]) => inputs.map((text) => typeof text === "string" && isSafe(text)),
      arity: { 0: [] },
    },
  };
}

function resolved(world: RuleWorld, input: string | FhirObject): Resource | undefined {
  const reference = typeof input === "string" ? input : input["reference"];
  return typeof reference === "string" ? world.resolve(reference) : undefined;
}
