import type { Part } from "./layout.ts";
import { componentOf, type Segment } from "./segment.ts";

/** How a type of letter stands in EDIFACT. */
export interface LetterLayout {
  /** The kind of message in UNH, with who answers for it: `MEDDIS` of `UN`. */
  readonly message: string;
  readonly agency: "UN" | "ZZ";
  /** What stands before the first group. */
  readonly head: readonly Part[];
  readonly groups: readonly GroupLayout[];
  /** Behind the first group of that tag, this segment begins a group too, and the groups that come then begin none. */
  readonly rows?: { readonly behind: string; readonly opening: string };
}

/** A group of segments. Groups of one tag are told apart by `when`, and the first that fits is taken. */
export interface GroupLayout {
  /** `S01` to `S99`, or the tag that opens it. */
  readonly tag: string;
  readonly when?: (segments: readonly Segment[]) => boolean;
  /** The element that each such group is; none: its parts are put into the letter itself. */
  readonly each?: string;
  readonly parts: readonly Part[];
  /** It stands whether the letter has something for it or not. */
  readonly always?: true;
}

/** Whether a group has a segment of a tag with a word first. */
export function has(tag: string, qualifier: string): (segments: readonly Segment[]) => boolean {
  return (segments) => segments.some((segment) => segment.tag === tag && componentOf(segment, 0) === qualifier);
}
