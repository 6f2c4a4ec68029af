import { sameUnitKey } from "../analyte.ts";
import type { BaselineValue } from "../epikrise.ts";
import { analyteNamed } from "../named-in-programme.ts";
import type { Programme } from "../programme.ts";
import type { Quote, ValueFact } from "../reading/letter-facts.ts";
import type { LetterReading } from "../reading/letter-reading.ts";

/** The starting values that can be computed with, as the letter gives them. */
export interface ProposedValues {
  baseline: BaselineValue[];
  said: { value: BaselineValue; quote: Quote }[];
  /** Values of the programme's tests that lack a unit, or a day to stand on. */
  loose: ValueFact[];
  /** Whether every value stands with its day; a month alone is proposed as its first day. */
  exact: boolean;
}

/** Proposes nadir and latest value of every test that the programme knows; what is from the diagnosis starts nothing. */
export function proposedValues({ facts }: LetterReading, programme: Programme): ProposedValues {
  const known = facts.values.filter(
    ({ analyte, role }) => role !== "at-diagnosis" && programme.analytes.some(({ id }) => id === analyte),
  );
  const read = known.map((fact) => ({ fact, value: baselineValue(fact, programme) }));
  const usable = read.flatMap(({ fact, value }) => (value === undefined ? [] : [{ fact, value }]));
  return {
    baseline: usable.map(({ value }) => value).filter(isFirst),
    said: usable.map(({ fact, value }) => ({ value, quote: fact })),
    loose: read.flatMap(({ fact, value }) => (value === undefined ? [fact] : [])),
    exact: usable.every(({ fact }) => fact.sampled?.precision === "day"),
  };
}

function baselineValue({ analyte, code, comparator, value, unit, sampled }: ValueFact, programme: Programme) {
  const own = analyteNamed(programme, analyte);
  const analysis = own.codes.find((each) => each === code) ?? own.codes[0];
  const sameUnit = [own.unit, ...own.aliases].find(
    (each) => unit !== undefined && sameUnitKey(each) === sameUnitKey(unit),
  );
  if (analysis === undefined || sameUnit === undefined) return undefined;
  if (sampled === undefined || sampled.precision === "year") return undefined;
  return {
    analysis,
    value: `${comparator}${value}`,
    unit: own.unit,
    sampledOn: sampled.from,
  };
}

/** A value that the letter gives twice is one. */
function isFirst(value: BaselineValue, at: number, all: readonly BaselineValue[]): boolean {
  return all.findIndex((other) => same(other, value)) === at;
}

function same(one: BaselineValue, other: BaselineValue): boolean {
  return one.analysis === other.analysis && one.value === other.value && one.sampledOn === other.sampledOn;
}
