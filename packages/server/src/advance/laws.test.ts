import type { Recorded } from "@foelgeskab/followup/course";
import { pictureOf } from "@foelgeskab/followup/course-picture";
import type { Command } from "@foelgeskab/followup/decide/command";
import { replay, stepsOf } from "@foelgeskab/followup/evolve";
import { dayOf } from "@foelgeskab/followup/ids";
import fc from "fast-check";
import { expect, test } from "vitest";
import { holdingsOf, relationsOf } from "./relations.ts";
import { vagueLetter, wholeLetter } from "../testing/handover-texts.ts";
import { catalogue, day, doctor, gp, laboratory, offer, psa, Story } from "./testing/domain-story.ts";
import { confirming, gaps, offerOf, post } from "./testing/received-story.ts";

const START = "2024-06-03";

/** Any of the things that people and laboratories do, sensible in the moment or not. */
const anAct = fc.constantFrom(
  "offer",
  "letter",
  "confirm",
  "accept",
  "decline",
  "ask",
  "answer",
  "withdraw",
  "result",
  "symptom",
  "refer",
  "take",
  "refuse",
  "close",
);
const acts = fc.array(
  fc.record({
    act: anAct,
    days: fc.integer({ min: 0, max: 200 }),
    value: fc.constantFrom("<0.1", "0.1", "0.21", "0.3"),
  }),
  { maxLength: 25 },
);

function play(script: { act: string; days: number; value: string }[]): Story {
  const story = new Story("prostate-rp@1").opened("2024-01-10");
  let today = dayOf(day(START));
  for (const [at, { act, days, value }] of script.entries()) {
    today = today.add({ days });
    const on = today.toString();
    const [by, command] = commandFor(story, act, on, value, at);
    story.on(on, by, command);
  }
  return story;
}

function commandFor(story: Story, act: string, on: string, value: string, at: number): [typeof doctor, Command] {
  const standing = story.course?.standing;
  const waiting = standing?.status === "received" ? standing.offer.id : "none";
  const handover = standing?.status === "offered" ? standing.handover.id : waiting;
  const rereferral = standing?.status === "referred-back" ? standing.rereferral.id : "none";
  const commands: Record<string, [typeof doctor, Command]> = {
    offer: [doctor, offer(story, on, { id: `h${at}` })],
    letter: [post, letterOn(on, at, value)],
    confirm: [
      gp,
      act === "confirm" ? confirmable(story, handover) : { type: "confirm-elements", handover, values: [] },
    ],
    accept: [gp, { type: "accept-handover", handover }],
    decline: [gp, { type: "decline-handover", handover, reason: "kan ikke overtage" }],
    ask: [gp, { type: "ask-about-handover", handover, question: "hvorfor?" }],
    answer: [doctor, { type: "answer-question", handover, answer: "derfor" }],
    withdraw: [doctor, { type: "withdraw-handover", handover, reason: "fejl" }],
    result: [laboratory, psa(value, on)],
    symptom: [
      gp,
      {
        type: "report-symptoms",
        symptoms: [{ code: "unexplained-weight-loss", reportedOn: day(on), present: value !== "<0.1" }],
      },
    ],
    refer: [
      gp,
      {
        type: "refer-back",
        rereferral: {
          id: `r${at}`,
          from: gp.party,
          to: doctor.party,
          criteria: [],
          reason: "PSA stiger",
          urgency: "subacute",
          sentOn: day(on),
          by: gp,
        },
      },
    ],
    take: [doctor, { type: "accept-rereferral", rereferral }],
    refuse: [doctor, { type: "decline-rereferral", rereferral, reason: "tag en ny prøve" }],
    close: [value === "0.1" ? gp : doctor, { type: "close-course", reason: "patient-declined", note: "" }],
  };
  const found = commands[act];
  if (found === undefined) throw new Error(act);
  return found;
}

/** A whole letter or one with holes, signed on its day. */
function letterOn(on: string, at: number, value: string): Command {
  const text = value === "0.1" ? vagueLetter(dayOf(day(on))) : wholeLetter(dayOf(day(on)));
  const { letter } = offerOf(text);
  const offer = { ...offerOf(text), id: `h${at}`, offeredOn: day(on), answerDue: day(on) };
  return {
    type: "receive-handover",
    offer: { ...offer, letter: { ...letter, number: `EPI${at}`, writtenAt: `${on}T09:00` } },
  };
}

