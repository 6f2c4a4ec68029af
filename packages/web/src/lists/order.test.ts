import { describe, expect, test } from "vitest";
import { day } from "../hospital/testing/small-programme.ts";
import { lookOf, nextList, type Shown, step, urgentCount } from "./order.ts";

const shown = (group: Shown["group"], ...keys: string[]): Shown => ({
  group,
  rows: keys.map((key) => ({ key }) as Shown["rows"][number]),
}); // only the key matters here

describe("J and K", () => {
  const keys = ["a", "b", "c"];
  test("start at the first row", () => expect(step(keys, undefined, 1)).toBe("a"));
  test("go one row on and back", () => {
    expect(step(keys, "a", 1)).toBe("b");
    expect(step(keys, "b", -1)).toBe("a");
  });
  test("stop at both ends", () => {
    expect(step(keys, "c", 1)).toBe("c");
    expect(step(keys, "a", -1)).toBe("a");
  });
  test("begin again when the row has left the list", () => expect(step(keys, "gone", 1)).toBe("a"));
  test("do nothing in an empty list", () => expect(step([], undefined, 1)).toBeUndefined());
});

describe("L", () => {
  const groups = [shown("results", "a", "b"), shown("overdue", "c"), shown("due", "d")];
  test("goes to the first row of the next list", () => expect(nextList(groups, "b")?.group).toBe("overdue"));
  test("goes from the last list to the first", () => expect(nextList(groups, "d")?.group).toBe("results"));
  test("starts at the first list", () => expect(nextList(groups, undefined)?.group).toBe("results"));
  test("does nothing in an empty list", () => expect(nextList([], undefined)).toBeUndefined());
});

describe("how many are urgent", () => {
  test("counts the states in which a patient may come to harm, and no others", () => {
    const states = ["met", "overdue", "unconfirmed-overdue", "pending", "due", "within-plan", "new-handover"] as const;
    expect(
      urgentCount(
        states.map((state) => ({ state })),
        day("2026-08-06"),
      ),
    ).toBe(3);
  });
  test("counts a hand-over that nobody answered in time, which looks like what was missed", () => {
    const offered = { state: "not-accepted", due: day("2026-08-05") } as const;
    expect(urgentCount([offered], day("2026-08-05"))).toBe(0);
    expect(urgentCount([offered], day("2026-08-06"))).toBe(1);
    expect(lookOf(offered, day("2026-08-06"))).toEqual({ shape: "triangle", tone: "red" });
  });
});
