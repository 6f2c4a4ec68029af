import type { Forest, Place } from "./forest.ts";
import { type Hidden, isOpen } from "./hidden.ts";
import { nth } from "./nth.ts";
import { exactly, known, meet, NOBODY, type Possible, plus, UNKNOWN, without } from "./possible.ts";

/** One place whose numbers do not all stand, and what somebody can work out about it. */
export interface Deduced {
  readonly place: number;
  readonly hidden: Hidden;
  readonly possible: Possible;
}

/**
 * What follows for the hidden places of one group from everything that is shown. A group hangs below `top`: an open place or a root, and below
 * it all hidden places down to the next open ones. An open place parts what lies below it from the rest: given its two numbers, neither says
 * anything of the other.
 *
 * Twice through the group, and exact: upwards each place is the sum of what lies below it, met by what it shows; downwards it is what its
 * parent leaves when its neighbours take as little, and as much, as they can.
 */
export function whatFollows({ places }: Forest, hiding: readonly Hidden[], top: number): Deduced[] {
  const group = groupBelow(places, hiding, top);
  for (const member of group.toReversed()) {
    const below = member.below.reduce((sum, each) => plus(sum, each.up), member.open);
    member.up = member.isLeaf ? member.told : meet(member.told, below);
  }
  for (const member of group) passDown(member);
  return group.flatMap(({ place, hidden, up, around }) =>
    isOpen(hidden) ? [] : [{ place, hidden, possible: meet(up, around) }],
  );
}

interface Member {
  readonly place: number;
  readonly hidden: Hidden;
  readonly isLeaf: boolean;
  /** What it shows of itself. */
  readonly told: Possible;
  /** The sum of the open places just below it. */
  readonly open: Possible;
  readonly below: Member[];
  /** What it can be for those below it, and for all that is not below it. */
  up: Possible;
  around: Possible;
}

function groupBelow(places: readonly Place[], hiding: readonly Hidden[], top: number): Member[] {
  const group = [memberAt(places, hiding, top)];
  for (const member of group) {
    for (const each of nth(places, member.place).below) {
      if (isOpen(nth(hiding, each))) continue;
      const child = memberAt(places, hiding, each);
      member.below.push(child);
      group.push(child);
    }
  }
  return group;
}

function memberAt(places: readonly Place[], hiding: readonly Hidden[], place: number): Member {
  const { n, of, below } = nth(places, place);
  const hidden = nth(hiding, place);
  const told = meet(UNKNOWN, {
    n: hidden.n ? UNKNOWN.n : exactly(n),
    rest: UNKNOWN.rest,
    of: hidden.of ? UNKNOWN.of : exactly(of),
  });
  return {
    ...{ place, hidden, told, isLeaf: below.length === 0 },
    ...{ open: openBelow(places, hiding, below), below: [], up: told, around: told },
  };
}

function openBelow(places: readonly Place[], hiding: readonly Hidden[], below: readonly number[]): Possible {
  const open = below.filter((each) => isOpen(nth(hiding, each))).map((each) => nth(places, each));
  return open.length === 0
    ? NOBODY
    : known(
        open.reduce((sum, { n }) => sum + n, 0),
        open.reduce((sum, { of }) => sum + of, 0),
      );
}

/** What each hidden place below may be: what is left when its neighbours have theirs. Sums from both sides, since what has no greatest cannot be subtracted again. */
function passDown({ around, told, open, below }: Member): void {
  const whole = without(meet(around, told), open);
  const after: Possible[] = [];
  let behind = NOBODY;
  for (const child of below.toReversed()) {
    after.push(behind);
    behind = plus(behind, child.up);
  }
  let before = NOBODY;
  for (const [at, child] of below.entries()) {
    child.around = without(whole, plus(before, nth(after, below.length - 1 - at)));
    before = plus(before, child.up);
  }
}
