import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readFigureTable } from "./disclose-table.ts";
import { runFoelgeskab } from "./testing/run-foelgeskab.ts";

const folder = mkdtempSync(join(tmpdir(), "disclose-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = [
  { unit: "cluster-1", parent: null, n: 31, of: 60 },
  { unit: "clinic-1", parent: "cluster-1", n: 3, of: 6 },
  { unit: "clinic-2", parent: "cluster-1", n: 8, of: 24 },
  { unit: "clinic-3", parent: "cluster-1", n: 20, of: 30 },
];

async function run(content: object, ...options: string[]) {
  writeFileSync(join(folder, "table.json"), JSON.stringify(content));
  return runFoelgeskab(["disclose", "table.json", ...options], { cwd: folder, env: {} });
}

describe("foelgeskab disclose", () => {
  test("gives the same rows, null for what stays, and nothing else: exit 0", async () => {
    const { code, stdout, stderr } = await run({ rows: ROWS }, "--k", "5", "--json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(JSON.parse(stdout)).toEqual({
      rows: [
        { unit: "cluster-1", n: 31, of: 60 },
        { unit: "clinic-1", parent: "cluster-1", n: null, of: 6 },
        { unit: "clinic-2", parent: "cluster-1", n: null, of: 24 },
        { unit: "clinic-3", parent: "cluster-1", n: 20, of: 30 },
      ],
    });
  });

  test("in words it says how much may leave; k is 5 where nobody says otherwise", async () => {
    const { code, stdout } = await run({ rows: [{ unit: "a\u001b[2J", n: 3, of: 6 }] });
    expect({ code, stdout }).toEqual({ code: 0, stdout: "a·[2J  hidden of 6\n1 of 2 numbers may leave.\n" });
  });

  test("a table that contradicts itself, and a k that hides nothing: exit 2, one sentence, no table", async () => {
    const contradiction = await run({ rows: ROWS.slice(0, 3) }, "--json");
    expect(contradiction).toMatchObject({ code: 2, stdout: "" });
    expect(contradiction.stderr).toBe(
      'table.json: "cluster-1" has n = 31, but its 2 units add up to 11. Correct the total, or the unit that is wrong.\n',
    );
    expect(await run({ rows: ROWS }, "--k", "1")).toEqual({
      code: 2,
      stdout: "",
      stderr: '--k is "1": give a whole number from 2 to 1000, most often 5.\n',
    });
  });
});

describe("what is no table is told with its place and what to do", () => {
  test.each([
    ["", "line 1, column 1: a value is expected here; correct the JSON there."],
    ["null", 'it has no list of rows; write { "rows": ['],
    ["[]", 'it has no list of rows; write { "rows": ['],
    ['{"rows":{}}', 'it has no list of rows; write { "rows": ['],
    ['{"rows":[],"rate":1}', '"rate" stands beside the rows, and might tell what is hidden; take it out.'],
    ['{"rows":[1]}', "row 1: it is no object; write {"],
    ['{"rows":[{"n":1,"of":2}]}', "row 1: unit is missing; give the unit's name."],
    ['{"rows":[{"unit":"","n":1,"of":2}]}', 'row 1 (""): unit is missing; give the unit\'s name.'],
    ['{"rows":[{"unit":"a","parent":7,"n":1,"of":2}]}', 'row 1 ("a"): parent is no name; give the name of a unit'],
    ['{"rows":[{"unit":"a","n":1,"of":2,"percent":50}]}', 'row 1 ("a"): "percent" is not read here, and might tell'],
    ['{"rows":[{"unit":"a","n":-1,"of":2}]}', 'row 1 ("a"): n is no whole number from 0 to 1000000000'],
    ['{"rows":[{"unit":"a","n":"1","of":2}]}', 'row 1 ("a"): n is no whole number'],
    ['{"rows":[{"unit":"a","n":1,"of":2.0}]}', 'row 1 ("a"): of is no whole number from 0 to 1000000000'],
    ['{"rows":[{"unit":"a","n":1,"of":9999999999}]}', 'row 1 ("a"): of is no whole number'],
    ['{"rows":[{"unit":"a","n":1,"n":2,"of":2}]}', 'the key "n" stands twice in one object'],
    ['{"rows":[{"unit":"\\u001b","n":1,"of":1e3}]}', 'row 1 ("\\u001b"): of is no whole number'],
  ])("%s", (text, sentence) => {
    expect(readFigureTable(text)).toEqual({ sentence: expect.stringContaining(sentence) });
  });
});
