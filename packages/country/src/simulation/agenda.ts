import type { Minute } from "./time.ts";

/** What is going to happen, in the order of its moments; of one moment, in the order in which it was planned. */
export interface Agenda {
  /** The moment that has been reached. */
  readonly now: Minute;
  /** Plans an act; one that lies in the past happens as soon as possible. */
  at(when: Minute, act: () => void): void;
  /** Lets everything happen up to a moment, that moment included. */
  runUntil(end: Minute): void;
}

interface Planned {
  when: Minute;
  order: number;
  act: () => void;
}

/** An empty agenda that begins at a moment: a binary heap. */
export function newAgenda(begins: Minute): Agenda {
  const heap: Planned[] = [];
  let now = begins;
  let order = 0;
  return {
    get now() {
      return now;
    },
    at(when, act) {
      order += 1;
      push(heap, { when: Math.max(when, now), order, act });
    },
    runUntil(end) {
      for (let next = heap[0]; next !== undefined && next.when <= end; next = heap[0]) {
        pop(heap);
        now = next.when;
        next.act();
      }
      now = end;
    },
  };
}

function push(heap: Planned[], planned: Planned): void {
  let at = heap.length;
  heap.push(planned);
  while (at > 0) {
    const parent = (at - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || isBefore(above, planned)) break;
    heap[at] = above;
    at = parent;
  }
  heap[at] = planned;
}

function pop(heap: Planned[]): void {
  const last = heap.pop();
  if (last === undefined || heap.length === 0) return;
  let at = 0;
  for (;;) {
    const [left, right] = [heap[2 * at + 1], heap[2 * at + 2]];
    const child = right !== undefined && left !== undefined && isBefore(right, left) ? 2 * at + 2 : 2 * at + 1;
    const smaller = heap[child];
    if (smaller === undefined || isBefore(last, smaller)) break;
    heap[at] = smaller;
    at = child;
  }
  heap[at] = last;
}

function isBefore(one: Planned, other: Planned): boolean {
  return one.when < other.when || (one.when === other.when && one.order < other.order);
}
