import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { describe, expect, test } from "vitest";
import { day, doctor, gp, laboratory, offer, programmeGroup, Story } from "./testing/domain-story.ts";
import { changed, coordinator, machine, newGp, nurse, regionOffice, register } from "./testing/life-story.ts";

const NOW = "2024-08-10";
const otherDoctor: Actor = { user: "ida", name: "Ida Juhl", role: "hospital-doctor", party: "dep-haem" };
/** Everybody there is; each act names those of them who may. */
const CAST = {
  ...{ gp, nurse, newGp, doctor, coordinator, otherDoctor, regionOffice, register, machine, laboratory },
  programmeGroup,
} as const satisfies Record<string, Actor>;
type Who = keyof typeof CAST;

const does = (story: Story, on: string, by: Actor, command: Command): Story => {
  expect(story.on(on, by, command)).toBeUndefined();
  return story;
};
const offered = (story: Story): Story => does(story, "2024-06-03", doctor, offer(story, "2024-06-03"));
const followed = (story: Story): Story =>
  does(offered(story), "2024-06-05", gp, { type: "accept-handover", handover: "h1" });
const moving = (story: Story): Story => does(followed(story), "2024-07-01", register, changed("2024-07-01"));
const moved = (story: Story): Story =>
  does(followed(story), "2024-07-01", machine, { type: "move-holder", from: gp.party, because: "practice-closed" });
const referredElsewhere = (story: Story): Story =>
  does(followed(story), "2024-07-01", gp, {
    type: "refer-back",
    rereferral: {
      ...{ id: "r1", from: gp.party, to: otherDoctor.party, criteria: [], reason: "Nye smerter", urgency: "subacute" },
      ...{ sentOn: day("2024-07-01"), by: gp },
    },
  });
const closed =
  (reason: "dead" | "emigrated" | "patient-declined", by: Actor) =>
  (story: Story): Story =>
    does(followed(story), "2024-07-01", by, { type: "close-course", reason, note: "Ønsker det ikke mere" });

interface Act {
  what: string;
  at: (story: Story) => Story;
  command: Command;
  may: readonly Who[];
}

const CONCERNED = ["gp", "nurse", "doctor", "coordinator", "regionOffice"] as const;
const offerOn = { id: "o1", to: newGp.party, answerDue: day("2024-08-24"), because: "patient-chose" } as const;
const quiet = { level: "region-office", decision: "called", note: "Ringet", until: day("2024-08-20") } as const;
const reopened = (because: "death-annulled" | "returned" | "closed-by-mistake"): Command => ({
  ...{ type: "reopen-course", because, note: "Se journalen" },
});

