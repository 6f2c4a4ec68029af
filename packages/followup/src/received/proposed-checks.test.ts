import { describe, expect, test } from "vitest";
import { check, day, programme } from "../testing/invented-programme.ts";
import { date, order, quote, reading, until, value } from "../testing/invented-reading.ts";
import { proposedChecks } from "./proposed-checks.ts";

const twoPaces = programme({
  checks: [
    check({ id: "psa", timing: { kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: 36 } }),
    check({ id: "psa-late", timing: { kind: "recurring", everyMonths: 12, fromMonth: 36, untilMonth: null } }),
    check({ id: "review", needs: [], timing: { kind: "recurring", everyMonths: 12, fromMonth: 0, untilMonth: null } }),
  ],
});
const months = {
  programme: twoPaces,
  anchors: { surgeryDate: day("2024-03-12") },
  writtenOn: day("2026-04-14"),
  words: "",
};
const timing = ({
  everyMonths,
  fromMonth,
  untilMonth,
}: {
  everyMonths?: number;
  fromMonth?: number;
  untilMonth?: number | null;
}) => [everyMonths, fromMonth, untilMonth];

describe("the checks of a received letter", () => {
  test("two paces in turn are the programme's two, with the letter's own months", () => {
    const orders = [
      order(6, { first: date("2026-10-01", "2026-10-31"), until: until("2029-03-01", "2029-03-31") }),
      order(12, { later: true, until: until("2034-03-01", "2034-03-31") }),
    ];
    const { checks, unsaid, said } = proposedChecks(reading({ checks: orders }), months);
    expect(checks.map(timing)).toEqual([
      [6, 25, 60], // the first on 12 October 2026, the last on 12 March 2029
      [12, 60, 120],
      [undefined, undefined, undefined],
    ]);
    expect(said.map(({ id }) => id)).toEqual(["psa", "psa-late"]);
    expect(unsaid).toEqual(["review"]);
  });

  test("an interval without an end is not the letter's plan yet: the rest is only proposed", () => {
    const { unsaid } = proposedChecks(reading({ checks: [order(6)] }), months);
    expect(unsaid).toContain("psa");
  });

  test("a range is no interval, and what the hospital does is not ours", () => {
    const range = order(6, { interval: { ...quote("1-2 gange årligt"), range: true } });
    const { said } = proposedChecks(reading({ checks: [range, order(12, { by: "hospital" })] }), months);
    expect(said).toEqual([]);
  });

  test("'kontrol' without a test speaks of the talk, and of the tests that the letter names", () => {
    const yearly = order(12, { analytes: [], until: { ...quote("livslangt"), kind: "life" } });
    const bare = proposedChecks(reading({ checks: [yearly] }), months);
    expect(bare.said.map(({ id }) => id)).toEqual(["review"]);
    const named = proposedChecks(reading({ checks: [yearly], values: [value("0.1")] }), months);
    expect(named.said.map(({ id }) => id)).toEqual(["psa", "review"]);
    expect(named.checks[0]?.untilMonth).toBeNull();
  });

  test("'kontrol' twice in turn: the plan has one talk, so the second order is shown as one that nobody computes", () => {
    const [first, then] = [
      order(6, { analytes: [], until: until("2026-11-30") }),
      order(12, { analytes: [], later: true, until: until("2031-12-31") }),
    ];
    const { said, beside } = proposedChecks(reading({ checks: [first, then] }), { ...months, words: "PSA følges." });
    expect(said.map(({ id }) => id)).toEqual(["psa", "psa-late", "review"]);
    expect(beside).toEqual([then]);
  });

  test("an order that fits no check of the programme is shown as one that nobody computes", () => {
    const cea = order(6, { analytes: ["cea"], until: until("2028-05-01") });
    expect(proposedChecks(reading({ checks: [cea] }), months).beside).toEqual([cea]);
  });

  test("without the date that the programme counts from there are no months, and nothing is guessed", () => {
    const orders = [order(6, { until: until("2029-03-31") })];
    const { checks } = proposedChecks(reading({ checks: orders }), { ...months, anchors: {} });
    expect(checks.map(timing)[0]).toEqual([undefined, undefined, undefined]);
  });

  test("'bestiller selv tid' means that the patient books; silence means that the practice calls", () => {
    const words = "PSA hver 6. måned. Patienten er bedt om selv at bestille tid.";
    expect(proposedChecks(reading({ checks: [order(6)] }), { ...months, words }).checks[0]?.booking).toBe("patient");
    expect(proposedChecks(reading({ checks: [order(6)] }), months).checks[0]?.booking).toBe("practice");
  });
});
