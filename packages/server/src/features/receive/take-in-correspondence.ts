import { replyAwaited } from "@foelgeskab/followup/decide/reply";
import { replay } from "@foelgeskab/followup/evolve";
import { isoDay } from "@foelgeskab/followup/ids";
import { showControls } from "@foelgeskab/medcom/write-xml";
import { loadHistory } from "../../store/course-store.ts";
import type { WaitingReply } from "../../store/inbound-rows.ts";
import type { Db } from "../../store/transaction.ts";
import type { TakenCorrespondence } from "./care-communication-letter.ts";
import { senderName } from "./describe-letter.ts";
import { findPerson, type OpenCourse } from "./find-courses.ts";
import { practiceSending } from "./handover-parties.ts";
import { correspondenceText } from "./letter-text.ts";
import { plausibleMoment } from "./message-moment.ts";
import type { Outcome, Step } from "./outcome.ts";
import { REASON } from "./reasons.ts";

/** An offer that waits for a practice's word. */
interface OpenOffer {
  courseId: string;
  handover: string;
  department: string;
}

/**
 * A correspondence letter waits for a person, whatever it says. From the practice to which a hand-over of that patient was sent, it waits as
 * the practice's reply on the department's list; its words are never judged here (safety S2).
 */
export async function takeInCorrespondence(step: Step<TakenCorrespondence>): Promise<Outcome> {
  const { db, letter } = step;
  const person = await findPerson(db, letter.patient.identity);
  if ("why" in person) return { state: "unmatched", ...person };
  const { patientId, courses } = person;
  const practice = await practiceSending(db, letter);
  const offers = practice === undefined ? [] : await openOffersTo(db, practice, courses);
  const [first] = offers;
  if (practice === undefined || first === undefined)
    return { state: "unmatched", patientId, why: REASON.correspondence };
  const meant = await offerMeant(db, offers, letter);
  const reply = replyOf(step, practice);
  if (meant !== undefined)
    return {
      state: "unmatched",
      patientId,
      courseId: meant.courseId,
      partyId: meant.department,
      why: REASON.reply,
      reply,
    };
  const oneDepartment = offers.every(({ department }) => department === first.department);
  return {
    ...{ state: "unmatched", patientId, why: REASON.replyToSeveral, reply },
    ...(oneDepartment ? { partyId: first.department } : {}),
  };
}

async function openOffersTo(db: Db, practice: string, courses: readonly OpenCourse[]): Promise<OpenOffer[]> {
  const offers: OpenOffer[] = [];
  for (const { courseId, patientId } of courses) {
    const course = replay(await loadHistory(db, { patientId, courseId }));
    const awaited = course && replyAwaited(course);
    if (awaited?.from === practice) offers.push({ courseId, ...awaited });
  }
  return offers;
}

/** The offer whose letter or course the reply names; else the only one. */
async function offerMeant(
  db: Db,
  offers: readonly OpenOffer[],
  letter: TakenCorrespondence,
): Promise<OpenOffer | undefined> {
  const said = [
    ...(letter.answers ?? []),
    letter.additional?.subject ?? "",
    correspondenceText(letter),
    ...letter.references.map(({ target }) => (target?.kind === "url" ? target.url : "")),
  ].join("\n");
  const sent = await db
    .selectFrom("outbound")
    .select(["outbound_id as id", "letter_id as number", "about"])
    .where(
      "about",
      "in",
      offers.map(({ handover }) => handover),
    )
    .execute();
  const named = offers.filter(
    ({ courseId, handover }) =>
      said.includes(courseId) ||
      sent.some(({ id, number, about }) => about === handover && (said.includes(number) || said.includes(id))),
  );
  if (named.length === 1) return named[0];
  return offers.length === 1 ? offers[0] : undefined;
}

function replyOf({ letter, world }: Step<TakenCorrespondence>, practice: string): WaitingReply {
  const written = plausibleMoment(letter.head.authorised, world.clock)?.slice(0, 10);
  return {
    from: practice,
    number: showControls(letter.head.identifier),
    sender: senderName(letter),
    writtenOn: isoDay(written === undefined ? world.clock.today() : Temporal.PlainDate.from(written)),
    words: correspondenceText(letter),
  };
}
