import { describe, expect, test } from "vitest";
import { emptyEpikrise } from "@foelgeskab/followup/epikrise";
import { day, PROGRAMME } from "../testing/small-programme.ts";
import { replaced, startingRows } from "./starting-rows.ts";

const psa = (value: string, sampledOn: string) => ({
  analysis: "NPU08669",
  value,
  unit: "ug/L",
  sampledOn: day(sampledOn),
});
const nadir = psa("0.2", "2024-01-10");
const latest = psa("0.5", "2026-06-01");
const [analyte] = PROGRAMME.analytes;
const [criterion] = PROGRAMME.criteria;
if (analyte === undefined || criterion === undefined) throw new Error("the story's programme has a limit on PSA");
const rule = { kind: "nadirPlus", analyte: analyte.id, delta: "2" } as const;
const phoenix = { ...PROGRAMME, criteria: [{ ...criterion, rule }] };
const letter = { ...emptyEpikrise({ code: "DC619", text: "", stage: "" }), baseline: [latest, nadir] };

describe("the starting values of a test", () => {
  test("are its latest alone, and where a limit counts from the nadir the lowest before it too", () => {
    expect(startingRows(analyte, letter, PROGRAMME)).toEqual([{ role: "latest", value: latest }]);
    expect(startingRows(analyte, letter, phoenix)).toEqual([
      { role: "latest", value: latest },
      { role: "lowest", value: nadir },
    ]);
  });

  test("have a row for the nadir before anybody has written it", () => {
    const roles = startingRows(analyte, { ...letter, baseline: [] }, phoenix).map(({ role }) => role);
    expect(roles).toEqual(["latest", "lowest"]);
  });

  test("changing one leaves the other", () => {
    const corrected = psa("0.6", "2026-06-01");
    expect(replaced(letter.baseline, latest, corrected)).toEqual([corrected, nadir]);
    expect(replaced(letter.baseline, latest, undefined)).toEqual([nadir]);
    expect(replaced([nadir], undefined, latest)).toEqual([nadir, latest]);
  });
});
