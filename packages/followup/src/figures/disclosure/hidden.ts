/** Which of a place's two numbers are hidden. Nobody hides `of` alone (small-cells.ts). */
export interface Hidden {
  readonly n: boolean;
  readonly of: boolean;
}

/** Nothing is hidden, n alone, or both numbers. */
export const OPEN: Hidden = { n: false, of: false };
export const N_ALONE: Hidden = { n: true, of: false };
export const BOTH: Hidden = { n: true, of: true };

/** Whether a place shows both its numbers, and so tells how many are left as well. */
export function isOpen({ n }: Hidden): boolean {
  return !n;
}

/** What one or the other hides. */
export function together(one: Hidden, other: Hidden): Hidden {
  if (one.of || other.of) return BOTH;
  return one.n || other.n ? N_ALONE : OPEN;
}
