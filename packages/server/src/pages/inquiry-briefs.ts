import type { Course } from "@foelgeskab/followup/course";
import { departmentOf } from "@foelgeskab/followup/decide/who";
import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import { INQUIRY_OUTCOME_NAME, type Inquiry, type InquirySide } from "@foelgeskab/followup/inquiry/inquiry";
import { owes } from "@foelgeskab/followup/inquiry/who-owes";
import type { RegionSettings } from "@foelgeskab/followup/region-settings";
import type { InquiryBrief, InquiryTurn } from "../contract.ts";
import { type CourseFile, partyName } from "./course-file.ts";
import { turnView } from "./inquiry-turn.ts";

type Ladders = RegionSettings["ladders"];

/** The questions of a course as its page names them, open ones first, the newest of each on top. */
export function inquiryBriefs(file: CourseFile, own: string, ladders: Ladders): InquiryBrief[] {
  const briefs = file.course.inquiries.toReversed().map((inquiry) => ({
    id: inquiry.id,
    subject: inquiry.subject,
    turn: turnIn(file, inquiry, own, ladders),
    outcome: inquiry.standing.state === "concluded" ? INQUIRY_OUTCOME_NAME[inquiry.standing.outcome] : null,
  }));
  return [...briefs.filter(({ turn }) => turn !== null), ...briefs.filter(({ turn }) => turn === null)];
}

/** Whose turn it is in a question; null once it is concluded, or the course has ended. */
export function turnIn(file: CourseFile, inquiry: Inquiry, own: string, ladders: Ladders): InquiryTurn | null {
  const owed = owes(inquiry, file.course);
  if (owed === undefined || inquiry.standing.state === "concluded") return null;
  const { answerBy } = inquiry.standing;
  const open = { party: owed.party, owed: owed.owed, asker: inquiry.asker, answerBy };
  return turnView(open, { name: partyName(file, owed.party), own, today: file.today, ladders });
}

/** The side for which a party may ask about a patient who is followed; undefined for all others. */
export function askingSide(course: Course, party: string): InquirySide | undefined {
  if (!isFollowed(course.standing)) return undefined;
  if (party === course.holder) return "follower";
  return party === departmentOf(course) ? "department" : undefined;
}
