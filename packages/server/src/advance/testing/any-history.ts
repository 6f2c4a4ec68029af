import type { Command } from "@foelgeskab/followup/decide/command";
import { dayOf, type IsoDay } from "@foelgeskab/followup/ids";
import type { HandoverBasis } from "@foelgeskab/followup/region-settings";
import fc from "fast-check";
import { vagueLetter, wholeLetter } from "../../testing/handover-texts.ts";
import { day, doctor, gp, laboratory, offer, psa, Story } from "./domain-story.ts";
import { replying } from "./every-act.ts";
import { changed, machine, newGp, regionOffice, register } from "./life-story.ts";
import { confirming, gaps, offerOf, post } from "./received-story.ts";

/** The day on which a random history begins. */
export const START = "2024-06-03";

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
  "reply",
  "call",
  "inquire",
  "say",
  "rung",
  "conclude",
  "result",
  "symptom",
  "refer",
  "take",
  "refuse",
  "close",
  "delivered",
  "another doctor",
  "the old doctor again",
  "no doctor",
  "onward",
  "the new one accepts",
  "the new one declines",
  "take back",
  "practice closes",
  "read the move",
  "death",
  "death annulled",
  "emigrated",
  "returned",
  "by mistake",
  "another region",
  "wait",
  "new number",
  "triage",
);
/** What takes a course on, so that random histories come far. */
const aStepOn = fc.constantFrom("offer", "accept", "accept", "another doctor", "the new one accepts");
/** A random history, in which people do what they like. */
export const acts = fc.array(
  fc.record({
    act: fc.oneof({ arbitrary: anAct, weight: 7 }, { arbitrary: aStepOn, weight: 3 }),
    days: fc.integer({ min: 0, max: 200 }),
    value: fc.constantFrom("<0.1", "0.1", "0.21", "0.3"),
  }),
  { maxLength: 30 },
);
const days = fc.integer({ min: 0, max: 9 });
const value = fc.constantFrom("<0.1", "0.1", "0.21", "0.3");
/** What is asked and answered about a patient who is followed, whose practice may change meanwhile. */
const askingAct = fc.oneof(
  { arbitrary: fc.constantFrom("inquire", "say", "say", "say", "rung", "conclude"), weight: 9 },
  { arbitrary: fc.constantFrom("another doctor", "the new one accepts", "take back", "refer", "take"), weight: 1 },
);
/** A random history of a patient who is followed, in which the two sides ask each other. */
export const questionActs = fc
  .array(fc.record({ act: askingAct, days, value }), { minLength: 3, maxLength: 14 })
  .map((asked) => [...["offer", "accept"].map((act) => ({ act, days: 0, value: "0.1" })), ...asked]);
/** Either of what moves the follow-up. */
export const basis = fc.constantFrom("acceptance" as const, "epikrise" as const);

/** The story that a random history makes. */
export function play(
  script: { act: string; days: number; value: string }[],
  moves: HandoverBasis = "acceptance",
): Story {
  const story = new Story("prostate-rp@1", moves).opened("2024-01-10");
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
    reply: [doctor, replying(handover, { says: value === "0.1" ? "yes" : value === "<0.1" ? "no" : "asks" })],
    call: [doctor, { type: "note-call", handover, note: "de ringer tilbage" }],
    ...questions(story, on, value, at),
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
    ...lifeActs(story, on, value, at),
  };
  const found = commands[act];
  if (found === undefined) throw new Error(act);
  return found;
}

/** What is asked between whoever follows and the department, said by either of them, and concluded. */
function questions(story: Story, on: string, value: string, at: number): Record<string, [typeof doctor, Command]> {
  const { holder = "", inquiries = [] } = story.course ?? {};
  const follower = [gp, newGp].find(({ party }) => party === holder) ?? gp;
  const by = value === "0.1" || value === "0.3" ? doctor : follower;
  const asker = by === doctor ? ("department" as const) : ("follower" as const);
  const inquiry = inquiries.at(-1)?.id ?? "none";
  const told = { id: `m${at}`, text: "Skal planen ændres?", writtenAt: `${on}T09:00:00Z` };
  const written = { ...told, how: "written" } as const;
  const called = { ...told, how: "called", spokeWith: "Lægen", answered: value === "0.21" || value === "0.3" } as const;
  return {
    inquire: [
      by,
      {
        ...{ type: "open-inquiry", inquiry: { id: `q${at}`, department: doctor.party, asker, subject: "Planen" } },
        message: value === "<0.1" ? { ...told, how: "asked-by-phone", spokeWith: "Sekretæren" } : written,
      },
    ],
    say: [by, { type: "say-in-inquiry", inquiry, message: written }],
    rung: [by, { type: "say-in-inquiry", inquiry, message: called }],
    conclude: [by, { type: "conclude-inquiry", inquiry, outcome: "as-planned", note: "Afklaret i telefonen" }],
  };
}

/** What registers, the region and the new practice do. */
function lifeActs(story: Story, on: string, value: string, at: number): Record<string, [typeof doctor, Command]> {
  const { standing, letter, holder = "" } = story.course ?? {};
  const onward = standing?.status === "moving" ? standing.onward.id : "none";
  const waits = onward === "none" && standing?.status === "offered" ? standing.handover.id : onward;
  const because = "patient-chose" as const;
  const offer = { id: `o${at}`, answerDue: day(on) };
  const quiet = {
    level: "region-office",
    decision: "called",
    note: "Ringet til klinikken",
    until: plus(on, 20),
  } as const;
  return {
    delivered: [machine, { type: "deliver-handover", handover: letter?.id ?? "none", on: day(on) }],
    "another doctor": [register, changed(on, value === "0.3" ? "pra-moelle" : newGp.party, `o${at}`)],
    "the old doctor again": [register, changed(on, gp.party, `o${at}`)],
    "no doctor": [register, changed(on, null)],
    onward: [gp, { type: "offer-onward", onward: { ...offer, to: newGp.party, because } }],
    "the new one accepts": [newGp, { type: "accept-handover", handover: waits }],
    "the new one declines": [newGp, { type: "decline-handover", handover: onward, reason: "ikke vores patient" }],
    "take back": [doctor, { type: "take-back", reason: "ny plan" }],
    "practice closes": [regionOffice, { type: "move-holder", from: holder, because: "practice-closed" }],
    "read the move": [doctor, { type: "read-holder-move" }],
    death: [register, { type: "close-course", reason: "dead", note: "", on: day(on) }],
    "death annulled": [register, { type: "reopen-course", because: "death-annulled", note: "" }],
    emigrated: [register, { type: "close-course", reason: "emigrated", note: "" }],
    returned: [register, { type: "reopen-course", because: "returned", note: "" }],
    "by mistake": [doctor, { type: "reopen-course", because: "closed-by-mistake", note: "forkert patient" }],
    "another region": [register, { type: "move-region", to: value === "0.1" ? "RH" : "RM", on: day(on) }],
    wait: [regionOffice, { type: "answer-escalation", about: "handover", ...quiet }],
    "new number": [register, { type: "change-identity", kind: "new-cpr", note: "" }],
    triage: [regionOffice, { type: "triage", finding: "no-plan", decision: "plan", note: "Plan lægges i dag" }],
  };
}

/** So many days after a day. */
export function plus(on: string, days: number): IsoDay {
  return day(dayOf(day(on)).add({ days }).toString());
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
