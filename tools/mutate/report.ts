import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { MutantResult } from "@stryker-mutator/api/core";

const domain = join(import.meta.dirname, "../../packages/followup/src");

/** One line per file: its score, how many mutants it has and how many of them lived. */
export function scoreLines(results: readonly MutantResult[]): string[] {
  const byFile = Object.entries(Object.groupBy(results, ({ fileName }) => fileName)).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return [...byFile.map(([file, own = []]) => scoreLine(file, own)), scoreLine("all of them", results)];
}

/** One line per mutant that no story noticed: where, what stood there, and what stood there instead. */
export function survivorLines(results: readonly MutantResult[]): string[] {
  return results.filter(lived).map(({ fileName, location, mutatorName, replacement, status }) => {
    const { start } = location;
    const line = readFileSync(join(domain, fileName), "utf8").split("\n")[start.line - 1] ?? "";
    const was =
      start.line === location.end.line
        ? line.slice(start.column - 1, location.end.column - 1)
        : line.slice(start.column - 1);
    const walked = status === "NoCoverage" ? " (no story walks here)" : "";
    const told = whereTheyDiffer(was.trim(), replacement.replace(/\s+/g, " "));
    return `${fileName}:${start.line}:${start.column} ${mutatorName}${walked}: ${told}`;
  });
}

/** Both whole where they are short; of a long pattern only where it was broken, with what stands around it. */
function whereTheyDiffer(was: string, is: string): string {
  if (was.length <= SHORT) return `${was} → ${is.slice(0, SHORT)}`;
  const broken = Array.from(was).findIndex((sign, at) => sign !== is[at]);
  const around = [Math.max(0, broken - AROUND), broken + AROUND] as const;
  return `…${was.slice(...around)}… → …${is.slice(...around)}…`;
}

/** Signs of a line. */
const [SHORT, AROUND] = [100, 30];

function scoreLine(name: string, results: readonly MutantResult[]): string {
  const killed = results.filter(({ status }) => status === "Killed" || status === "Timeout").length;
  const living = results.filter(lived).length;
  const all = killed + living;
  const score = all === 0 ? "–" : `${((100 * killed) / all).toFixed(1)} %`;
  return `${score.padStart(8)}  ${name}: ${killed} of ${all} noticed`;
}

function lived({ status }: MutantResult): boolean {
  return status === "Survived" || status === "NoCoverage";
}
