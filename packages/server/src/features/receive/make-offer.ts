import { randomBytes, randomUUID } from "node:crypto";
import { birthDateOf, type Cpr, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type { Actor } from "@foelgeskab/followup/party";
import { type Programme, programmeKey } from "@foelgeskab/followup/programme";
import { readLetter } from "@foelgeskab/followup/reading/read-letter";
import { type ProposedSubject, proposedSubject } from "@foelgeskab/followup/received/proposed-subject";
import type { ReceivedLetter, ReceivedOffer } from "@foelgeskab/followup/received/received-offer";
import { isRefusal } from "@foelgeskab/followup/refusal";
import type { DischargeLetter } from "@foelgeskab/medcom/discharge-letter";
import type { OutpatientDischargeLetter } from "@foelgeskab/medcom/outpatient-discharge-letter";
import { advance, NO_SUCH_COURSE, openCourse, type World } from "../../advance/advance.ts";
import { SHEET_CODE_BYTES, sheetCodeFrom } from "../../letters/sheet-code.ts";
import { ANSWER_WITHIN_DAYS } from "../../pages/answer-days.ts";
import type { Why } from "../../store/inbound-rows.ts";
import { practiceOf, registerPatient } from "../../store/patients.ts";
import type { Db } from "../../store/transaction.ts";
import { senderName } from "./describe-letter.ts";
import { coursesOfDisease } from "./handover-course.ts";
import { letterText } from "./letter-text.ts";
import { plausibleMoment } from "./message-moment.ts";
import type { Outcome, Step } from "./outcome.ts";
import { REASON } from "./reasons.ts";

/** The letters that a hand-over can begin with. */
export type HandoverLetter = DischargeLetter | OutpatientDischargeLetter;

/** What a letter alone may not tell, and a person can choose. */
export interface Chosen {
  readonly department: string;
  /** The programme's id. */
  readonly programme?: string;
  /** A person of the practice says that the patient is theirs, whatever the register says. */
  readonly ours?: boolean;
}

interface Offering {
  readonly cpr: Cpr;
  readonly practice: string;
  readonly by: Actor;
  readonly chosen: Chosen;
}

/** Makes an offer of a received letter: on the department's course, or on one that is opened for it. What is not plain waits for a person. */
export async function makeOffer(step: Step<HandoverLetter>, offering: Offering): Promise<Outcome> {
  const { db, world, letter } = step;
  const { cpr, practice, chosen } = offering;
  const known = await practiceOf(db, cpr);
  const elsewhere = known !== undefined && known.practice !== null && known.practice !== practice;
  if (known?.dead === true) return { state: "unmatched", why: REASON.registeredDead };
  if (elsewhere && chosen.ours !== true) return { state: "unmatched", why: REASON.otherPractice };
  const subject = subjectOf(step, chosen);
  const courses = await coursesOfDisease(db, cpr, { code: subject.diagnosis.code, cancer: subject.fits[0]?.cancer });
  const [course, another] = courses;
  if (another !== undefined) return { state: "unmatched", why: REASON.severalCourses };
  if (course !== undefined) return offerOn(step, offering, { ...course, opensCourse: false });
  const opened = await openFor(db, world, letter, offering, subject);
  return "why" in opened
    ? { state: "unmatched", ...opened }
    : offerOn(step, offering, { ...opened, opensCourse: true });
}

function subjectOf({ world, letter }: Step<HandoverLetter>, { programme }: Chosen): ProposedSubject {
  const today = isoDay(world.clock.today());
  const choices = world.catalogue.choices(today).filter(({ id }) => programme === undefined || id === programme);
  return proposedSubject(readLetter(letterText(letter)), choices, letter.diagnoses?.main);
}

async function openFor(
  db: Db,
  world: World,
  { patient }: HandoverLetter,
  { cpr, practice, chosen, by }: Offering,
  { fits, proposed, diagnosis }: ProposedSubject,
): Promise<{ patientId: string; courseId: string } | { why: Why }> {
  const fit =
    fits.find(({ programme }) => programme === proposed) ?? fits.find(({ quote }) => quote !== undefined) ?? fits[0];
  const programme = programmeOf(world, fit?.programme, chosen.programme);
  if (programme === undefined) return { why: REASON.noProgramme };
  const name = { givenName: (patient.givenName ?? "").trim(), familyName: patient.surname.trim() };
  if (!Object.values(name).every((part) => READABLE.test(part)) || name.familyName === "")
    return { why: REASON.nameUnreadable };
  const bornOn = isoDay(birthDateOf(cpr));
  const { patientId } = await registerPatient(db, { cpr, ...name, bornOn, practice });
  const courseId = randomUUID();
  const anchors = anchorsOf(programme, fit, { bornOn, today: isoDay(world.clock.today()) });
  await openCourse(
    db,
    world,
    by,
    { patientId, courseId, bornOn },
    {
      type: "open-course",
      cancer: programme.cancer,
      icd10: diagnosis.code === "" ? (programme.icd10[0] ?? "") : diagnosis.code,
      programme: programmeKey(programme),
      anchors,
      department: chosen.department,
    },
  );
  return { patientId, courseId };
}

/** Characters that turn, hide or mark up text stand in no name. */
const READABLE = /^[^\p{C}<>]{0,100}$/u;

function programmeOf({ catalogue, clock }: World, key: string | undefined, chosen: string | undefined) {
  if (key !== undefined) return catalogue.pinned(key);
  return chosen === undefined ? undefined : catalogue.inForce(chosen, isoDay(clock.today()));
}

/** The letter's date is proposed; one that cannot be true is left open for a person. */
function anchorsOf(
  { anchor }: Programme,
  fit: ProposedSubject["fits"][number] | undefined,
  { bornOn, today }: { bornOn: IsoDay; today: IsoDay },
): Record<string, IsoDay> {
  const on = fit?.on;
  return on === undefined || on < bornOn || on > today ? {} : { [anchor.name]: on };
}

async function offerOn(
  step: Step<HandoverLetter>,
  { by, practice, chosen }: Offering,
  { courseId, patientId, opensCourse }: { courseId: string; patientId: string; opensCourse: boolean },
): Promise<Outcome> {
  const { db, world } = step;
  const today = world.clock.today();
  const offer: ReceivedOffer = {
    id: randomUUID(),
    from: chosen.department,
    to: practice,
    letter: receivedLetter(step),
    offeredOn: isoDay(today),
    answerDue: isoDay(today.add({ days: ANSWER_WITHIN_DAYS })),
    sheetCode: sheetCodeFrom(randomBytes(SHEET_CODE_BYTES)),
    opensCourse,
  };
  const advanced = await advance(db, world, by, courseId, { type: "receive-handover", offer });
  if (advanced === NO_SUCH_COURSE) throw new Error("a course that was found a moment ago is gone");
  const placed = { state: "matched", patientId, courseId } as const;
  if (!isRefusal(advanced)) return placed;
  if (advanced.refused === REASON.alsoOffered.code) return { ...placed, notes: [REASON.alsoOffered] };
  return { state: "unmatched", why: { code: advanced.refused, ...advanced.sentence } };
}

function receivedLetter({ inboundId, letter, world }: Step<HandoverLetter>): ReceivedLetter {
  const main = letter.diagnoses?.main;
  return {
    message: inboundId,
    number: letter.head.identifier,
    sender: senderName(letter),
    writtenAt: plausibleMoment(letter.head.authorised, world.clock) ?? `${isoDay(world.clock.today())}T00:00`,
    ...(main === undefined ? {} : { diagnosis: { code: main.code, text: main.text } }),
    text: letterText(letter),
  };
}
