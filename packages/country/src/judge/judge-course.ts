import type { CourseEvent, Handover, Recorded } from "@foelgeskab/followup/course";

/** What a second judge says of a course from its events alone. It shares no code with the domain's fold or projection. */
export interface Judgement {
  holder: string;
  open: boolean;
  reason?: string;
  /** The hand-over that waits for somebody's yes. */
  offer: string | null;
  /** The letter in force. */
  letter: Handover | null;
  /** The versions that held since the letter was offered, oldest first, each with its last day; the one that holds now is the last. */
  programmes: { key: string; until: string | null }[];
  /** The questions that wait, each with the party that it waits for: "q1 dep-uro". */
  questions: string[];
}

/** Facts gathered from a history, each kept under its own name. */
interface Ledger {
  holder: string;
  offers: Map<string, Handover>;
  openOffer: string | null;
  /** The hand-over that a practice follows by. */
  followedBy: string | null;
  /** The re-referral that waits, and to whom it goes. */
  rereferral: { id: string; to: string } | null;
  closed: string | null;
  programmes: Judgement["programmes"];
  /** Each question with its department, whether that asked, and whose turn it is: null once somebody has said what comes of it. */
  questions: Map<string, { department: string; departmentAsked: boolean; turn: "department" | "follower" | null }>;
}

/** Judges a course. */
export function judgeCourse(history: readonly Recorded[]): Judgement {
  const [first] = history;
  if (first?.event.type !== "course-opened") throw new Error("a course begins by being opened");
  const ledger: Ledger = {
    holder: first.event.department,
    offers: new Map(),
    openOffer: null,
    followedBy: null,
    rereferral: null,
    closed: null,
    programmes: [{ key: first.event.programme, until: null }],
    questions: new Map(),
  };
  for (const { event, on } of history) enter(ledger, event, on);
  const { holder, closed, openOffer, followedBy, offers, programmes } = ledger;
  const letter = offers.get(followedBy ?? openOffer ?? "") ?? null;
  return {
    ...{ holder, offer: closed === null ? openOffer : null, letter, programmes },
    questions: closed === null ? questionsOf(ledger) : [],
    ...(closed === null ? { open: true } : { open: false, reason: closed }),
  };
}

function enter(ledger: Ledger, event: CourseEvent, on: string): void {
  switch (event.type) {
    case "handover-offered":
      ledger.offers.set(event.handover.id, event.handover);
      ledger.openOffer = event.handover.id;
      ledger.programmes = ledger.programmes.slice(-1);
      return;
    case "handover-moved-by-letter":
    case "handover-accepted":
      follows(ledger, event.handover);
      return;
    case "onward-offered":
      offeredOn(ledger, event.onward.id, event.onward.to);
      return;
    case "handover-declined":
    case "handover-withdrawn":
      refused(ledger, event.handover);
      return;
    case "referred-back":
      ledger.rereferral = { id: event.rereferral.id, to: event.rereferral.to };
      return;
    case "rereferral-declined":
      ledger.rereferral = null;
      return;
    case "rereferral-accepted":
      backAt(ledger, ledger.rereferral?.to ?? ledger.holder);
      return;
    case "taken-back":
      backAt(ledger, senderOf(ledger));
      return;
    case "holder-moved":
      forced(ledger, event.to);
      return;
    case "programme-changed":
      changed(ledger, event.to, on);
      return;
    case "inquiry-opened": {
      const { id, department, asker } = event.inquiry;
      ledger.questions.set(id, { department, departmentAsked: asker === "department", turn: null });
      spoken(ledger, id, event.message);
      return;
    }
    case "inquiry-said":
      spoken(ledger, event.inquiry, event.message);
      return;
    case "inquiry-concluded": {
      const asked = ledger.questions.get(event.inquiry);
      if (asked !== undefined) asked.turn = null;
      return;
    }
    case "course-closed":
      ledger.closed = event.reason;
      ledger.openOffer = null;
      return;
    case "course-reopened":
      ledger.closed = null;
      return;
    case "course-opened":
    case "handover-received":
    case "handover-programme-chosen":
    case "handover-confirmed":
    case "handover-questioned":
    case "handover-answered":
    case "handover-delivered":
    case "handover-called":
    case "results-received":
    case "results-signed":
    case "symptoms-reported":
    case "check-done":
    case "contact-made":
    case "criterion-deferred":
    case "programme-change-read":
    case "practice-changed":
    case "holder-move-read":
    case "region-moved":
    case "escalation-answered":
    case "identity-changed":
    case "triaged":
      return; // none of these moves or ends anything
    default:
      event satisfies never;
  }
}

/** Whoever has spoken waits for the other; a call that answered is for the one who asked, and one that did not is only told. */
function spoken({ questions }: Ledger, id: string, message: Said): void {
  const asked = questions.get(id);
  if (asked === undefined) throw new Error("what is said belongs to a question");
  if (message.how === "called") {
    if (message.answered) asked.turn = asked.departmentAsked ? "department" : "follower";
  } else asked.turn = message.side === "department" ? "follower" : "department";
}

type Said = Extract<CourseEvent, { type: "inquiry-said" }>["message"];

function questionsOf({ questions, holder }: Ledger): string[] {
  return [...questions].flatMap(([id, { turn, department }]) =>
    turn === null ? [] : [`${id} ${turn === "department" ? department : holder}`],
  );
}

function follows(ledger: Ledger, id: string): void {
  const letter = ledger.offers.get(id);
  if (letter === undefined) throw new Error("what is accepted was offered");
  ledger.holder = letter.to;
  ledger.followedBy = id;
  ledger.openOffer = null;
}

function offeredOn(ledger: Ledger, id: string, to: string): void {
  const letter = ledger.offers.get(ledger.followedBy ?? "");
  if (letter === undefined) throw new Error("what is offered on is followed");
  ledger.offers.set(id, { ...letter, id, to });
  ledger.openOffer = id;
}

/** Nobody took it. A letter that had moved the task gives it back to its sender. */
function refused(ledger: Ledger, id: string): void {
  if (ledger.openOffer === id) {
    ledger.openOffer = null;
    return;
  }
  if (ledger.followedBy === id) backAt(ledger, senderOf(ledger));
}

function senderOf({ offers, followedBy, holder }: Ledger): string {
  return offers.get(followedBy ?? "")?.from ?? holder;
}

function backAt(ledger: Ledger, department: string): void {
  ledger.holder = department;
  ledger.followedBy = null;
  ledger.openOffer = null;
  ledger.rereferral = null;
}

/** A practice closed: the department holds, and an offer to the next practice stays open. */
function forced(ledger: Ledger, to: string): void {
  const { openOffer } = ledger;
  backAt(ledger, to);
  ledger.openOffer = openOffer;
}

/** A version holds from the day after; without a letter there is nothing that the one before it made. */
function changed(ledger: Ledger, to: string, on: string): void {
  const lettered = ledger.followedBy !== null || ledger.openOffer !== null;
  const before = lettered
    ? ledger.programmes.map((each, at, all) => (at === all.length - 1 ? { ...each, until: on } : each))
    : [];
  ledger.programmes = [...before, { key: to, until: null }];
}
