import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FEED_KINDS, LADDER_KINDS } from "@foelgeskab/followup/region-settings";
import { describe, expect, test } from "vitest";
import { checkProgrammes } from "./check-programmes.ts";
import { loadRegions, regionSettings } from "./load-regions.ts";
import { someProgrammes } from "./testing/some-programmes.ts";
import { problemSentence } from "./yaml-file.ts";

const FILE = "regions/RM.yaml";
const folder = someProgrammes();

function changed(from: string, to: string): string {
  folder.edit(FILE, from, to);
  return loadRegions(folder.path).problems.map(problemSentence).join("\n");
}

test("Region Midtjylland: a person's acceptance moves the follow-up, and what waits climbs as safety L1 and L3 say", () => {
  const { handoverBasis, ladders, evidence, answerDays, inquiryDays, feeds, mostDeferredDays, receiptPatience } =
    regionSettings("RM");
  expect(handoverBasis).toBe("acceptance");
  const steps = (kind: "check" | "handover") => ladders[kind].steps.map(({ to, after }) => `${to} ${after}`);
  expect(steps("check")).toEqual(["holder 0", "holder-and-patient 14", "region-office 30", "region-head 60"]);
  expect(ladders.check.counts).toBe("days");
  expect(steps("handover")).toEqual(["department 0", "department 5", "department 10", "department-head 15"]);
  expect(ladders.handover.counts).toBe("working-days");
  expect(answerDays).toEqual({ handover: 14, rereferral: 3 });
  expect(inquiryDays).toEqual({ letter: 5, phone: 0, read: 5 });
  expect(mostDeferredDays).toBe(180);
  expect(receiptPatience).toEqual({ minutes: 30, resends: 2 });
  expect(Object.keys(feeds).sort()).toEqual([...FEED_KINDS].sort());
  expect(evidence["feeds.laboratory"]).toEqual({
    ...{ source: "proposal", mark: "proposal", signature: "unsigned" },
    note: "Friday afternoon to Tuesday morning; at Easter it is told once too often",
  });
  const places = ["handoverBasis", "answerDays.handover", "answerDays.rereferral", "mostDeferredDays"];
  places.push("inquiryDays.letter", "inquiryDays.phone", "inquiryDays.read");
  places.push("directory.confirmMonths", "directory.remindDays");
  places.push("receiptPatience.minutes", "receiptPatience.resends");
  places.push(...LADDER_KINDS.map((kind) => `ladders.${kind}`), ...FEED_KINDS.map((kind) => `feeds.${kind}`));
  expect(Object.keys(evidence).sort()).toEqual(places.sort());
});

describe("a faulty file is told with its line, and `programme check` fails", () => {
  test.each([
    [
      "a first step that waits",
      "to: holder, act: see, after: 0",
      "to: holder, act: see, after: 1",
      "the first step is at once",
    ],
    [
      "steps out of order",
      "act: call, after: 30",
      "act: call, after: 14",
      "the step to region-office does not come after",
    ],
    [
      "the same step twice",
      "to: region-head, act: decide, after: 60",
      "to: region-office, act: call, after: 60",
      "region-office is told to call twice",
    ],
    [
      "a level that nobody is",
      "to: region-head, act: decide, after: 60",
      "to: minister, act: decide, after: 60",
      "Invalid option",
    ],
    [
      "a source that the list lacks",
      "handoverBasis: { value: acceptance, source: proposal",
      "handoverBasis: { value: acceptance, source: somebody",
      'source "somebody" is not in the file\'s list',
    ],
    ["another region's name", "region: RM", "region: RX", "the file must be named regions/RX.yaml"],
    ["no ladder for a kind of waiting", "  inbound:", "  inbounds:", "ladders"],
    ["a feed without a rhythm", "  receipts: {", "  others: {", "feeds"],
    ["a basis that there is none of", "value: acceptance", "value: silence", "Invalid option"],
  ])("%s", (_, from, to, reason) => {
    expect(changed(from, to)).toContain(reason);
    expect(loadRegions(folder.path).problems[0]?.line).toBeGreaterThan(0);
    expect(loadRegions(folder.path).regions).toEqual([]);
    expect(checkProgrammes(folder.path).ok).toBe(false);
    expect(() => regionSettings("RM", folder.path)).toThrow(reason);
  });

  test("a file that cannot be read as YAML", () => {
    writeFileSync(join(folder.path, FILE), "region: [");
    expect(loadRegions(folder.path).problems).toHaveLength(1);
  });
});

test("a region without settings is told which file to write", () => {
  expect(() => regionSettings("RX")).toThrow(
    'Region "RX" has no settings; known: RM. Write programmes/regions/RX.yaml',
  );
});

test("a folder of programmes without regions is right, and gives none", () => {
  rmSync(join(folder.path, "regions"), { recursive: true });
  expect(loadRegions(folder.path)).toEqual({ regions: [], problems: [] });
  expect(checkProgrammes(folder.path).ok).toBe(true);
  mkdirSync(join(folder.path, "regions"));
  writeFileSync(join(folder.path, "regions", "README.md"), "none yet");
  expect(loadRegions(folder.path)).toEqual({ regions: [], problems: [] });
});
