import type { CancerGroupView, Directory, NumberView } from "@foelgeskab/server/contract";
import { describe, expect, test } from "vitest";
import { day } from "../hospital/testing/small-programme.ts";
import { ALL, findNumbers, type Wanted } from "./find-numbers.ts";

const number = (entry: string, own: Partial<NumberView> = {}): NumberView => ({
  ...{ entry, party: "uro", partyName: "Urinvejskirurgi", organisation: "Hospitalet", cancers: ["prostate"] },
  ...{ label: "Kræftkoordinator", coordinator: "Bodil Ravn", phone: "00 12 34 56", hours: "hverdage kl. 9–15" },
  ...{ ean: "5790000990016", sor: "", format: "DIS91", ownerRole: "coordinator", validFrom: day("2024-01-01") },
  ...{
    endsOn: null,
    verifiedOn: day("2026-06-22"),
    verifiedUntil: day("2026-12-22"),
    verifiedBy: "B",
    state: "live",
    version: 1,
  },
  open: false,
  ...own,
});
const group = (id: string, da: string, code: string): CancerGroupView => ({
  ...{ id, name: { da, en: id }, icd10: code },
  ranges: [{ from: code, to: code, except: [] }],
});
const list: Directory = {
  groups: [
    group("prostate", "Prostatakræft", "DC61"),
    group("kidney", "Nyrekræft", "DC64"),
    group("eye", "Øjenkræft", "DC69"),
  ],
  entries: [
    number("1"),
    number("2", {
      party: "onk",
      partyName: "Kræftafdelingen",
      cancers: ["prostate", "kidney"],
      phone: "00 98 76 54",
      state: "stale",
    }),
    number("3", { cancers: ["kidney"], state: "ended" }),
  ],
  departments: [],
  treats: [],
  rule: { months: 6, remindDays: 14, signed: false },
};
const find = (words: string, own: Partial<Wanted> = {}) =>
  findNumbers(list, { words, by: "cancer", ended: false, fits: ALL, ...own }, "uro").map(({ key, entries }) => [
    key,
    ...entries.map(({ entry }) => entry),
  ]);

describe("searching the telephone list as one types", () => {
  test("by cancer every cancer is there, stale numbers first; one without a number too", () => {
    expect(find("")).toEqual([["prostate", "2", "1"], ["kidney", "2"], ["eye"]]);
  });

  test.each([
    ["prostata", [["prostate", "2", "1"]]],
    ["DC619", [["prostate", "2", "1"]]],
    ["c64", [["kidney", "2"]]],
    ["øjen", [["eye"]]],
    ["urinvejs prostata", [["prostate", "1"]]],
    [
      "bodil",
      [
        ["prostate", "2", "1"],
        ["kidney", "2"],
      ],
    ],
    [
      "00987654",
      [
        ["prostate", "2"],
        ["kidney", "2"],
      ],
    ],
    ["findes ikke", []],
  ])("»%s«", (words, found) => {
    expect(find(words)).toEqual(found);
  });

  test("by department our own comes first; ended ones only when asked for", () => {
    expect(find("", { by: "department" })).toEqual([
      ["uro", "1"],
      ["onk", "2"],
    ]);
    expect(find("", { by: "department", ended: true })).toEqual([
      ["uro", "1", "3"],
      ["onk", "2"],
    ]);
    expect(find("DC64", { by: "department" })).toEqual([["onk", "2"]]);
  });

  test("only open ones: a cancer that has none of them is left out, and is no hole", () => {
    expect(find("", { fits: ({ entry }) => entry === "1" })).toEqual([["prostate", "1"]]);
  });
});
