import type { IsoDay } from "@foelgeskab/followup/ids";
import { parseLabValue } from "@foelgeskab/followup/value";
import type { PlanLine } from "@foelgeskab/server/contract";

/** An answer as it is being written. */
export interface ResultDraft {
  analysis: string;
  value: string;
  sampledOn: IsoDay | null;
}

/** An answer that can be sent: the value as exact text with a point. */
export interface WrittenResult {
  analysis: string;
  value: string;
  unit: string;
  sampledOn: IsoDay;
}

/** Starts with the check's first analysis, sampled today. */
export function newResult(line: PlanLine, today: IsoDay): ResultDraft {
  return { analysis: line.analyses[0]?.code ?? "", value: "", sampledOn: today };
}

/** The finished answer, or what is missing. "0,26" and "<0,1" are values; a value is never rounded or turned into a number here. */
export function writtenResult(
  draft: ResultDraft,
  line: PlanLine,
  today: IsoDay,
): WrittenResult | { missing: "value" | "day" } {
  const analysis = line.analyses.find((one) => one.code === draft.analysis);
  if (analysis === undefined || parseLabValue(draft.value) === undefined) return { missing: "value" };
  if (draft.sampledOn === null || draft.sampledOn > today) return { missing: "day" };
  return {
    analysis: analysis.code,
    value: draft.value.trim().replace(",", "."),
    unit: analysis.unit,
    sampledOn: draft.sampledOn,
  };
}
