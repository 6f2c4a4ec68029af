import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FollowedPatient } from "./followed-patient.ts";
import { dayOf, type IsoDay, isoDay } from "./ids.ts";
import type { PlanCheck } from "./individual-plan.ts";
import { type ObligationFact, obligationState } from "./obligation.ts";
import { obligationsOf } from "./plan.ts";
import type { Check } from "./programme.ts";
import { rulesFor } from "./rules-in-force.ts";
import { ANALYTES, check, day, programme } from "./testing/invented-programme.ts";
import { lab, psa } from "./testing/story.ts";
import { type LabResult, usableResults } from "./usable-results.ts";

interface Story {
  checks?: Check[];
  plan?: PlanCheck[];
  anchor?: string;
  event?: string;
  followedFrom?: string;
  results?: LabResult[];
  done?: FollowedPatient["done"];
  horizon?: string;
}

function owed(story: Story): ObligationFact[] {
  const { checks = [check()], plan = [], anchor = "2024-08-31", results = [], done = [] } = story;
  const rules = rulesFor(programme({ checks }), { checks: plan, criteria: [] });
  const horizon = day(story.horizon ?? "2026-12-31");
  const measured = usableResults({ analytes: ANALYTES, results, baseline: [], upTo: day("2999-01-01") });
  const anchors: Record<string, IsoDay> = { surgeryDate: day(anchor) };
  if (story.event !== undefined) anchors.told = day(story.event);
  return obligationsOf(
    rules,
    { anchors, followedFrom: day(story.followedFrom ?? anchor), measured, symptoms: [], done },
    horizon,
  );
}

function told({ check: id, due, from, until, metOn }: ObligationFact): string {
  return `${id} ${due} (${from} to ${until})${metOn === null ? "" : ` met ${metOn}`}`;
}

describe("when a check is due", () => {
  test("every six months from the anchor, without drifting from the end of the month", () => {
    expect(owed({}).map((each) => each.due)).toEqual(["2025-02-28", "2025-08-31", "2026-02-28", "2026-08-31"]);
  });

  test("until its last month, and only what is due after the hand-over", () => {
    const checks = [check({ timing: { kind: "recurring", everyMonths: 6, fromMonth: 6, untilMonth: 18 } })];
    expect(owed({ checks, anchor: "2024-01-10" }).map((each) => each.due)).toEqual(["2025-01-10", "2025-07-10"]);
    expect(owed({ checks, anchor: "2024-01-10", followedFrom: "2025-01-10" }).map((each) => each.due)).toEqual([
      "2025-07-10",
    ]);
  });

  test("once after an event, and not at all without it", () => {
    const checks = [
      check({ id: "offer", needs: [], timing: { kind: "once", event: "told", daysAfter: 14 }, beforeDays: 30 }),
    ];
    expect(owed({ checks, event: "2024-10-01" }).map(told)).toEqual(["offer 2024-10-15 (2024-09-15 to 2024-11-14)"]);
    expect(owed({ checks })).toEqual([]);
    expect(owed({ checks, event: "2024-10-01", followedFrom: "2024-10-15" })).toEqual([]);
  });

  test("not by the hospital's checks, unmet conditions, or an interval that the epikrise did not give", () => {
    const conditional = { condition: "adjuvantAdt", text: { da: "", en: "" } };
    const checks = [
      check({ id: "scopy", performedBy: "hospital" }),
      check({ id: "bone", onlyIf: conditional }),
      check({ id: "injection", needs: [], intervalFromEpikrise: true }),
    ];
    expect(owed({ checks })).toEqual([]);
    expect(owed({ checks, plan: [{ check: "injection" }, { check: "scopy" }] })).toEqual([]);
    const plan = [{ check: "bone" }, { check: "injection", everyMonths: 12 }];
    expect(owed({ checks, plan, horizon: "2025-08-31" }).map((each) => `${each.check} ${each.due}`)).toEqual([
      "bone 2025-02-28",
      "bone 2025-08-31",
      "injection 2025-08-31",
    ]);
  });
});

describe("when a check is met", () => {
  const once = { horizon: "2025-03-01" };
  const window = "psa 2025-02-28 (2025-01-14 to 2025-03-30)";

  test.each([
    ["the day before the window is too early", "2025-01-13", window],
    ["the first day of the window", "2025-01-14", `${window} met 2025-01-14`],
    ["late, until the day before the next window", "2025-07-16", `${window} met 2025-07-16`],
    ["on the first day of the next window it is too late", "2025-07-17", window],
  ])("%s", (_, sampledOn, expected) => {
    expect(owed({ ...once, results: [psa("<0.1", sampledOn)] }).map(told)).toEqual([expected]);
  });

  test("the last occasion can be met late without end", () => {
    const checks = [check({ timing: { kind: "recurring", everyMonths: 6, fromMonth: 0, untilMonth: 6 } })];
    expect(owed({ checks, results: [psa("1", "2026-11-01")] }).map(told)).toEqual([`${window} met 2026-11-01`]);
  });

  test("every group must be answered, one code of a group is enough, and the last one decides the day", () => {
    const checks = [check({ needs: [["creatinine", "egfr"], ["bicarbonate"]] })];
    const egfr = lab("egfr", ">90", "2025-02-01");
    expect(owed({ ...once, checks, results: [egfr] })[0]?.metOn).toBeNull();
    const both = [egfr, lab("creatinine", "90", "2025-02-20"), lab("bicarbonate", "24", "2025-02-10")];
    expect(owed({ ...once, checks, results: both })[0]?.metOn).toBe("2025-02-10");
  });

  test("a check without tests is met by the contact that was recorded for it", () => {
    const checks = [check({ id: "review", needs: [] })];
    const done = [
      { check: "review", due: day("2025-02-28"), on: day("2025-03-05") },
      { check: "review", due: day("2025-08-31"), on: day("2025-08-30") },
    ];
    expect(owed({ checks, done }).map((each) => each.metOn)).toEqual(["2025-03-05", "2025-08-30", null, null]);
    expect(owed({ checks, results: [psa("1", "2025-02-28")] })[0]?.metOn).toBeNull();
  });
});

