import { expect, test } from "vitest";
import type { Course } from "../course.ts";
import type { Rule } from "../criteria/criterion.ts";
import { ANALYTES, criterion, day, programme } from "../testing/invented-programme.ts";
import { answering } from "./deferral.ts";

const RULES: Readonly<Record<string, Rule>> = {
  value: { kind: "threshold", analyte: "psa", op: ">", value: "0.2" },
  pain: { kind: "symptom", any: ["bone-pain"] },
  infections: { kind: "countWithin", event: "pyelonephritis", count: 2, windowDays: 365 },
  worry: { kind: "clinicianFlag", flag: "doctor-worries" },
  missed: { kind: "missedCheck", check: "psa", graceDays: 14 },
};
const PROGRAMME = programme({
  analytes: ANALYTES,
  criteria: Object.entries(RULES).map(([id, rule]) => criterion(rule, { id })),
});
const waits = { since: day("2026-08-01"), until: day("2026-09-01"), reason: "patient-wish", note: "" } as const;
const about = (told: Parameters<typeof answering>[2], ids = [...Object.keys(RULES), "gone"]) =>
  answering(
    { deferred: Object.fromEntries(ids.map((id) => [id, waits])) } as Pick<Course, "deferred"> as Course,
    PROGRAMME,
    told,
  ); // its deferred criteria are all that is looked at

test("what is told answers the criteria that it concerns, and those of which nobody can say what they rest on", () => {
  expect(about({ analyses: ["NPU08669"] }).answers).toEqual(["value", "missed", "gone"]);
  expect(about({ analyses: ["NPU18016"] }).answers).toEqual(["missed", "gone"]);
  expect(about({ symptoms: ["bone-pain"] }).answers).toEqual(["pain", "missed", "gone"]);
  expect(about({ symptoms: ["pyelonephritis", "doctor-worries"] }).answers).toEqual([
    ...["infections", "worry", "missed", "gone"],
  ]);
  expect(about({ symptoms: ["bone-pain"] }, [])).toEqual({});
});
