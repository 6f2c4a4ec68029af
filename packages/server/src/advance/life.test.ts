import type { Command } from "@foelgeskab/followup/decide/command";
import { dayOf } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { describe, expect, test } from "vitest";
import { vagueLetter } from "../testing/handover-texts.ts";
import { day, doctor, gp, laboratory, offer, psa } from "./testing/domain-story.ts";
import { changed, LifeStory, machine, newGp, regionOffice, register } from "./testing/life-story.ts";
import { ARRIVED, post, received } from "./testing/received-story.ts";

const accept = (handover: string): Command => ({ type: "accept-handover", handover });
const decline = (handover: string): Command => ({ type: "decline-handover", handover, reason: "ikke vores patient" });
const closes: Command = { type: "move-holder", from: gp.party, because: "practice-closed" };

describe("the patient has another doctor", () => {
  test("the old practice holds until the new one accepts; then the letter is the new one's, and the plan is as it was", () => {
    const told = new LifeStory().moving();
    expect(told.standing).toMatchObject({ status: "moving", onward: { id: "o1", to: newGp.party, from: gp.party } });
    expect(told.holder).toBe(gp.party);
    const before = told.story.course?.letter;
    told.and("2024-07-03", newGp, accept("o1"));
    expect(told.holder).toBe(newGp.party);
    expect(told.story.course?.holderSince).toBe("2024-07-03");
    expect(told.standing).toMatchObject({
      ...{ status: "followed", acceptedOn: "2024-07-03", acceptedBy: newGp },
      handover: { id: "o1", to: newGp.party, from: doctor.party, answerDue: "2024-07-01", onward: { id: "o1" } },
    });
    expect(told.story.course?.letter?.epikrise).toEqual(before?.epikrise);
    expect(told.story.course?.letter?.offeredOn).toBe("2024-06-03");
    expect(told.refused("2024-07-04", newGp, accept("o1"))).toBe("already-accepted");
    expect(told.refused("2024-07-04", gp, accept("h1"))).toBe("not-open");
  });
  test.each<[string, Actor, Command]>([
    ["the new one declines", newGp, decline("o1")],
    ["the old one takes the offer back", gp, { type: "withdraw-handover", handover: "o1", reason: "Bliver" }],
  ])("%s: the old practice follows on as before", (_, by, command) => {
    const before = new LifeStory().followed().standing;
    const told = new LifeStory().moving().and("2024-07-04", by, command);
    expect(told.standing).toEqual(before);
    expect(told.holder).toBe(gp.party);
    expect(told.story.course?.ownPractice?.to).toBe(newGp.party);
  });
  test("the new one asks, the old one or the department answers, and the question goes with the offer", () => {
    const asks: Command = { type: "ask-about-handover", handover: "o1", question: "Hvem booker?" };
    const answer: Command = { type: "answer-question", handover: "o1", answer: "Det gør vi" };
    for (const who of [gp, doctor]) {
      const told = new LifeStory().moving().and("2024-07-02", newGp, asks);
      expect(told.standing).toMatchObject({ question: "Hvem booker?" });
      expect(told.refused("2024-07-02", regionOffice, answer)).toBe("not-yours");
      told.and("2024-07-03", who, answer);
      expect(told.standing).toMatchObject({ question: "Hvem booker?", answer: "Det gør vi" });
      told.and("2024-07-04", newGp, { ...asks, question: "Og hvornår?" } as Command);
      expect(told.standing).toMatchObject({ question: "Og hvornår?" });
      expect(told.standing).not.toHaveProperty("answer");
      expect(told.and("2024-07-05", newGp, accept("o1")).standing).not.toHaveProperty("question");
    }
  });
  test("while an offer waits at the old practice, it is withdrawn, and the department sends anew", () => {
    const told = new LifeStory().offered().and("2024-06-10", register, changed("2024-06-10"));
    expect(told.last).toEqual(["practice-changed", "handover-withdrawn"]);
    expect(told.standing).toEqual({ status: "at-hospital" });
    expect(told.story.course?.letter).toBeUndefined();
    expect(told.story.history.at(-1)?.event).toMatchObject({
      handover: "h1",
      reason: "Patienten har valgt en anden læge.",
    });
  });
  test("the same where the letter came from another system", () => {
    const told = new LifeStory();
    told.and(ARRIVED, post, received(vagueLetter(dayOf(day(ARRIVED)))));
    told.and(ARRIVED, register, changed(ARRIVED));
    expect(told.last).toEqual(["practice-changed", "handover-withdrawn"]);
    expect(told.standing).toEqual({ status: "at-hospital" });
  });
  test("an offer to the practice that the patient has now stands", () => {
    const told = new LifeStory().offered().and("2024-06-10", register, changed("2024-06-10", gp.party));
    expect(told.standing).toMatchObject({ status: "offered" });
    const letter = new LifeStory().and(ARRIVED, post, received());
    expect(letter.and(ARRIVED, register, changed(ARRIVED, gp.party)).standing).toMatchObject({ status: "received" });
  });
  test("while at the hospital it is only known, for the next letter", () => {
    const told = new LifeStory().and("2024-05-01", register, changed("2024-05-01"));
    expect(told.standing).toEqual({ status: "at-hospital" });
    expect(told.story.course?.ownPractice).toEqual({
      ...{ from: gp.party, to: newGp.party, on: "2024-05-01", because: "patient-chose" },
    });
  });
  test("no doctor at all: the old practice holds, and it is known", () => {
    const told = new LifeStory().followed().and("2024-07-01", register, changed("2024-07-01", null));
    expect(told.standing).toMatchObject({ status: "followed" });
    expect(told.story.course?.ownPractice?.to).toBeNull();
  });
  test("changed again before the first one answered: the first offer ends, the next is made", () => {
    const told = new LifeStory().moving().and("2024-07-10", register, changed("2024-07-10", "pra-moelle", "o2"));
    expect(told.story.history.slice(-3).map(({ event }) => event.type)).toEqual([
      ...["practice-changed", "handover-withdrawn", "onward-offered"],
    ]);
    expect(told.standing).toMatchObject({
      status: "moving",
      onward: { id: "o2", to: "pra-moelle", offeredOn: "2024-07-10" },
    });
    expect(told.refused("2024-07-11", newGp, accept("o1"))).toBe("not-open");
  });
  test.each<[string, string | null]>([
    ["back to the one that follows", gp.party],
    ["no doctor any more", null],
  ])("%s: the offer ends and the one that follows holds", (_, to) => {
    const told = new LifeStory().moving().and("2024-07-10", register, changed("2024-07-10", to));
    expect(told.last).toEqual(["practice-changed", "handover-withdrawn"]);
    expect(told.standing).toMatchObject({ status: "followed", handover: { id: "h1" } });
  });
  test("confirmed by the register on a later day, the offer that is made stands", () => {
    const told = new LifeStory().moving().and("2024-07-10", register, changed("2024-07-10", newGp.party, "o2"));
    expect(told.last).toEqual(["onward-offered", "practice-changed"]);
    expect(told.standing).toMatchObject({ status: "moving", onward: { id: "o1" } });
  });
  test("while the department has been asked to take the patient, nothing is offered on", () => {
    const told = new LifeStory().followed().referredBack().and("2024-07-02", register, changed("2024-07-02"));
    expect(told.standing).toMatchObject({ status: "referred-back" });
    expect(told.story.course?.ownPractice?.to).toBe(newGp.party);
  });
  test("told twice is told once, an older word comes too late, and a day ahead waits", () => {
    const told = new LifeStory().moving();
    told.silently("2024-07-08", register, changed("2024-07-01"));
    told.silently("2024-07-08", register, changed("2024-06-20", "pra-moelle"));
    expect(told.refused("2024-07-08", register, changed("2024-07-09", "pra-moelle"))).toBe("in-the-future");
    told.and("2024-07-08", register, changed("2024-07-08", "pra-moelle", "o2"));
  });
  test("of two words about one day the later told counts", () => {
    const told = new LifeStory().moving().and("2024-07-08", register, changed("2024-07-01", "pra-moelle", "o2"));
    expect(told.standing).toMatchObject({ onward: { to: "pra-moelle" } });
  });
  test("on a closed course it is only known; when that is reopened, the course is offered to the practice she has by then", () => {
    const offer = { id: "o9", answerDue: day("2024-09-01") };
    const told = new LifeStory().followed().and("2024-07-01", register, {
      ...{ type: "close-course", reason: "emigrated", note: "" },
    });
    told.and("2024-07-02", register, changed("2024-07-02"));
    expect(told.last).toEqual(["course-closed", "practice-changed"]);
    told.silently("2024-07-02", register, changed("2024-07-02"));
    expect(told.refused("2024-07-02", gp, changed("2024-07-02"))).toBe("course-closed");
    told.and("2024-08-01", register, { type: "move-region", to: "RH", on: day("2024-08-01") });
    told.and("2024-08-15", register, { type: "reopen-course", because: "returned", note: "", offer });
    expect(told.last).toEqual(["course-reopened", "onward-offered"]);
    expect(told.standing).toMatchObject({ status: "moving", onward: { id: "o9", to: newGp.party } });
    expect(told.holder).toBe(gp.party);
    expect(told.story.course?.regionMove?.to).toBe("RH");
  });
  test("that her practice closed outranks no word of the register, however late, but an older one than what was known", () => {
    const told = new LifeStory().followed().and("2024-07-01", register, changed("2024-07-01", gp.party));
    const closing = { ...changed("2024-08-01", null), because: "practice-closing" } as Command;
    told.and("2024-08-01", register, closing).silently("2024-08-01", register, closing);
    told.silently("2024-08-02", register, changed("2024-07-20", gp.party));
    told.silently("2024-08-02", register, changed("2024-06-20"));
    told.and("2024-08-02", register, changed("2024-07-20"));
    expect(told.story.course?.ownPractice).toMatchObject({ to: newGp.party, on: "2024-07-20" });
  });
  test("whoever offers the patient anew has read that she came back, and the practice that accepts reads nothing of it", () => {
    const back = new LifeStory().followed().and("2024-07-01", regionOffice, {
      ...{ type: "move-holder", from: gp.party, because: "practice-closed" },
    });
    expect(back.story.course?.unreadMove).toBeDefined();
    back.and("2024-07-02", doctor, offer(back.story, "2024-07-02", { id: "h2", to: newGp.party }));
    expect(back.story.course?.unreadMove).toBeUndefined();
    const moved = new LifeStory().moving().and("2024-07-02", regionOffice, {
      ...{ type: "move-holder", from: gp.party, because: "practice-closed" },
    });
    expect(moved.story.course?.unreadMove).toBeDefined();
    expect(moved.and("2024-07-03", newGp, accept("o1")).story.course?.unreadMove).toBeUndefined();
  });
});

