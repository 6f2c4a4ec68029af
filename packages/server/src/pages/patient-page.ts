import type { Course } from "@foelgeskab/followup/course";
import { stepsOf } from "@foelgeskab/followup/evolve";
import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { writeLetter } from "@foelgeskab/followup/letter";
import { type Actor, ROLE_NAME } from "@foelgeskab/followup/party";
import { dayPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { checkState } from "@foelgeskab/followup/rows/check-row";
import { sql } from "kysely";
import type { CriterionView, HandoverView, HoldingBand, PatientPage } from "../contract.ts";
import { holdingsOf } from "../advance/relations.ts";
import type { Db } from "../store/transaction.ts";
import { ageOn } from "./patient-ref.ts";
import { isStale } from "./contacts.ts";
import { type CourseFile, partyName } from "./course-file.ts";
import { criteriaViews } from "./criteria-views.ts";
import { curvesOf } from "./curves.ts";
import { mayDo } from "./may.ts";
import { planLines } from "./plan-lines.ts";
import { marksOf, timelineOf } from "./timeline.ts";

/** The page of one patient's course as one person may see it. */
export async function patientPage(db: Db, file: CourseFile, actor: Actor, demo: boolean): Promise<PatientPage> {
  const { patient, course, programme, today } = file;
  const criteria = criteriaViews(file);
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
    status: course.standing.status,
    diagnosis: diagnosisOf(course),
    responsible: { party: course.holder, name: partyName(file, course.holder), since: course.holderSince },
    nextStep: nextStep(file, criteria),
    contact: await contactOf(db, course, today),
    alarm: alarmOf(file, criteria),
    curves: curvesOf(file),
    marks: marksOf(file),
    holdings: bands(file),
    timeline: timelineOf(file),
    criteria,
    plan: planLines(file),
    planNote: planNote(course),
    handover: await handoverView(db, file),
    rereferral: rereferralView(file),
    person: personOf(file),
    lateEffects: programme.lateEffects.map(({ label }) => label),
    seenBy: await seenBy(db, file),
    may: mayDo(file, actor, demo),
  };
}

function diagnosisOf({ subject, letter }: Course): Phrase {
  const stage = letter?.epikrise.diagnosis;
  const text =
    stage === undefined ? subject.icd10 : `${stage.code} ${stage.text}${stage.stage === "" ? "" : `, ${stage.stage}`}`;
  return { da: text, en: text };
}

function nextStep({ course, picture, today }: CourseFile, criteria: CriterionView[]): PatientPage["nextStep"] {
  const { standing } = course;
  switch (standing.status) {
    case "at-hospital":
      return {
        text: { da: "Vurdér, om patienten kan afsluttes", en: "Assess whether the patient can be handed over" },
        on: null,
      };
    case "offered":
      return {
        text: { da: "Klinikken svarer på overdragelsen", en: "The practice answers the hand-over" },
        on: standing.handover.answerDue,
      };
    case "referred-back":
      return {
        text: { da: "Afdelingen svarer på genhenvisningen", en: "The department answers the re-referral" },
        on: isoDay(dayOf(standing.rereferral.sentOn).add({ days: 3 })),
      };
    case "closed":
      return { text: { da: "Forløbet er afsluttet", en: "The course is closed" }, on: null };
    case "followed": {
      const met = criteria.find(({ state }) => state === "met");
      if (met?.since != null)
        return {
          text: { da: "Tag stilling til genhenvisning", en: "Decide on re-referral" },
          on: isoDay(dayOf(met.since).add({ days: 7 })),
        };
      const next = picture?.obligations.find(
        ({ metOn, until, optional }) => metOn === null && (!optional || until >= isoDay(today)),
      );
      return next === undefined
        ? { text: { da: "Ingen planlagt kontrol", en: "No planned check" }, on: null }
        : { text: next.label, on: next.due };
    }
    default:
      return standing satisfies never;
  }
}

/** The number that the letter cites, as the telephone list has it now; the letter's own where the list no longer does. */
async function contactOf(db: Db, { letter }: Course, today: Temporal.PlainDate): Promise<PatientPage["contact"]> {
  const cited = letter?.epikrise.contact;
  if (cited === undefined || cited === null) return null;
  const { rows } = await sql<Pick<typeof cited, "phone" | "label" | "verifiedOn">>`
    SELECT phone, label, verified_on AS "verifiedOn" FROM directory_entry WHERE entry_id = ${cited.entry}`.execute(db);
  const { phone, label, verifiedOn } = rows[0] ?? cited;
  return { phone, label, verifiedOn, stale: isStale(verifiedOn, today) };
}

function alarmOf({ course, picture, today }: CourseFile, criteria: CriterionView[]): Phrase | null {
  const decided = course.standing.status === "referred-back"; // the department has been asked
  const met = criteria.find(
    ({ state, deferredUntil }) =>
      !decided && state === "met" && (deferredUntil === null || deferredUntil <= isoDay(today)),
  );
  if (met?.since != null) {
    const since = dayPhrase(dayOf(met.since));
    return phrase((l) =>
      l === "da"
        ? `Kriterium for genhenvisning opfyldt siden ${since.da}. ${met.text.da}. Følgeskab foreslår, du beslutter.`
        : `Criterion for re-referral met since ${since.en}. ${met.text.en}. Følgeskab suggests, you decide.`,
    );
  }
  const overdue = (picture?.obligations ?? []).filter(
    (fact) => checkState({ fact, promisedFor: null }, today) === "overdue" && !fact.check.startsWith("repeat:"),
  );
  const [first] = overdue;
  if (first === undefined) return null;
  const due = dayPhrase(dayOf(first.due));
  return phrase((l) =>
    l === "da"
      ? `Overskredet: ${first.label.da}, skulle være taget ${due.da}.`
      : `Overdue: ${first.label.en}, was due ${due.en}.`,
  );
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
  return { da: `underskrevet ${day.da} af ${letter.signedBy.name}`, en: `signed ${day.en} by ${letter.signedBy.name}` };
}

