import { describe, expect, test } from "vitest";
import type { FollowedPatient } from "./followed-patient.ts";
import { anchorDay } from "./followed-patient.ts";
import { firstUndone, isDueAhead, obligationsAhead, obligationsOf } from "./plan.ts";
import { type RulesInForce, rulesFor } from "./rules-in-force.ts";
import { ANALYTES, check, day, programme } from "./testing/invented-programme.ts";
import { psa } from "./testing/story.ts";
import { usableResults } from "./usable-results.ts";

const every = (everyMonths: number, id = "psa", needs = [["psa"]]) =>
  check({ id, needs, timing: { kind: "recurring", everyMonths, fromMonth: 0, untilMonth: null } });

/** Every six months, and from 1 March 2025 on once a year. */
function moved(...checks: ReturnType<typeof check>[]): RulesInForce {
  const then = rulesFor(programme({ version: 2, checks: checks.length > 0 ? checks : [every(12)] }));
  return { ...then, earlier: { rules: rulesFor(programme({ checks: [every(6)] })), until: day("2025-03-01") } };
}

function patient(answered: string[] = [], done: FollowedPatient["done"] = []): FollowedPatient {
  const results = answered.map((on) => psa("0.1", on));
  const measured = usableResults({ analytes: ANALYTES, results, baseline: [], upTo: day("2030-01-01") });
  const anchors = { surgeryDate: day("2024-01-10") };
  return { anchors, followedFrom: day("2024-06-03"), measured, symptoms: [], done };
}

const owed = (rules: RulesInForce, horizon: string) =>
  obligationsOf(rules, patient(), day(horizon)).map(({ due, because }) => `${due} ${because}`);

describe("a programme that was changed on 1 March 2025", () => {
  test("owes by the old version what was due until then, and by the new one what is due after, in the order of days", () => {
    expect(owed(moved(), "2027-01-01")).toEqual([
      "2024-07-10 invented@1 psa",
      "2025-01-10 invented@1 psa",
      "2026-01-10 invented@2 psa",
    ]);
  });
  test("lists no more of the old version than was asked for", () => {
    expect(owed(moved(), "2024-12-31")).toEqual(["2024-07-10 invented@1 psa"]);
    expect(owed(moved(), "2025-01-10")).toEqual(["2024-07-10 invented@1 psa", "2025-01-10 invented@1 psa"]);
  });

  const undone = (rules: RulesInForce, ...answered: string[]) => firstUndone(rules, "psa", patient(answered))?.due;
  test("has as its first undone check the old version's, while one is left", () => {
    expect(undone(moved())).toBe("2024-07-10");
    expect(undone(moved(), "2024-07-10")).toBe("2025-01-10");
    expect(undone(moved(), "2024-07-10", "2025-01-10")).toBe("2026-01-10");
  });
  test("counts a check that was due on the very day of the change as the old version's", () => {
    const rules = {
      ...moved(),
      earlier: { rules: rulesFor(programme({ checks: [every(6)] })), until: day("2025-01-10") },
    };
    expect(undone(rules, "2024-07-10")).toBe("2025-01-10");
  });
  test("asks no more for a check that the new version has not, once the old one's are done", () => {
    const without = moved(every(6, "creatinine", [["creatinine"]]));
    expect(undone(without)).toBe("2024-07-10");
    expect(undone(without, "2024-07-10", "2025-01-10")).toBeUndefined();
    expect(firstUndone(without, "creatinine", patient())?.due).toBe("2025-07-10");
  });
});

describe("what is owed ahead", () => {
  const ahead = (rules: RulesInForce, horizon: string) =>
    obligationsAhead(rules, patient(), day(horizon)).map(({ check: id, due }) => `${id} ${due}`);

  test("is what is due by the horizon, and of each check the next one after it", () => {
    const rules = rulesFor(programme({ checks: [every(6), every(24, "slow", [["creatinine"]])] }));
    expect(ahead(rules, "2025-03-01")).toEqual([
      "psa 2024-07-10",
      "psa 2025-01-10",
      "psa 2025-07-10",
      "slow 2026-01-10",
    ]);
  });
  test("ends where a check has no next one", () => {
    const once = check({ id: "talk", needs: [], timing: { kind: "once", event: "surgeryDate", daysAfter: 200 } });
    expect(ahead(rulesFor(programme({ checks: [once] })), "2025-03-01")).toEqual(["talk 2024-07-28"]);
    expect(ahead(rulesFor(programme({ checks: [once] })), "2024-07-01")).toEqual(["talk 2024-07-28"]);
  });
  test("two checks of one day stand by their names", () => {
    const rules = rulesFor(programme({ checks: [every(6, "b"), every(6, "a"), every(6, "c")] }));
    expect(ahead(rules, "2024-08-01").slice(0, 3)).toEqual(["a 2024-07-10", "b 2024-07-10", "c 2024-07-10"]);
  });
});

test("a check is due ahead on exactly the days that it is listed with, whichever version makes it", () => {
  const rules = moved(every(12), every(24, "slow", [["creatinine"]]));
  const horizon = day("2027-01-01");
  const listed = obligationsAhead(rules, patient(), horizon);
  expect(listed.length).toBeGreaterThan(3);
  const isDue = (id: string, due: string) => isDueAhead(rules, patient(), { check: id, due: day(due) }, horizon);
  for (const { check: id, due } of listed) expect(isDue(id, due)).toBe(true);
  expect(isDue("psa", "2025-07-10")).toBe(false); // the version before would have asked for it
  expect(isDue("psa", "2025-01-11")).toBe(false);
  expect(isDue("no-such", "2025-01-10")).toBe(false);
});

test("a talk is done by the word about that very talk, and by the first one", () => {
  const talks = [every(6, "talk", []), every(6, "other", [])];
  const done = [
    { check: "other", due: day("2024-07-10"), on: day("2024-07-01") },
    { check: "talk", due: day("2025-01-10"), on: day("2024-07-02") },
    { check: "talk", due: day("2024-07-10"), on: day("2024-07-09") },
    { check: "talk", due: day("2024-07-10"), on: day("2024-07-08") },
  ];
  const [first] = obligationsOf(rulesFor(programme({ checks: talks })), patient([], done), day("2024-08-01")).filter(
    ({ check: id }) => id === "talk",
  );
  expect(first?.metOn).toBe("2024-07-08");
});

test("a check after an event is not owed while nobody has told the event's day", () => {
  const offer = check({ id: "offer", needs: [], timing: { kind: "once", event: "told", daysAfter: 14 } });
  const rules = rulesFor(programme({ checks: [offer] }));
  expect(obligationsOf(rules, patient(), day("2030-01-01"))).toEqual([]);
  expect(firstUndone(rules, "offer", patient())).toBeUndefined();
});

test("a patient without the day that her programme counts from is a bug", () => {
  expect(() => anchorDay({ ...patient(), anchors: {} }, "surgeryDate")).toThrow("no surgeryDate");
});
