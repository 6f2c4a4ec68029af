import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isRefusal } from "../../refusal.ts";
import { disclose } from "./disclose.ts";
import type { FigureRow } from "./figure-row.ts";
import { nth } from "./nth.ts";
import { outsiderCount } from "./testing/outsider.ts";

/** Rows written as "cluster", "clinic < cluster 3/6"; a table as it leaves is told in the same way. */
function table(...lines: string[]): FigureRow[] {
  return lines.map((line) => {
    const [, unit = "", parent, n, of] = /^(\S+)(?: < (\S+))? (\d+)\/(\d+)$/.exec(line) ?? [];
    return { unit, ...(parent === undefined ? {} : { parent }), n: Number(n), of: Number(of) };
  });
}

function leaves(rows: readonly FigureRow[], k = 5): string[] {
  const left = disclose(rows, k);
  if (isRefusal(left)) throw new Error(left.sentence.en);
  return left.map(({ unit, n, of }) => `${unit} ${n ?? "–"}/${of ?? "–"}`);
}

function refusal(...lines: string[]): string {
  const left = disclose(table(...lines), 5);
  return isRefusal(left) ? left.sentence.en : "nothing is wrong";
}

describe("a unit alone (worked example 11)", () => {
  test.each([
    ["3/6", "–/6"], // three are counted, and three are not
    ["0/8", "0/8"],
    ["8/8", "8/8"],
    ["0/3", "–/–"], // none of three says of each of them what they have not
    ["3/3", "–/–"],
    ["0/0", "0/0"], // there is nobody to tell of
    ["3/5", "–/–"], // of exactly five it would be 1 to 4: four values
    ["0/5", "0/5"],
    ["10/12", "–/12"], // two are left
    ["30/60", "30/60"],
  ])("%s leaves as %s", (row, shown) => {
    expect(leaves(table(`clinic ${row}`))).toEqual([`clinic ${shown}`]);
  });

  test("with k = 3, as a cluster may agree among itself", () => {
    expect(leaves(table("clinic 3/6"), 3)).toEqual(["clinic 3/6"]);
    expect(leaves(table("clinic 2/6"), 3)).toEqual(["clinic –/6"]);
  });
});

describe("a hidden number is not the total less the others", () => {
  test("the smallest neighbour that protects it stays with it, and the total leaves", () => {
    const rows = table("cluster 60/120", "a < cluster 3/20", "b < cluster 40/70", "c < cluster 17/30");
    expect(leaves(rows)).toEqual(["cluster 60/120", "a –/20", "b 40/70", "c –/30"]);
  });

  test("where how many there are is hidden too, a neighbour hides both", () => {
    const rows = table("cluster 60/120", "a < cluster 2/3", "b < cluster 40/87", "c < cluster 18/30");
    expect(leaves(rows)).toEqual(["cluster 60/120", "a –/–", "b 40/87", "c –/–"]);
  });

  test("two small ones that protect each other need no third", () => {
    expect(leaves(table("cluster 27/60", "a < cluster 3/20", "b < cluster 4/20", "c < cluster 20/20"))).toEqual([
      "cluster 27/60",
      "a –/20",
      "b –/20",
      "c 20/20",
    ]);
  });

  test("two that share exactly five need a third: neither can be none and the other five, or both had been shown", () => {
    const clinics = ["b < cluster 3/30", "c < cluster 20/40", "d < cluster 30/50"];
    expect(leaves(table("cluster 55/150", "a < cluster 2/30", ...clinics))).toEqual([
      ...["cluster 55/150", "a –/30", "b –/30", "c –/40", "d 30/50"],
    ]);
  });

  test("where the neighbours have nothing to lend, the total stays", () => {
    expect(leaves(table("cluster 1/24", "a < cluster 1/8", "b < cluster 0/8", "c < cluster 0/8"))).toEqual([
      "cluster –/24",
      "a –/8",
      "b 0/8",
      "c 0/8",
    ]);
  });

  test("a total that has one unit alone says what the unit says: both stay, and here the region costs less than a neighbour with a clinic", () => {
    const rows = [
      "region 70/140",
      "east < region 3/20",
      "only < east 3/20",
      "west < region 67/120",
      "one < west 30/60",
      "two < west 37/60",
    ];
    expect(leaves(table(...rows))).toEqual([
      "region –/140",
      "east –/20",
      "only –/20",
      "west 67/120",
      "one 30/60",
      "two 37/60",
    ]);
  });

  test("a hidden cluster is protected by another one, down to a clinic of it, where the region must leave", () => {
    const rows = table(
      ...["region 105/240", "north < region 3/60", "n1 < north 1/30", "n2 < north 2/30", "south < region 102/180"],
      ...["s1 < south 4/60", "s2 < south 48/60", "s3 < south 50/60"],
    );
    expect(leaves(rows)).toEqual([
      "region 105/240",
      "north –/60",
      "n1 –/30",
      "n2 –/30",
      "south –/180",
      "s1 –/60",
      "s2 48/60",
      "s3 50/60",
    ]);
  });

  test("two holes in one group are closed one after the other", () => {
    const clinics = ["east", "west"].flatMap((at) => [
      `${at} < region 3/23`,
      `${at}1 < ${at} 2/3`,
      `${at}2 < ${at} 1/20`,
    ]);
    expect(leaves(table("region 6/46", ...clinics))).toEqual([
      ...["region 6/46", "east –/23", "east1 –/–", "east2 –/–", "west –/23", "west1 –/–", "west2 –/–"],
    ]);
  });

  test("a table of nothing is nothing", () => {
    expect(leaves([])).toEqual([]);
  });

  test("trees beside each other do not touch", () => {
    expect(leaves(table("east 3/20", "west 30/60"))).toEqual(["east –/20", "west 30/60"]);
  });

  test("a cluster of thirty finds its neighbour among the smallest that can lend", () => {
    const clinics = Array.from({ length: 29 }, (_, at) => `c${at} < cluster ${at + 10}/${2 * at + 20}`);
    const rows = table("cluster 699/1402", "a < cluster 3/10", ...clinics);
    expect(leaves(rows).filter((line) => line.includes("–"))).toEqual(["a –/10", "c0 –/20"]);
  });
});

