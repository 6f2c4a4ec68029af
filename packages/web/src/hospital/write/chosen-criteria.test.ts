import { describe, expect, test } from "vitest";
import { chosen, confirmAll, deviates, parseLimit, programmesNumber } from "./chosen-criteria.ts";

const PROGRAMMES = [
  { id: "psa-bcr-rp", value: "0.1", confirmed: false },
  { id: "sym-prostate", confirmed: false },
];

describe("the author's criteria", () => {
  test("a changed one keeps its place, so that the letter keeps its order", () => {
    expect(chosen(PROGRAMMES, { id: "psa-bcr-rp", confirmed: true })).toEqual([
      { id: "psa-bcr-rp", confirmed: true },
      { id: "sym-prostate", confirmed: false },
    ]);
  });

  test("one that the author takes out is gone", () => {
    expect(chosen(PROGRAMMES, { id: "sym-prostate", remove: true }).map(({ id }) => id)).toEqual(["psa-bcr-rp"]);
  });

  test("confirming the symptoms never confirms a number", () => {
    const after = confirmAll(PROGRAMMES, [{ id: "sym-prostate" }, { id: "sym-mscc" }]);
    expect(after).toEqual([
      { id: "psa-bcr-rp", value: "0.1", confirmed: false },
      { id: "sym-prostate", confirmed: true },
      { id: "sym-mscc", confirmed: true },
    ]);
  });
});

describe("a limit of the author's own", () => {
  test("is written with a comma and kept with a point", () => {
    expect(parseLimit(" 0,2 ")).toBe("0.2");
    expect(parseLimit("ca. 0,2")).toBeUndefined();
    expect(parseLimit("")).toBeUndefined();
  });

  test("deviates by its value, not by how it is written", () => {
    expect(deviates("0.20", "0.2")).toBe(false);
    expect(deviates("0.1", "0.2")).toBe(true);
    expect(deviates(undefined, "0.2")).toBe(false);
  });

  test("is asked for where the programme has none", () => {
    expect(programmesNumber({ rule: { kind: "threshold", analyte: "psa", op: ">=", value: null } })).toBeNull();
    expect(programmesNumber({ rule: { kind: "nadirPlus", analyte: "psa", delta: "2" } })).toBe("2");
    expect(programmesNumber({ rule: { kind: "symptom", any: ["macroscopic-haematuria"] } })).toBeUndefined();
  });
});
