import { expect, test } from "vitest";
import { grouped } from "./grouped.ts";

test("what is alike stands together, in the order in which each first came", () => {
  const days = ["2026-05-01", "2026-06-01", "2026-05-01", "2025-05-01"];
  expect([...grouped(days, (day) => day.slice(5))]).toEqual([
    ["05-01", ["2026-05-01", "2026-05-01", "2025-05-01"]],
    ["06-01", ["2026-06-01"]],
  ]);
  expect([...grouped([], String)]).toEqual([]);
});
