import { dayNumber, dayText } from "../day.ts";
import { dayOf, type IsoDay, isoDay } from "../ids.ts";
import type { InquiryOwed } from "../inquiry/who-owes.ts";
import { dayPhrase, type Phrase, phrase } from "../phrase.ts";
import type { PatientRef, WorklistRow } from "../worklist.ts";

/** An open question as the store holds it, for the party whose turn it is. */
export interface StoredInquiry {
  inquiry: string;
  subject: string;
  owed: InquiryOwed;
  answerBy: IsoDay;
  /** Who is on the other side. */
  other: string;
}

/** The day from which an open question climbs. */
export function inquiryLateFrom({ answerBy }: Pick<StoredInquiry, "answerBy">): IsoDay {
  return dayText(dayNumber(answerBy) + 1);
}

/** The row of a question that waits for the party's answer, or of an answer that somebody there reads and decides on. */
export function inquiryRow(stored: StoredInquiry, patient: PatientRef, today: Temporal.PlainDate): WorklistRow {
  const { inquiry, subject, owed, answerBy, other } = stored;
  const late = answerBy < isoDay(today);
  const [da, en] = WHAT[owed];
  return {
    key: `inquiry ${patient.courseId} ${inquiry}`,
    group: "questions",
    state: late ? "overdue" : owed === "answer" ? "question" : "answered",
    patient,
    what: { da: `${da}: ${subject}`, en: `${en}: ${subject}` },
    due: answerBy,
    dueNote: dueNote(answerBy, today),
    because: { da: `Fra ${other}`, en: `From ${other}` },
    becauseMore: MORE[owed],
    act: owed === "answer" ? "answer" : "open",
    about: { inquiry },
  };
}

const WHAT: Record<InquiryOwed, readonly [da: string, en: string]> = {
  answer: ["Spørgsmål", "Question"],
  conclusion: ["Svar", "Answer"],
};

const MORE: Record<InquiryOwed, Phrase> = {
  answer: { da: "Venter på jeres svar", en: "Waits for your answer" },
  conclusion: { da: "Læs svaret, og afgør, hvad der sker", en: "Read the answer, and decide what comes of it" },
};

/** "svar senest 12. nov. 2026", or how long ago that was. */
function dueNote(answerBy: IsoDay, today: Temporal.PlainDate): Phrase {
  const day = dayPhrase(dayOf(answerBy));
  if (answerBy >= isoDay(today)) return { da: `svar senest ${day.da}`, en: `answer by ${day.en}` };
  const days = dayOf(answerBy).until(today, { largestUnit: "days" }).days;
  return phrase((l) =>
    l === "da" ? `${days} ${days === 1 ? "dag" : "dage"} over` : `${days} ${days === 1 ? "day" : "days"} over`,
  );
}
