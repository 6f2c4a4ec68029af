import type { Recorded } from "@foelgeskab/followup/course";
import { dayOf } from "@foelgeskab/followup/ids";
import { INQUIRY_OUTCOME_NAME, type Inquiry, type InquiryOutcome } from "@foelgeskab/followup/inquiry/inquiry";
import { otherSide } from "@foelgeskab/followup/inquiry/evolve-inquiry";
import { mayConclude, partyOf, sideOf } from "@foelgeskab/followup/inquiry/who-owes";
import { isoDay } from "@foelgeskab/followup/ids";
import { type Actor, actorName } from "@foelgeskab/followup/party";
import { dayPhrase, type Phrase } from "@foelgeskab/followup/phrase";
import type { World } from "../../advance/advance.ts";
import type { InquiryMessageView, InquiryView } from "../../contract.ts";
import { type CourseFile, partyName } from "../../pages/course-file.ts";
import { turnIn } from "../../pages/inquiry-briefs.ts";
import { writtenBy } from "../../pages/inquiry-items.ts";
import { refOfFile } from "../../pages/patient-ref.ts";
import { lettersOfInquiry, readsHere } from "../../store/inquiries.ts";
import type { Db } from "../../store/transaction.ts";

/** One question with all that was said, as somebody of a party sees it; undefined where the course has no such question. */
export async function inquiryView(
  db: Db,
  { settings }: World,
  file: CourseFile,
  id: string,
  actor: Actor,
): Promise<InquiryView | undefined> {
  const { course } = file;
  const inquiry = course.inquiries.find((each) => each.id === id);
  if (inquiry === undefined) return undefined;
  const own = sideOf(inquiry, actor.party, course) ?? null;
  const other = partyOf(inquiry, own === null ? "department" : otherSide(own), course);
  const sent = await lettersOfInquiry(db, file.courseId, id);
  const ended = course.standing.status === "closed";
  return {
    patient: refOfFile(file),
    responsible: { name: partyName(file, course.holder), since: course.holderSince },
    ...{ id, subject: inquiry.subject, asker: inquiry.asker, own, openedOn: inquiry.openedOn },
    department: { id: inquiry.department, name: partyName(file, inquiry.department) },
    followerName: partyName(file, course.holder),
    turn: turnIn(file, inquiry, actor.party, settings.ladders),
    messages: inquiry.messages.map((message) => messageView(file, message, sent.get(message.id))),
    outcome: outcomeOf(file, inquiry),
    leavesByLetter: !(await readsHere(db, other, isoDay(file.today))),
    otherName: partyName(file, other),
    may: { say: own !== null && !ended, conclude: own !== null && !ended && mayConclude(inquiry, actor.party, course) },
    days: settings.inquiryDays,
  };
}

function messageView(
  file: CourseFile,
  message: Inquiry["messages"][number],
  state: string | undefined,
): InquiryMessageView {
  const { id, side, from, to, text, how, writtenAt, by, advises, letter } = message;
  return {
    ...{ id, side, text, how, writtenAt },
    ...{ fromName: partyName(file, from), toName: partyName(file, to) },
    spokeWith: "spokeWith" in message ? message.spokeWith : null,
    answered: message.how === "called" ? message.answered : null,
    by: letter === undefined ? actorName(by) : writtenBy(message, by),
    advises: advises === undefined ? null : INQUIRY_OUTCOME_NAME[advises],
    sent: state === undefined ? null : (SENT[state] ?? null),
    byLetter: letter !== undefined,
  };
}

const SENT: Readonly<Record<string, Phrase>> = {
  waiting: { da: "Brevet venter på at blive sendt", en: "The letter waits to be sent" },
  held: { da: "Brevet er holdt tilbage", en: "The letter is held back" },
  sent: { da: "Sendt som brev, kvittering afventes", en: "Sent as a letter, its receipt is awaited" },
  acknowledged: {
    da: "Sendt som brev, modtagerens system har kvitteret",
    en: "Sent as a letter, the receiver's system has it",
  },
  refused: { da: "Modtagerens system afviste brevet: ring", en: "The receiver's system refused the letter: ring" },
  done: { da: "Modtageren har fået det", en: "The receiver has it" },
  withdrawn: { da: "Brevet blev stoppet", en: "The letter was stopped" },
};

function outcomeOf(file: CourseFile, { standing, id }: Inquiry): InquiryView["outcome"] {
  if (standing.state !== "concluded") return null;
  const { outcome, note, on, by } = standing;
  const concluded = file.history.findLastIndex(
    ({ event }) => event.type === "inquiry-concluded" && event.inquiry === id,
  );
  const followed = followedBy(outcome, file.history.slice(concluded + 1));
  return { outcome, name: INQUIRY_OUTCOME_NAME[outcome], note, on, by: actorName(by), followed };
}

/** What was done about it since, in one sentence; that nothing was is said too. */
function followedBy(outcome: InquiryOutcome, since: readonly Recorded[]): Phrase {
  const act = since.find(({ event: { type } }) => FOLLOWS[outcome].includes(type));
  if (act === undefined) return NOTHING_YET[outcome];
  const day = dayPhrase(dayOf(act.on));
  const did = DID[act.event.type] ?? { da: "Planen er ændret", en: "The plan was changed" };
  return { da: `${did.da} ${day.da}`, en: `${did.en} ${day.en}` };
}

const FOLLOWS: Readonly<Record<InquiryOutcome, readonly string[]>> = {
  "as-planned": [],
  "change-plan": ["taken-back", "handover-offered", "programme-changed"],
  "refer-back": ["referred-back", "taken-back"],
};

const DID: Readonly<Record<string, Phrase>> = {
  "taken-back": { da: "Afdelingen tog patienten tilbage", en: "The department took the patient back on" },
  "handover-offered": { da: "Overdraget med en ny plan", en: "Handed over with a new plan on" },
  "referred-back": { da: "Genhenvist", en: "Referred back on" },
};

const NOTHING_YET: Readonly<Record<InquiryOutcome, Phrase>> = {
  "as-planned": { da: "Planen er uændret", en: "The plan is unchanged" },
  "change-plan": {
    da: "Planen er ikke ændret endnu: afdelingen tager patienten tilbage og overdrager med den nye plan",
    en: "The plan is not changed yet: the department takes the patient back and hands over with the new plan",
  },
  "refer-back": { da: "Der er ikke genhenvist endnu", en: "Not referred back yet" },
};
