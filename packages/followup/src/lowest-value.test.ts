import { expect, test } from "vitest";
import { lowestSince } from "./lowest-value.ts";
import { ANALYTES, day } from "./testing/invented-programme.ts";
import { psa } from "./testing/story.ts";
import { usableResults } from "./usable-results.ts";

/** The lowest PSA since the operation of 1 January 2024, as "0.2 on 2024-03-01". */
function lowest(...values: [value: string, on: string][]): string | undefined {
  const results = values.map(([value, on]) => psa(value, on));
  const { results: measured } = usableResults({ analytes: ANALYTES, results, baseline: [], upTo: day("2026-08-10") });
  const found = lowestSince(measured.get("psa") ?? [], day("2024-01-01"));
  return found && `${found.seen.value} on ${found.seen.sampledOn}`;
}

test("the lowest value since a day, that day included", () => {
  expect(lowest(["0.5", "2024-03-01"], ["0.2", "2024-06-01"], ["0.4", "2024-09-01"])).toBe("0.2 on 2024-06-01");
  expect(lowest(["0.1", "2023-12-31"], ["0.2", "2024-06-01"])).toBe("0.2 on 2024-06-01");
  expect(lowest(["0.1", "2024-01-01"], ["0.2", "2024-06-01"])).toBe("0.1 on 2024-01-01");
  expect(lowest(["0.1", "2023-12-31"])).toBeUndefined();
});

test("the earliest of equals; below a bound counts as nought, above one never is the lowest", () => {
  expect(lowest(["0.2", "2024-03-01"], ["0.20", "2024-06-01"])).toBe("0.2 on 2024-03-01");
  expect(lowest(["0.05", "2024-03-01"], ["<0.1", "2024-06-01"])).toBe("<0.1 on 2024-06-01");
  expect(lowest([">0.01", "2024-03-01"], ["0.3", "2024-06-01"])).toBe("0.3 on 2024-06-01");
  expect(lowest([">0.01", "2024-03-01"])).toBeUndefined();
});
