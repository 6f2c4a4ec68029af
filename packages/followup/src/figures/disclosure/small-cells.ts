import { BOTH, type Hidden, N_ALONE, OPEN } from "./hidden.ts";

/**
 * What may not leave for its own sake, whatever stands around it. A count from 1 to k − 1 points at people, be it those who are counted, those
 * who are not, or all of them; and where all are fewer than k, even "none of 3" and "3 of 3" say of each of them what they have.
 * The worked example (clinical facts, 11): with k = 5, 3 of 6 and 0 of 3 are hidden; 0 of 8 and 8 of 8 are shown. Of nobody there is nothing to tell.
 */
export function hiddenForItself({ n, of }: Counted, k: number): Hidden {
  if (isSmall(of, k)) return BOTH;
  return isSmall(n, k) || isSmall(of - n, k) ? hidingN({ of }, k) : OPEN;
}

/**
 * What a place hides that hides its n. Of exactly k, what is hidden for its own sake lies between 1 and k − 1, since none and all would
 * have been shown: k − 1 values are too few, so the k stays too. And who hides how many there are hides n as well: else n would tell that they are not few.
 */
export function hidingN({ of }: Pick<Counted, "of">, k: number): Hidden {
  return of === k ? BOTH : N_ALONE;
}

interface Counted {
  readonly n: number;
  readonly of: number;
}

function isSmall(count: number, k: number): boolean {
  return count > 0 && count < k;
}
