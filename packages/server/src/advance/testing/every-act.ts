import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { expect } from "vitest";
import { day, doctor, gp, laboratory, offer, programmeGroup, psa, type Story } from "./domain-story.ts";
import { changed, coordinator, type LifeCommand, machine, newGp, nurse, regionOffice, register } from "./life-story.ts";
import { ARRIVED, confirming, post, received } from "./received-story.ts";

/** The day on which each act is done. */
export const NOW = "2024-08-10";

/** Everything a person can ask for of a party's own patients; the compiler wants a line here for every new command. */
export type PersonalCommand = Exclude<
  Command["type"],
  "open-course" | "receive-results" | "receive-in-inquiry" | "change-programme" | LifeCommand | "deliver-handover"
>;

/** An act of a person: where the course stands, who does it, and what is done. */
export interface PersonalAct {
  at: (story: Story) => Story;
  by: Actor;
  command: (story: Story) => Command;
  onlyDoctor?: true;
  /** Both sides may: what is said is each one's own. */
  bothSides?: true;
}

export const otherGp: Actor = { user: "bent", name: "Bent Bro", role: "gp", party: "pra-solbakken" };
export const otherDoctor: Actor = { user: "ida", name: "Ida Juhl", role: "hospital-doctor", party: "dep-haem" };

const atHospital = (story: Story): Story => story;
/** A course on offer. */
export const offered = (story: Story): Story => does(story, "2024-06-03", doctor, offer(story, "2024-06-03"));
const asked = (story: Story): Story =>
  does(offered(story), "2024-06-04", gp, { type: "ask-about-handover", handover: "h1", question: "Hvem tager den?" });
/** A course that a practice follows. */
export const followed = (story: Story): Story =>
  does(offered(story), "2024-06-05", gp, { type: "accept-handover", handover: "h1" });
const renewed = (story: Story): Story =>
  does(followed(story), "2024-08-05", programmeGroup, { type: "change-programme", to: "prostate-rp@2", because: "Ny" });
const met = (story: Story): Story => {
  does(followed(story), "2024-07-11", laboratory, psa("0.21", "2024-07-10"));
  return does(story, "2024-08-02", laboratory, psa("0.26", "2024-08-01"));
};
const referBack: Extract<Command, { type: "refer-back" }> = {
  type: "refer-back",
  rereferral: {
    ...{ id: "r1", from: gp.party, to: doctor.party, criteria: [], reason: "Nye smerter", urgency: "subacute", by: gp },
    sentOn: day("2024-08-03"),
  },
};
/** A practice that follows asks its department. */
export const asking: Command = {
  type: "open-inquiry",
  inquiry: { id: "q1", department: doctor.party, asker: "follower", subject: "Lav PSA" },
  message: { id: "m1", how: "written", text: "Skal vi måle hver tredje måned?", writtenAt: `${NOW}T08:00:00Z` },
};
/** A message in that question. */
export const telling = (id: string, text: string): Extract<Command, { type: "say-in-inquiry" }> => ({
  ...{ type: "say-in-inquiry", inquiry: "q1" },
  message: { id, how: "written", text, writtenAt: `${NOW}T09:00:00Z` },
});
/** The letter of the practice that follows, as a person of the department reads it. */
export const LETTER = {
  ...{ message: "m1", number: "BREV7", from: gp.party, sender: "Lægerne Åtorvet", writtenOn: day(NOW) },
} as const;
const inquired = (story: Story): Story => does(followed(story), "2024-08-01", gp, asking);
const referred = (story: Story): Story => does(followed(story), "2024-08-03", gp, referBack);

function does(story: Story, on: string, by: Actor, command: Command): Story {
  expect(story.on(on, by, command)).toBeUndefined();
  return story;
}

/** A person of the department reads the practice's letter of reply. */
export function replying(
  handover: string,
  said: Partial<Extract<Command, { type: "read-reply" }>> = {},
): Extract<Command, { type: "read-reply" }> {
  const letter = { ...LETTER, number: "SVAR7" };
  return { type: "read-reply", handover, says: "yes", words: "Vi overtager.", letter, ...said };
}

const letterCame = (story: Story): Story => does(story, ARRIVED, post, received());

