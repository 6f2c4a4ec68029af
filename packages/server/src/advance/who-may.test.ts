import type { Command } from "@foelgeskab/followup/decide/command";
import type { Actor } from "@foelgeskab/followup/party";
import { describe, expect, test } from "vitest";
import { day, doctor, gp, laboratory, offer, programmeGroup, psa, Story } from "./testing/domain-story.ts";
import type { LifeCommand } from "./testing/life-story.ts";
import { ARRIVED, confirming, post, received } from "./testing/received-story.ts";

/** Everything a person can ask for of a party's own patients; the compiler wants a line here for every new command. */
type PersonalCommand = Exclude<
  Command["type"],
  "open-course" | "receive-results" | "change-programme" | LifeCommand | "deliver-handover"
>;

interface Act {
  at: (story: Story) => Story;
  by: Actor;
  command: (story: Story) => Command;
  onlyDoctor?: true;
}

const NOW = "2024-08-10";
const otherGp: Actor = { user: "bent", name: "Bent Bro", role: "gp", party: "pra-solbakken" };
const otherDoctor: Actor = { user: "ida", name: "Ida Juhl", role: "hospital-doctor", party: "dep-haem" };

const atHospital = (story: Story): Story => story;
const offered = (story: Story): Story => does(story, "2024-06-03", doctor, offer(story, "2024-06-03"));
const asked = (story: Story): Story =>
  does(offered(story), "2024-06-04", gp, { type: "ask-about-handover", handover: "h1", question: "Hvem tager den?" });
const followed = (story: Story): Story =>
  does(offered(story), "2024-06-05", gp, { type: "accept-handover", handover: "h1" });
const changed = (story: Story): Story =>
  does(followed(story), "2024-08-05", programmeGroup, { type: "change-programme", to: "prostate-rp@2", because: "Ny" });
const met = (story: Story): Story => {
  does(followed(story), "2024-07-11", laboratory, psa("0.21", "2024-07-10"));
  return does(story, "2024-08-02", laboratory, psa("0.26", "2024-08-01"));
};
const referBack: Command = {
  type: "refer-back",
  rereferral: {
    ...{ id: "r1", from: gp.party, to: doctor.party, criteria: [], reason: "Nye smerter", urgency: "subacute", by: gp },
    sentOn: day("2024-08-03"),
  },
};
const referred = (story: Story): Story => does(followed(story), "2024-08-03", gp, referBack);

function does(story: Story, on: string, by: Actor, command: Command): Story {
  expect(story.on(on, by, command)).toBeUndefined();
  return story;
}

const letterCame = (story: Story): Story => does(story, ARRIVED, post, received());

const ACTS: Record<PersonalCommand, Act> = {
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
    at: changed,
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

const everyAct = Object.entries(ACTS) as [PersonalCommand, Act][]; // the keys are the commands, as the type above says
const story = ({ at }: Act): Story => at(new Story("prostate-rp@1").opened("2024-01-10"));
const staffOf = (actor: Actor): Actor => ({
  ...actor,
  role: actor.party === gp.party ? "practice-nurse" : "coordinator",
});

describe("who may do what", () => {
  test.each(everyAct)("%s: the party that has the matter may", (_type, act) => {
    const course = story(act);
    const before = course.history.length;
    expect(course.on(NOW, act.by, act.command(course))).toBeUndefined();
    expect(course.history.length).toBeGreaterThan(before);
  });

  test.each(everyAct)("%s: the other party and strangers may not", (_type, act) => {
    const others = [otherGp, otherDoctor, act.by.party === gp.party ? doctor : gp];
    for (const other of others) {
      const course = story(act);
      const before = course.history.length;
      expect(course.on(NOW, other, act.command(course)), other.name).toHaveProperty("refused");
      expect(course.history).toHaveLength(before);
    }
  });

  test.each(everyAct)("%s: staff may, unless a doctor decides it", (_type, act) => {
    const course = story(act);
    const refusal = course.on(NOW, staffOf(act.by), act.command(course));
    expect(refusal?.refused).toBe(act.onlyDoctor === true ? "only-doctor" : undefined);
  });

  test.each(everyAct)("%s: never on a closed course, but that answers were seen", (type, act) => {
    const course = story(act);
    const command = act.command(course);
    const closed = new Story("prostate-rp@1");
    closed.history.push(...course.history, {
      event: { type: "course-closed", reason: "dead", note: "" },
      ...{ by: gp, at: `${NOW}T07:00:00Z`, on: day(NOW) },
    });
    const refusal = closed.on(NOW, act.by, command);
    expect(refusal?.refused).toBe(type === "sign-results" ? undefined : "course-closed");
  });
});
