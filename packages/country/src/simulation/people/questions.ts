import { departmentOf } from "@foelgeskab/followup/decide/who";
import type { Inquiry } from "@foelgeskab/followup/inquiry/inquiry";
import { type InquiryOwed, owes } from "@foelgeskab/followup/inquiry/who-owes";
import type { Actor } from "@foelgeskab/followup/party";
import type { CourseFile } from "../system/system.ts";
import { instantText } from "../time.ts";
import type { House } from "../world/house.ts";
import { tryAct } from "./try-act.ts";

/** How often a practice that looks at a patient asks her department something. */
const ASKS = 0.01;

/** Somebody of a practice that follows asks the department, now and then. The real server is not asked: its doors to questions are told in its own stories. */
export function asksNowAndThen(house: House, file: CourseFile, by: Actor): void {
  const { course, history, id } = file;
  if (house.country.served || course.standing.status !== "followed" || !house.random.chance(ASKS)) return;
  const question = `${id}-q${history.length}`;
  tryAct(house, file, by, {
    type: "open-inquiry",
    inquiry: { id: question, department: departmentOf(course), asker: "follower", subject: "Planen" },
    message: said(house, `${question}-1`, "Skal planen være en anden?"),
  });
}

/** Somebody of a party answers what it is asked, and reads what it was answered and says what comes of it. */
export function answersQuestions(house: House, file: CourseFile, by: Actor): void {
  for (const inquiry of file.course.inquiries) {
    const owed = owes(inquiry, file.course);
    if (owed?.party === by.party) doesPart(house, file, by, inquiry, owed.owed);
  }
}

function doesPart(house: House, file: CourseFile, by: Actor, { id, messages }: Inquiry, owed: InquiryOwed): void {
  if (owed === "answer")
    tryAct(house, file, by, {
      ...{ type: "say-in-inquiry", inquiry: id },
      message: said(house, `${id}-${messages.length + 1}`, "Bliv ved planen."),
    });
  else tryAct(house, file, by, { type: "conclude-inquiry", inquiry: id, outcome: "as-planned", note: "" });
}

function said({ agenda }: House, id: string, text: string) {
  return { id, how: "written" as const, text, writtenAt: instantText(agenda.now) };
}
