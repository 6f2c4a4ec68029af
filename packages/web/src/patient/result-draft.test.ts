import type { IsoDay } from "@foelgeskab/followup/ids";
import type { PlanLine } from "@foelgeskab/server/contract";
import { describe, expect, test } from "vitest";
import { newResult, writtenResult } from "./result-draft.ts";

const today = "2026-08-06" as IsoDay; // a real day
const line = { analyses: [{ code: "NPU08669", label: { da: "PSA", en: "PSA" }, unit: "µg/l" }] } as PlanLine; // only the analyses matter here
const draft = newResult(line, today);

describe("an answer seen in the own record", () => {
  test("is taken with a comma, and sent as exact text with a point", () => {
    expect(writtenResult({ ...draft, value: " 0,26 " }, line, today)).toEqual({
      analysis: "NPU08669",
      value: "0.26",
      unit: "µg/l",
      sampledOn: today,
    });
  });

  test("keeps its bound", () => {
    expect(writtenResult({ ...draft, value: "<0,1" }, line, today)).toMatchObject({ value: "<0.1" });
  });

  test.each(["", "lav", "0,2,6", "-1", "1e3"])("is not sent as %j", (value) => {
    expect(writtenResult({ ...draft, value }, line, today)).toEqual({ missing: "value" });
  });

  test("is not sampled tomorrow", () => {
    expect(writtenResult({ ...draft, value: "1", sampledOn: "2026-08-07" as IsoDay }, line, today)).toEqual({
      missing: "day",
    });
  });
});
