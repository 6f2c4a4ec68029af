import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal, type Refusal } from "@foelgeskab/followup/refusal";
import { tellDeed, wordOf } from "../system/deed.ts";
import { placeByHand } from "../system/receive.ts";
import { type CourseFile, Killed } from "../system/system.ts";
import { act } from "../system/transact.ts";
import type { Envelope } from "../system/wire.ts";
import { type House, strikes } from "../world/house.ts";

/** `about` names the message that lies before her, where there is one. A person does something on the screen: presses twice, loses the line, meets a process that dies, and does it again until she has seen an answer. Gives the first answer; undefined where it has to be done again. */
export function tryAct(
  house: House,
  file: CourseFile,
  by: Actor,
  command: Command,
  about?: Envelope,
): "done" | Refusal | undefined {
  const { agenda, random, system } = house;
  const key = `k${system.watch.number()}`;
  const again = (minutes: number): void =>
    agenda.at(agenda.now + minutes, () => {
      attempt(house, file, by, { command, key, about });
    });
  const answer = attempt(house, file, by, { command, key, about });
  if (answer === undefined) again(random.between(1, 60));
  if (strikes(house, "clicked-twice")) again(0);
  if (strikes(house, "answer-unknown")) again(random.between(1, 10));
  if (strikes(house, "two-at-once")) {
    const colleague = { ...by, user: `${by.user}-2`, name: `${by.name} 2` };
    const own = `k${system.watch.number()}`;
    agenda.at(agenda.now, () => attempt(house, file, colleague, { command, key: own, about }));
  }
  return answer;
}

/** `key` is that of her browser: the same for the same press, however often it is sent. */
function attempt(
  house: House,
  file: CourseFile,
  by: Actor,
  { command, key, about }: { command: Command; key: string; about: Envelope | undefined },
): "done" | Refusal | undefined {
  noteWill(house, file, by, command);
  try {
    const said =
      command.type === "receive-results"
        ? placeByHand(house.system, file, by, command)
        : act(house.system, file, by, command);
    tellDeed(house.system, { what: "act", by, course: file.id, command, key, about }, wordOf(said));
    return isRefusal(said) ? said : "done";
  } catch (error) {
    if (error instanceof Killed) return undefined; // she is told that it was not saved, or is told nothing
    throw error;
  }
}

/** What a person wants with her own hand, whatever becomes of it. */
function noteWill({ truth }: House, { id }: CourseFile, { party }: Actor, command: Command): void {
  if (command.type === "accept-handover") saysYes(truth.saidYes, command.handover, party);
  if (command.type === "accept-rereferral") saysYes(truth.saidYes, command.rereferral, party);
  if (command.type === "close-course") truth.meantToClose.add(`${id} ${command.reason}`);
}

/** Remembers that somebody of a party has said yes. */
export function saysYes(saidYes: Map<string, Set<string>>, about: string, party: string): void {
  saidYes.set(about, (saidYes.get(about) ?? new Set<string>()).add(party));
}
