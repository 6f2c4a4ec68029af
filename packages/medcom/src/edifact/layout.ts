import type { NotUnderstood } from "../not-understood.ts";
import type { Source, Target } from "./letter-tree.ts";
import { componentOf, type Segment, saidBy } from "./segment.ts";

/** What one or more neighbouring components of a segment say. */
export interface Slot {
  /** How many components it takes. */
  readonly width: number;
  /** A word that must stand there; it tells the segment from others of its tag. */
  readonly literal?: string;
  /** It says nothing of the letter: a number in a row, or what is said elsewhere. */
  readonly silent?: true;
  /** Puts what they say into the letter. False: it is not understood. */
  readonly read: (said: readonly string[], to: Target, segment: Segment) => boolean;
  /** The components, or undefined when the letter says nothing of it. */
  readonly write: (from: Source, count: number) => readonly string[] | undefined;
}

/** The segments of a group that nobody has taken yet. */
export interface OpenGroup {
  readonly name: string;
  segments: readonly Segment[];
  readonly notUnderstood: NotUnderstood[];
}

/** One or more segments of a group, described once for both directions. */
export interface Part {
  readonly read: (group: OpenGroup, to: Target) => void;
  /** `count` is the group's number among those of its tag, from 1. */
  readonly write: (from: Source, count: number) => Written;
}

/** Segments, and whether the letter had anything to say in them. */
export interface Written {
  readonly segments: readonly Segment[];
  readonly says: boolean;
}

/** When a segment stands: where the letter has something for it, always, or as long as another element is absent. */
export type When = "said" | "always" | { readonly unless: string };

/** A segment. */
export function segment(tag: string, elements: readonly (readonly Slot[])[], when: When = "said"): Part {
  const fits = (found: Segment): boolean => found.tag === tag && literalsFit(found, elements);
  return {
    read: (group, to) => {
      const found = takeFirst(group, fits);
      if (found !== undefined) readSegment(found, elements, group, to);
    },
    write: (from, count) => {
      const telling = elements.flat().filter((slot) => slot.literal === undefined && slot.silent === undefined);
      const says = telling.some((slot) => slot.write(from, count) !== undefined);
      const stands = when === "said" ? says : when === "always" || !from.has(when.unless);
      return { segments: stands ? [written(tag, elements, from, count)] : [], says };
    },
  };
}

/** A part for each element of that name. */
export function each(path: string, part: Part): Part {
  return {
    read: (group, to) => {
      for (let before = -1; before !== group.segments.length; ) {
        before = group.segments.length;
        part.read(group, to.add(path));
      }
    },
    write: (from, count) => {
      const all = from.all(path).map((one) => part.write(one, count));
      return { segments: all.flatMap(({ segments }) => segments), says: all.length > 0 };
    },
  };
}

/** The first segment that fits, taken out of its group. */
export function takeFirst(group: OpenGroup, fits: (segment: Segment) => boolean): Segment | undefined {
  const at = group.segments.findIndex(fits);
  const found = group.segments[at];
  if (found !== undefined) group.segments = group.segments.toSpliced(at, 1);
  return found;
}

/** Names a segment, or what of it is not understood. */
export function notUnderstood(group: OpenGroup, { tag }: Pick<Segment, "tag">, what: string): void {
  group.notUnderstood.push({ where: `${group.name}/${tag}`, what });
}

/** Names all that is left of a group. */
export function nameLeftovers(group: OpenGroup): void {
  for (const left of group.segments) notUnderstood(group, left, saidBy(left));
}

function literalsFit(found: Segment, elements: readonly (readonly Slot[])[]): boolean {
  return elements.every((slots, element) =>
    placed(slots).every(
      ({ slot, at }) => slot.literal === undefined || componentOf(found, element, at) === slot.literal,
    ),
  );
}

/** Slots with the place of their first component. */
function placed(slots: readonly Slot[]): readonly { readonly slot: Slot; readonly at: number }[] {
  let at = 0;
  return slots.map((slot) => {
    at += slot.width;
    return { slot, at: at - slot.width };
  });
}

function readSegment(found: Segment, elements: readonly (readonly Slot[])[], group: OpenGroup, to: Target): void {
  found.elements.forEach((components, element) => {
    const slots = placed(elements[element] ?? []);
    const end = slots.reduce((sum, { slot }) => sum + slot.width, 0);
    for (const { slot, at } of slots) {
      const said = Array.from({ length: slot.width }, (_, index) => components[at + index] ?? "");
      if (!slot.read(said, to, found)) notUnderstood(group, found, said.join(":"));
    }
    const beyond = components.slice(end).join(":");
    if (components.slice(end).some((said) => said !== "")) notUnderstood(group, found, beyond);
  });
}

function written(tag: string, elements: readonly (readonly Slot[])[], from: Source, count: number): Segment {
  return {
    tag,
    elements: elements.map((slots) =>
      slots.flatMap((slot) => slot.write(from, count) ?? Array.from({ length: slot.width }, () => "")),
    ),
  };
}
