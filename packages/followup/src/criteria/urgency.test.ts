import { expect, test } from "vitest";
import type { Action } from "./criterion.ts";
import { cannotWait, urgencyRank } from "./urgency.ts";

test("an admission comes before a package, a referral before advice, and only the first two cannot wait", () => {
  const order: readonly (readonly Action[])[] = [
    ["acute-admission"],
    ["pakkeforloeb", "diagnostisk-pakkeforloeb"],
    ["rerefer", "rerefer-nephrology"],
    ["advice", "recall-then-advice"],
    ["gp-investigates", "gp-treats"],
  ];
  for (const [rank, actions] of order.entries()) {
    expect(actions.map(urgencyRank)).toEqual(actions.map(() => rank));
    expect(actions.map(cannotWait)).toEqual(actions.map(() => rank < 2));
  }
});
