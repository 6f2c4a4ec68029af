import { expect, test } from "vitest";
import { type CancerGroup, codesOf, groupOf } from "./cancer-group.ts";

const group = (id: string, ...ranges: [from: string, to: string, except?: string][]): CancerGroup => ({
  ...{ id, name: { da: id, en: id } },
  ranges: ranges.map(([from, to, except]) => ({ from, to, except: except === undefined ? [] : [except] })),
});
const groups = [group("upper", ["DC65", "DC66"]), group("bladder", ["DC67", "DC67"], ["DD09", "DD10", "DD10"])];

test.each([
  ["DC659", "upper"],
  ["DC66", "upper"],
  ["DC64", undefined],
  ["DC679", "bladder"],
  ["DD090", "bladder"],
  ["DD101", undefined],
  ["DS420", undefined],
])("%s is in the group %s", (code, id) => {
  expect(groupOf(groups, code)?.id).toBe(id);
});

test("a group's codes as a list shows them", () => {
  expect(groups.map(codesOf)).toEqual(["DC65–DC66", "DC67, DD09–DD10"]);
});
