import type { Actor } from "@foelgeskab/followup/party";
import { describe, expect, test } from "vitest";
import { day, doctor, gp, Story } from "./testing/domain-story.ts";
import {
  NOW,
  otherDoctor,
  otherGp,
  PERSONAL_ACTS,
  type PersonalAct,
  type PersonalCommand,
} from "./testing/every-act.ts";

const everyAct = Object.entries(PERSONAL_ACTS) as [PersonalCommand, PersonalAct][]; // the keys are the commands, as the type above says
const story = ({ at }: PersonalAct): Story => at(new Story("prostate-rp@1").opened("2024-01-10"));
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
    const other = act.by.party === gp.party ? doctor : gp;
    const others = [otherGp, otherDoctor, ...(act.bothSides === true ? [] : [other])];
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
