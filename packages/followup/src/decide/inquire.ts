import type { Course, CourseEvent, ReplyLetter } from "../course.ts";
import { isFollowed } from "../evolve-handover.ts";
import { isoDay } from "../ids.ts";
import { otherSide } from "../inquiry/evolve-inquiry.ts";
import type {
  Inquiry,
  InquiryBegun,
  InquiryMessage,
  InquiryOutcome,
  InquirySide,
  InquiryWay,
} from "../inquiry/inquiry.ts";
import { mayConclude, owes, partyOf, sideOf } from "../inquiry/who-owes.ts";
import { type Refusal, refuse } from "../refusal.ts";
import { workingDaysAfter } from "../working-days.ts";
import type { Circumstances } from "./decide.ts";
import { notYours } from "./not-yours.ts";
import { saysSomething } from "./told.ts";
import { departmentOf } from "./who.ts";

type Decision = CourseEvent[] | Refusal;

/** A message as it is given: who says it to whom, and by when it is to be answered, follows from who acts. */
export type ToldMessage = InquiryWay &
  Pick<InquiryMessage, "id" | "text" | "writtenAt" | "byLetter" | "letter" | "advises">;

/** Somebody who follows the patient asks a department, or the department asks whoever follows; or a person makes the other party's letter such a question. */
export function openInquiry(
  course: Course,
  { inquiry, message }: { inquiry: InquiryBegun; message: ToldMessage },
  circumstances: Circumstances,
): Decision {
  if (course.inquiries.some(({ id }) => id === inquiry.id)) return [];
  if (!isFollowed(course.standing)) return notFollowed();
  const { by } = circumstances;
  const speaker = message.letter?.from ?? by.party;
  if (inquiry.asker !== sideOf(inquiry, speaker, course)) return notYours();
  if (inquiry.asker === "department" && speaker !== departmentOf(course)) return notYours();
  if (message.letter !== undefined && !isOther(inquiry, message.letter, course, circumstances)) return notYours();
  const wordless = withoutWords(message);
  if (wordless !== undefined) return wordless;
  const told = messageOf(inquiry, inquiry.asker, message, course, circumstances);
  return [{ type: "inquiry-opened", inquiry, message: told }];
}

/** One side says something more: an answer, another question, a note of a call. With an outcome the one who may conclude ends the question by it. */
export function sayInInquiry(
  course: Course,
  { inquiry: id, message, concludes }: { inquiry: string; message: ToldMessage; concludes?: Conclusion },
  circumstances: Circumstances,
): Decision {
  const inquiry = course.inquiries.find((each) => each.id === id);
  if (inquiry === undefined) return noSuchInquiry();
  if (inquiry.messages.some((known) => known.id === message.id)) return [];
  const side = speaking(inquiry, message.letter?.from ?? circumstances.by.party, course);
  if (side === undefined) return notYours();
  if (message.letter !== undefined && !isOther(inquiry, message.letter, course, circumstances)) return notYours();
  const wordless = withoutWords(message);
  if (wordless !== undefined) return wordless;
  const told = messageOf(inquiry, side, message, course, circumstances);
  const said: CourseEvent = { type: "inquiry-said", inquiry: id, message: told };
  if (concludes === undefined) return [said];
  const after = { ...inquiry, messages: [...inquiry.messages, { ...told, by: circumstances.by }] };
  const ends = concluding(after, concludes, course, circumstances);
  return "refused" in ends ? ends : [said, ...ends];
}

/** What a person decides that comes of a question. */
export interface Conclusion {
  outcome: InquiryOutcome;
  note: string;
}