const ACTS: readonly Act[] = [
  {
    what: "say that a machine took the letter",
    at: offered,
    command: { type: "deliver-handover", handover: "h1", on: day(NOW) },
    may: ["machine"],
  },
  {
    what: "say that the patient has another doctor",
    at: followed,
    command: changed(NOW),
    may: [...CONCERNED, "register"],
  },
  { what: "offer on", at: followed, command: { type: "offer-onward", onward: offerOn }, may: CONCERNED },
  {
    what: "accept what is offered on",
    at: moving,
    command: { type: "accept-handover", handover: "o1" },
    may: ["newGp"],
  },
  {
    what: "withdraw what is offered on",
    at: moving,
    command: { type: "withdraw-handover", handover: "o1", reason: "Bliver alligevel" },
    may: ["gp", "nurse", "doctor", "coordinator"],
  },
  {
    what: "take back",
    at: followed,
    command: { type: "take-back", reason: "Ny behandling" },
    may: ["doctor", "coordinator"],
  },
  {
    what: "take back from between two practices",
    at: moving,
    command: { type: "take-back", reason: "Ny behandling" },
    may: ["doctor", "coordinator"],
  },
  {
    what: "move from a practice that closes",
    at: followed,
    command: { type: "move-holder", from: gp.party, because: "practice-closed" },
    may: ["regionOffice", "machine"],
  },
  { what: "read a forced move", at: moved, command: { type: "read-holder-move" }, may: ["doctor", "coordinator"] },
  {
    what: "close by the register's word",
    at: offered,
    command: { type: "close-course", reason: "dead", note: "" },
    may: ["register"],
  },
  {
    what: "annul a death",
    at: closed("dead", register),
    command: reopened("death-annulled"),
    may: ["regionOffice", "register"],
  },
  {
    what: "reopen for somebody who came back",
    at: closed("emigrated", register),
    command: reopened("returned"),
    may: [...CONCERNED, "register"],
  },
  {
    what: "reopen what was closed by mistake",
    at: closed("patient-declined", gp),
    command: reopened("closed-by-mistake"),
    may: ["gp", "doctor"],
  },
  {
    what: "say that the patient moved to another region",
    at: followed,
    command: { type: "move-region", to: "RH", on: day(NOW) },
    may: [...CONCERNED, "register"],
  },
  {
    what: "answer what has climbed to the region",
    at: followed,
    command: { type: "answer-escalation", about: "check psa 2024-07-10", ...quiet },
    may: ["regionOffice"],
  },
  {
    what: "answer what stands with the holder",
    at: followed,
    command: { type: "answer-escalation", about: "check psa 2024-07-10", ...quiet, level: "holder" },
    may: ["gp", "nurse"],
  },
  {
    what: "answer what the holder was reminded of",
    at: followed,
    command: { type: "answer-escalation", about: "check psa 2024-07-10", ...quiet, level: "holder-and-patient" },
    may: ["gp", "nurse"],
  },
  {
    what: "answer what has climbed to the department",
    at: offered,
    command: { type: "answer-escalation", about: "handover h1", ...quiet, level: "department-head" },
    may: ["doctor", "coordinator"],
  },
  {
    what: "answer for a patient who is sent back",
    at: referredElsewhere,
    command: { type: "answer-escalation", about: "rereferral r1", ...quiet, level: "department" },
    may: ["doctor", "coordinator", "otherDoctor"],
  },
  {
    what: "tell of a new number",
    at: followed,
    command: { type: "change-identity", kind: "new-cpr", note: "" },
    may: ["regionOffice", "register", "machine"],
  },
  {
    what: "decide about somebody who was moved earlier",
    at: followed,
    command: { type: "triage", finding: "no-plan", decision: "plan", note: "Plan lægges i dag" },
    may: CONCERNED,
  },
];

describe("who may do what when lives go on", () => {
  test.each(ACTS)("$what", ({ at, command, may }) => {
    const able = (Object.keys(CAST) as Who[]).filter((who) => {
      const story = at(new Story("prostate-rp@1").opened("2024-01-10"));
      const before = story.history.length;
      const refusal = story.on(NOW, CAST[who], command);
      expect(story.history.length > before).toBe(refusal === undefined);
      return refusal === undefined;
    });
    expect(able.toSorted()).toEqual([...may].toSorted());
  });
});

describe("what acts without a person says facts only", () => {
  const machines = [register, machine, laboratory].map((actor) => ({ ...actor, party: gp.party }));
  const acts: readonly Command[] = [
    { type: "accept-handover", handover: "h1" },
    { type: "decline-handover", handover: "h1", reason: "ikke vores" },
    { type: "ask-about-handover", handover: "h1", question: "hvem?" },
  ];
  test.each(machines)("$role never accepts, declines or asks, not even in the practice's name (S2)", (actor) => {
    for (const act of acts) {
      const story = offered(new Story("prostate-rp@1").opened("2024-01-10"));
      expect(story.on(NOW, actor, act)?.refused).toBe("not-yours");
    }
  });
});

test("somebody of the department who is neither its doctor nor its coordinator takes nobody back", () => {
  const editor: Actor = { user: "per", name: "Per Lind", role: "programme-editor", party: doctor.party };
  const story = followed(new Story("prostate-rp@1").opened("2024-01-10"));
  expect(story.on(NOW, editor, { type: "take-back", reason: "Ny behandling" })?.refused).toBe("not-yours");
  expect(story.on(NOW, coordinator, { type: "take-back", reason: "Ny behandling" })).toBeUndefined();
});
