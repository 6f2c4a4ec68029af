import type { Random } from "../random.ts";
import type { Agenda } from "../simulation/agenda.ts";

/** How often an exchange does wrong by what it carries, each as a share of all. */
export interface Lies {
  readonly lost: number;
  readonly doubled: number;
  readonly reordered: number;
  readonly delayed: number;
  readonly damaged: number;
  readonly receiptsLost: number;
}

/** What the proof is run with. */
export const LIES: Lies = { lost: 0.1, doubled: 0.1, reordered: 0.1, delayed: 0.1, damaged: 0.01, receiptsLost: 0.1 };

const MOST_COPIES = 50;
const LONGEST_DELAY = 72 * 60;
/** Behind the next ones, in minutes. */
const OVERTAKEN = 20;

/** An exchange between two mailboxes; minutes are those of the agenda. */
export interface Exchange {
  /** Carries a message: no copy of it arrives, or one, or several, each whole or damaged. */
  carry(arrives: (damaged: boolean) => void): void;
  /** Carries a receipt: it may be lost, doubled, and late as well. */
  carryReceipt(arrives: () => void): void;
}

/** An exchange that lies as often as it is told. */
export function lyingExchange(agenda: Pick<Agenda, "now" | "at">, random: Random, lies: Lies): Exchange {
  const way = (): number => {
    if (random.chance(lies.delayed)) return random.between(2, LONGEST_DELAY);
    return random.chance(lies.reordered) ? random.between(2, OVERTAKEN) : 1;
  };
  const copies = (): number => {
    if (!random.chance(lies.doubled)) return 1;
    return random.chance(0.1) ? random.between(3, MOST_COPIES) : 2;
  };
  return {
    carry(arrives) {
      if (random.chance(lies.lost)) return;
      for (let copy = copies(); copy > 0; copy -= 1) {
        const damaged = random.chance(lies.damaged);
        agenda.at(agenda.now + way(), () => arrives(damaged));
      }
    },
    carryReceipt(arrives) {
      if (random.chance(lies.receiptsLost)) return;
      for (let copy = copies(); copy > 0; copy -= 1) agenda.at(agenda.now + way(), arrives);
    },
  };
}
