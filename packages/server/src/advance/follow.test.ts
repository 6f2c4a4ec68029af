import type { Command } from "@foelgeskab/followup/decide/command";
import { describe, expect, test } from "vitest";
import { day, doctor, gp, laboratory, offer, psa, Story } from "./testing/domain-story.ts";

function followed(): Story {
  const story = new Story("prostate-rp@1").opened("2024-01-10");
  story.on("2024-06-03", doctor, offer(story, "2024-06-03"));
  story.on("2024-06-05", gp, { type: "accept-handover", handover: "h1" });
  return story;
}

function entered(value: string, sampledOn: string, own: { analysis?: string; unit?: string } = {}): Command {
  const { analysis = "NPU08669", unit = "ug/L" } = own;
  const result = {
    id: `${value} ${sampledOn}`,
    measurement: sampledOn,
    issuedAt: sampledOn,
    laboratory: "own-record",
    status: "final" as const,
  };
  return { type: "enter-result", result: { ...result, analysis, value, unit, sampledOn: day(sampledOn) } };
}

describe("an answer seen in the own record", () => {
  test("is entered by the one who holds the patient", () => {
    const story = followed();
    expect(story.on("2024-07-12", gp, entered("0,21", "2024-07-10"))).toBeUndefined();
    expect(story.course?.results).toHaveLength(1);
  });
  test("never by the department that has handed over", () =>
    expect(followed().on("2024-07-12", doctor, entered("99", "2024-07-10"))?.refused).toBe("not-yours"));
  test.each([
    ["of tomorrow", "0,1", "2024-07-13", {}, "in-the-future"],
    ["from before the treatment", "0,1", "1999-01-01", {}, "before-the-course"],
    ["of an analysis that no plan asks for", "0,1", "2024-07-10", { analysis: "HELLO" }, "analysis-unknown"],
    ["in a foreign unit", "0,1", "2024-07-10", { unit: "nmol/L" }, "unit-not-of-this-analysis"],
    ["that is no number", "abc<script>", "2024-07-10", {}, "value-unreadable"],
    ["that can hardly be right", "99999", "2024-07-10", {}, "implausible"],
  ])("%s is refused with the reason", (_what, value, on, own, refused) => {
    const refusal = followed().on("2024-07-12", gp, entered(value, on, own));
    expect(refusal?.refused).toBe(refused);
    expect(JSON.stringify(refusal)).not.toContain("script");
  });
});

test("an answer from after the operation counts, though the course was opened later", () => {
  const story = new Story("prostate-rp@1");
  story.on("2024-02-01", doctor, {
    type: "open-course",
    ...{ cancer: "prostate", icd10: "DC619", programme: "prostate-rp@1" },
    ...{ anchors: { surgeryDate: day("2024-01-10") }, department: doctor.party },
  });
  expect(story.on("2024-02-02", doctor, entered("0,1", "2024-01-10"))).toBeUndefined();
  expect(story.on("2024-02-02", doctor, entered("0,1", "2024-01-09"))?.refused).toBe("before-the-course");
});

describe("what the record does not hold cannot be acted on", () => {
  test.each<[string, Command, string]>([
    [
      "a symptom of no programme",
      { type: "report-symptoms", symptoms: [{ code: "hiccups", reportedOn: day("2024-07-10"), present: true }] },
      "unknown-symptom",
    ],
    [
      "a symptom of the last century",
      {
        type: "report-symptoms",
        symptoms: [{ code: "unexplained-weight-loss", reportedOn: day("1800-01-01"), present: true }],
      },
      "before-the-handover",
    ],
    [
      "a check that does not exist",
      { type: "do-check", check: "no-such", due: day("2024-07-10"), on: day("2024-07-10"), note: "" },
      "not-owed",
    ],
    [
      "a check on a day that it is not due",
      { type: "do-check", check: "review", due: day("2024-07-11"), on: day("2024-07-10"), note: "" },
      "not-owed",
    ],
    [
      "a contact about nothing",
      { type: "make-contact", check: "no-such", due: day("2024-07-10"), how: "phone", note: "" },
      "not-owed",
    ],
    [
      "waiting with a criterion that is not met",
      {
        type: "defer-criterion",
        criterion: "psa-bcr-rp",
        since: day("2024-07-10"),
        reason: "patient-wish",
        note: "Ønsker at vente til efter ferien",
        until: day("2024-08-10"),
      },
      "not-met",
    ],
  ])("%s", (_what, command, refused) => expect(followed().on("2024-07-12", gp, command)?.refused).toBe(refused));
});

describe("pressed twice", () => {
  test("the same contact, symptoms and waiting are told once", () => {
    const story = followed();
    story.on("2024-07-12", laboratory, psa("0.21", "2024-07-10"));
    story.on("2024-08-02", laboratory, psa("0.26", "2024-08-01"));
    const acts: Command[] = [
      { type: "make-contact", check: "psa", due: day("2024-07-10"), how: "phone", note: "" },
      {
        type: "report-symptoms",
        symptoms: [{ code: "unexplained-weight-loss", reportedOn: day("2024-08-02"), present: false }],
      },
      {
        type: "defer-criterion",
        criterion: "psa-bcr-rp",
        since: day("2024-08-01"),
        reason: "patient-wish",
        note: "Ønsker at vente til efter ferien",
        until: day("2024-09-01"),
      },
    ];
    for (const act of acts) expect(story.on("2024-08-02", gp, act)).toBeUndefined();
    const once = story.history.length;
    for (const act of acts) expect(story.on("2024-08-02", gp, act)).toBeUndefined();
    expect(story.history).toHaveLength(once);
  });
});
