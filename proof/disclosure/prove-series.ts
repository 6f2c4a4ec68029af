import { discloseSeries } from "@foelgeskab/followup/figures/disclosure/series";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { Bounded } from "./attack.ts";
import { attackSeries } from "./attack-series.ts";
import { randomSeries } from "./random-series.ts";

/** What a run over several periods showed. */
export interface SeriesProof {
  series: number;
  attacked: number;
  /** Numbers narrowed down to fewer than k values by all periods together. */
  found: (Bounded & { series: number })[];
  numbers: number;
  shown: number;
}

/** Makes series of tables from a seed on, lets each leave, and attacks all its periods together. */
export function proveSeries({ series, k, seed }: { series: number; k: number; seed: number }): SeriesProof {
  const proof: SeriesProof = { series, attacked: 0, found: [], numbers: 0, shown: 0 };
  for (let at = seed; at < seed + series; at += 1) {
    const periods = randomSeries(at);
    const left = discloseSeries(periods, k);
    if (isRefusal(left)) throw new Error(left.sentence.en);
    const bounded = attackSeries(periods.map(({ from, until }, period) => ({ from, until, rows: left[period] ?? [] })));
    const found = bounded.filter(({ least, greatest }) => greatest - least < k - 1);
    const numbers = left.flat().flatMap(({ n, of }) => [n, of]);
    proof.attacked += bounded.length;
    proof.found.push(...found.map((each) => ({ series: at, ...each })));
    proof.numbers += numbers.length;
    proof.shown += numbers.filter((count) => count !== null).length;
  }
  return proof;
}
