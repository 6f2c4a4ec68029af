import type { Course } from "@foelgeskab/followup/course";
import { digitsOf } from "@foelgeskab/followup/directory/directory-number";
import { stepsOf } from "@foelgeskab/followup/evolve";
import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { type Actor, ROLE_NAME } from "@foelgeskab/followup/party";
import { asWritten, dayPhrase, type Phrase } from "@foelgeskab/followup/phrase";
import { ONE_NEEDLE, sharedDraws } from "@foelgeskab/followup/shared-draw";
import { sql } from "kysely";
import type { World } from "../advance/advance.ts";
import { programmeChangeOf } from "../advance/programme-change-told.ts";
import { holdingsOf } from "../advance/relations.ts";
import type { HoldingBand, PatientPage } from "../contract.ts";
import { heldSheet } from "../store/sheets.ts";
import type { Db } from "../store/transaction.ts";
import { citedContact } from "./contacts.ts";
import { type CourseFile, partyName } from "./course-file.ts";
import { lettersOn } from "./course-letters.ts";
import { criteriaViews } from "./criteria-views.ts";
import { curvesOf } from "./curves.ts";
import { handoverView, receivedOffer } from "./handover-view.ts";
import { askingSide, inquiryBriefs } from "./inquiry-briefs.ts";
import { lifeView } from "./life-view.ts";
import { mayDo } from "./may.ts";
import { alarmOf, nextStep } from "./next-step.ts";
import { openBlood } from "./open-blood.ts";
import { ageOn } from "./patient-ref.ts";
import { personLines } from "./person-lines.ts";
import { planLines } from "./plan-lines.ts";
import { marksOf, timelineOf } from "./timeline.ts";

/** The page of one patient's course as one person may see it. */
export async function patientPage(
  db: Db,
  world: World,
  file: CourseFile,
  actor: Actor,
  demo: boolean,
): Promise<PatientPage> {
  const { patient, course, programme, today } = file;
  const criteria = criteriaViews(file);
  const contact = await contactOf(db, world, file);
  const { patientId, cpr, bornOn, city, phone } = patient;
  return {
    patient: {
      patientId,
      courseId: file.courseId,
      name: `${patient.givenName} ${patient.familyName}`,
      cpr,
      age: ageOn(bornOn, today),
      programme: programme.name,
      bornOn,
      city,
      phone,
    },
    status: course.standing.status === "received" ? "offered" : course.standing.status,
    diagnosis: diagnosisOf(course),
    responsible: { party: course.holder, name: partyName(file, course.holder), since: course.holderSince },
    nextStep: nextStep(file, criteria),
    contact,
    alarm: alarmOf(file, criteria),
    curves: curvesOf(file),
    marks: marksOf(file),
    holdings: bands(file),
    timeline: timelineOf(file),
    criteria,
    plan: planLines(file),
    planNote: planNote(course),
    sharedDraws: await sharedWith(db, file, actor),
    handover: await handoverView(db, file, contact),
    received: receivedOffer(file),
    ...(await lettersOn(db, file, actor, world.settings.inquiryDays)),
    inquiries: inquiryBriefs(file, actor.party, world.settings.ladders),
    mayAsk: askingSide(course, actor.party) !== undefined,
    rereferral: rereferralView(file),
    person: personLines(file),
    lateEffects: programme.lateEffects.map(({ label }) => label),
    seenBy: await seenBy(db, file),
    programmeChange: programmeChangeOf(stepsOf(file.history), { bornOn, versions: file.versions }),
    life: await lifeView(db, file),
    may: mayDo(file, actor, demo),
  };
}

function diagnosisOf({ subject, letter }: Course): Phrase {
  const stage = letter?.epikrise.diagnosis;
  const text =
    stage === undefined ? subject.icd10 : `${stage.code} ${stage.text}${stage.stage === "" ? "" : `, ${stage.stage}`}`;
  return asWritten(text);
}

