import { pictureOf } from "@foelgeskab/followup/course-picture";
import { dayOf } from "@foelgeskab/followup/ids";
import { lineReader, registerLine } from "@foelgeskab/followup/register/register-line";
import { standingsText } from "@foelgeskab/followup/register/standings";
import { describe, expect, test } from "vitest";
import {
  catalogue,
  day,
  followed,
  gp,
  laboratory,
  programmeGroup,
  psa,
  rightLetter,
  Story,
} from "./testing/domain-story.ts";

const bornOn = day("1955-03-14");
const versions = catalogue.ruling;
const move = { type: "change-programme", to: "prostate-rp@2", because: "PSA en gang om året" } as const;

function lineOf({ course }: Story) {
  return course && registerLine(course, { bornOn, versions });
}

/** Where all criteria stand by the line alone, without one event. */
function byLine(story: Story, on: string): string | undefined {
  const line = lineOf(story);
  return line && standingsText(lineReader(versions, day(on))(line));
}

/** The same, by the whole course. */
function byCourse({ course }: Story, on: string): string | undefined {
  const picture = course && pictureOf(course, { today: dayOf(day(on)), bornOn, versions });
  const facts = picture?.verdicts.toSorted((one, other) => (one.criterion < other.criterion ? -1 : 1));
  return facts
    ?.map((fact) => {
      const days =
        fact.standing === "pending"
          ? [fact.since, fact.repeat.from, fact.repeat.until]
          : "since" in fact
            ? [fact.since]
            : [];
      return [fact.criterion, fact.standing, ...days].join(" ");
    })
    .join(",");
}

describe("a followed patient stands in the register as one line", () => {
  test("that says of every criterion what her whole course says", () => {
    const story = followed();
    story.on("2024-07-12", laboratory, psa("0.21", "2024-07-10"));
    expect(byLine(story, "2024-07-12")).toContain("psa-bcr-rp pending 2024-07-10");
    expect(byLine(story, "2024-07-12")).toBe(byCourse(story, "2024-07-12"));
    story.on("2024-08-02", laboratory, psa("0.26", "2024-08-01"));
    expect(byLine(story, "2024-08-02")).toContain("psa-bcr-rp met 2024-08-01");
    expect(byLine(story, "2024-08-02")).toBe(byCourse(story, "2024-08-02"));
  });

  test("an answer of tomorrow stands in it, and counts from tomorrow on", () => {
    const story = followed();
    story.on("2024-07-12", laboratory, psa("0.21", "2024-07-10"));
    story.on("2024-07-12", laboratory, psa("0.26", "2024-08-01"));
    expect(byLine(story, "2024-07-31")).toContain("psa-bcr-rp pending");
    expect(byLine(story, "2024-08-01")).toContain("psa-bcr-rp met 2024-08-01");
  });

  test("the letter's own limit and pace go with it", () => {
    const { checks, criteria } = rightLetter(new Story("prostate-rp@1").programme, "2024-06-03");
    const own = {
      checks: checks.map((each) =>
        each.check === "psa" ? { ...each, everyMonths: 3, fromMonth: 1, untilMonth: 36 } : each,
      ),
      criteria: criteria.map((each) => (each.id === "psa-bcr-rp" ? { ...each, value: "0.4" } : each)),
    };
    const story = followed(own);
    story.on("2024-07-12", laboratory, psa("0.3", "2024-07-10"));
    expect(byLine(story, "2024-07-12")).toContain("psa-bcr-rp not-met");
    expect(byLine(story, "2024-07-12")).toBe(byCourse(story, "2024-07-12"));
    expect(lineOf(story)?.letter).toContain('"check":"psa","everyMonths":3,"fromMonth":1,"untilMonth":36');
    expect(lineOf(followed())?.letter).not.toContain("everyMonths");
    expect(lineOf(followed())?.letter).toBe(lineOf(followed({ recommendation: "Andre ord om det samme" }))?.letter);
  });

  test("the version before goes with it after a move", () => {
    const story = followed();
    story.on("2024-07-12", laboratory, psa("0.16", "2024-07-10"));
    story.on("2025-03-01", programmeGroup, move);
    story.on("2025-03-05", laboratory, psa("0.17", "2025-03-04"));
    expect(byLine(story, "2025-03-05")).toContain("psa-bcr-rp met 2025-03-04");
    expect(byLine(story, "2025-03-05")).toBe(byCourse(story, "2025-03-05"));
  });

  test("many lines are read by one reader, each by its own rules", () => {
    const strict = followed();
    const { criteria } = rightLetter(strict.programme, "2024-06-03");
    const mild = followed({
      criteria: criteria.map((each) => (each.id === "psa-bcr-rp" ? { ...each, value: "0.4" } : each)),
    });
    const read = lineReader(versions, day("2024-07-12"));
    const standing = [strict, mild, strict, mild].map((story) => {
      story.on("2024-07-12", laboratory, psa("0.3", "2024-07-10"));
      const line = lineOf(story);
      return line && /psa-bcr-rp [a-z-]+/.exec(standingsText(read(line)))?.[0];
    });
    expect(standing).toEqual(["psa-bcr-rp pending", "psa-bcr-rp not-met", "psa-bcr-rp pending", "psa-bcr-rp not-met"]);
  });

  test("one reader keeps a moved course apart from one that was never moved, though their letters say the same", () => {
    const stayed = followed();
    const moved = followed();
    moved.on("2025-03-01", programmeGroup, move);
    const read = lineReader(versions, day("2025-03-05"));
    const standing = [stayed, moved, stayed, moved].map((story) => {
      const line = lineOf(story);
      return line && read(line).rules;
    });
    expect(standing.map((rules) => rules?.programme.version)).toEqual([1, 2, 1, 2]);
    expect(standing.map((rules) => rules?.earlier?.until)).toEqual([undefined, "2025-03-01", undefined, "2025-03-01"]);
    expect(standing[2]).toBe(standing[0]); // compiled once
  });

  test("symptoms, talks that were held and the days of events stand in it, and nothing that no rule looks at", () => {
    const story = followed();
    const LOSS = { code: "unexplained-weight-loss", reportedOn: day("2024-07-10"), present: true };
    story.on("2024-07-12", gp, { type: "report-symptoms", symptoms: [LOSS] });
    const talk = story.programme.checks.find(({ needs, performedBy }) => needs.length === 0 && performedBy === "gp");
    const due = day("2025-01-10");
    story.on("2025-01-09", gp, {
      type: "do-check",
      check: talk?.id ?? "there is one",
      due,
      on: day("2025-01-08"),
      note: "Har det godt",
    });
    expect(JSON.parse(lineOf(story)?.seen ?? "null")).toEqual({
      anchors: { surgeryDate: "2024-01-10" },
      followedFrom: "2024-06-03",
      symptoms: [LOSS],
      done: [{ check: talk?.id, due, on: "2025-01-08" }],
      results: {},
      baseline: expect.anything(),
    });
    expect(byLine(story, "2025-01-10")).toBe(byCourse(story, "2025-01-10"));
    expect(byLine(story, "2025-01-10")).toContain("met 2024-07-10");
  });

  test("before a letter, and after the end, there is none", () => {
    expect(lineOf(new Story("prostate-rp@1").opened("2024-01-10"))).toBeUndefined();
    const story = followed();
    story.on("2024-09-01", gp, { type: "close-course", reason: "emigrated", note: "Flyttet til Spanien" });
    expect(lineOf(story)).toBeUndefined();
  });
});
