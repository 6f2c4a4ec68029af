/** Something a message says that nobody here understands: named, so that a person can look at it, and never written as if it were understood. */
export interface NotUnderstood {
  /** Elements from the letter down, as `Patient/Nickname`; in EDIFACT the group and segment, as `S07/PNA`. */
  readonly where: string;
  /** All that it says, as lines. */
  readonly what: string;
}

/** What was read, with what was not understood of it. */
export interface Leftovers {
  /** Absent when everything was understood. */
  readonly notUnderstood?: readonly NotUnderstood[];
}
