import { dayText } from "@foelgeskab/followup/day";
import type { System } from "../system/system.ts";
import { DAY, type Minute } from "../time.ts";
import { delivering, type Plant, shelling } from "./plant.ts";

/** Bugs about what travels, and about the shell. */
export const MESSAGE_PLANTS: Record<string, Plant> = {
  "unmatched-dropped": shelling("what matches nobody is dropped", { keepsUnmatched: () => false }),
  "unreadable-dropped": shelling("what cannot be read is dropped", { keepsUnmatched: (why) => why !== "unreadable" }),
  "same-envelope": shelling("a message is sent again in its old envelope", {
    envelopeOf: ({ message }) => `${message}-1`,
  }),
  "death-leaves-letters": shelling("letters to the dead leave", { withdrawsLetters: () => false }),
  "half-file-trusted": shelling("half a register is believed", { trustsFile: () => true }),
  "register-unordered": shelling("lines of the register are taken in as they come", { heedsLatest: false }),
  "summer-time-skipped": shelling("the nightly run is left out where summer time begins", {
    runsAt: (now) => !isBeginOfSummer(now),
  }),
  "answered-before-commit": shelling("a sender hears yes before anything is written", { answersAfterCommit: false }),
  "outbox-apart": shelling("what leaves is written after the commit", { writesOutboxWithin: false }),
  "linked-records-merged": shelling("an answer for one of two linked records goes to the other", {
    findPatient: (system, cpr) => {
      const own = rowOf(system, cpr);
      return own?.linkedTo === undefined ? own : system.patients.get(own.linkedTo);
    },
  }),
  "answers-stay-when-parted": shelling("two people's answers stay with both when their records are parted", {
    partRecords: (_system, [one, two]) => {
      delete one.linkedTo;
      delete two.linkedTo;
    },
  }),
  "old-number-strangers": shelling("an old number is taken for somebody else's", {
    findPatient: (system, cpr) => {
      const own = rowOf(system, cpr);
      if (own === undefined || own.numbers.at(-1) === cpr) return own;
      return [...system.patients.values()].find((row) => row !== own) ?? own;
    },
  }),
  "transient-is-delivered": delivering("a technical fault counts as delivered", (real, { sendings, answers }, now) =>
    real(
      {
        sendings,
        answers: answers.map((answer) =>
          answer.outcome === "transient-error" ? { ...answer, outcome: "ok" as const } : answer,
        ),
      },
      now,
    ),
  ),
  "refusal-sent-again": delivering("a refused letter is sent again and again", (real, sent, now) =>
    sent.answers.some(({ outcome }) => outcome === "fatal-error") && sent.sendings.length < 4
      ? { state: "resend", since: now }
      : real(sent, now),
  ),
  "never-a-persons": delivering("a message that nobody answers waits for ever", (real, sent, now) => {
    const delivery = real(sent, now);
    return delivery.state === "person" ? { state: "awaiting", until: now + 365 * DAY } : delivery;
  }),
  "given-up-is-delivered": delivering("a message that nobody answers counts as delivered", (real, sent, now) => {
    const delivery = real(sent, now);
    return delivery.state === "person" ? { state: "acknowledged", since: now, contradicted: false } : delivery;
  }),
  "duplicate-refused": {
    says: "a message that comes twice is accepted and then refused",
    in: (real) => ({ ...real, receptionOf: (seen) => (seen.message ? "refuse" : real.receptionOf(seen)) }),
  },
};

function rowOf({ patients }: System, cpr: string) {
  return [...patients.values()].find(({ numbers }) => numbers.includes(cpr));
}

/** The last Sunday of March. */
function isBeginOfSummer(now: Minute): boolean {
  const day = Math.floor(now / DAY);
  return (day - 3) % 7 === 0 && /-03-(2[5-9]|3[01])$/.test(dayText(day));
}