/** Everything of a received letter that can be confirmed as it stands. */
function confirmable(story: Story, handover: string): Command {
  if (story.course?.standing.status !== "received") return { type: "confirm-elements", handover, values: [] };
  const ready = gaps(story).filter(({ open, blocked }) => open.length === 0 && blocked === undefined);
  const { values } = confirming(story, ...ready.map(({ element }) => element));
  return { type: "confirm-elements", handover, values };
}

test("law: replaying the events, as they come back from the database, gives the same course, plan and verdicts", () => {
  fc.assert(
    fc.property(acts, (script) => {
      const story = play(script);
      const stored = JSON.parse(JSON.stringify(story.history)) as Recorded[]; // what jsonb gives back
      const [once, again] = [replay(story.history), replay(stored)];
      expect(again).toEqual(once);
      if (once === undefined || again === undefined) return;
      const at = { today: dayOf(day("2030-01-01")), bornOn: day("1955-03-14"), versions: catalogue.ruling };
      const picture = ({ verdicts, obligations }: NonNullable<ReturnType<typeof pictureOf>>) => ({
        verdicts,
        obligations,
      });
      const [before, after] = [pictureOf(once, at), pictureOf(again, at)];
      expect(after && picture(after)).toEqual(before && picture(before));
    }),
    { numRuns: 60 },
  );
});

test("law: the same answers, any number of times and in any order, give the same end state", () => {
  const answers = fc.array(
    fc.record({
      value: fc.constantFrom("<0.1", "0.15", "0.21", "0.3"),
      days: fc.integer({ min: 1, max: 900 }),
      corrected: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8 },
  );
  const told = (list: { value: string; days: number; corrected: boolean }[]) =>
    list.flatMap(({ value, days, corrected }) => {
      const on = dayOf(day(START)).add({ days }).toString();
      const first = psa(value, on);
      return corrected ? [first, psa("0.05", on, { status: "corrected", issuedAt: `${on}T15:00` })] : [first];
    });
  const endOf = (commands: Command[]) => {
    const story = new Story("prostate-rp@1").opened("2024-01-10");
    story.on(START, doctor, offer(story, START));
    story.on(START, gp, { type: "accept-handover", handover: "h1" });
    for (const command of commands) story.on("2028-01-01", laboratory, command);
    const course = story.course;
    if (course === undefined) throw new Error("the story began");
    const picture = pictureOf(course, {
      ...{ today: dayOf(day("2028-01-01")), bornOn: day("1955-03-14"), versions: catalogue.ruling },
    });
    return { results: course.results, verdicts: picture?.verdicts, obligations: picture?.obligations };
  };
  fc.assert(
    fc.property(answers, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const commands = told(list);
      const keyed = [...commands, ...commands].map((command) => ({ command, key: Number(numbers.next().value) }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ command }) => command);
      expect(endOf(shuffled)).toEqual(endOf(commands));
    }),
    { numRuns: 60 },
  );
});

test("S1: at every instant exactly one party holds, without gap or overlap, whatever people do", () => {
  fc.assert(
    fc.property(acts, (script) => {
      const { history, course } = play(script);
      const holdings = holdingsOf(stepsOf(history));
      expect(holdings.length).toBeGreaterThan(0);
      for (const [at, holding] of holdings.entries()) {
        expect(holding.until).toBe(holdings[at + 1]?.from ?? null);
        expect(holdings[at + 1]?.party).not.toBe(holding.party);
      }
      expect(holdings.at(-1)?.party).toBe(course?.holder);
      expect(relationsOf(stepsOf(history)).some(({ party, until }) => party === course?.holder && until === null)).toBe(
        true,
      );
    }),
    { numRuns: 100 },
  );
});

test("law: letters about one offer, in any order and any number of times, end with the one that was signed last", () => {
  const signed = fc.array(fc.record({ day: fc.integer({ min: 1, max: 9 }), number: fc.integer({ min: 1, max: 4 }) }), {
    minLength: 1,
    maxLength: 6,
  });
  const told = (list: { day: number; number: number }[]) => {
    const story = new Story("prostate-rp@1").opened("2024-01-10");
    for (const each of list) {
      const offer = offerOf(vagueLetter(dayOf(day(START))), { id: `h ${each.day} ${each.number}` });
      const letter = { ...offer.letter, number: `EPI${each.number}`, writtenAt: `2024-06-0${each.day}T09:00` };
      story.on("2024-06-10", post, { type: "receive-handover", offer: { ...offer, letter } });
    }
    return story.course;
  };
  fc.assert(
    fc.property(signed, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const keyed = [...list, ...list].map((each) => ({ each, key: Number(numbers.next().value) }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
      expect(told(shuffled)).toEqual(told(list));
    }),
    { numRuns: 60 },
  );
});
