import { expect, test } from "vitest";
import { EXPECTED_YIELD } from "./expected-yield.ts";

test("what was found elsewhere names its source, and shares that can be", () => {
  expect(EXPECTED_YIELD.length).toBeGreaterThan(0);
  for (const { percent, source, codes } of EXPECTED_YIELD) {
    expect(percent).toBeGreaterThan(0);
    expect(percent).toBeLessThan(100);
    expect(source).toMatch(/doi|audit/);
    expect(codes.length).toBeGreaterThan(0);
  }
});