describe("offered on by a person", () => {
  const onward = { id: "o9", to: newGp.party, answerDue: day("2024-07-15"), because: "practice-closing" } as const;
  const offerOn: Command = { type: "offer-onward", onward };

  test("it is the holder's offer, of the day on which it is made", () => {
    const told = new LifeStory().followed().and("2024-07-01", regionOffice, offerOn);
    expect(told.standing).toMatchObject({
      status: "moving",
      onward: { ...onward, from: gp.party, offeredOn: "2024-07-01" },
    });
  });
  test("once at a time, only while a practice follows, and to another practice", () => {
    expect(new LifeStory().moving().refused("2024-07-02", gp, offerOn)).toBe("already-on-its-way");
    expect(new LifeStory().offered().refused("2024-07-02", gp, offerOn)).toBe("not-followed");
    const same: Command = { type: "offer-onward", onward: { ...onward, to: gp.party } };
    expect(new LifeStory().followed().refused("2024-07-02", gp, same)).toBe("same-practice");
  });
  test("meanwhile the practice goes on: answers, checks, and back to the hospital, which ends the offer", () => {
    const told = new LifeStory().moving().and("2024-07-12", laboratory, psa("0.1", "2024-07-10"));
    told.and("2024-07-12", gp, {
      type: "make-contact",
      check: "review",
      due: day("2025-01-10"),
      how: "phone",
      note: "",
    });
    told.referredBack();
    expect(told.last).toEqual(["handover-withdrawn", "referred-back"]);
    expect(told.standing).toMatchObject({ status: "referred-back", rereferral: { id: "r1" } });
    expect(told.standing).not.toHaveProperty("onward");
  });
  test("a person closes it only when the offer is withdrawn", () => {
    const close: Command = { type: "close-course", reason: "patient-declined", note: "Ønsker det ikke" };
    expect(new LifeStory().moving().refused("2024-07-12", gp, close)).toBe("offer-open");
  });
  test("a letter from the department in this time changes nothing by itself", () => {
    expect(new LifeStory().moving().refused(ARRIVED, post, received())).toBe("already-followed");
  });
});

