import type { Course } from "@foelgeskab/followup/course";
import { replyAwaited } from "@foelgeskab/followup/decide/reply";
import { departmentOf } from "@foelgeskab/followup/decide/who";
import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { showControls } from "@foelgeskab/medcom/write-xml";
import { advance, NO_SUCH_COURSE } from "../../advance/advance.ts";
import { evidenceOf, type WaitingReply } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import type { TakenCorrespondence } from "./care-communication-letter.ts";
import { findPerson } from "./find-courses.ts";
import { partySending } from "./handover-parties.ts";
import { correspondenceText } from "./letter-text.ts";
import { type KnownCourse, openCourses } from "./open-courses.ts";
import type { Outcome, Step } from "./outcome.ts";
import { REASON } from "./reasons.ts";
import { waitingLetter } from "./waiting-letter.ts";

/**
 * A correspondence letter that names a question it is a part of joins it. Every other one waits for a person, whatever it says: as the reply of
 * the practice to which a hand-over was sent, or as a letter of the other party of a course. Its words are never judged here (safety S2).
 */
export async function takeInCorrespondence(step: Step<TakenCorrespondence>): Promise<Outcome> {
  const { db, letter } = step;
  const person = await findPerson(db, letter.patient.identity);
  if ("why" in person) return { state: "unmatched", ...person };
  const { patientId } = person;
  const sender = await partySending(db, letter);
  if (sender === undefined) return { state: "unmatched", patientId, why: REASON.correspondence };
  const said = letter.additional?.subject;
  const reply = waitingLetter(step, {
    from: sender.id,
    words: correspondenceText(letter),
    ...(said === undefined ? {} : { subject: showControls(said) }),
  });
  const courses = await openCourses(db, person.courses);
  const joined = await joinQuestion(step, courses, reply);
  if (joined !== undefined) return { state: "matched", patientId, courseId: joined };
  return { patientId, reply, ...((await replyTo(step, courses, sender.id)) ?? aboutCourse(courses, sender.id)) };
}

/** The question that the letter names, by its own id or by the number of a letter of ours in it, takes it in. One that names several, or is of somebody else, joins none. */
async function joinQuestion(
  { db, world, inboundId, letter }: Step<TakenCorrespondence>,
  courses: readonly KnownCourse[],
  reply: WaitingReply,
): Promise<string | undefined> {
  const said = wordsOf(letter);
  const asked = courses.flatMap(({ courseId, course }) => course.inquiries.map(({ id }) => ({ courseId, id })));
  if (asked.length === 0) return undefined;
  const ids = courses.map(({ courseId }) => courseId);
  const sent = await db
    .selectFrom("outbound")
    .select(["outbound_id as message", "letter_id as number", "about"])
    .where("kind", "=", "XDIS91")
    .where("course_id", "in", ids)
    .execute();
  const named = asked.filter(
    ({ id }) =>
      said.includes(id) ||
      sent.some(
        ({ message, number, about }) => about.startsWith(`${id}/`) && (said.includes(number) || said.includes(message)),
      ),
  );
  const [only, another] = named;
  if (only === undefined || another !== undefined) return undefined;
  const by: Actor = { user: `letter:${reply.from}`, name: reply.sender, role: "system", party: reply.from };
  const step = await advance(db, world, by, only.courseId, {
    ...{ type: "receive-in-inquiry", inquiry: only.id },
    message: {
      ...{ id: inboundId, how: "written", text: reply.words, letter: evidenceOf(reply, inboundId) },
      writtenAt: reply.writtenAt ?? world.clock.now().toString(),
    },
  });
  return step === NO_SUCH_COURSE || isRefusal(step) ? undefined : only.courseId;
}

type Place = Pick<Outcome, "state"> & Partial<Pick<Outcome, "why" | "courseId" | "partyId">>;

/** The reply of a practice to the hand-over that waits for it. */
async function replyTo(
  { db, letter }: Step<TakenCorrespondence>,
  courses: readonly KnownCourse[],
  practice: string,
): Promise<Place | undefined> {
  const offers = courses.flatMap(({ courseId, course }) => {
    const awaited = replyAwaited(course);
    return awaited?.from === practice ? [{ courseId, ...awaited }] : [];
  });
  const [first] = offers;
  if (first === undefined) return undefined;
  const meant = await offerMeant(db, offers, letter);
  if (meant !== undefined)
    return { state: "unmatched", courseId: meant.courseId, partyId: meant.department, why: REASON.reply };
  const oneDepartment = offers.every(({ department }) => department === first.department);
  return {
    ...{ state: "unmatched", why: REASON.replyToSeveral },
    ...(oneDepartment ? { partyId: first.department } : {}),
  };
}

/** A letter between whoever follows and a department: on the other one's list, with the course that it is about where there is only one. */
function aboutCourse(courses: readonly KnownCourse[], sender: string): Place {
  const between = courses.flatMap(({ courseId, course }) => {
    const other = otherParty(course, sender);
    return other === undefined ? [] : [{ courseId, partyId: other }];
  });
  const [only, another] = between;
  return only !== undefined && another === undefined
    ? { state: "unmatched", ...only, why: REASON.aboutCourse }
    : { state: "unmatched", why: REASON.correspondence };
}

/** The party to whom a letter of a party about a followed course is: undefined for whoever has no part in it. */
export function otherParty(course: Course, sender: string): string | undefined {
  const { standing, holder, inquiries } = course;
  if (!isFollowed(standing)) return undefined;
  if (sender === holder) return departmentOf(course);
  const asked = inquiries.some(({ department }) => department === sender);
  return asked || sender === departmentOf(course) ? holder : undefined;
}

/** An offer that waits for a practice's word. */
interface OpenOffer {
  courseId: string;
  handover: string;
  department: string;
}

/** The offer whose letter or course the reply names; else the only one. */
async function offerMeant(
  db: Db,
  offers: readonly OpenOffer[],
  letter: TakenCorrespondence,
): Promise<OpenOffer | undefined> {
  const said = wordsOf(letter);
  const sent = await db
    .selectFrom("outbound")
    .select(["outbound_id as message", "letter_id as number", "about"])
    .where(
      "about",
      "in",
      offers.map(({ handover }) => handover),
    )
    .execute();
  const named = offers.filter(
    ({ courseId, handover }) =>
      said.includes(courseId) ||
      sent.some(
        ({ message, number, about }) => about === handover && (said.includes(number) || said.includes(message)),
      ),
  );
  if (named.length === 1) return named[0];
  return offers.length === 1 ? offers[0] : undefined;
}

/** Everything in a letter that can name what it is about: its words, and the messages that it answers, where its standard says so. */
function wordsOf(letter: TakenCorrespondence): string {
  return [
    ...(letter.answers ?? []),
    letter.additional?.subject ?? "",
    correspondenceText(letter),
    ...letter.references.map(({ target }) => (target?.kind === "url" ? target.url : "")),
  ].join("\n");
}
