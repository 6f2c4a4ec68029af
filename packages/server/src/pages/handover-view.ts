import type { Asked, InPractice, Standing } from "@foelgeskab/followup/course";
import { isFollowed } from "@foelgeskab/followup/evolve-handover";
import { isoDay } from "@foelgeskab/followup/ids";
import { writeLetter } from "@foelgeskab/followup/letter";
import { asWritten, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { linesOf, readyCount } from "@foelgeskab/followup/received/lines-of";
import { sql } from "kysely";
import type { HandoverView, PatientPage } from "../contract.ts";
import type { Db } from "../store/transaction.ts";
import { type CourseFile, partyName } from "./course-file.ts";
import { replyTold } from "./event-items.ts";
import { withNumberToday } from "./letter-number.ts";

/** The latest hand-over with its letter; null before there was one. */
export async function handoverView(
  db: Db,
  file: CourseFile,
  contact: PatientPage["contact"],
): Promise<HandoverView | null> {
  const { course, programme, today } = file;
  const { letter, standing, subject } = course;
  if (letter === undefined) return null;
  const accepted =
    isFollowed(standing) && standing.unconfirmed === undefined
      ? { on: standing.acceptedOn, by: acceptedBy(standing) }
      : null;
  const offer = standing.status === "moving" ? { ...letter, ...standing.onward } : letter;
  const waiting = waitingIn(standing);
  const written = writeLetter(letter.epikrise, programme, subject.anchors, partyName(file, letter.from), letter);
  return {
    id: offer.id,
    fromName: partyName(file, offer.from),
    toName: partyName(file, offer.to),
    offeredOn: offer.offeredOn,
    answerDue: offer.answerDue,
    late: waiting !== undefined && offer.answerDue < isoDay(today),
    signedBy: letter.signedBy.name,
    earlyReason: letter.earlyReason ?? null,
    question: waiting?.question ?? null,
    answer: waiting?.answer ?? null,
    accepted,
    received: letter.received !== undefined,
    epikrise: letter.epikrise,
    letter: letter.received === undefined ? withNumberToday(written, contact, today) : written,
    nextDates: nextDates(file),
    message: letter.received === undefined ? await messageState(db, file) : null,
  };
}

/** Who said yes, and how. */
function acceptedBy({ acceptedBy: { name }, acceptedIn }: InPractice): Phrase {
  return acceptedIn === undefined ? asWritten(name) : replyTold(acceptedIn, name);
}

/** What was asked about a letter that waits for a practice's word; undefined where none waits. */
function waitingIn(standing: Standing): Asked | undefined {
  if (standing.status === "offered" || standing.status === "moving") return standing;
  return isFollowed(standing) ? standing.unconfirmed : undefined;
}

/** An offer that a received letter made and that waits for its answer; null where there is none. */
export function receivedOffer(file: CourseFile): PatientPage["received"] {
  const { standing } = file.course;
  if (standing.status !== "received") return null;
  const { offer, question, answers } = standing;
  return {
    id: offer.id,
    fromName: partyName(file, offer.from),
    toName: partyName(file, offer.to),
    offeredOn: offer.offeredOn,
    answerDue: offer.answerDue,
    late: offer.answerDue < isoDay(file.today),
    question: question ?? null,
    answer: question === undefined ? (answers.at(-1)?.text ?? null) : null,
    message: null,
    ready: readyCount(linesOf(file.course, standing, file)),
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
  withdrawn: { da: "Brevet blev stoppet og er ikke sendt", en: "The letter was stopped and is not sent" },
} as const;