describe("the department takes back", () => {
  const back: Command = { type: "take-back", reason: "Ny behandling" };
  test.each([
    ["from a practice that follows", new LifeStory().followed()],
    ["from between two practices", new LifeStory().moving()],
  ])("%s: it holds at once, without a letter in force", (_, told) => {
    told.and("2024-07-20", doctor, back);
    expect(told.standing).toEqual({ status: "at-hospital" });
    expect(told.holder).toBe(doctor.party);
    expect(told.story.course?.holderSince).toBe("2024-07-20");
    expect(told.story.course?.letter).toBeUndefined();
    expect(told.story.history.at(-1)?.event).toEqual({ type: "taken-back", from: gp.party, reason: "Ny behandling" });
    expect(told.refused("2024-07-21", newGp, accept("o1"))).toBe("not-open");
  });
  test("by those who treat, and nobody else of the department", () => {
    const other: Actor = { ...doctor, role: "programme-editor" };
    expect(new LifeStory().followed().refused("2024-07-20", other, back)).toBe("not-yours");
  });
  test("with a reason, and not what it has or has been sent", () => {
    expect(new LifeStory().followed().refused("2024-07-20", doctor, { ...back, reason: " nej " } as Command)).toBe(
      "no-reason",
    );
    expect(new LifeStory().followed().referredBack().refused("2024-07-20", doctor, back)).toBe("rereferral-open");
    expect(new LifeStory().offered().refused("2024-07-20", doctor, back)).toBe("not-followed");
  });
});

