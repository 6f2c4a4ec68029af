import type { Place } from "../unreadable.ts";

/** One segment: its tag, and its elements, each of components. Released characters are plain here. */
export interface Segment {
  readonly tag: string;
  readonly elements: readonly (readonly string[])[];
  /** The bytes that follow a UNO segment, as many as it says. */
  readonly object?: Uint8Array;
  readonly where?: Place;
}

/** A segment to be written. */
export function segmentOf(tag: string, ...elements: readonly (readonly string[])[]): Segment {
  return { tag, elements };
}

/** A component by its place, both from 0; empty where it does not stand. */
export function componentOf({ elements }: Segment, element: number, component = 0): string {
  return elements[element]?.[component] ?? "";
}

/** A segment as a person reads it. */
export function saidBy({ elements }: Segment): string {
  return elements.map((components) => components.join(":")).join("+");
}
