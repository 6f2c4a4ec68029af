import type { Course } from "../course.ts";
import type { Inquiry, InquirySide } from "./inquiry.ts";

/** What an open question waits for: an answer, or that the one who asked decides what comes of it. */
export type InquiryOwed = "answer" | "conclusion";

/** The party of a side today: who follows changes with the patient's hands. */
export function partyOf({ department }: Pick<Inquiry, "department">, side: InquirySide, { holder }: Course): string {
  return side === "department" ? department : holder;
}

/** The side for which a party speaks in a question; undefined for everybody else. */
export function sideOf(
  { department }: Pick<Inquiry, "department">,
  party: string,
  course: Course,
): InquirySide | undefined {
  if (party === department) return "department";
  return party === course.holder ? "follower" : undefined;
}

/** The one party that an open question waits for, and for what; undefined where a person has concluded it, or the course has ended. */
export function owes(
  inquiry: Inquiry,
  course: Course,
): { party: string; owed: InquiryOwed; side: InquirySide } | undefined {
  const { standing, asker } = inquiry;
  if (standing.state === "concluded" || course.standing.status === "closed") return undefined;
  const side = standing.for;
  return { party: partyOf(inquiry, side, course), owed: side === asker ? "conclusion" : "answer", side };
}

/** Whether a party may say what comes of a question: whoever asked; the department too, where it has the patient, or where nobody of the other party can do so here. */
export function mayConclude(inquiry: Inquiry, party: string, course: Course): boolean {
  const side = sideOf(inquiry, party, course);
  if (side === undefined) return false;
  return (
    side === inquiry.asker ||
    inquiry.department === course.holder ||
    (side === "department" && answeredByLetter(inquiry))
  );
}

/** The practice reads the department's answer as a letter in its own record. */
function answeredByLetter({ messages }: Inquiry): boolean {
  return messages.findLast(({ side }) => side === "department")?.byLetter === true;
}
