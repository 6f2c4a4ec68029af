import { describe, expect, test } from "vitest";
import { type Answer, deliveryOf, owesAnswer, receptionOf, type SentMessage } from "./reliable-messaging.ts";

/** A message sent at the given minutes, each time in a new envelope, and what was heard of it. */
function sent(minutes: readonly [number, ...number[]], ...answers: Answer[]): SentMessage {
  const [first, ...later] = minutes;
  const sending = (at: number) => ({ envelope: `e${at}`, at });
  return { sendings: [sending(first), ...later.map(sending)], answers };
}

describe("the sender (MR1.S, KR7.S)", () => {
  test("MR1.S: a message waits half an hour for its acknowledgement", () => {
    expect(deliveryOf(sent([0]), 29)).toEqual({ state: "awaiting", until: 30 });
  });

  test("KR7.S: without one it is sent again, after 30 and after 60 minutes", () => {
    expect(deliveryOf(sent([0]), 30)).toEqual({ state: "resend", since: 30 });
    expect(deliveryOf(sent([0, 30]), 59)).toEqual({ state: "awaiting", until: 60 });
    expect(deliveryOf(sent([0, 30]), 60)).toEqual({ state: "resend", since: 60 });
  });

  test("after two resends it waits once more, and is a person's after 90 minutes", () => {
    expect(deliveryOf(sent([0, 30, 60]), 89)).toEqual({ state: "awaiting", until: 90 });
    expect(deliveryOf(sent([0, 30, 60]), 90)).toEqual({ state: "person", because: "no-answer", since: 90 });
  });

  test("a sender that was down for a day has it with a person since the 90th minute", () => {
    expect(deliveryOf(sent([0]), 1440)).toEqual({ state: "person", because: "no-answer", since: 90 });
  });

  test("a resend that came late does not move the 90 minutes", () => {
    expect(deliveryOf(sent([0, 70]), 89)).toEqual({ state: "awaiting", until: 90 });
  });

  test("fault 35: what was sent by a clock that was a year ahead does not wait for that year", () => {
    expect(deliveryOf(sent([525_600]), 10)).toEqual({ state: "resend", since: 10 });
    expect(deliveryOf(sent([525_600, 10, 40]), 41)).toEqual({ state: "person", because: "no-answer", since: 41 });
  });

  test("how often it is tried is the region's to say", () => {
    const patience = { answerWithin: 30, resends: 3 };
    expect(deliveryOf(sent([0, 30, 60]), 90, patience)).toEqual({ state: "resend", since: 90 });
    expect(deliveryOf(sent([0, 30, 60, 90]), 120, patience).state).toBe("person");
  });
});

describe("what the receiver said (KR3.R, KR4.R, KR5.R)", () => {
  test("KR3.R: ok is an acknowledgement, also where it comes after a person was told", () => {
    expect(deliveryOf(sent([0, 30, 60], { outcome: "ok", at: 300 }), 301)).toEqual({
      state: "acknowledged",
      since: 300,
      contradicted: false,
    });
  });

  test("KR4.R: a fatal error is a person's at once, and is not tried again", () => {
    expect(deliveryOf(sent([0], { outcome: "fatal-error", at: 4 }), 45)).toEqual({
      state: "person",
      because: "refused",
      since: 4,
    });
  });

  test("KR5.R: a transient error is no acknowledgement: the message is tried again as if nobody had answered", () => {
    const heard = sent([0], { outcome: "transient-error", at: 2 });
    expect(deliveryOf(heard, 3)).toEqual({ state: "awaiting", until: 30 });
    expect(deliveryOf(heard, 30)).toEqual({ state: "resend", since: 30 });
  });

  test("fault 11: a receiver that says yes and then no keeps its yes, and is pointed out", () => {
    const both = sent([0], { outcome: "ok", at: 5 }, { outcome: "fatal-error", at: 9 });
    expect(deliveryOf(both, 10)).toEqual({ state: "acknowledged", since: 5, contradicted: true });
  });

  test("no and then yes stays a no", () => {
    const both = sent([0], { outcome: "fatal-error", at: 5 }, { outcome: "ok", at: 9 });
    expect(deliveryOf(both, 10)).toMatchObject({ state: "person", because: "refused" });
  });
});

describe("the receiver (MR6.R, KR1.R, KR2.R, KR6.R)", () => {
  test("KR1.R and KR2.R: every message is acknowledged, an acknowledgement never", () => {
    expect([owesAnswer("message"), owesAnswer("acknowledgement")]).toEqual([true, false]);
  });

  test("a new message in a new envelope is taken in", () => {
    expect(receptionOf({ message: false, envelope: false })).toBe("take-in");
  });

  test("MR6.R and KR6.R: a known message is a duplicate and gets the same answer, in its old envelope or a new one", () => {
    expect(receptionOf({ message: true, envelope: true })).toBe("answer-again");
    expect(receptionOf({ message: true, envelope: false })).toBe("answer-again");
  });

  test("fault 6: a new message in an envelope that was used is refused", () => {
    expect(receptionOf({ message: false, envelope: true })).toBe("refuse");
  });
});
