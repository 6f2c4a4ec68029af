import type { EvaluationCase } from "@foelgeskab/followup/evaluate";
import { isoDay } from "@foelgeskab/followup/ids";
import { findProgramme, type Programme } from "@foelgeskab/followup/programme";
import type { LabResult } from "@foelgeskab/followup/usable-results";
import { chances } from "./chances.ts";

/** A case with the programme that it is evaluated by. */
export interface CaseOfProgramme {
  given: EvaluationCase;
  programme: Programme;
}

const AS_OF = Temporal.PlainDate.from("2026-08-10");
const ANCHORS = ["surgeryDate", "radiotherapyEndDate", "cystectomyDate"] as const;
const PROGRAMMES = ["prostate-rp", "prostate-rt", "bladder-cystectomy"] as const;

/** So many invented patients of the three programmes in turn, each with twenty results; the same number gives the same patients. */
export function inventedCases(count: number, programmes: readonly Programme[]): CaseOfProgramme[] {
  const chance = chances(20_260_810);
  return Array.from({ length: count }, (_, at) => {
    const kind = at % PROGRAMMES.length;
    const anchor = AS_OF.subtract({ months: 30 + Math.floor(chance() * 60) });
    const followed = anchor.add({ months: 24 });
    const programme = findProgramme(programmes, PROGRAMMES[kind] ?? "", isoDay(followed));
    if (programme === undefined) throw new Error("the three programmes are in force");
    const results = kind === 2 ? bloodTests(anchor, chance) : psaSeries(anchor, kind, chance);
    const given: EvaluationCase = {
      id: `case-${at}`,
      asOf: isoDay(AS_OF),
      anchors: { [ANCHORS[kind] ?? ""]: isoDay(anchor) },
      followedFrom: isoDay(followed),
      plan: { checks: [], criteria: [] },
      baseline: kind === 2 ? [{ analysis: "NPU02319", value: "9.0", unit: "mmol/L", sampledOn: isoDay(followed) }] : [],
      results: results.map((result, number) => ({ ...result, id: `r${number}` })),
      symptoms: [],
    };
    return { given, programme };
  });
}

type Unnumbered = Omit<LabResult, "id">;

/** PSA about every quarter: mostly under the detection limit, and rising in every fifth patient. */
function psaSeries(anchor: Temporal.PlainDate, kind: number, chance: () => number): Unnumbered[] {
  const rises = chance() < 0.2;
  const end = kind === 0 ? 0.4 : 4;
  return Array.from({ length: 20 }, (_, at) => {
    const value = rises && at > 8 ? (end * (at - 8)) / 12 + chance() / 10 : chance() * 0.12;
    return {
      analysis: "NPU08669",
      value: value < 0.05 ? "<0,1" : value.toFixed(2),
      unit: chance() < 0.02 ? "mg/mL" : "ug/L", // now and then a unit that nobody knows
      sampledOn: isoDay(anchor.add({ days: 30 + at * 75 + Math.floor(chance() * 30) })),
      status: chance() < 0.03 ? "preliminary" : "final",
    };
  });
}

/** Haemoglobin, creatinine, eGFR and B12, five times; the haemoglobin falls in every fifth patient. */
function bloodTests(anchor: Temporal.PlainDate, chance: () => number): Unnumbered[] {
  const falls = chance() < 0.2;
  return Array.from({ length: 5 }, (_, at) =>
    isoDay(anchor.add({ days: 735 + at * 40 + Math.floor(chance() * 20) })),
  ).flatMap((sampledOn, at) => [
    {
      analysis: "NPU02319",
      value: (9 + chance() * 0.5 - (falls ? at * 0.5 : 0)).toFixed(1),
      unit: "mmol/L",
      sampledOn,
      status: "final" as const,
    },
    {
      analysis: "NPU18016",
      value: (80 + chance() * 40).toFixed(0),
      unit: "umol/L",
      sampledOn,
      status: "final" as const,
    },
    {
      analysis: "DNK35302",
      value: (50 + chance() * 40).toFixed(0),
      unit: "mL/min",
      sampledOn,
      status: "final" as const,
    },
    {
      analysis: "NPU01700",
      value: (120 + chance() * 300).toFixed(0),
      unit: "pmol/L",
      sampledOn,
      status: "final" as const,
    },
  ]);
}
