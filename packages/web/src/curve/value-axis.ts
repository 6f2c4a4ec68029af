import { scaleLinear, scaleLog } from "d3-scale";

/** The value axis: where a value lies in pixels from the top, and the ticks with their heights. */
export interface ValueAxis {
  log: boolean;
  y: (value: number) => number;
  ticks: readonly number[];
}

/** Values that span more than this factor are read on a logarithmic axis. */
const LOG_FROM_FACTOR = 20;
const STEPS = [1, 2, 5];

/** Chooses the axis for values and limit between two heights. Log ticks are 0.1, 0.2, 0.5, 1 … */
export function valueAxis(values: readonly number[], top: number, bottom: number): ValueAxis {
  const positive = values.filter((value) => value > 0);
  const low = Math.min(...positive);
  const high = Math.max(...values);
  if (positive.length === values.length && high / low > LOG_FROM_FACTOR) return logAxis(low, high, top, bottom);
  return linearAxis(Math.min(...values, high), high, top, bottom);
}

function logAxis(low: number, high: number, top: number, bottom: number): ValueAxis {
  const all = ticksAround(low * 0.7, high * 1.15);
  const first = all[0] ?? low;
  const last = all[all.length - 1] ?? high;
  const scale = scaleLog([first, last], [bottom, top]);
  return { log: true, y: (value) => scale(Math.max(value, first)), ticks: thinned(all) };
}

/** The 1–2–5 steps from the one at or below `low` to the one at or above `high`. */
function ticksAround(low: number, high: number): number[] {
  const decades: number[] = [];
  for (let power = Math.floor(Math.log10(low)); power <= Math.ceil(Math.log10(high)); power++) decades.push(power);
  const steps = decades.flatMap((power) => STEPS.map((step) => Number(`${step}e${power}`)));
  const from = steps.findLastIndex((step) => step <= low);
  const to = steps.findIndex((step) => step >= high);
  return steps.slice(Math.max(from, 0), to === -1 ? undefined : to + 1);
}

/** More than ten ticks crowd the axis: then only whole powers of ten are written. */
function thinned(ticks: readonly number[]): readonly number[] {
  return ticks.length <= 10
    ? ticks
    : ticks.filter((tick) => Number.isInteger(Math.round(Math.log10(tick) * 1e6) / 1e6));
}

function linearAxis(low: number, high: number, top: number, bottom: number): ValueAxis {
  const room = (high - low) * 0.15 || Math.abs(high) * 0.1 || 1;
  const from = low >= 0 && low < high * 0.4 ? 0 : low - room;
  const scale = scaleLinear([from, high + room], [bottom, top]).nice(5);
  return { log: false, y: (value) => scale(value), ticks: scale.ticks(5) };
}
