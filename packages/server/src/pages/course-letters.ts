import { replyAwaited } from "@foelgeskab/followup/decide/reply";
import { departmentOf } from "@foelgeskab/followup/decide/who";
import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import { sideOf } from "@foelgeskab/followup/inquiry/who-owes";
import { isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import type { RegionSettings } from "@foelgeskab/followup/region-settings";
import { workingDaysAfter } from "@foelgeskab/followup/working-days";
import type { CourseLetter, PatientPage } from "../contract.ts";
import { type UnreadReply, unreadReplies } from "../store/inbound-rows.ts";
import type { Db } from "../store/transaction.ts";
import type { CourseFile } from "./course-file.ts";

/** The letters about a course that wait for this person's party: replies to its hand-over, and all others with what can be made of them. */
export async function lettersOn(
  db: Db,
  file: CourseFile,
  { party }: Actor,
  { letter: days }: RegionSettings["inquiryDays"],
): Promise<Pick<PatientPage, "replies" | "letters">> {
  const unread = await unreadReplies(db, party, file.courseId);
  const answerBy = workingDaysAfter(isoDay(file.today), days);
  const awaited = replyAwaited(file.course)?.from;
  const [replies, others] = [
    unread.filter(({ letter }) => letter.from === awaited),
    unread.filter(({ letter }) => letter.from !== awaited),
  ];
  return {
    replies: replies.map(shown),
    letters: others.map((each) => ({ ...shown(each), answerBy, may: mayBecome(file, each, party) })),
  };
}

function shown({ inboundId: inbound, receivedAt, letter: { sender, number, writtenOn, words } }: UnreadReply) {
  return { inbound, receivedAt, sender, number, writtenOn, words };
}

function mayBecome({ course }: CourseFile, { letter: { from } }: UnreadReply, own: string): CourseLetter["may"] {
  const followed = isFollowed(course.standing);
  const refers = course.standing.status === "followed" || course.standing.status === "moving";
  const ofFollower = from === course.holder;
  return {
    ask: followed && (ofFollower ? departmentOf(course) === own : from === departmentOf(course)),
    refer: refers && ofFollower && departmentOf(course) === own,
    into: course.inquiries.flatMap((inquiry) => {
      const [theirs, ours] = [sideOf(inquiry, from, course), sideOf(inquiry, own, course)];
      const between = theirs !== undefined && ours !== undefined && theirs !== ours;
      return between ? [{ inquiry: inquiry.id, subject: inquiry.subject }] : [];
    }),
  };
}
