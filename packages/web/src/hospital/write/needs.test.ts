import { expect, test } from "vitest";
import { otherNeed, withNeed, withOther } from "./needs.ts";

test("ticking and unticking a need leaves the others, and the author's own words, alone", () => {
  const needs = withNeed(["hører dårligt", "bange for nåle"], "har brug for tolk", true);
  expect(needs).toEqual(["hører dårligt", "bange for nåle", "har brug for tolk"]);
  expect(withNeed(needs, "hører dårligt", false)).toEqual(["bange for nåle", "har brug for tolk"]);
});

test("the author's own words are one need, and none when they are deleted", () => {
  expect(otherNeed(["hører dårligt", "bange for nåle"])).toBe("bange for nåle");
  expect(withOther(["hører dårligt", "bange for nåle"], "bange for højder")).toEqual([
    "hører dårligt",
    "bange for højder",
  ]);
  expect(withOther(["hører dårligt", "bange for nåle"], " ")).toEqual(["hører dårligt"]);
});