/** One of each. */
export const PERSONAL_ACTS: Record<PersonalCommand, PersonalAct> = {
  "receive-handover": { at: atHospital, by: gp, command: () => received() },
  "choose-programme": {
    at: letterCame,
    by: gp,
    command: () => ({
      type: "choose-programme",
      handover: "h1",
      subject: {
        ...{ cancer: "prostate", icd10: "DC619", programme: "prostate-rp@1" },
        anchors: { surgeryDate: day("2024-03-04") },
      },
    }),
  },
  "confirm-elements": { at: letterCame, by: gp, command: (story) => confirming(story, "treatment-plan") },
  "offer-handover": { at: atHospital, by: doctor, command: (story) => offer(story, NOW), onlyDoctor: true },
  "ask-about-handover": {
    at: offered,
    by: gp,
    command: () => ({ type: "ask-about-handover", handover: "h1", question: "Hvem tager den?" }),
  },
  "answer-question": {
    at: asked,
    by: doctor,
    command: () => ({ type: "answer-question", handover: "h1", answer: "Det gør vi" }),
  },
  "accept-handover": { at: offered, by: gp, command: () => ({ type: "accept-handover", handover: "h1" }) },
  "decline-handover": {
    at: offered,
    by: gp,
    command: () => ({ type: "decline-handover", handover: "h1", reason: "Ingen læge i juli" }),
  },
  "read-reply": {
    at: offered,
    by: doctor,
    command: () => replying("h1"),
  },
  "note-call": {
    at: offered,
    by: doctor,
    command: () => ({ type: "note-call", handover: "h1", note: "De ringer tilbage på mandag" }),
  },
  "open-inquiry": { at: followed, by: gp, command: () => asking },
  "say-in-inquiry": {
    at: inquired,
    by: doctor,
    command: () => telling("m2", "Nej, hver sjette er nok."),
    bothSides: true,
  },
  "conclude-inquiry": {
    at: (story) => does(inquired(story), "2024-08-02", doctor, telling("m2", "Nej, hver sjette er nok.")),
    by: gp,
    command: () => ({ type: "conclude-inquiry", inquiry: "q1", outcome: "as-planned", note: "" }),
  },
  "read-referral": {
    at: followed,
    by: doctor,
    command: () => ({ ...referBack, type: "read-referral", letter: LETTER }),
  },
  "withdraw-handover": {
    at: offered,
    by: doctor,
    command: () => ({ type: "withdraw-handover", handover: "h1", reason: "Ny scanning først" }),
  },
  "enter-result": {
    at: followed,
    by: gp,
    command: () => ({
      type: "enter-result",
      result: {
        ...{ id: "own", analysis: "NPU08669", value: "0,1", unit: "ug/L", sampledOn: day("2024-07-10") },
        ...{ status: "final", measurement: "own", issuedAt: "2024-07-10", laboratory: "own-record" },
      },
    }),
  },
  "sign-results": {
    at: met,
    by: gp,
    command: ({ course }) => ({ type: "sign-results", results: course?.results.map(({ id }) => id) ?? [], note: "" }),
  },
  "report-symptoms": {
    at: followed,
    by: gp,
    command: () => ({
      type: "report-symptoms",
      symptoms: [{ code: "unexplained-weight-loss", reportedOn: day(NOW), present: true }],
    }),
  },
  "do-check": {
    at: followed,
    by: gp,
    command: () => ({ type: "do-check", check: "review", due: day("2025-01-10"), on: day("2024-07-10"), note: "" }),
  },
  "make-contact": {
    at: followed,
    by: gp,
    command: () => ({ type: "make-contact", check: "psa", due: day("2024-07-10"), how: "phone", note: "" }),
  },
  "defer-criterion": {
    at: met,
    by: gp,
    command: () => ({
      type: "defer-criterion",
      ...{ criterion: "psa-bcr-rp", since: day("2024-08-01"), reason: "urinary-infection", until: day("2024-09-01") },
      note: "Behandles for urinvejsinfektion",
    }),
    onlyDoctor: true,
  },
  "read-programme-change": {
    at: renewed,
    by: gp,
    command: () => ({ type: "read-programme-change", programme: "prostate-rp@2" }),
  },
  "refer-back": { at: followed, by: gp, command: () => referBack, onlyDoctor: true },
  "accept-rereferral": {
    at: referred,
    by: doctor,
    command: () => ({ type: "accept-rereferral", rereferral: "r1" }),
  },
  "decline-rereferral": {
    at: referred,
    by: doctor,
    command: () => ({ type: "decline-rereferral", rereferral: "r1", reason: "Se an i fire uger" }),
    onlyDoctor: true,
  },
  "close-course": {
    at: followed,
    by: gp,
    command: () => ({ type: "close-course", reason: "emigrated", note: "Flyttet til Spanien" }),
    onlyDoctor: true,
  },
};

/** Everybody there is; each act names those of them who may. */
export const CAST = {
  ...{ gp, nurse, newGp, doctor, coordinator, otherDoctor, regionOffice, register, machine, laboratory },
  programmeGroup,
} as const satisfies Record<string, Actor>;
/** One of them. */
export type Who = keyof typeof CAST;

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

/** An act that concerns more than the party that holds: where the course stands, what is done, and who may. */
export interface LifeAct {
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

/** Each of them, by everybody who may. */
export const LIFE_ACTS: readonly LifeAct[] = [
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

/** What machines do, besides what stands above. */
export const MACHINE_ACTS: Record<"receive-results" | "receive-in-inquiry" | "change-programme", PersonalAct> = {
  "receive-results": { at: followed, by: laboratory, command: () => psa("0.21", "2024-07-10") },
  "receive-in-inquiry": {
    at: inquired,
    by: machine,
    command: () => ({
      ...{ type: "receive-in-inquiry", inquiry: "q1" },
      message: { ...telling("m2", "Nej, hver sjette er nok.").message, letter: { ...LETTER, from: doctor.party } },
    }),
  },
  "change-programme": {
    at: followed,
    by: programmeGroup,
    command: () => ({ type: "change-programme", to: "prostate-rp@2", because: "PSA en gang om året er nok" }),
  },
};
