import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { programmeFor } from "@foelgeskab/followup/programmes/programme-for";
import { describe, expect, test } from "vitest";
import { day } from "../advance/testing/domain-story.ts";
import { evaluateGiven, isFault } from "../evaluate/evaluate-cases.ts";
import { loadProgrammes, rulesInUse } from "./load-programmes.ts";
import { someProgrammes } from "./testing/some-programmes.ts";
import { problemSentence } from "./yaml-file.ts";

const FILE = "layers/RM/bladder-cystectomy.yaml";
const SIGNED = "source: agreement, mark: agreement, signature: unsigned";

const folder = someProgrammes();

/** Adds lines to the region's layer as its author would. */
function add(lines: string): void {
  writeFileSync(join(folder.path, FILE), `${readFileSync(join(folder.path, FILE), "utf8")}${lines}\n`);
}

function problems(): string {
  return loadProgrammes(folder.path).problems.map(problemSentence).join("\n");
}

test("in Region Midtjylland cystectomy patients wait two years, elsewhere five", () => {
  const { programmes, layers } = rulesInUse();
  const months = (region: string) =>
    programmes
      .filter(({ id }) => id === "bladder-cystectomy")
      .flatMap(
        (base) => programmeFor(base, layers, { region, department: null, on: day("2026-08-10") }).handover.earliest,
      )
      .map((rule) => rule.months);
  expect(months("RM")).toEqual([60, 24]);
  expect(months("RH")).toEqual([60]);
});

test("evaluate follows the layer of the case's region from the day it begins, and no other region's", () => {
  add(`checks: { b12: { everyMonths: { value: 24, ${SIGNED} } } }`);
  writeFileSync(
    join(folder.path, FILE),
    readFileSync(join(folder.path, FILE), "utf8").replace("valid: { from: null", "valid: { from: 2026-03-01"),
  );
  const rules = rulesInUse(folder.path);
  const dueIn = (own: object): string[] => {
    const answer = evaluateGiven(
      {
        ...{ id: "p", programme: "bladder-cystectomy", asOf: "2026-08-01" },
        ...{ anchors: { cystectomyDate: "2024-02-29" }, followedFrom: "2026-03-01" },
        ...own,
      },
      rules,
    );
    if (isFault(answer)) throw new Error(answer.reason);
    return answer.obligations.filter(({ check }) => check === "b12").map(({ due }) => due);
  };
  expect(dueIn({ region: "RM", asOf: "2027-08-01" })).toEqual(["2028-02-29"]);
  expect(dueIn({ region: "RH", asOf: "2027-08-01" })).toEqual(["2027-02-28", "2028-02-29"]);
  expect(dueIn({ asOf: "2027-08-01" })).toEqual(["2027-02-28", "2028-02-29"]);
  expect(dueIn({ region: "RM", followedFrom: "2026-02-28", asOf: "2027-08-01" })).toEqual(["2027-02-28", "2028-02-29"]);
});

test("a folder without layers has none", () => {
  rmSync(join(folder.path, "layers"), { recursive: true });
  expect(loadProgrammes(folder.path)).toMatchObject({ layers: [], problems: [] });
});

describe("a layer that is not right is refused with its line and a sentence", () => {
  test.each([
    [
      "exclusions",
      "audience: { excluded: [] }",
      /RM\/bladder-cystectomy\.yaml:\d+: audience: a layer never changes who is asked, warned or excluded/,
    ],
    [
      "a criterion that holds for every patient",
      `criteria: { cyst-egfr-halved: { percent: { value: 40, ${SIGNED} } } }`,
      /criteria\.cyst-egfr-halved\.percent: the criterion "cyst-egfr-halved" holds for every patient/,
    ],
    [
      "a check that must be done",
      `checks: { b12: { off: { ${SIGNED} } } }`,
      /checks\.b12\.off: the check "b12" is not optional/,
    ],
    [
      "a source that is not listed",
      "checks: { b12: { everyMonths: { value: 24, source: hearsay, mark: agreement, signature: unsigned } } }",
      /source "hearsay" is not in the file's list of sources/,
    ],
    [
      "a number without a source",
      "checks: { b12: { everyMonths: { value: 24, mark: agreement, signature: unsigned } } }",
      /checks\.b12\.everyMonths\.source/,
    ],
    ["a department without its region", "region: RM", /a department's layer names its region, and no other layer does/],
  ])("%s", (_, lines, expected) => {
    add(lines);
    expect(problems()).toMatch(expected);
    expect(loadProgrammes(folder.path).layers).toEqual([]);
    expect(() => rulesInUse(folder.path)).toThrow("layers/RM");
  });

  test("a file that lies in another's folder", () => {
    mkdirSync(join(folder.path, "layers/RH"));
    cpSync(join(folder.path, FILE), join(folder.path, "layers/RH/bladder-cystectomy.yaml"));
    expect(problems()).toContain("the file must be named layers/RM/bladder-cystectomy.yaml");
  });

  test("a region's number in the programme itself", () => {
    const file = join(folder.path, "bladder-cystectomy.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace("- layer: nation", "- layer: region"));
    expect(problems()).toContain("stands in its own file: layers/RM/bladder-cystectomy.yaml");
  });
});
