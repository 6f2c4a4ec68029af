import type { FigureRow } from "@foelgeskab/followup/figures/disclosure/figure-row";
import { parseStrictJson, type StrictJson } from "@foelgeskab/medcom/strict-json";
import { JsonNumber } from "../evaluate/exact-json.ts";

type Json = StrictJson<JsonNumber>;

const FIELDS: readonly string[] = ["unit", "parent", "n", "of"];

/** The rows of a table in JSON, or the one sentence that says what is wrong, where, and what to do. A field that nobody reads is refused: it might tell what n and of must not. */
export function readFigureTable(text: string): FigureRow[] | { sentence: string } {
  const read = parseStrictJson(text, (source) => new JsonNumber(source));
  if ("fault" in read)
    return { sentence: `line ${read.line}, column ${read.column}: ${read.fault}; correct the JSON there.` };
  if (!isObject(read.json) || !Array.isArray(read.json["rows"]))
    return {
      sentence:
        'it has no list of rows; write { "rows": [{ "unit": "clinic-1", "parent": "cluster-1", "n": 3, "of": 6 }] }.',
    };
  const beside = Object.keys(read.json).find((field) => field !== "rows");
  if (beside !== undefined)
    return { sentence: `${quoted(beside)} stands beside the rows, and might tell what is hidden; take it out.` };
  const rows: FigureRow[] = [];
  for (const [at, given] of read.json["rows"].entries()) {
    const row = rowOf(given);
    if (typeof row === "string") return { sentence: `row ${at + 1}${unitOf(given)}: ${row}.` };
    rows.push(row);
  }
  return rows;
}

/** A row, or what is wrong with it. */
function rowOf(given: Json): FigureRow | string {
  if (!isObject(given)) return 'it is no object; write { "unit": "clinic-1", "parent": "cluster-1", "n": 3, "of": 6 }';
  const extra = Object.keys(given).find((field) => !FIELDS.includes(field));
  if (extra !== undefined)
    return `${quoted(extra)} is not read here, and might tell what n and of must not; take it out`;
  const { unit, parent = null } = given;
  if (typeof unit !== "string" || unit === "") return "unit is missing; give the unit's name";
  if (parent !== null && typeof parent !== "string")
    return "parent is no name; give the name of a unit, or leave it out for a total";
  const n = countOf(given["n"]);
  const of = countOf(given["of"]);
  if (n === undefined) return "n is no whole number from 0 to 1000000000; give how many were counted";
  if (of === undefined) return "of is no whole number from 0 to 1000000000; give how many there are";
  return { unit, ...(parent === null ? {} : { parent }), n, of };
}

const MOST = 1_000_000_000;

/** A count as it must be written: digits alone, as 12. */
function countOf(given: Json | undefined): number | undefined {
  if (!(given instanceof JsonNumber) || !/^\d{1,10}$/.test(given.text)) return undefined;
  const count = Number(given.text);
  return count <= MOST ? count : undefined;
}

function unitOf(given: Json): string {
  return isObject(given) && typeof given["unit"] === "string" ? ` (${quoted(given["unit"])})` : "";
}

/** What stands in a file is not printed raw. */
function quoted(text: string): string {
  return JSON.stringify(text.slice(0, 60));
}

function isObject(given: Json): given is { [name: string]: Json } {
  return typeof given === "object" && given !== null && !Array.isArray(given) && !(given instanceof JsonNumber);
}
