import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "./figures.ts";
import type { Machine } from "./machine.ts";

/** Everything about one run; what is kept in bench/results. */
export interface Run {
  measuredAt: string;
  machine: Machine;
  figures: Record<string, Figure[]>;
  serverPeakMiB: number;
}

/** The run as a table for people. */
export function inWords({ measuredAt, machine, figures, serverPeakMiB }: Run): string {
  const { cpu, cores, memoryGiB, system, node, postgresql, commit, loadBefore, loadAfter } = machine;
  const shared =
    Math.max(loadBefore, loadAfter) > cores / 2
      ? " (shared with other work: read the ratios, the times are too high)"
      : "";
  return [
    `${measuredAt}, commit ${commit}`,
    `${cpu}, ${cores} cores, ${memoryGiB} GiB, ${system}; Node ${node}, PostgreSQL ${postgresql}`,
    `load ${loadBefore} before and ${loadAfter} after${shared}; the server held at most ${serverPeakMiB} MiB`,
    ...Object.entries(figures).flatMap(([part, list]) => ["", part, ...list.map(lineOf)]),
    "",
  ].join("\n");
}

function lineOf({ what, times, perSecond, cpuMs, peakMiB, target, goals = [], against, note }: Figure): string {
  const { n, p50, p95, p99 } = times;
  return [
    `  ${what.padEnd(76)} p50 ${ms(p50)}${n > 5 ? ` p95 ${ms(p95)} p99 ${ms(p99)}` : ""} (n=${n})`,
    perSecond === undefined ? "" : `, ${perSecond}/s`,
    cpuMs === undefined
      ? ""
      : `, cpu ${cpuMs.own}${cpuMs.database === undefined ? "" : ` + database ${cpuMs.database}`} ms each`,
    peakMiB === undefined ? "" : `, at most ${peakMiB} MiB`,
    target === undefined ? "" : `, ${target.of} ≤ ${ms(target.atMostMs).trim()}: ${target.met ? "met" : "NOT MET"}`,
    against === undefined ? "" : `\n  ${"".padEnd(76)} = ${against.times} × ${against.peer}`,
    ...goals.map(
      ({ what: of, found, bound, limit, met }) =>
        `\n  ${"".padEnd(76)} ${of}: ${found}, target ${bound} ${limit}: ${met ? "met" : "NOT MET"}`,
    ),
    note === undefined ? "" : `\n  ${"".padEnd(76)} ${note}`,
  ].join("");
}

function ms(value: number): string {
  return value >= 10_000 ? `${(value / 1000).toFixed(1)} s` : `${value} ms`;
}

/** Keeps the run beside earlier ones, a run of some parts under their names; a second run of one day replaces the first. */
export function keep(run: Run, parts: readonly string[]): string {
  const folder = join(import.meta.dirname, "results");
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${[run.measuredAt.slice(0, 10), ...parts].join("-")}.json`);
  writeFileSync(file, `${JSON.stringify(run, null, 2)}\n`);
  return file;
}
