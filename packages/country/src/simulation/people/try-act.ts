import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal, type Refusal } from "@foelgeskab/followup/refusal";
import { type CourseFile, Killed } from "../system/system.ts";
import { act } from "../system/transact.ts";
import { type House, strikes } from "../world/house.ts";

/** A person does something on the screen: presses twice, loses the line, meets a process that dies, and does it again until she has seen an answer. Gives the first answer; undefined where it has to be done again. */
export function tryAct(house: House, file: CourseFile, by: Actor, command: Command): "done" | Refusal | undefined {
  const { agenda, random } = house;
  const again = (minutes: number): void =>
    agenda.at(agenda.now + minutes, () => {
      attempt(house, file, by, command);
    });
  const answer = attempt(house, file, by, command);
  if (answer === undefined) again(random.between(1, 60));
  if (strikes(house, "clicked-twice")) again(0);
  if (strikes(house, "answer-unknown")) again(random.between(1, 10));
  if (strikes(house, "two-at-once")) {
    const colleague = { ...by, user: `${by.user}-2`, name: `${by.name} 2` };
    agenda.at(agenda.now, () => attempt(house, file, colleague, command));
  }
  return answer;
}

function attempt(house: House, file: CourseFile, by: Actor, command: Command): "done" | Refusal | undefined {
  noteWill(house, file, by, command);
  try {
    const said = act(house.system, file, by, command);
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
