import { expect, test } from "vitest";
import { CHANGE_GROUPS, isClinical } from "./change.ts";

test("what holds when, words, sources and signatures change nothing that is done for a patient; all else may", () => {
  expect(CHANGE_GROUPS.filter((group) => !isClinical({ group }))).toEqual([
    "validity",
    "words",
    "sources",
    "signatures",
  ]);
  expect(CHANGE_GROUPS.filter((group) => isClinical({ group }))).toEqual([
    "acute",
    "handover",
    "checks",
    "criteria",
    "late-effects",
    "analyses",
  ]);
});