describe("the patient's own plan", () => {
  const both = [
    check(),
    check({ id: "psa-late", timing: { kind: "recurring", everyMonths: 12, fromMonth: 36, untilMonth: null } }),
  ];
  const ids = (plan: PlanCheck[], checks = both) =>
    [...new Set(owed({ checks, plan, horizon: "2034-01-01" }).map((each) => each.check))].sort();

  test("a check that names the analysis replaces all the programme's checks of just it, and takes the first one's id", () => {
    const [first, ...others] = owed({
      checks: both,
      plan: [{ analysis: "NPU12534", everyMonths: 3 }],
      horizon: "2025-02-28",
    });
    expect(first && told(first)).toBe("psa 2024-11-30 (2024-10-31 to 2024-12-30)");
    expect(first?.because).toBe("plan psa");
    expect(others.map((each) => each.due)).toEqual(["2025-02-28"]);
    expect(ids([{ analysis: "NPU08669", everyMonths: 3 }])).toEqual(["psa"]);
  });

  test("further ones take the next ids, then the analyte's name with a number", () => {
    const three = [3, 6, 12].map((everyMonths) => ({ analysis: "NPU08669", everyMonths }));
    expect(ids(three)).toEqual(["psa", "psa-2", "psa-late"]);
  });

  test("one that replaces nothing is owed besides the others, under the analyte's name", () => {
    const panel = [check({ id: "renal", needs: [["creatinine", "egfr"]] })];
    expect(ids([{ analysis: "NPU18016", everyMonths: 12 }], panel)).toEqual(["creatinine", "renal"]);
  });

  test("a check named by its id keeps every number that the plan does not give", () => {
    const [first] = owed({ plan: [{ check: "psa", everyMonths: 12 }], horizon: "2025-12-31" });
    expect(first && told(first)).toBe("psa 2025-08-31 (2025-07-17 to 2025-09-30)");
    const [wide] = owed({ plan: [{ check: "psa", beforeDays: 10, afterDays: 5 }], horizon: "2025-03-01" });
    expect(wide && told(wide)).toBe("psa 2025-02-28 (2025-02-18 to 2025-03-05)");
  });

  test("a window is never wider than the pace allows", () => {
    const [monthly] = owed({
      plan: [{ check: "psa", everyMonths: 1, beforeDays: 60, afterDays: 60 }],
      horizon: "2024-10-01",
    });
    expect(monthly && told(monthly)).toBe("psa 2024-09-30 (2024-09-17 to 2024-10-13)");
  });
});

describe("the state of an obligation today", () => {
  const [fact] = owed({ horizon: "2025-03-01" });
  const on = (today: string, own: Partial<ObligationFact> = {}) =>
    fact && obligationState({ ...fact, ...own }, dayOf(day(today)));

  test.each([
    ["2025-01-13", "scheduled"],
    ["2025-01-14", "due"],
    ["2025-03-30", "due"],
    ["2025-03-31", "overdue"],
  ])("%s: %s", (today, expected) => expect(on(today)).toBe(expected));

  test("an optional one is never overdue, a met one is met", () => {
    expect(on("2030-01-01", { optional: true })).toBe("due");
    expect(on("2030-01-01", { metOn: day("2025-03-01") })).toBe("met");
  });
});

const someDay = fc
  .integer({ min: 0, max: 12_000 })
  .map((days) => isoDay(Temporal.PlainDate.from("2000-01-01").add({ days })));
const someCheck = fc
  .record({
    everyMonths: fc.integer({ min: 1, max: 30 }),
    fromMonth: fc.nat({ max: 60 }),
    beforeDays: fc.nat({ max: 400 }),
    afterDays: fc.nat({ max: 400 }),
  })
  .map((numbers) => ({ check: "psa", ...numbers }));
const someStory = fc.record({
  plan: fc.tuple(someCheck),
  anchor: someDay,
  followedFrom: someDay,
  days: fc.array(someDay, { maxLength: 20 }),
});

describe("laws", () => {
  test("nothing is due before its anchor or the hand-over, and windows of one check never overlap", () => {
    fc.assert(
      fc.property(someStory, ({ plan, anchor, followedFrom }) => {
        const facts = owed({ plan, anchor, followedFrom, horizon: "2040-01-01" });
        for (const [at, fact] of facts.entries()) {
          expect(fact.due > anchor && fact.due > followedFrom && fact.from > anchor).toBe(true);
          const next = facts[at + 1];
          if (next !== undefined) expect(fact.until < next.from).toBe(true);
        }
      }),
    );
  });

  test("one more result never takes a met check away, and never moves it later", () => {
    fc.assert(
      fc.property(someStory, someDay, ({ days, ...story }, extra) => {
        const results = days.map((sampledOn, at) => psa("1", sampledOn, { id: `${at}` }));
        const before = owed({ ...story, results, horizon: "2040-01-01" });
        const after = owed({
          ...story,
          results: [...results, psa("1", extra, { id: "extra" })],
          horizon: "2040-01-01",
        });
        for (const [at, fact] of before.entries()) {
          const met = after[at]?.metOn ?? null;
          if (fact.metOn !== null) expect(met !== null && met <= fact.metOn).toBe(true);
        }
      }),
    );
  });
});
