import { departmentOf } from "@foelgeskab/followup/decide/who";
import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import type { DischargeLetter } from "@foelgeskab/medcom/discharge-letter";
import type { HospitalReferral } from "@foelgeskab/medcom/hospital-referral";
import type { OutpatientDischargeLetter } from "@foelgeskab/medcom/outpatient-discharge-letter";
import { referralText } from "./describe-letter.ts";
import { findPerson, type OpenCourse } from "./find-courses.ts";
import { partySending } from "./handover-parties.ts";
import { openCourses } from "./open-courses.ts";
import type { Outcome, Step } from "./outcome.ts";
import { REASON } from "./reasons.ts";
import { takeInHandover } from "./take-in-handover.ts";
import { waitingLetter } from "./waiting-letter.ts";

type ClinicalLetter = DischargeLetter | OutpatientDischargeLetter | HospitalReferral;

/** A letter that we sent ourselves and that comes back: inside one server the act is the event and the message its copy, so nothing happens again. */
async function takeInOwnLetter({ db, letter }: Step<ClinicalLetter>): Promise<Outcome | undefined> {
  const own = await db
    .selectFrom("outbound")
    .innerJoin("party", "party.party_id", "outbound.party_id")
    .select(["outbound.patient_id as patientId", "outbound.course_id as courseId"])
    .where("outbound.letter_id", "=", letter.head.identifier)
    .where("party.ean", "=", letter.sender.ean)
    .executeTakeFirst();
  return own === undefined ? undefined : { state: "matched", ...own, notes: [REASON.ownLetter] };
}

/** A discharge letter of somebody else: one that hands a cancer patient over becomes an offer, any other is kept with the course it is about and changes nothing there until a person has read it. */
export async function takeInDischargeLetter(step: Step<DischargeLetter | OutpatientDischargeLetter>): Promise<Outcome> {
  const own = await takeInOwnLetter(step);
  const decided = own ?? (await takeInHandover(step));
  if (decided !== undefined) return decided;
  const person = await findPerson(step.db, step.letter.patient.identity);
  if ("why" in person) return { state: "unmatched", ...person };
  const { patientId, courses } = person;
  const course = courseMeant(courses, step.letter.diagnoses?.main?.code);
  if (course === undefined) return { state: "unmatched", patientId, why: REASON.severalCourses };
  return { state: "matched", patientId, courseId: course.courseId };
}

function courseMeant(courses: readonly OpenCourse[], diagnosis: string | undefined): OpenCourse | undefined {
  const same = courses.filter(({ icd10 }) => icd10 === diagnosis);
  if (same.length === 1) return same[0];
  return courses.length === 1 ? courses[0] : undefined;
}

/** A referral from outside waits for the department, which opens the course or chooses it. */
export async function takeInReferral(step: Step<HospitalReferral>): Promise<Outcome> {
  return (await takeInOwnLetter(step)) ?? (await sentBack(step)) ?? { state: "unmatched", why: REASON.referralByHand };
}

/** The referral of a practice that follows a patient of this region: it waits with her course, where a person takes it as the re-referral that it seems to be. */
async function sentBack(step: Step<HospitalReferral>): Promise<Outcome | undefined> {
  const { db, letter } = step;
  const person = await findPerson(db, letter.patient.identity);
  const sender = await partySending(db, letter);
  if ("why" in person || sender?.kind !== "practice") return undefined;
  const { patientId } = person;
  const followed = (await openCourses(db, person.courses)).filter(
    ({ course }) => isFollowed(course.standing) && course.holder === sender.id,
  );
  const [only, another] = followed;
  if (only === undefined || another !== undefined) return undefined;
  const reply = waitingLetter(step, { from: sender.id, words: referralText(letter) });
  const where = { courseId: only.courseId, partyId: departmentOf(only.course) };
  return { state: "unmatched", patientId, ...where, why: REASON.aboutCourse, reply };
}