describe("a practice closes while it holds", () => {
  test("the department holds from that day, and has it on its list until somebody there has read it", () => {
    const told = new LifeStory().followed().and("2024-07-01", machine, closes);
    expect(told.standing).toEqual({ status: "at-hospital" });
    expect(told.holder).toBe(doctor.party);
    expect(told.story.course?.letter).toBeUndefined();
    const move = { from: gp.party, to: doctor.party, because: "practice-closed" };
    expect(told.story.course?.unreadMove).toEqual({ ...move, on: "2024-07-01" });
    expect(told.story.history.at(-1)?.event).toEqual({ type: "holder-moved", ...move });
    told.silently("2024-07-02", machine, closes);
    told.and("2024-07-03", doctor, { type: "read-holder-move" });
    expect(told.story.course).not.toHaveProperty("unreadMove");
    told.silently("2024-07-04", doctor, { type: "read-holder-move" });
  });
  test("an offer to a new practice stays open, now as the department's own, question and all", () => {
    const told = new LifeStory().moving();
    told.and("2024-07-02", newGp, { type: "ask-about-handover", handover: "o1", question: "Hvem booker?" });
    told.and("2024-07-05", regionOffice, closes);
    expect(told.holder).toBe(doctor.party);
    expect(told.standing).toEqual({
      status: "offered",
      handover: expect.objectContaining({ id: "o1", from: doctor.party, to: newGp.party }),
      question: "Hvem booker?",
    });
    expect(told.story.course?.letter?.id).toBe("o1");
    told.and("2024-07-06", newGp, accept("o1"));
    expect(told.holder).toBe(newGp.party);
    expect(told.standing).toMatchObject({ status: "followed", handover: { id: "o1" } });
  });
  test("a re-referral that waits has reached its aim, and its words go along", () => {
    const told = new LifeStory().followed().referredBack().and("2024-07-05", machine, closes);
    expect(told.standing).toEqual({ status: "at-hospital" });
    expect(told.story.course?.unreadMove).toMatchObject({ rereferral: { id: "r1", reason: "Nye smerter" } });
  });
  test("a department is not moved: it hands over before it closes", () => {
    const told = new LifeStory();
    const command: Command = { type: "move-holder", from: doctor.party, because: "practice-closed" };
    expect(told.refused("2024-07-01", machine, command)).toBe("not-followed");
  });
});

