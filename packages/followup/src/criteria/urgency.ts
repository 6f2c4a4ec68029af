import type { Action } from "./criterion.ts";

/** How soon an action is taken: 0 the same day, then packages, then the rest. The order in which lists and letters put them. */
export function urgencyRank(action: Action): number {
  switch (action) {
    case "acute-admission":
      return 0;
    case "pakkeforloeb":
    case "diagnostisk-pakkeforloeb":
      return 1;
    case "rerefer":
    case "rerefer-nephrology":
      return 2;
    case "advice":
    case "recall-then-advice":
      return 3;
    case "gp-investigates":
    case "gp-treats":
      return 4;
    default:
      return action satisfies never;
  }
}

/** What cannot wait for another day: an admission and a cancer package. */
export function cannotWait(action: Action): boolean {
  return urgencyRank(action) <= 1;
}
