/** A share with the interval in which the true one lies, by 95 %. */
export interface Share {
  share: number;
  low: number;
  high: number;
}

/** The 97.5 % quantile of the normal distribution: two sides of 2.5 % are left out. */
const Z = 1.959963984540054;

/** The share of n in `of` with its score interval (Wilson 1927), which stays between 0 and 1 and says something of 0 and of all; nothing of nobody. */
export function shareOf(n: number, of: number): Share | undefined {
  if (of === 0) return undefined;
  const share = n / of;
  const width = Z * Z;
  const middle = share + width / (2 * of);
  const half = Z * Math.sqrt((share * (1 - share)) / of + width / (4 * of * of));
  const whole = 1 + width / of;
  return { share, low: Math.max(0, (middle - half) / whole), high: Math.min(1, (middle + half) / whole) };
}

/** Under so many a share says too little to be compared: its interval is wider than sixty points. A proposal, unsigned. */
const FEWEST_COMPARED = 10;

/** Whether a denominator is large enough for a share to be held against another. */
export function canBeCompared(of: number): boolean {
  return of >= FEWEST_COMPARED;
}
