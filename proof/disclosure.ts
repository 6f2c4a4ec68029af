// npm run proof:disclosure [-- --tables 1000 --series 1000 --k 5 --seed 1 --out FILE]: lets random tables leave, alone and over several periods, and attacks them with linear bounds. Progress on
// standard error, the result as JSON on standard output. Ends with 1 where a hidden number was found. docs/safety/disclosure.md says what it shows.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { proveDisclosure } from "./disclosure/prove-disclosure.ts";
import { proveSeries } from "./disclosure/prove-series.ts";

const { values } = parseArgs({
  options: {
    tables: { type: "string", default: "1000" },
    series: { type: "string", default: "1000" },
    k: { type: "string", default: "5" },
    seed: { type: "string", default: "1" },
    out: { type: "string" },
  },
});
const tables = wholeNumber("--tables", values.tables, 1);
const series = wholeNumber("--series", values.series, 0);
const k = wholeNumber("--k", values.k, 2);
const seed = wholeNumber("--seed", values.seed, 0);
const EVERY = 100;
const told = (done: number): void => {
  if (done % EVERY === 0) console.error(`${done} of ${tables} tables attacked`);
};
const overPeriods = proveSeries({ series, k, seed });
const proof = { ...proveDisclosure({ tables, k, seed, told }), overPeriods };
const text = `${JSON.stringify(proof, null, 2)}\n`;
console.log(text.trimEnd());
if (values.out !== undefined) writeFileSync(values.out, text);
process.exitCode = proof.found.length + overPeriods.found.length === 0 ? 0 : 1;

function wholeNumber(name: string, text: string, least: number): number {
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  console.error(`${name} is "${text}": give a whole number from ${least}, as ${name}=1000.`);
  process.exit(2);
}
