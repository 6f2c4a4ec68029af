import type { HandoverLane } from "@foelgeskab/followup/assessment";
import { isoDay } from "@foelgeskab/followup/ids";
import { describe, expect, test } from "vitest";
import { disagree, laneChart, monthsBetween } from "./lanes.ts";

const day = (text: string) => isoDay(Temporal.PlainDate.from(text));
const lane = (months: number, until: string): HandoverLane => ({
  layer: { da: "Region Midtjylland", en: "Central Denmark Region" },
  months,
  until: day(until),
  inForce: months === 24,
  source: "Udkast til aftale 2018, 3.1",
});
const REGION = lane(24, "2026-12-03");
const NATION = lane(60, "2029-12-03");

describe("the month axis of the earliest hand-over", () => {
  const chart = laneChart([REGION, NATION], day("2024-12-03"), day("2026-08-06"));

  test("today is 20 months after the operation, before the region's 24", () => {
    expect(Math.floor(chart.todayMonth)).toBe(20);
    expect(chart.todayShare).toBeLessThan(chart.lanes[0]?.share ?? 0);
  });

  test("every lane and every tick lies on the paper, in the order of the months", () => {
    const shares = [...chart.lanes, ...chart.ticks].map(({ share }) => share);
    expect(Math.min(...shares)).toBe(0);
    expect(Math.max(...shares)).toBeLessThan(1);
    expect(chart.ticks.map(({ month }) => month)).toContain(60);
  });

  test("the day before the limit is still before it on the axis", () => {
    expect(monthsBetween(day("2024-12-03"), day("2026-12-02"))).toBeLessThan(24);
    expect(monthsBetween(day("2024-12-03"), day("2026-12-03"))).toBe(24);
  });
});

test("two and five years disagree; a single layer does not disagree with itself", () => {
  expect(disagree([REGION, NATION])).toBe(true);
  expect(disagree([REGION])).toBe(false);
});