async function handoverView(db: Db, file: CourseFile): Promise<HandoverView | null> {
  const { course, programme, today } = file;
  const { letter, standing, subject } = course;
  if (letter === undefined) return null;
  const accepted =
    standing.status === "followed" || standing.status === "referred-back"
      ? { on: standing.acceptedOn, by: standing.acceptedBy.name }
      : null;
  return {
    id: letter.id,
    fromName: partyName(file, letter.from),
    toName: partyName(file, letter.to),
    offeredOn: letter.offeredOn,
    answerDue: letter.answerDue,
    late: standing.status === "offered" && letter.answerDue < isoDay(today),
    signedBy: letter.signedBy.name,
    earlyReason: letter.earlyReason ?? null,
    question: standing.status === "offered" ? (standing.question ?? null) : null,
    answer: standing.status === "offered" ? (standing.answer ?? null) : null,
    accepted,
    epikrise: letter.epikrise,
    letter: writeLetter(letter.epikrise, programme, subject.anchors, partyName(file, letter.from)),
    nextDates: nextDates(file),
    message: await messageState(db, file),
  };
}

/** The next days of the plan, several checks of one day together. */
function nextDates({ picture, today }: CourseFile): HandoverView["nextDates"] {
  const coming = (picture?.obligations ?? []).filter(({ metOn, until }) => metOn === null && until >= isoDay(today));
  const byDay = Map.groupBy(coming, ({ due }) => due);
  return [...byDay]
    .slice(0, 3)
    .map(([on, facts]) => ({ on, text: phrase((l) => facts.map(({ label }) => label[l]).join(", ")) }));
}

/** What became of the latest letter; only its sender sees that. */
async function messageState(db: Db, { patient, courseId }: CourseFile): Promise<Phrase | null> {
  const { rows } = await sql<{ state: keyof typeof MESSAGE }>`
    SELECT state FROM outbound WHERE patient_id = ${patient.patientId}::uuid AND course_id = ${courseId}::uuid AND kind IN ('XDIS01', 'XDIS02')
    ORDER BY created_at DESC LIMIT 1`.execute(db);
  const [row] = rows;
  return row === undefined ? null : MESSAGE[row.state];
}

const MESSAGE = {
  waiting: { da: "Brevet venter på at blive sendt", en: "The letter waits to be sent" },
  sent: { da: "Brevet er sendt, kvittering afventes", en: "The letter is sent, its receipt is awaited" },
  acknowledged: {
    da: "Modtagerens system har kvitteret. Det er ikke en accept",
    en: "The receiver's system has acknowledged. That is no acceptance",
  },
  refused: { da: "Modtagerens system afviste brevet", en: "The receiver's system refused the letter" },
  done: { da: "Brevet er sendt", en: "The letter is sent" },
} as const;

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

function personOf({ patient, course }: CourseFile): PatientPage["person"] {
  const talk = course.letter?.epikrise.closingTalk;
  const needs = talk?.needs ?? null;
  const fromTalk: PatientPage["person"] =
    talk === undefined
      ? []
      : [
          {
            label: { da: "Behov", en: "Needs" },
            value:
              needs === null
                ? { da: "Ikke spurgt", en: "Not asked" }
                : needs.length === 0
                  ? { da: "Ingen særlige", en: "None in particular" }
                  : same(needs.join(", ")),
          },
          {
            label: { da: "Til samtalen", en: "At the talk" },
            value: talk.present === "" ? { da: "Patienten alene", en: "The patient alone" } : same(talk.present),
          },
          {
            label: { da: "Fortalt, hvad egen læge kan hjælpe med", en: "Told how the own doctor can help" },
            value:
              talk.toldHowGpHelps === null
                ? { da: "Ikke besvaret", en: "Not answered" }
                : talk.toldHowGpHelps
                  ? { da: "Ja", en: "Yes" }
                  : { da: "Nej", en: "No" },
          },
        ];
  const written = Object.entries(patient.person)
    .filter(([, value]) => value !== "")
    .map(([label, value]) => ({
      label: PERSON_LABEL[label] ?? same(label),
      value: same(value),
    }));
  return [...written, ...fromTalk];
}

const PERSON_LABEL: Record<string, Phrase> = {
  channel: { da: "Vil helst", en: "Prefers" },
  relatives: { da: "Pårørende", en: "Relatives" },
  diseases: { da: "Sygdomme", en: "Other diseases" },
  resources: { da: "Ressourcer", en: "Resources" },
};

function same(text: string): Phrase {
  return { da: text, en: text };
}

async function seenBy(db: Db, { patient }: CourseFile): Promise<PatientPage["seenBy"]> {
  const { rows } = await sql<{ at: string; name: string; role: keyof typeof ROLE_NAME; party: string }>`
    SELECT DISTINCT ON (a.user_id) to_char(a.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS at, a.user_name AS name, a.role, p.name AS party
    FROM audit a JOIN party p USING (party_id) WHERE a.patient_id = ${patient.patientId}::uuid AND a.granted AND a.what = 'patient page'
    ORDER BY a.user_id, a.at DESC LIMIT 20`.execute(db);
  return rows.map(({ role, ...row }) => ({ ...row, role: ROLE_NAME[role] }));
}
