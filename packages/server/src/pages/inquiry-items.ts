import type { Recorded } from "@foelgeskab/followup/course";
import { INQUIRY_OUTCOME_NAME, type InquiryEvent, type InquiryMessage } from "@foelgeskab/followup/inquiry/inquiry";
import { type Actor, actorName } from "@foelgeskab/followup/party";
import { asWritten, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { type CourseFile, partyName } from "./course-file.ts";
import { letterTold, type Told } from "./event-items.ts";

/** What a question and its answers put on the time line. */
export function inquiryTold(file: CourseFile, event: InquiryEvent, { by }: Recorded): Told {
  switch (event.type) {
    case "inquiry-opened": {
      const to = partyName(file, event.message.to);
      const title = { da: `Spørgsmål til ${to}`, en: `Question to ${to}` };
      const text = asWritten(`${event.inquiry.subject}. ${event.message.text}`);
      return { kind: "letter", state: "pending", title, text, note: writtenBy(event.message, by) };
    }
    case "inquiry-said": {
      const from = partyName(file, event.message.from);
      const title =
        event.message.how === "called"
          ? { da: "Talt i telefon om spørgsmålet", en: "Spoken by telephone about the question" }
          : { da: `${from} skrev om spørgsmålet`, en: `${from} wrote about the question` };
      return {
        kind: "letter",
        state: "done",
        title,
        text: asWritten(event.message.text),
        note: writtenBy(event.message, by),
      };
    }
    case "inquiry-concluded": {
      const title = { da: "Spørgsmålet afsluttet", en: "Question concluded" };
      const name = INQUIRY_OUTCOME_NAME[event.outcome];
      const text = phrase((l) => [name[l], event.note].filter((part) => part !== "").join(". "));
      return { kind: "decision", state: "done", title, text, note: actorName(by) };
    }
    default:
      return event satisfies never;
  }
}

/** Who wrote a message: the letter that it came by, or the person. */
export function writtenBy({ letter }: InquiryMessage, by: Actor): Phrase {
  if (letter === undefined) return actorName(by);
  return by.role === "system" ? asWritten(letter.sender) : letterTold(letter, by.name);
}
