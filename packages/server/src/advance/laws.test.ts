import type { Course, Recorded } from "@foelgeskab/followup/course";
import { pictureOf } from "@foelgeskab/followup/course-picture";
import type { Command } from "@foelgeskab/followup/decide/command";
import { replay, stepsOf } from "@foelgeskab/followup/evolve";
import { dayOf } from "@foelgeskab/followup/ids";
import fc from "fast-check";
import { expect, test } from "vitest";
import { vagueLetter } from "../testing/handover-texts.ts";
import { holdingsOf, relationsOf } from "./relations.ts";
import { acts, basis, play, plus, START } from "./testing/any-history.ts";
import { catalogue, day, doctor, gp, laboratory, offer, psa, Story } from "./testing/domain-story.ts";
import { changed, newGp, register } from "./testing/life-story.ts";
import { offerOf, post } from "./testing/received-story.ts";

test("law: replaying the events, as they come back from the database, gives the same course, plan and verdicts", () => {
  fc.assert(
    fc.property(acts, basis, (script, moves) => {
      const story = play(script, moves);
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
    fc.property(acts, basis, (script, moves) => {
      const { history, course } = play(script, moves);
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

/** The course as far as a hand-over had come: what was only on offer is over. */
function withoutOffers(course: Course): Course {
  const { standing, letter, ...rest } = course;
  if (standing.status === "offered" || standing.status === "received" || standing.status === "at-hospital")
    return { ...rest, standing: { status: "at-hospital" } };
  if (standing.status !== "moving") return course;
  const { onward: _onward, question: _question, answer: _answer, ...followed } = standing;
  return { ...rest, ...(letter === undefined ? {} : { letter }), standing: { ...followed, status: "followed" } };
}

test("S5: a registered death ends a course wherever it stands, and annulled, the course is as it was before it", () => {
  fc.assert(
    fc.property(acts, basis, (script, moves) => {
      const story = play(script, moves);
      const before = story.course;
      if (before === undefined || before.standing.status === "closed") return;
      const later = "2060-01-01";
      const told = (command: Command) => expect(story.on(later, register, command)).toBeUndefined();
      told({ type: "close-course", reason: "dead", note: "", on: day("2059-12-24") });
      expect(story.course?.standing).toMatchObject({ status: "closed", reason: "dead", on: "2059-12-24" });
      expect(story.course?.holder).toBe(before.holder);
      const events = story.history.length;
      told({ type: "close-course", reason: "dead", note: "", on: day("2059-12-24") });
      expect(story.history).toHaveLength(events);
      story.on(later, laboratory, psa("0.2", "2059-12-01"));
      const heard = story.course?.results ?? [];
      expect(heard).toHaveLength(before.results.length + 1);
      told({ type: "reopen-course", because: "death-annulled", note: "" });
      expect(story.course).toEqual({ ...withoutOffers(before), results: heard, deferred: {} });
      told({ type: "reopen-course", because: "death-annulled", note: "" });
      expect(story.history).toHaveLength(events + 2);
    }),
    { numRuns: 150 },
  );
});

test("law: what the register says of a patient's practice, told any number of times and in any order, ends in the same place", () => {
  const told = (list: readonly (readonly [number, string | null])[]) => {
    const story = new Story("prostate-rp@1").opened("2024-01-10");
    story.on(START, doctor, offer(story, START));
    story.on(START, gp, { type: "accept-handover", handover: "h1" });
    for (const [days, to] of list) {
      const command = changed(plus(START, days), to);
      story.on("2026-01-01", register, command);
    }
    const { standing, ownPractice, holder } = story.course ?? {};
    const onward = standing?.status === "moving" ? standing.onward.to : null;
    return { to: ownPractice?.to, on: ownPractice?.on, onward, holder, status: standing?.status };
  };
  const practice = fc.constantFrom(newGp.party, "pra-moelle", gp.party, null);
  const changes = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 30 }), practice), {
    ...{ minLength: 1, maxLength: 5 },
    selector: ([days]) => days,
  });
  fc.assert(
    fc.property(changes, fc.infiniteStream(fc.nat()), (list, numbers) => {
      const inOrder = list.toSorted(([a], [b]) => a - b);
      const keyed = [...list, ...list].map((each) => ({ each, key: Number(numbers.next().value) }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ each }) => each);
      const [end, other] = [told(inOrder), told(shuffled)];
      expect({ ...other, on: null }).toEqual({ ...end, on: null });
    }),
    { numRuns: 100 },
  );
});
