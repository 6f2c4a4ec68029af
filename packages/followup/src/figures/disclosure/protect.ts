import { valuesLacking } from "./enough-left.ts";
import type { Forest } from "./forest.ts";
import { type Hidden, isOpen, together } from "./hidden.ts";
import { nth } from "./nth.ts";
import { hiddenForItself, hidingN } from "./small-cells.ts";
import { type HidingStep, stepsFor } from "./steps.ts";
import { whatFollows } from "./what-follows.ts";

/**
 * Which numbers of each place stay: those that may not leave for their own sake, those that somebody asks for (`also`, by place), and as few
 * others as are needed so that none of them can be worked out, or narrowed down to fewer than k values.
 *
 * Group by group from the leaves: the cheapest single step that makes the group safe, else the one that helps most for what it costs, until it
 * is. What turns out not to be needed is shown again at the end, totals first.
 */
export function protect(forest: Forest, k: number, also?: readonly Hidden[]): Hidden[] {
  const own = forest.places.map((place) => hiddenForItself(place, k));
  const forced =
    also === undefined ? own : own.map((hidden, at) => together(hidden, asked(forest, k, at, nth(also, at))));
  const work: Work = { forest, k, hiding: [...forced] };
  for (let top = forest.places.length - 1; top >= 0; top -= 1) makeSafe(work, top);
  for (const [place, hidden] of forced.entries()) showAgain(work, place, hidden);
  return work.hiding;
}

/** What somebody asks for, with what goes along with it. */
function asked({ places }: Forest, k: number, at: number, hidden: Hidden): Hidden {
  return hidden.n ? together(hidden, hidingN(nth(places, at), k)) : hidden;
}

interface Work {
  readonly forest: Forest;
  readonly k: number;
  readonly hiding: Hidden[];
}

/** A place that is neither open nor a root belongs to a group further up, which has its turn later. */
function makeSafe(work: Work, top: number): void {
  while (isTop(work, top)) {
    const lacking = lackingBelow(work, top);
    if (lacking === 0) return;
    take(work, bestStep(work, top, lacking));
  }
}

function isTop({ forest, hiding }: Work, place: number): boolean {
  return nth(forest.places, place).above === undefined || isOpen(nth(hiding, place));
}

function lackingBelow({ forest, k, hiding }: Work, top: number): number {
  return valuesLacking(whatFollows(forest, hiding, top), k);
}

/** The first step in the order of its cost that makes the group safe; otherwise the one after which least is lacking for what it costs. */
function bestStep(work: Work, top: number, lacking: number): HidingStep {
  const steps = stepsFor({ places: work.forest.places, hiding: work.hiding, top, k: work.k });
  let best = { step: nth(steps, 0), gain: -Infinity }; // where all is hidden nothing lacks, and nobody asks
  for (const step of steps) {
    const before = take(work, step);
    const left = lackingBelow(work, top);
    take(work, before);
    if (left === 0) return step;
    const gain = (lacking - left) / step.cost;
    if (gain > best.gain) best = { step, gain };
  }
  return best.step;
}

/** Hides what a step says, and gives back how it was. */
function take({ hiding }: Work, { hide }: Pick<HidingStep, "hide">): Pick<HidingStep, "hide"> {
  const before = new Map([...hide.keys()].map((place) => [place, nth(hiding, place)]));
  for (const [place, hidden] of hide) hiding[place] = hidden;
  return { hide: before };
}

/** Shows what a place hides for others' sake alone, as far as all stay safe: both numbers, or how many there are. */
function showAgain(work: Work, place: number, forced: Hidden): void {
  const before = nth(work.hiding, place);
  for (const now of [forced, together(forced, hidingN(nth(work.forest.places, place), work.k))]) {
    if (now.n === before.n && now.of === before.of) return;
    work.hiding[place] = now;
    if (staysSafe(work, place)) return;
    work.hiding[place] = before;
  }
}

/** Both groups that a place may part: the one it hangs on, and the one below it. */
function staysSafe(work: Work, place: number): boolean {
  const { above } = nth(work.forest.places, place);
  if (isTop(work, place) && lackingBelow(work, place) > 0) return false;
  return above === undefined || lackingBelow(work, topOf(work, above)) === 0;
}

function topOf(work: Work, place: number): number {
  let top = place;
  for (let { above } = nth(work.forest.places, top); above !== undefined && !isTop(work, top); ) {
    top = above;
    ({ above } = nth(work.forest.places, top));
  }
  return top;
}