describe("a region where the letter itself moves the task", () => {
  const sent = () => new LifeStory("epikrise").offered();
  test("the practice holds from the letter on, and nobody has confirmed it", () => {
    const told = sent();
    expect(told.last).toEqual(["handover-offered", "handover-moved-by-letter"]);
    expect(told.holder).toBe(gp.party);
    expect(told.story.course?.holderSince).toBe("2024-06-03");
    expect(told.standing).toMatchObject({
      status: "followed",
      unconfirmed: {},
      acceptedOn: "2024-06-03",
      acceptedBy: doctor,
    });
    expect(told.story.course?.letter?.id).toBe("h1");
  });
  test("confirmed, the course is like any other", () => {
    const told = sent().and("2024-06-09", gp, accept("h1"));
    expect(told.standing).not.toHaveProperty("unconfirmed");
    expect(told.standing).toMatchObject({ status: "followed", acceptedOn: "2024-06-09", acceptedBy: gp });
    expect(told.story.course?.holderSince).toBe("2024-06-03");
    expect(told.refused("2024-06-10", gp, accept("h1"))).toBe("already-accepted");
  });
  test("declined, the department holds again", () => {
    const told = sent().and("2024-06-09", gp, decline("h1"));
    expect(told.standing).toEqual({ status: "at-hospital" });
    expect(told.holder).toBe(doctor.party);
    expect(told.story.course?.letter).toBeUndefined();
  });
  test("asked and answered, as with an offer; it is taken back rather than withdrawn", () => {
    const told = sent().and("2024-06-04", gp, {
      type: "ask-about-handover",
      handover: "h1",
      question: "Hvem booker?",
    });
    told.and("2024-06-05", doctor, { type: "answer-question", handover: "h1", answer: "Det gør I" });
    expect(told.standing).toMatchObject({ unconfirmed: { question: "Hvem booker?", answer: "Det gør I" } });
    told.and("2024-06-05", gp, { type: "ask-about-handover", handover: "h1", question: "Hvordan?" });
    expect(told.standing).toMatchObject({ unconfirmed: { question: "Hvordan?" } });
    expect(told.standing).not.toHaveProperty("unconfirmed.answer");
    const withdraw: Command = { type: "withdraw-handover", handover: "h1", reason: "Fejl" };
    expect(told.refused("2024-06-06", doctor, withdraw)).toBe("not-open");
    told.and("2024-06-06", doctor, { type: "take-back", reason: "Sendt for tidligt" });
  });
  test("offered on before it was confirmed, it can still be confirmed, and goes back as it was", () => {
    const told = sent().and("2024-07-01", register, changed("2024-07-01"));
    expect(told.standing).toMatchObject({ status: "moving", unconfirmed: {} });
    const declined = sent().and("2024-07-01", register, changed("2024-07-01")).and("2024-07-02", newGp, decline("o1"));
    expect(declined.standing).toMatchObject({ status: "followed", unconfirmed: {} });
    told.and("2024-07-03", newGp, accept("o1"));
    expect(told.standing).not.toHaveProperty("unconfirmed");
  });
  test("referred back before it was confirmed, it is still unconfirmed, and can be confirmed or declined", () => {
    const told = sent().referredBack();
    expect(told.standing).toMatchObject({ status: "referred-back", unconfirmed: {} });
    told.and("2024-07-02", gp, accept("h1"));
    expect(told.standing).toMatchObject({ status: "referred-back", acceptedBy: gp });
    expect(told.standing).not.toHaveProperty("unconfirmed");
    expect(told.refused("2024-07-03", gp, accept("h1"))).toBe("already-accepted");
  });
});