/** The number that the letter cites, as the telephone list has it now. */
async function contactOf(db: Db, world: World, { course, courseId }: CourseFile): Promise<PatientPage["contact"]> {
  const { letter, subject } = course;
  const cited = letter?.epikrise.contact;
  if (letter === undefined || cited === undefined || cited === null) return null;
  const { entry: _entry, ...contact } = await citedContact(db, world, cited, subject);
  const onPaper = (await heldSheet(db, courseId, letter.sheetCode))?.phone ?? contact.phone;
  return { ...contact, sheetSays: digitsOf(onPaper) === digitsOf(contact.phone) ? null : onPaper };
}

/** The responsibility ribbon: one band at every instant, from the first day to now. */
function bands({ history, parties }: CourseFile): HoldingBand[] {
  return holdingsOf(stepsOf(history)).map(({ party, from, until }) => ({
    party,
    name: parties.get(party)?.name ?? party,
    kind: parties.get(party)?.kind ?? "region",
    from: dayIn(from),
    until: until === null ? null : dayIn(until),
  }));
}

function dayIn(instant: string): IsoDay {
  return isoDay(Temporal.Instant.from(instant).toZonedDateTimeISO("Europe/Copenhagen").toPlainDate());
}

function planNote({ letter }: Course): Phrase {
  if (letter === undefined)
    return {
      da: "Planen laves, når patienten afsluttes til egen læge",
      en: "The plan is made when the patient is handed over",
    };
  const day = dayPhrase(dayOf(letter.offeredOn));
  if (letter.received !== undefined) {
    const { sender } = letter.received.letter;
    return {
      da: `efter brev fra ${sender}, bekræftet i klinikken`,
      en: `by a letter from ${sender}, confirmed in the practice`,
    };
  }
  return { da: `underskrevet ${day.da} af ${letter.signedBy.name}`, en: `signed ${day.en} by ${letter.signedBy.name}` };
}

/** The next blood draws that serve this plan and another one that the same party follows. */
async function sharedWith(db: Db, file: CourseFile, { party }: Actor): Promise<PatientPage["sharedDraws"]> {
  const { patient, courseId, versions } = file;
  const today = isoDay(file.today);
  const blood = await openBlood(db, party, [patient.patientId], { versions, today });
  return sharedDraws(blood, today)
    .filter(({ answers }) => answers.some(({ course }) => course === courseId))
    .slice(0, 1)
    .map(({ on, what }) => ({ on, what, because: ONE_NEEDLE }));
}

function rereferralView(file: CourseFile): PatientPage["rereferral"] {
  const { standing } = file.course;
  if (standing.status !== "referred-back") return null;
  const { id, to, from, sentOn, reason, urgency, by, criteria } = standing.rereferral;
  const labels = criteria.flatMap(
    (criterion) => file.picture?.verdicts.find((fact) => fact.criterion === criterion)?.because.label ?? [],
  );
  return {
    id,
    toName: partyName(file, to),
    fromName: partyName(file, from),
    sentOn,
    reason,
    urgency: file.programme.criteria.find((criterion) => criterion.urgency === urgency)?.urgencyLabel ?? {
      da: "Efter lægens vurdering",
      en: "By the doctor's judgement",
    },
    by: by.name,
    criteria: labels,
  };
}

async function seenBy(db: Db, { patient }: CourseFile): Promise<PatientPage["seenBy"]> {
  const { rows } = await sql<{
    at: string;
    name: string;
    role: keyof typeof ROLE_NAME;
    party: string;
    standsIn: boolean;
  }>`
    SELECT DISTINCT ON (a.user_id) to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, a.user_name AS name, a.role, p.name AS party,
      a.basis LIKE '%, vikar for %' AS "standsIn"
    FROM audit a JOIN party p USING (party_id) WHERE a.patient_id = ${patient.patientId}::uuid AND a.granted AND a.what = 'patient page'
    ORDER BY a.user_id, a.at DESC LIMIT 20`.execute(db);
  return rows.map(({ role, ...row }) => ({ ...row, role: ROLE_NAME[role] }));
}
