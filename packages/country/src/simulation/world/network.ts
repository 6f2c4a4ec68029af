import { DAY, HOUR, type Minute } from "../time.ts";
import { type House, strikes } from "./house.ts";

/** How a thing that is carried arrives: whole, or broken. */
export type Delivered = (damaged: boolean) => void;

/** The most that a message is doubled. */
const MOST_COPIES = 50;
const LONGEST_DELAY = 72 * HOUR;

/** Carries a message as this network does: it loses, doubles, delays, reorders and damages. */
export function carryMessage(house: House, deliver: Delivered): void {
  const { random } = house;
  if (strikes(house, "message-lost")) return;
  const copies = strikes(house, "message-doubled") ? (random.chance(0.1) ? random.between(3, MOST_COPIES) : 2) : 1;
  for (let copy = 0; copy < copies; copy += 1) {
    const damaged = strikes(house, "message-damaged");
    house.agenda.at(house.agenda.now + wayOf(house), () => deliver(damaged));
  }
}

/** Carries an acknowledgement. */
export function carryAcknowledgement(house: House, deliver: () => void): void {
  if (strikes(house, "ack-lost")) return;
  house.agenda.at(house.agenda.now + 1, deliver);
}

/** Minutes under way: one, unless it is held up; behind the next ones, or for days. */
function wayOf(house: House): Minute {
  if (strikes(house, "message-delayed")) return house.random.between(2 * HOUR, LONGEST_DELAY);
  return strikes(house, "message-reordered") ? house.random.between(2, DAY / 4) : 1;
}
