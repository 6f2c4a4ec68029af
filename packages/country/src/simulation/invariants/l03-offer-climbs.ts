import { dayNumber } from "@foelgeskab/followup/day";
import { accountToday } from "../system/account-today.ts";
import { localDay } from "../time.ts";
import type { Invariant } from "./invariant.ts";

/** Fifteen working days with every holiday that Denmark has between them. */
const DAYS_TO_HEAD = 32;

/** L3: an offer that nobody has answered is on the sender's list, and climbs to its head; the receiver has it on its own list too. */
export const offerClimbs: Invariant = {
  id: "L3",
  law: "An offer without an answer climbs",
  atAnyTime: (house, file) => {
    const { standing, subject } = file.course;
    if (standing.status !== "offered" && standing.status !== "moving") return [];
    const { id, offeredOn, to } = standing.status === "offered" ? standing.handover : standing.onward;
    const began = standing.status === "offered" ? (standing.handover.onward?.offeredOn ?? offeredOn) : offeredOn;
    const items = accountToday(house.system, file).items;
    const chased = items.find(({ about }) => about === `handover ${id}`);
    if (chased === undefined) return [`nobody chases the offer ${id} of ${subject.department}`];
    if (!items.some(({ what, lists }) => what === "take-over" && lists.includes(to)))
      return [`${to} does not see the offer ${id}`];
    const days = localDay(house.system.clock()) - dayNumber(began);
    return days > DAYS_TO_HEAD && !chased.last
      ? [`the offer ${id} has waited for ${days} days, and has not climbed`]
      : [];
  },
};