describe("a machine took the letter", () => {
  const delivered = (handover: string, on = "2024-06-04"): Command => ({
    type: "deliver-handover",
    handover,
    on: day(on),
  });
  test("nothing moves; the first receipt counts", () => {
    const told = new LifeStory().offered();
    const { standing, holder } = told;
    told.and("2024-06-04", machine, delivered("h1")).silently("2024-06-05", machine, delivered("h1", "2024-06-05"));
    expect(told.story.course?.delivered).toEqual({ h1: "2024-06-04" });
    expect({ standing: told.standing, holder: told.holder }).toEqual({ standing, holder });
  });
  test("of a letter that goes on to the next practice too, also after the end", () => {
    const told = new LifeStory().moving().and("2024-07-02", machine, delivered("o1", "2024-07-02"));
    expect(told.story.course?.delivered).toEqual({ o1: "2024-07-02" });
    told.and("2024-07-03", register, { type: "close-course", reason: "dead", note: "" });
    told.and("2024-07-04", machine, delivered("h1", "2024-07-04"));
    expect(told.story.course?.delivered).toEqual({ o1: "2024-07-02", h1: "2024-07-04" });
  });
  test("of a letter that this course does not know it says nothing", () => {
    new LifeStory().offered().silently("2024-06-04", machine, delivered("h7"));
    new LifeStory().silently("2024-06-04", machine, delivered("h1"));
    new LifeStory().moving().silently("2024-07-02", machine, delivered("o7"));
  });
});

