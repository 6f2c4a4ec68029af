import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Contest, openContest } from "./criteria/contest.ts";
import type { Name } from "./criteria/contestants/contestants.ts";
import { alone, cpuEach, figureOf, type Measured, peakOf, sideBySide } from "./criteria/measured.ts";
import { writeBundles } from "./criteria/write-bundles.ts";
import { atLeast, atMost, type Figure, type Goal, rounded } from "./figures.ts";

/** How many patients everybody is asked about. */
interface Sizes {
  /** The ladder of the product; its peers that are as fast answer for the first. */
  ladder: readonly [number, number, number];
  /** The same for peers that do some hundred a second, and for those that do some dozen: rates are compared. */
  slow: number;
  slowest: number;
  /** All loaded at once, as the peers' manuals show it: for the memory. */
  loadedWhole: number;
  rounds: number;
}

const FULL: Sizes = { ladder: [25_000, 100_000, 400_000], slow: 1_000, slowest: 200, loadedWhole: 5_000, rounds: 3 };
const QUICK: Sizes = { ladder: [1_000, 4_000, 16_000], slow: 100, slowest: 30, loadedWhole: 300, rounds: 1 };

/** Criteria from FHIR NDJSON: the rules as data beside CQL, a measure engine, a loop written by hand, and the mere parsing. All must give the same answers. */
export function figuresOfCriteria(quick: boolean): Figure[] {
  const sizes = quick ? QUICK : FULL;
  const folder = mkdtempSync(join(tmpdir(), "foelgeskab-bench-"));
  try {
    const [least, , most] = sizes.ladder;
    const file = join(folder, "patients.ndjson");
    const bytes = writeBundles(file, most);
    const contest = openContest(folder, file, most);
    const found = sideBySide(contest, patientsOf(least, sizes), sizes.rounds);
    return [
      ...[found.whole, found.one].map((ours) => figureOf(ours, { goals: goalsOf(ours, found), peer: found.hand })),
      ...ladder(contest, sizes, found.whole, `; each patient has ${rounded(bytes / most / 1000)} kB`),
      ...[found.hand, found.parse, found.tuned, found.fqm, found.idiomatic].map((peer) => figureOf(peer)),
      ...loadedWhole(contest, sizes.loadedWhole),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function patientsOf(least: number, { slow, slowest }: Sizes): Record<Name, number> {
  return { whole: least, one: least, hand: least, parse: least, tuned: slow, fqm: slow, idiomatic: slowest };
}

/** What a line of the product is held against, by processor time and by the most memory. */
function goalsOf(ours: Measured, { tuned, fqm, parse }: Record<Name, Measured>): Goal[] {
  return [
    atLeast(10, cpuEach(tuned) / cpuEach(ours), "times the rate of tuned CQL"),
    atLeast(40, cpuEach(fqm) / cpuEach(ours), "times the rate of fqm-execution"),
    atLeast(0.4, cpuEach(parse) / cpuEach(ours), "of the rate of JSON.parse"),
    atMost(0.25, peakOf(ours) / peakOf(fqm), "of the memory of fqm-execution given a hundred patients at a time"),
  ];
}

/** The whole programme for more and more patients; how its cost grows is told at the last. */
function ladder(contest: Contest, { ladder: [least, middle, most] }: Sizes, whole: Measured, size: string): Figure[] {
  const last = alone(contest, { name: "whole", patients: most });
  const grows = 1 + Math.log(cpuEach(last) / cpuEach(whole)) / Math.log(most / least);
  return [
    figureOf(alone(contest, { name: "whole", patients: middle })),
    figureOf(last, {
      goals: [atMost(1.05, grows, `exponent of the cost from ${least} to ${most} patients`)],
      note: size,
    }),
  ];
}

/** As the peers' manuals show it, all patients are loaded and then all are answered: that is the memory that one needs who follows them. */
function loadedWhole(contest: Contest, patients: number): Figure[] {
  const run = (name: Name) => alone(contest, { name, patients, atOnce: patients });
  const [tuned, fqm, ours] = [run("tuned"), run("fqm"), alone(contest, { name: "whole", patients })];
  const share = (peer: Measured, name: string) => atMost(0.25, peakOf(ours) / peakOf(peer), `of the memory of ${name}`);
  return [
    figureOf(tuned),
    figureOf(fqm),
    figureOf(ours, {
      goals: [share(tuned, "tuned CQL, all loaded at once"), share(fqm, "fqm-execution, all loaded at once")],
    }),
  ];
}
