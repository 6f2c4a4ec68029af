import { expect, test } from "vitest";
import type { FollowedPatient } from "../followed-patient.ts";
import { ANALYTES, day, programme } from "../testing/invented-programme.ts";
import { psa } from "../testing/story.ts";
import { usableResults } from "../usable-results.ts";
import { patientOn, snapshotOf } from "./snapshot.ts";

const days = { surgeryDate: day("2024-01-10"), seen: day("2024-02-01") };

function patient(anchors: FollowedPatient["anchors"]): FollowedPatient {
  const results = [psa("0.1", "2026-01-01"), psa("Aflyst", "2026-02-01")];
  const measured = usableResults({ analytes: ANALYTES, results, baseline: [], upTo: day("2026-08-10") });
  return { anchors, followedFrom: day("2024-06-01"), measured, symptoms: [], done: [] };
}

test("one patient is one text, in whatever order her dates were told", () => {
  const { seen, surgeryDate } = days;
  const [one, other] = [patient({ surgeryDate, seen }), patient({ seen, surgeryDate })].map(snapshotOf);
  expect(JSON.stringify(one)).toBe(JSON.stringify(other));
});

test("read back she is the same, but for the answers that do not count", () => {
  const own = patient(days);
  const read = patientOn(day("2026-08-10"), JSON.parse(JSON.stringify(snapshotOf(own))), programme());
  expect(own.measured.unusable).toHaveLength(1);
  expect(read.measured.unusable).toEqual([]);
  expect(read).toMatchObject({ anchors: days, followedFrom: "2024-06-01", symptoms: [], done: [] });
  expect(read.measured.results.get("psa")).toHaveLength(1);
});