describe("the end, and after it", () => {
  const dead = (on?: string): Command => ({
    ...{ type: "close-course", reason: "dead", note: "" },
    ...(on === undefined ? {} : { on: day(on) }),
  });
  const reopen = (because: "death-annulled" | "returned" | "closed-by-mistake", note = ""): Command => ({
    ...{ type: "reopen-course", because, note },
  });
  test.each<[string, LifeStory, LifeStory]>([
    ["at the hospital", new LifeStory(), new LifeStory()],
    ["offered", new LifeStory().offered(), new LifeStory()],
    ["offered by a received letter", new LifeStory().and(ARRIVED, post, received()), new LifeStory()],
    ["followed", new LifeStory().followed(), new LifeStory().followed()],
    ["moving", new LifeStory().moving(), new LifeStory().followed()],
    ["referred back", new LifeStory().followed().referredBack(), new LifeStory().followed().referredBack()],
  ])("%s, a death ends it; annulled, it goes on from there", (_, told, goesOn) => {
    const before = told.holder;
    told.and("2026-09-01", register, dead());
    expect(told.standing).toMatchObject({ status: "closed", lastHolder: before });
    told.and("2026-09-02", register, reopen("death-annulled"));
    expect(told.standing).toEqual(goesOn.standing);
    expect(told.story.course?.letter).toEqual(goesOn.story.course?.letter);
    expect(told.holder).toBe(before);
  });
  test("the day of death stands, else the day it became known", () => {
    expect(new LifeStory().followed().and("2024-07-01", register, dead("2024-06-28")).standing).toMatchObject({
      on: "2024-06-28",
    });
    expect(new LifeStory().followed().and("2024-07-01", register, dead()).standing).toMatchObject({
      ...{ on: "2024-07-01", by: register, lastHolder: gp.party, reason: "dead" },
    });
    expect(new LifeStory().followed().refused("2024-07-01", register, dead("2024-07-02"))).toBe("in-the-future");
    expect(new LifeStory().followed().refused("2024-07-01", gp, dead("2024-07-02"))).toBe("in-the-future");
    const note = "Hustruen ringede";
    const byGp: Command = { type: "close-course", reason: "dead", note, on: day("2024-06-30") };
    expect(new LifeStory().followed().and("2024-07-01", gp, byGp).standing).toMatchObject({ on: "2024-06-30", by: gp });
  });
  test("the register says death or emigration, and nothing else", () => {
    const told = new LifeStory().followed();
    expect(
      told.refused("2024-07-01", register, { type: "close-course", reason: "transferred", note: "kvittering" }),
    ).toBe("not-yours");
  });
  test("a transfer to another system names its receipt", () => {
    const told = new LifeStory().followed();
    const transferred = (note: string): Command => ({ type: "close-course", reason: "transferred", note });
    expect(told.refused("2024-07-01", gp, transferred("  "))).toBe("no-receipt");
    told.and("2024-07-01", gp, transferred("Region H, kvittering 7F3"));
  });
  test("reopened twice is reopened once; only for the reason it was closed by", () => {
    const told = new LifeStory().followed().and("2024-07-01", register, dead());
    expect(told.refused("2024-07-02", register, reopen("returned"))).toBe("closed-otherwise");
    told.and("2024-07-02", register, reopen("death-annulled"));
    expect(told.standing).toEqual(new LifeStory().followed().standing);
    told.silently("2024-07-03", register, reopen("death-annulled"));
    const declined = new LifeStory().followed();
    declined.and("2024-07-01", gp, { type: "close-course", reason: "patient-declined", note: "Ønsker det ikke" });
    expect(declined.refused("2024-07-02", register, reopen("death-annulled"))).toBe("closed-otherwise");
  });
  test("a doctor's mistake is undone by a doctor with words; the register's word by the register alone", () => {
    const declined: Command = { type: "close-course", reason: "patient-declined", note: "Ønsker det ikke" };
    const told = new LifeStory().followed().and("2024-07-01", gp, declined);
    expect(told.refused("2024-07-02", gp, reopen("closed-by-mistake", "ups"))).toBe("no-note");
    told.and("2024-07-02", doctor, reopen("closed-by-mistake", "Forkert patient"));
    expect(told.holder).toBe(gp.party);
    const registered = new LifeStory().followed().and("2024-07-01", register, dead());
    expect(registered.refused("2024-07-02", gp, reopen("closed-by-mistake", "Han lever"))).toBe("registers-word");
  });
  test("who has come back to Denmark is followed again, by the register's word", () => {
    const told = new LifeStory().followed();
    told.and("2024-07-01", register, { type: "close-course", reason: "emigrated", note: "" });
    expect(told.refused("2024-07-02", newGp, reopen("returned"))).toBe("not-yours");
    told.and("2024-07-02", register, reopen("returned"));
    expect(told.standing).toEqual(new LifeStory().followed().standing);
  });
  test("a re-referral that waited waits again", () => {
    const told = new LifeStory().followed().referredBack().and("2024-07-02", register, dead());
    told.and("2024-07-03", register, reopen("death-annulled"));
    expect(told.standing).toMatchObject({ status: "referred-back", rereferral: { id: "r1" } });
    told.and("2024-07-04", doctor, { type: "accept-rereferral", rereferral: "r1" });
  });
  test("an offer that was open has ended: the one who held holds", () => {
    const offered = new LifeStory()
      .offered()
      .and("2024-06-04", register, dead())
      .and("2024-06-05", register, reopen("death-annulled"));
    expect(offered.standing).toEqual({ status: "at-hospital" });
    expect(offered.story.course?.letter).toBeUndefined();
    const moving = new LifeStory()
      .moving()
      .and("2024-07-04", register, dead())
      .and("2024-07-05", register, reopen("death-annulled"));
    expect(moving.standing).toEqual(new LifeStory().followed().standing);
    expect(moving.story.course?.letter?.id).toBe("h1");
  });
});

