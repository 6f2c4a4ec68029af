import type { Standing } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { expect } from "vitest";
import { day, doctor, gp, offer, Story } from "./domain-story.ts";
import { refused } from "./refused.ts";

/** The commands of people's lives, which concern more than the party that holds. */
export type LifeCommand =
  | "change-practice"
  | "offer-onward"
  | "take-back"
  | "move-holder"
  | "read-holder-move"
  | "reopen-course"
  | "move-region"
  | "answer-escalation"
  | "change-identity"
  | "triage";

/** The practice that the patient changes to. */
export const newGp: Actor = { user: "bent", name: "Bent Bro", role: "gp", party: "pra-solbakken" };
/** Whoever looks after the region's practices. */
export const regionOffice: Actor = { user: "rikke", name: "Rikke Bach", role: "region-office", party: "region-rm" };
/** The registers of persons and of own doctors. */
export const register: Actor = { user: "register:cpr", name: "CPR-registret", role: "register", party: "region-rm" };
/** The machine that sends and takes receipts. */
export const machine: Actor = { user: "system", name: "Følgeskab", role: "system", party: "region-rm" };
/** The department's coordinator. */
export const coordinator: Actor = { ...doctor, user: "lone", name: "Lone Vad", role: "coordinator" };
/** The practice's nurse. */
export const nurse: Actor = { ...gp, user: "anne", name: "Anne Hald", role: "practice-nurse" };

/** The register says that the patient has the new practice. */
export function changed(on: string, to: string | null = newGp.party, id = "o1"): Command {
  return {
    type: "change-practice",
    ...{ from: gp.party, to, on: day(on), because: "patient-chose" },
    offer: { id, answerDue: day(on) },
  };
}

/** A story in which everything that is done may be done. */
export class LifeStory {
  readonly story: Story;
  constructor(basis: "acceptance" | "epikrise" = "acceptance") {
    this.story = new Story("prostate-rp@1", basis).opened("2024-01-10");
  }
  and(on: string, by: Actor, command: Command): this {
    expect(this.story.on(on, by, command)).toBeUndefined();
    return this;
  }
  offered(): this {
    return this.and("2024-06-03", doctor, offer(this.story, "2024-06-03"));
  }
  followed(): this {
    return this.offered().and("2024-06-05", gp, { type: "accept-handover", handover: "h1" });
  }
  referredBack(criteria: string[] = [], on = "2024-07-01"): this {
    const rereferral = {
      ...{ id: "r1", from: gp.party, to: doctor.party, criteria, reason: "Nye smerter", urgency: "subacute" },
      ...{ sentOn: day(on), by: gp },
    };
    return this.and(on, gp, { type: "refer-back", rereferral });
  }
  moving(): this {
    return this.followed().and("2024-07-01", register, changed("2024-07-01"));
  }
  refused(on: string, by: Actor, command: Command): string | undefined {
    return refused(this.story, on, by, command);
  }
  /** Says something that is known already: nothing happens, and nothing is refused. */
  silently(on: string, by: Actor, command: Command): this {
    const before = this.story.history.length;
    this.and(on, by, command);
    expect(this.story.history).toHaveLength(before);
    return this;
  }
  get standing(): Standing | undefined {
    return this.story.course?.standing;
  }
  get holder(): string | undefined {
    return this.story.course?.holder;
  }
  /** The events since the course was handed over, by name. */
  get last(): string[] {
    return this.story.history.slice(-2).map(({ event }) => event.type);
  }
}
