import type { ReplyLetter, ReplySays } from "@foelgeskab/followup/course";
import type { Command } from "@foelgeskab/followup/decide/command";
import { replyAwaited } from "@foelgeskab/followup/decide/reply";
import { describe, expect, test } from "vitest";
import { day, doctor, gp, Story } from "./testing/domain-story.ts";
import { changed, LifeStory, newGp, register } from "./testing/life-story.ts";
import { ARRIVED, post, received } from "./testing/received-story.ts";
import { refused } from "./testing/refused.ts";

const letter: ReplyLetter = {
  ...{ message: "m1", number: "KOR1", from: gp.party, sender: "Lægerne Vestergade", writtenOn: day("2024-06-04") },
};
const reply = (says: ReplySays, own: { handover?: string; letter?: ReplyLetter } = {}): Command => ({
  ...{ type: "read-reply", handover: "h1", says, words: "Vi tager gerne imod" },
  ...{ letter, ...own },
});
const call = (note = "Sekretæren ringer tilbage"): Command => ({ type: "note-call", handover: "h1", note });
const awaited = (story: Story) => story.course && replyAwaited(story.course);

/** A letter that another system wrote waits at the practice. */
function arrived(): Story {
  const story = new Story("prostate-rp@1").opened("2024-03-04");
  story.on(ARRIVED, post, received());
  return story;
}

describe("a practice that does not use this answers by letter, and a person of the department reads it", () => {
  test("yes: the practice has the patient, and its letter stands with that", () => {
    const told = new LifeStory().offered().and("2024-06-05", doctor, reply("yes"));
    expect(told.holder).toBe(gp.party);
    expect(told.standing).toMatchObject({ status: "followed", acceptedBy: doctor, acceptedIn: letter });
  });

  test("its letter stands still when the patient has been on the way to another doctor who said no", () => {
    const told = new LifeStory().offered().and("2024-06-05", doctor, reply("yes"));
    const before = told.standing;
    told.and("2024-07-01", register, changed("2024-07-01"));
    told.and("2024-07-02", newGp, { type: "decline-handover", handover: "o1", reason: "ikke vores patient" });
    expect(told.standing).toEqual(before);
  });

  test("no: the department has the patient", () => {
    const told = new LifeStory().offered().and("2024-06-05", doctor, reply("no"));
    expect(told).toMatchObject({ holder: doctor.party, standing: { status: "at-hospital" } });
  });

  test("a question waits for the department's answer", () => {
    const told = new LifeStory().offered().and("2024-06-05", doctor, reply("asks"));
    expect(told.standing).toMatchObject({ status: "offered", question: "Vi tager gerne imod" });
  });

  test("only for the department, of the practice that was asked, about the offer that waits here", () => {
    const told = new LifeStory().offered();
    const { story } = told;
    expect(refused(story, "2024-06-05", gp, reply("yes"))).toBe("not-yours");
    const another = { ...letter, from: newGp.party };
    expect(refused(story, "2024-06-05", doctor, reply("yes", { letter: another }))).toBe("not-the-receiver");
    expect(refused(story, "2024-06-05", doctor, reply("yes", { handover: "h2" }))).toBe("not-open");
    expect(refused(arrived(), ARRIVED, doctor, reply("yes"))).toBe("not-open");
  });

  test("is awaited from that practice, and from nobody where nothing of the department's waits", () => {
    expect(awaited(new LifeStory().offered().story)).toEqual({
      ...{ handover: "h1", from: gp.party, department: doctor.party },
    });
    expect(awaited(new LifeStory().followed().story)).toBeUndefined();
    expect(awaited(arrived())).toBeUndefined();
  });
});

describe("what was said by telephone", () => {
  test("is told, and moves nothing", () => {
    const told = new LifeStory().offered();
    const before = told.story.course;
    told.and("2024-06-05", doctor, call());
    expect(told.story.course).toEqual(before);
    expect(told.story.history.at(-1)?.event).toEqual({
      ...{ type: "handover-called", handover: "h1", note: "Sekretæren ringer tilbage" },
    });
  });

  test("by the department, in words, while the offer waits", () => {
    const { story } = new LifeStory().offered();
    expect(refused(story, "2024-06-05", gp, call())).toBe("not-yours");
    expect(refused(story, "2024-06-05", doctor, call("  "))).toBe("no-note");
    expect(refused(new LifeStory().followed().story, "2024-06-06", doctor, call())).toBe("not-open");
  });
});
