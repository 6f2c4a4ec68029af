import type { ClosedReason, Course, CourseEvent, Rereferral } from "../course.ts";
import type { IsoDay } from "../ids.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Circumstances } from "./decide.ts";
import { hasChecksLeft, reachedCriteria } from "./known.ts";
import { closeByRegister } from "./life.ts";
import { isDoctor, notYours, onlyDoctor } from "./not-yours.ts";
import { ahead, isAhead, saysSomething } from "./told.ts";

type Decision = CourseEvent[] | Refusal;

/** The practice sends the patient back; it keeps the patient until the department has accepted. */
export function referBack(course: Course, rereferral: Rereferral, circumstances: Circumstances): Decision {
  const { by } = circumstances;
  const { standing } = course;
  if (standing.status !== "followed" && standing.status !== "moving")
    return refuse(
      "not-followed",
      "Patienten følges ikke hos jer nu, eller er allerede genhenvist.",
      "You do not follow the patient now, or have referred back already.",
    );
  if (course.holder !== by.party) return notYours();
  if (!isDoctor(by)) return onlyDoctor();
  if (rereferral.reason.trim().length < 5)
    return refuse("no-reason", "Skriv, hvorfor patienten genhenvises.", "Write why the patient is referred back.");
  const reached = reachedCriteria(course, circumstances);
  if (!rereferral.criteria.every((id) => reached.includes(id)))
    return refuse(
      "criterion-not-met",
      "Et af kriterierne er ikke opfyldt. Genhenvis af anden grund, eller genindlæs siden.",
      "One of the criteria is not met. Refer back for another reason, or reload the page.",
    );
  const referred: CourseEvent = { type: "referred-back", rereferral };
  return standing.status === "moving" ? [offerEnds(standing.onward.id), referred] : [referred];
}

/** Nobody takes over a patient who is on the way back to the hospital. */
export function offerEnds(handover: string): CourseEvent {
  return { type: "handover-withdrawn", handover, reason: "Patienten er genhenvist til afdelingen." };
}

/** The department takes the patient: from now on it holds. */
export function acceptRereferral(course: Course, id: string, { by }: Circumstances): Decision {
  return waiting(course, id, by.party) ?? [{ type: "rereferral-accepted", rereferral: id }];
}

/** The department says why it does not take the patient; the practice keeps the patient and is told. */
export function declineRereferral(course: Course, id: string, reason: string, { by }: Circumstances): Decision {
  if (reason.trim().length < 5)
    return refuse(
      "no-reason",
      "Skriv til klinikken, hvorfor patienten ikke modtages, og hvad den skal gøre.",
      "Write to the practice why the patient is not taken, and what it shall do.",
    );
  const refused = waiting(course, id, by.party);
  if (refused !== undefined) return refused;
  return isDoctor(by) ? [{ type: "rereferral-declined", rereferral: id, reason }] : onlyDoctor();
}

/** A course ends by the holder's word, with a coded reason; "not attended" is none (safety S5). */
export function closeCourse(
  course: Course,
  { reason, note, on }: { reason: ClosedReason; note: string; on?: IsoDay },
  circumstances: Circumstances,
): Decision {
  const { by } = circumstances;
  if (by.role === "register")
    return closeByRegister(reason, { note, ...(on === undefined ? {} : { on }) }, circumstances);
  if (course.holder !== by.party) return notYours();
  if (on !== undefined && isAhead(on, circumstances.today)) return ahead();
  if (HAS_AN_OFFER.has(course.standing.status))
    return refuse(
      "offer-open",
      "En overdragelse er på vej. Træk den tilbage først.",
      "A hand-over is on its way. Withdraw it first.",
    );
  if (!isDoctor(by)) return onlyDoctor();
  if (course.standing.status === "referred-back" && !ENDS_A_REFERRAL.has(reason))
    return refuse(
      "rereferral-open",
      "Patienten er genhenvist, og afdelingen har ikke svaret. Vent på svaret, eller ring til afdelingen.",
      "The patient is referred back and the department has not answered. Wait for its answer, or ring the department.",
    );
  const reached = reachedCriteria(course, circumstances);
  if (reached.length > 0 && (!ENDS_A_SUSPICION.has(reason) || note.trim().length < 10))
    return refuse(
      "criterion-reached",
      "Et kriterium er opfyldt eller afventer kontrolprøve. Genhenvis, eller vælg død, udvandret, patientens ønske eller tilbagefald, og skriv hvorfor.",
      "A criterion is met or waits for its repeat. Refer back, or choose dead, emigrated, the patient's wish or recurrence, and write why.",
    );
  if (reason === "programme-ended" && hasChecksLeft(course, circumstances))
    return refuse(
      "checks-left",
      "Programmet er ikke slut: der er kontroller tilbage.",
      "The programme has not ended: checks are left.",
    );
  if (reason === "transferred" && !saysSomething(note))
    return refuse(
      "no-receipt",
      "Skriv, hvem der har kvitteret for patienten, og kvitteringens nummer.",
      "Write who has given a receipt for the patient, and the receipt's number.",
    );
  return [{ type: "course-closed", reason, note, ...(on === undefined ? {} : { on }) }];
}

/** Where a practice is still to answer: its offer is withdrawn before a person closes. */
const HAS_AN_OFFER: ReadonlySet<Course["standing"]["status"]> = new Set(["offered", "received", "moving"]);

/** Reasons that leave nobody to be answered about. */
const ENDS_A_REFERRAL: ReadonlySet<ClosedReason> = new Set(["dead", "emigrated"]);

/** Reasons that a suspicion does not outlive, or that somebody else has taken up. */
const ENDS_A_SUSPICION: ReadonlySet<ClosedReason> = new Set([
  "dead",
  "emigrated",
  "patient-declined",
  "recurrence-referred",
  "replaced",
  "transferred",
  "entered-in-error",
]);

function waiting({ standing }: Course, id: string, party: string): Refusal | undefined {
  if (standing.status !== "referred-back" || standing.rereferral.id !== id)
    return refuse(
      "not-open",
      "Genhenvisningen er ikke længere åben. Genindlæs siden.",
      "The re-referral is no longer open. Reload the page.",
    );
  return standing.rereferral.to === party ? undefined : notYours();
}
