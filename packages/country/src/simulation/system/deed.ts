import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { Minute } from "../time.ts";
import type { Person } from "../world/person.ts";
import type { System } from "./system.ts";
import type { Envelope, RegisterLine } from "./wire.ts";

/** What comes to a system from outside: the only ways in which the world touches one, whether it lives in memory or is the real server with its database. */
export type Asked =
  | {
      what: "open-course";
      by: Actor;
      person: Pick<Person, "id" | "bornOn" | "practice">;
      command: Extract<Command, { type: "open-course" }>;
      course: string;
    }
  /** `key` is the same where a person sends the very same thing again; `about` the message that lies before her. */
  | { what: "act"; by: Actor; course: string; command: Command; key: string; about: Envelope | undefined }
  | { what: "message"; arriving: Envelope }
  /** Somebody takes a message off the list on which it waits. */
  | { what: "set-aside"; arriving: Envelope }
  /** A machine of the receiver has taken the letter of a hand-over or a re-referral, or refuses it; or it acknowledges another letter, which was never sent. */
  | { what: "receipt"; course: string; about: string; outcome: "ok" | "fatal-error" | "never-sent" }
  /** `written`: when the register wrote the line. */
  | { what: "register"; line: RegisterLine; written: Minute };

/** One thing that came to a system, and what it came to: told so that another system can be asked the same in the same order. */
export interface Deed {
  at: Minute;
  asked: Asked;
  /** "done", or what it was refused for; of a message the acknowledgement; of a register's line whether it was taken. */
  said: string;
  /** How many events each course of the house has after it. */
  lengths: ReadonlyMap<string, number>;
}

/** Tells a deed, where somebody wants to know. */
export function tellDeed(system: System, asked: Asked, said: string): void {
  if (system.deeds === null) return;
  const lengths = new Map([...system.files.values()].map(({ id, history }) => [id, history.length]));
  system.deeds.push({ at: system.clock(), asked, said, lengths });
}

/** What an act came to, in a word. */
export function wordOf(answer: object): string {
  return isRefusal(answer) ? answer.refused : "done";
}