describe("a table that contradicts itself is refused, with the unit, what is wrong, and what to do", () => {
  test.each([
    [["a 5/4"], '"a" has 5 of 4: n is more than of. Correct the one that is wrong.'],
    [["a 5/9", "a 5/9"], '"a" stands twice.'],
    [["a < b 5/9"], '"a" names the parent "b", which has no row. Add its total, or correct the name.'],
    [["a < b 5/9", "b < a 5/9"], 'The parents of "a" lead in a circle.'],
    [["r 9/20", "a < r 4/10", "b < r 4/10"], '"r" has n = 9, but its 2 units add up to 8. Correct the total'],
    [["r 8/21", "a < r 4/10", "b < r 4/10"], '"r" has of = 21, but its 2 units add up to 20.'],
    [["r 8/21", "a < r 4/10"], '"r" has n = 8, but its 1 unit adds up to 4.'],
  ])("%j", (rows, sentence) => {
    expect(refusal(...rows)).toContain(sentence);
  });

  test("the sentence stands in Danish too, and a name that would turn the writing does not", () => {
    const left = disclose([{ unit: "a\u202e", n: 5, of: 4 }], 5);
    expect(left).toMatchObject({ sentence: { da: expect.stringContaining("»a·« har 5 af 4: tælleren er større") } });
    expect(disclose(table("r 8/21", "a < r 4/10"), 5)).toMatchObject({
      sentence: { da: expect.stringContaining("men dens ene enhed giver 4") },
    });
    expect(disclose(table("r 9/20", "a < r 4/10", "b < r 4/10"), 5)).toMatchObject({
      sentence: { da: expect.stringContaining("men dens 2 enheder giver tilsammen 8") },
    });
  });

  test("more than a hundred levels", () => {
    const levels = Array.from({ length: 101 }, (_, at) => [
      `s${at}${at === 0 ? "" : ` < s${at - 1}`} ${101 - at}/${101 - at}`,
      `l${at} < s${at} 1/1`,
    ]);
    expect(refusal(...levels.flat())).toContain("more than 100 levels");
  });
});

/** A total with two or three units below it, small enough that everything an outsider can think of may be tried. */
const smallTable = fc
  .array(
    fc.integer({ min: 0, max: 12 }).chain((of) => fc.integer({ min: 0, max: of }).map((n) => ({ n, of }))),
    { minLength: 2, maxLength: 3 },
  )
  .map((cells): FigureRow[] => [
    { unit: "all", n: cells.reduce((sum, { n }) => sum + n, 0), of: cells.reduce((sum, { of }) => sum + of, 0) },
    ...cells.map((cell, at) => ({ unit: `u${at}`, parent: "all", ...cell })),
  ]);

test("law: who knows the rule, and tries every table that it could have been, is left with k values for each hidden number", () => {
  fc.assert(
    fc.property(smallTable, fc.integer({ min: 2, max: 5 }), (rows, k) => {
      const left = disclose(rows, k);
      if (isRefusal(left)) throw new Error(left.sentence.en);
      const most = Math.min(nth(rows, 0).of, 14) + k + 2;
      expect(outsiderCount(left, k, most).filter(({ values }) => values < k)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
