import { expect, test } from "vitest";
import { coverage } from "./coverage.ts";
import type { NumberState } from "./directory-number.ts";
import { aNumber, GROUPS } from "./testing/numbers.ts";

const number = (entry: string, party: string, state: NumberState, cancers = ["prostate"]) => ({
  ...aNumber({ entry, party, cancers }),
  state,
});
const places = [{ departments: ["dep-uro", "dep-onk"] }, { departments: ["dep-west"] }];

test("A10: every cancer has a row and every place a cell; live, stale and holes are told apart", () => {
  const rows = coverage({
    groups: GROUPS,
    numbers: [
      number("a", "dep-uro", "live"),
      number("b", "dep-uro", "ended"),
      number("c", "dep-west", "stale"),
      number("d", "dep-west", "ended", ["kidney"]),
    ],
    treats: [
      { party: "dep-uro", cancer: "prostate" },
      { party: "dep-west", cancer: "kidney" },
    ],
    places,
  });
  expect(rows.map(({ group, state, cells }) => [group.id, state, ...cells.map((cell) => cell.state)])).toEqual([
    ["prostate", "live", "live", "stale"],
    ["kidney", "hole", "none", "hole"],
    ["eye", "hole", "none", "none"],
  ]);
  expect(rows[1]?.cells[1]?.without).toEqual(["dep-west"]);
  expect(rows[0]?.cells[0]?.entries).toEqual(["a"]);
});

test("a department without a number is a hole even where another of the same hospital has one", () => {
  const [prostate] = coverage({
    groups: GROUPS,
    numbers: [number("a", "dep-uro", "live")],
    treats: [{ party: "dep-onk", cancer: "prostate" }],
    places,
  });
  expect(prostate?.cells[0]).toEqual({ state: "hole", entries: ["a"], without: ["dep-onk"] });
  expect(prostate?.state).toBe("live");
});

test("a number that is not in use yet covers nothing", () => {
  const [prostate] = coverage({ groups: GROUPS, numbers: [number("a", "dep-uro", "upcoming")], treats: [], places });
  expect(prostate?.state).toBe("hole");
});
