import type { Analyte } from "../../analyte.ts";
import type { CaseAnswer, EvaluationCase } from "../../evaluate.ts";
import type { IsoDay } from "../../ids.ts";
import { compare, fraction } from "./fraction.ts";
import { type Measurement, readValue } from "./measurement.ts";

type Result = EvaluationCase["results"][number];
type Unusable = CaseAnswer["unusable"][number];
type Reason = Unusable["reason"];

/** What is read of a value that has no status and no id: its measurement, or the first reason why it does not count. */
function measured(
  written: Pick<Result, "analysis" | "value" | "unit" | "sampledOn">,
  analytes: readonly Analyte[],
  asOf: IsoDay,
): Measurement | Reason {
  const { analysis, value, unit, sampledOn } = written;
  const analyte = analytes.find(({ codes }) => codes.includes(analysis));
  if (analyte === undefined) return "analysis-unknown";
  if (!analytes.some((each) => isUnitOf(each, unit))) return "unit-unknown";
  if (!isUnitOf(analyte, unit)) return "unit-not-of-this-analysis";
  const read = readValue(value);
  if (read === undefined) return "value-unreadable";
  const [low, high] = analyte.plausible;
  if (compare(read.number, fraction(low)) < 0 || compare(read.number, fraction(high)) > 0) return "implausible";
  if (sampledOn > asOf) return "sampled-in-future";
  const seen = { analysis, value, unit, sampledOn };
  return {
    ...read,
    id: undefined,
    analyte: analyte.id,
    code: analysis,
    day: sampledOn,
    high: undefined,
    written: seen,
  };
}

/** Paragraph 1: the unit is the analyte's or an alias of it, after NFKC and trimming; case matters except in the litre. */
function isUnitOf({ unit, aliases }: Analyte, given: string): boolean {
  const plain = (text: string): string => text.normalize("NFKC").trim().replaceAll("l", "L");
  return [unit, ...aliases].some((one) => plain(one) === plain(given));
}

/** Paragraph 1: a final, corrected, cancelled or entered-in-error result replaces the one it names, even if it does not count itself. */
function isReplaced(result: Result, all: readonly Result[]): boolean {
  return all.some(
    ({ id, replaces, status }) =>
      id !== result.id && replaces === result.id && status !== "registered" && status !== "preliminary",
  );
}

/** Paragraphs 1 to 3: the results that count, and every other one with the first reason that applies. */
export function countingResults(
  results: readonly Result[],
  analytes: readonly Analyte[],
  asOf: IsoDay,
): { counting: Measurement[]; unusable: Unusable[] } {
  const counting: Measurement[] = [];
  const unusable: Unusable[] = [];
  for (const result of results) {
    const read = readResult(result, results, analytes, asOf);
    if (typeof read === "string") unusable.push({ result: result.id, reason: read });
    else counting.push(read);
  }
  return { counting, unusable };
}

function readResult(
  result: Result,
  all: readonly Result[],
  analytes: readonly Analyte[],
  asOf: IsoDay,
): Measurement | Reason {
  if (result.status !== "final" && result.status !== "corrected") return "not-final";
  if (isReplaced(result, all)) return "replaced";
  const read = measured(result, analytes, asOf);
  if (typeof read === "string") return read;
  return { ...read, id: result.id, high: result.referenceHigh, written: { result: result.id, ...read.written } };
}

/** Paragraph 6: a baseline value is usable by the same rules, and is not listed as unusable. */
export function usableBaseline(
  baseline: EvaluationCase["baseline"],
  analytes: readonly Analyte[],
  asOf: IsoDay,
): Measurement[] {
  return baseline.map((value) => measured(value, analytes, asOf)).filter((read) => typeof read !== "string");
}
