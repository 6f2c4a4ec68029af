import { expect, test } from "vitest";
import { isClosingsWord, type PracticeChange } from "./life-events.ts";
import { day } from "./testing/invented-programme.ts";

test("a word of the practice only tells of a closing where it names no other, and says that it is because of that", () => {
  const change = (own: Partial<PracticeChange>) =>
    isClosingsWord({ from: "pra-1", to: null, on: day("2026-08-10"), because: "practice-closing", ...own });
  expect(change({})).toBe(true);
  expect(change({ to: "pra-2" })).toBe(false);
  expect(change({ because: "patient-chose" })).toBe(false);
});
