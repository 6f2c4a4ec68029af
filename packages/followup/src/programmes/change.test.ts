import { expect, test } from "vitest";
import { CHANGE_GROUP_NAME, CHANGE_GROUPS, isClinical } from "./change.ts";

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

test("the headings under which changes stand", () => {
  expect(CHANGE_GROUPS.map((group) => CHANGE_GROUP_NAME[group]).map(({ da, en }) => `${da} / ${en}`)).toEqual([
    "Akutte regler / Acute rules",
    "Overdragelse / Hand-over",
    "Kontroller / Checks",
    "Kriterier / Criteria",
    "Senfølger / Late effects",
    "Analyser / Analyses",
    "Gyldighed / Validity",
    "Ord / Words",
    "Kilder / Sources",
    "Underskrifter / Signatures",
  ]);
});
