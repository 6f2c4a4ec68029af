import { describe, expect, test } from "vitest";
import type { EndMeaning, ReadDate } from "../reading/letter-facts.ts";
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

describe("until when a letter orders a check", () => {
  const last = (end: EndMeaning<ReadDate>, own: Parameters<typeof order>[1] = {}) => {
    const fact = order(6, { until: { ...quote("til da"), ...end }, ...own });
    return proposedChecks(reading({ checks: [fact] }), months).checks.map(timing)[0];
  };

  test("years and months count from the letter's day, and end with the last whole month before", () => {
    expect(last({ kind: "years", years: 3 })).toEqual([6, 0, 61]);
    expect(last({ kind: "months", months: 18 })).toEqual([6, 0, 43]);
  });

  test("a day ends with the last whole month before it; one before the operation with none", () => {
    expect(last(until("2029-03-12"))).toEqual([6, 0, 60]);
    expect(last(until("2029-03-11"))).toEqual([6, 0, 59]);
    expect(last(until("2024-01-01"))).toEqual([6, 0, 0]);
  });

  test("so many times count from the first one; without a first one nobody knows", () => {
    const first = date("2026-09-12");
    expect(last({ kind: "times", times: 3 }, { first })).toEqual([6, 24, 42]);
    expect(last({ kind: "times", times: 1 }, { first })).toEqual([6, 24, 30]);
    expect(last({ kind: "times", times: 3 })).toEqual([6, 0, undefined]);
  });

  test("for life and until something happens have no last month", () => {
    expect(last({ kind: "life" })).toEqual([6, 0, null]);
    expect(last({ kind: "event" })).toEqual([6, 0, null]);
  });

  test("a first time on the anchor's own day is that month; soon after the operation nothing comes before month nought", () => {
    expect(last({ kind: "life" }, { first: date("2026-09-12") })).toEqual([6, 24, null]);
    expect(last({ kind: "life" }, { first: date("2026-09-13") })).toEqual([6, 25, null]);
    expect(last({ kind: "life" }, { first: date("2024-04-12") })).toEqual([6, 0, null]);
    expect(last({ kind: "life" }, { first: date("2024-01-12") })).toEqual([6, 0, null]);
  });

  test("what follows another begins where that ends, unless it says when; after one of another test or without an end it begins at once", () => {
    const then = (first: ReturnType<typeof order>, own = {}) => {
      const orders = [first, order(12, { later: true, until: until("2034-03-12"), ...own })];
      return proposedChecks(reading({ checks: orders }), months).checks.map(timing)[1];
    };
    expect(then(order(6, { until: until("2029-03-12") }))).toEqual([12, 60, 120]);
    expect(then(order(6, { until: until("2029-03-12") }), { later: false })).toEqual([12, 0, 120]);
    expect(then(order(6, { until: until("2029-03-12") }), { first: date("2030-03-12") })).toEqual([12, 60, 120]);
    expect(then(order(6))).toEqual([12, 0, 120]);
    const creatinine = order(6, { analytes: ["creatinine"], until: until("2029-03-12") });
    const two = [order(6, { until: until("2027-03-12") }), creatinine, order(12, { later: true })];
    expect(proposedChecks(reading({ checks: two }), months).checks.map(timing)[1]).toEqual([12, 36, undefined]);
    expect(then(order(6, { until: { ...quote("livslangt"), kind: "life" } }))).toEqual([12, 0, 120]);
  });
});

describe("which checks a letter's orders are for", () => {
  const owed = (own: Parameters<typeof check>[0]) =>
    proposedChecks(reading({ checks: [] }), { ...months, programme: programme({ checks: [check(own)] }) }).checks;

  test("what the practice owes again and again: not the hospital's, not what is for some, not what comes once", () => {
    expect(owed({})).toHaveLength(1);
    expect(owed({ performedBy: "hospital" })).toEqual([]);
    expect(owed({ onlyIf: { condition: "adt", text: { da: "", en: "" } } })).toEqual([]);
    expect(owed({ timing: { kind: "once", event: "told", daysAfter: 14 } })).toEqual([]);
  });

  test("each is ordered by the practice, which gets a copy of the answer", () => {
    expect(owed({})).toEqual([
      { check: "psa", orderedBy: "practice", resultTo: "copy-recipient", booking: "practice" },
    ]);
  });

  test("a check whose interval the programme leaves to the letter has nothing to take over", () => {
    const injection = programme({ checks: [check({ intervalFromEpikrise: true })] });
    expect(proposedChecks(reading(), { ...months, programme: injection }).unsaid).toEqual([]);
    expect(proposedChecks(reading(), { ...months, programme: programme({ checks: [check()] }) }).unsaid).toEqual([
      "psa",
    ]);
  });

  test("one that has its interval and its end is the letter's own; without the interval in months it is not", () => {
    const ends = until("2029-03-12");
    const only = { ...months, programme: programme({ checks: [check()] }) };
    expect(proposedChecks(reading({ checks: [order(6, { until: ends })] }), only).unsaid).toEqual([]);
    const weeks = order(6, { until: ends, interval: { ...quote("hver 6. uge"), range: false } });
    const { unsaid, checks, said } = proposedChecks(reading({ checks: [weeks] }), only);
    expect([unsaid, said.length, timing(checks[0] ?? {})]).toEqual([["psa"], 1, [undefined, undefined, undefined]]);
  });

  test("tests that the words name, in Danish, stand for »kontrol«", () => {
    const yearly = order(12, { analytes: [] });
    const { said } = proposedChecks(reading({ checks: [yearly] }), { ...months, words: "Kreatinin og PSA tages." });
    expect(said.map(({ id }) => id)).toEqual(["psa", "review"]);
  });

  test("one named test of two that are enough stands for both", () => {
    const kidney = { ...months, programme: programme({ checks: [check({ needs: [["creatinine", "egfr"]] })] }) };
    const bare = reading({ checks: [order(12, { analytes: [] })] });
    expect(proposedChecks(bare, { ...kidney, words: "Kreatinin tages." }).said).toHaveLength(1);
    expect(proposedChecks(bare, { ...kidney, words: "PSA tages." }).said).toEqual([]);
  });

  test("an order of the test itself goes before »kontrol«", () => {
    const [bare, own] = [order(3, { analytes: [] }), order(6)];
    const { checks } = proposedChecks(reading({ checks: [bare, own] }), { ...months, words: "PSA" });
    expect(checks.map(timing).map(([every]) => every)).toEqual([6, undefined, 3]);
  });

  test.each([
    "Patienten bestiller selv tid",
    "Patienten bedes selv bestille",
    "selv at bestille tid",
    "Bestil selv tid",
    "bestiller  selv tid",
    "selv  at  bestille",
    "SELV BESTILLE",
  ])("»%s«: she books", (words) =>
    expect(proposedChecks(reading(), { ...months, words }).checks[0]?.booking).toBe("patient"),
  );
});