describe("what is told of a person", () => {
  test("another region, and back; told twice is told once, and an older word comes too late", () => {
    const told = new LifeStory().followed();
    const region = (to: string, on: string): Command => ({ type: "move-region", to, on: day(on) });
    told.silently("2024-07-01", register, region("RM", "2024-06-30"));
    told.silently("2024-07-01", register, region("RH", "2023-12-30"));
    told.and("2024-07-01", register, region("RH", "2024-07-01"));
    expect(told.story.course?.regionMove).toEqual({ to: "RH", on: "2024-07-01" });
    told.silently("2024-07-02", register, region("RH", "2024-07-02"));
    told.silently("2024-07-02", register, region("RS", "2024-06-30"));
    expect(told.refused("2024-07-02", register, region("RS", "2024-07-03"))).toBe("in-the-future");
    told.and("2024-08-01", register, region("RM", "2024-08-01"));
    expect(told.story.course?.regionMove?.to).toBe("RM");
  });
  test("a change of identity is told without a number, on a closed course too", () => {
    const told = new LifeStory().followed();
    const before = told.story.course;
    const identity = (note: string): Command => ({ type: "change-identity", kind: "records-linked", note });
    expect(told.refused("2024-07-01", regionOffice, identity("nu 0101"))).toBe("number-in-note");
    told.and("2024-07-01", regionOffice, identity("Samme person, 2 journaler"));
    expect(told.story.course).toEqual(before);
    told.and("2024-07-01", register, { type: "close-course", reason: "dead", note: "" });
    told.and("2024-07-02", register, identity(""));
  });
  test("a decision about what climbed is quiet until its day, six weeks at most, and told twice is told once", () => {
    const told = new LifeStory().followed();
    const answer = (until: string, own: object = {}): Command =>
      ({
        ...{ type: "answer-escalation", about: "a", level: "region-office", decision: "called", note: "Ringet" },
        ...{ until: day(until), ...own },
      }) as Command;
    expect(told.refused("2024-07-01", regionOffice, answer("2024-07-01"))).toBe("until-out-of-range");
    expect(told.refused("2024-07-01", regionOffice, answer("2024-08-13"))).toBe("until-out-of-range");
    expect(told.refused("2024-07-01", regionOffice, answer("2024-07-20", { note: "ja" }))).toBe("no-note");
    told.and("2024-07-01", regionOffice, answer("2024-08-12"));
    told.silently("2024-07-01", regionOffice, answer("2024-08-12"));
    expect(told.story.course?.escalations).toEqual({
      a: {
        ...{ level: "region-office", decision: "called", note: "Ringet", until: "2024-08-12" },
        ...{ by: regionOffice, on: "2024-07-01" },
      },
    });
    const others = [
      { level: "region-head" },
      { decision: "wait" },
      { note: "Ringet igen" },
      { until: day("2024-07-02") },
    ];
    for (const own of others) {
      const again = new LifeStory().followed().and("2024-07-01", regionOffice, answer("2024-08-12"));
      const before = again.story.history.length;
      again.and("2024-07-01", regionOffice, answer("2024-08-12", own));
      expect(again.story.history).toHaveLength(before + 1);
    }
  });
  test("what the sweep found is decided in words; told twice is told once", () => {
    const told = new LifeStory().followed();
    const triage = (decision: "plan" | "handover" | "closure", note: string): Command => ({
      ...{ type: "triage", finding: "no-criterion", decision, note },
    });
    expect(told.refused("2024-07-01", gp, triage("plan", "ja"))).toBe("no-note");
    told
      .and("2024-07-01", gp, triage("plan", "Plan i dag"))
      .silently("2024-07-01", doctor, triage("plan", "Plan i dag"));
    expect(told.story.course?.triaged).toEqual({
      "no-criterion": { finding: "no-criterion", decision: "plan", note: "Plan i dag", by: gp, on: "2024-07-01" },
    });
    told
      .and("2024-07-02", gp, triage("plan", "Plan i morgen"))
      .and("2024-07-02", gp, triage("closure", "Plan i morgen"));
  });
});
