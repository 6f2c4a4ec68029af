import { type Figure, type Goal, rounded, timesOf } from "../figures.ts";
import type { Cost } from "./compete.ts";
import type { Contest, Entry } from "./contest.ts";
import type { Name } from "./contestants/contestants.ts";

/** A contestant's costs, one for each round. */
export interface Measured {
  entry: Entry;
  costs: readonly Cost[];
}

const WHO: Record<Name, string> = {
  whole: "rules as data: the whole programme, with checks and reasons",
  one: "rules as data: psa-bcr-rp alone, with its reason",
  hand: "peer: loop written by hand for psa-bcr-rp",
  parse: "limit: JSON.parse of the same lines",
  tuned: "peer: cql-execution, tuned CQL",
  idiomatic: "peer: cql-execution, idiomatic CQL",
  fqm: "peer: fqm-execution, tuned CQL, without reports",
};

/** One run by itself. */
export function alone(contest: Contest, entry: Entry): Measured {
  return { entry, costs: [contest(entry)] };
}

/** All in turn, and again: what disturbs the machine for a while disturbs them all. */
export function sideBySide(contest: Contest, patients: Record<Name, number>, rounds: number): Record<Name, Measured> {
  const begun = (name: Name) => ({ entry: { name, patients: patients[name] }, costs: [] as Cost[] });
  const measured = {
    whole: begun("whole"),
    one: begun("one"),
    hand: begun("hand"),
    parse: begun("parse"),
    tuned: begun("tuned"),
    fqm: begun("fqm"),
    idiomatic: begun("idiomatic"),
  };
  for (let round = 0; round < rounds; round++) {
    for (const { entry, costs } of Object.values(measured)) costs.push(contest(entry));
  }
  return measured;
}

/** Milliseconds of processor time for one patient: the median of the rounds. */
export function cpuEach({ entry, costs }: Measured): number {
  return timesOf(costs.map(({ cpuMs }) => cpuMs)).p50 / entry.patients;
}

/** The most memory of any round, in MiB. */
export function peakOf({ costs }: Measured): number {
  return Math.max(...costs.map(({ peakMiB }) => peakMiB));
}

/** The line of a table. The rate is that of the processor's time; the clock's stands in the note. */
export function figureOf(measured: Measured, more: { goals?: Goal[]; peer?: Measured; note?: string } = {}): Figure {
  const { entry, costs } = measured;
  const { patients, name } = entry;
  const { goals = [], peer, note = "" } = more;
  const wall = timesOf(costs.map(({ wallMs }) => wallMs)).p50;
  const loaded = entry.atOnce === undefined ? "" : ", all loaded at once";
  return {
    what: `${WHO[name]} (${patients.toLocaleString("en")}${loaded})`,
    times: timesOf(costs.map(({ cpuMs }) => rounded(cpuMs))),
    perSecond: Math.round(1000 / cpuEach(measured)),
    cpuMs: { own: rounded(cpuEach(measured)) },
    peakMiB: Math.round(peakOf(measured)),
    goals,
    ...(peer === undefined ? {} : { against: timesAs(measured, peer) }),
    note: `by the clock ${Math.round((patients / wall) * 1000)}/s${note}`,
  };
}

/** How many times the processor time of a peer ours is. */
function timesAs(ours: Measured, peer: Measured): { peer: string; times: number } {
  return { peer: WHO[peer.entry.name], times: rounded(cpuEach(ours) / cpuEach(peer)) };
}