/** A person says what comes of the question; it is on nobody's list any more, until somebody writes again. */
export function concludeInquiry(
  course: Course,
  { inquiry: id, ...conclusion }: Conclusion & { inquiry: string },
  circumstances: Circumstances,
): Decision {
  const inquiry = course.inquiries.find((each) => each.id === id);
  if (inquiry === undefined) return noSuchInquiry();
  const ends = concluding(inquiry, conclusion, course, circumstances);
  if ("refused" in ends) return ends;
  const { standing } = inquiry;
  const { outcome, note } = conclusion;
  if (standing.state === "concluded")
    return standing.outcome === outcome && standing.note === note ? [] : alreadyConcluded();
  if (owes(inquiry, course)?.owed === "answer" && !saysSomething(note))
    return refuse(
      "no-note",
      "Spørgsmålet er ikke besvaret. Skriv, hvorfor det afsluttes uden svar.",
      "The question is not answered. Write why it is ended without an answer.",
    );
  return ends;
}

function concluding(
  inquiry: Inquiry,
  { outcome, note }: Conclusion,
  course: Course,
  { by }: Circumstances,
): CourseEvent[] | Refusal {
  if (sideOf(inquiry, by.party, course) === undefined) return notYours();
  if (!mayConclude(inquiry, by.party, course))
    return refuse(
      "asker-concludes",
      "Det er den, der spurgte, som afgør, hvad der sker. Skriv jeres råd i svaret.",
      "Whoever asked decides what comes of it. Write your advice in the answer.",
    );
  return [{ type: "inquiry-concluded", inquiry: inquiry.id, outcome, note }];
}

/** The side of whoever speaks: also of a practice that had the patient when it was written to. */
function speaking(inquiry: Inquiry, party: string, course: Course): InquirySide | undefined {
  const now = sideOf(inquiry, party, course);
  if (now !== undefined) return now;
  const before = inquiry.messages.some(({ side, from, to }) => (side === "follower" ? from : to) === party);
  return before ? "follower" : undefined;
}

/** A letter is taken in by the party that it is for, or by the machine that received it; nobody takes in a letter of her own. */
function isOther(
  inquiry: Pick<Inquiry, "department">,
  { from }: ReplyLetter,
  course: Course,
  { by }: Circumstances,
): boolean {
  if (by.role === "system") return true;
  return by.party !== from && sideOf(inquiry, by.party, course) !== undefined;
}

function messageOf(
  inquiry: InquiryBegun,
  side: InquirySide,
  told: ToldMessage,
  course: Course,
  { by, today, inquiryDays }: Circumstances,
): InquiryMessage {
  const from = told.letter?.from ?? by.party;
  const days =
    told.how === "asked-by-phone"
      ? inquiryDays.phone
      : otherSide(side) === inquiry.asker
        ? inquiryDays.read
        : inquiryDays.letter;
  return {
    ...told,
    ...{ side, from, to: addressee(inquiry, side, from, course), answerBy: workingDaysAfter(isoDay(today), days) },
  };
}

/** Whoever follows now; of a patient who is back at that department, the practice that wrote last. */
function addressee(inquiry: InquiryBegun | Inquiry, side: InquirySide, from: string, course: Course): string {
  const to = partyOf(inquiry, otherSide(side), course);
  if (to !== from || !("messages" in inquiry)) return to;
  return inquiry.messages.findLast((message) => message.side === "follower")?.from ?? to;
}

function withoutWords({ text, ...way }: ToldMessage): Refusal | undefined {
  if (text.trim() === "") return refuse("no-text", "Skriv, hvad det handler om.", "Write what it is about.");
  if (way.how !== "written" && way.spokeWith.trim() === "")
    return refuse("no-name", "Skriv, hvem I talte med.", "Write whom you spoke with.");
  return undefined;
}

function noSuchInquiry(): Refusal {
  return refuse(
    "no-such-inquiry",
    "Spørgsmålet findes ikke. Genindlæs siden.",
    "The question does not exist. Reload the page.",
  );
}

function alreadyConcluded(): Refusal {
  return refuse(
    "already-concluded",
    "Spørgsmålet er allerede afsluttet. Skriv igen, hvis der er mere.",
    "The question is concluded already. Write again if there is more.",
  );
}

function notFollowed(): Refusal {
  return refuse(
    "not-followed",
    "Patienten er ikke i opfølgning hos en klinik. Et spørgsmål om en overdragelse, der venter, stilles på overdragelsen.",
    "No practice follows the patient. A question about a hand-over that waits is asked there.",
  );
}
