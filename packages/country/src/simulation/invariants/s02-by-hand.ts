import type { Recorded } from "@foelgeskab/followup/course";
import type { House } from "../world/house.ts";
import type { Invariant } from "./invariant.ts";

/** S2: whoever holds from now on has said so by the hand of one of its own people; the world knows who pressed. The exceptions are named: S3's forced move, and a region where the letter itself moves. */
export const byHand: Invariant = {
  id: "S2",
  law: "Responsibility moves by hand",
  after: ({ house, file: { course }, before, added }) => {
    if (before === undefined || before.holder === course.holder) return [];
    const why = added.flatMap((recorded) => whyMoved(house, recorded, course.holder));
    return why.length > 0 ? why.filter((each) => each !== HELD) : [`${course.holder} holds, and nobody said yes`];
  },
};

function whyMoved({ truth, country }: House, { event, by }: Recorded, holder: string): string[] {
  const said = (about: string, speaks = by.party): string[] =>
    truth.saidYes.get(about)?.has(holder) === true && speaks === holder
      ? [HELD]
      : [`nobody of ${holder} said yes to ${about}`];
  if (event.type === "handover-accepted") return said(event.handover, event.letter?.from);
  if (event.type === "rereferral-accepted") return said(event.rereferral);
  if (event.type === "taken-back")
    return by.party === holder && by.role !== "system" ? [HELD] : [`${holder} did not take back itself`];
  if (event.type === "holder-moved")
    return event.to === holder ? [HELD] : [`moved to ${event.to}, and ${holder} holds`];
  if (event.type === "handover-declined") return [HELD]; // a letter that had moved the task gives it back
  if (event.type !== "handover-moved-by-letter") return [];
  return country.settings.handoverBasis === "epikrise" ? [HELD] : ["a letter moved where only a yes may"];
}

/** The law held: told apart from "nothing was asked". */
const HELD = "";
