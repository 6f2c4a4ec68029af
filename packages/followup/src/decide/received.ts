import type { Course, CourseEvent, CourseSubject } from "../course.ts";
import type { Element } from "../epikrise.ts";
import { isoDay } from "../ids.ts";
import { HEADING } from "../letter.ts";
import { type Phrase, phrase } from "../phrase.ts";
import { NO_CONFIRMING, notYet } from "../received/acceptance.ts";
import type { GapLine } from "../received/gap-line.ts";
import { handoverOfReceived } from "../received/handover-of-received.ts";
import { linesOf, type ReceivedStanding } from "../received/lines-of.ts";
import type { ConfirmedElement, ElementValue, ReceivedOffer } from "../received/received-offer.ts";
import { silentGaps } from "../received/silent-gaps.ts";
import { valueProblems } from "../received/value-problems.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { Circumstances } from "./decide.ts";
import { isDoctor, notYours, onlyDoctor } from "./not-yours.ts";

type Decision = CourseEvent[] | Refusal;

/** A received letter becomes an offer while the department holds the patient; an older one than the one that waits says nothing new. */
export function receiveHandover({ standing, holder }: Course, offer: ReceivedOffer, { by }: Circumstances): Decision {
  if (by.role !== "system" && by.party !== offer.to) return notYours();
  switch (standing.status) {
    case "at-hospital":
      return holder === offer.from ? [{ type: "handover-received", offer }] : otherDepartment();
    case "received": {
      const { from, to, letter } = standing.offer;
      if (from !== offer.from || to !== offer.to) return otherDepartment();
      return isNewer(offer, letter)
        ? [{ type: "handover-received", offer: { ...offer, opensCourse: standing.offer.opensCourse } }]
        : [];
    }
    case "offered":
      return refuse(
        "also-offered",
        "Afdelingen har selv sendt en overdragelse her i systemet, og den gælder. Brevet er lagt ved forløbet.",
        "The department has offered the hand-over in this system itself, and that counts. The letter is kept with the course.",
      );
    case "followed":
    case "moving":
    case "referred-back":
      return refuse(
        "already-followed",
        "Patienten følges allerede hos egen læge. Læs brevet: det kan ændre planen, men gør det ikke af sig selv.",
        "The patient is followed by the own doctor already. Read the letter: it may change the plan, but does not do so by itself.",
      );
    case "closed":
      return refuse(
        "course-closed",
        "Forløbet er afsluttet. Intet er ændret.",
        "The course is closed. Nothing was changed.",
      );
    default:
      return standing satisfies never;
  }
}

/** Of two letters about one offer the later signed counts, whichever comes first; of two signed at once the one with the later number. */
function isNewer({ letter }: ReceivedOffer, than: ReceivedOffer["letter"]): boolean {
  if (letter.writtenAt !== than.writtenAt) return letter.writtenAt > than.writtenAt;
  return letter.number > than.number;
}

function otherDepartment(): Refusal {
  return refuse(
    "other-department",
    "En anden afdeling har patienten, eller et brev fra en anden venter. Ring til afdelingerne.",
    "Another department has the patient, or a letter from another waits. Ring the departments.",
  );
}

/** Which programme the patient shall follow, and from which date: chosen by a person where the course was opened for the letter; a department's own course keeps its own. */
export function chooseProgramme(
  course: Course,
  {
    handover,
    subject,
  }: { handover: string; subject: Pick<CourseSubject, "cancer" | "icd10" | "programme" | "anchors"> },
  circumstances: Circumstances,
): Decision {
  const standing = received(course, handover, circumstances);
  if ("refused" in standing) return standing;
  const { cancer, icd10, programme, anchors } = subject;
  const next = { ...course.subject, cancer, icd10, programme, anchors };
  const { opensCourse } = standing.offer;
  const { programme: own, anchors: ownAnchors } = course.subject;
  const same = own === programme && JSON.stringify(ownAnchors) === JSON.stringify(anchors);
  if (same && (!opensCourse || course.subject.icd10 === icd10)) return [];
  if (!opensCourse)
    return refuse(
      "departments-course",
      "Afdelingen har selv oprettet forløbet med program og dato. Spørg afdelingen, hvis brevet siger noget andet.",
      "The department opened the course itself, with programme and date. Ask the department if the letter says otherwise.",
    );
  const lines = linesAbout("course-of-treatment", linesOf(course, standing, circumstances));
  const [contradiction] = lines.flatMap((line) => blocked(line) ?? []);
  return contradiction ?? [{ type: "handover-programme-chosen", handover, subject: next }];
}

/** A person of the practice confirms elements, as they were read or corrected. A contradiction is the department's to solve, and what the programme adds is taken over by a doctor by name. */
export function confirmElements(
  course: Course,
  { handover, values }: { handover: string; values: ElementValue[] },
  circumstances: Circumstances,
): Decision {
  const standing = received(course, handover, circumstances);
  if ("refused" in standing) return standing;
  const { by, today } = circumstances;
  const lines = linesOf(course, standing, circumstances);
  const confirmed: ConfirmedElement[] = [];
  for (const [value, line] of values.flatMap((own) =>
    linesAbout(own.element, lines).map((each) => [own, each] as const),
  )) {
    const stopped = stoppedBy(value, line, course, circumstances);
    if (stopped !== undefined) return stopped;
    const how = sameAs(value, line.proposal) ? "as-read" : "corrected";
    confirmed.push({ value, how, by, on: isoDay(today) });
  }
  return confirmed.length === 0 ? [] : [{ type: "handover-confirmed", handover, confirmed }];
}

function stoppedBy(
  value: ElementValue,
  line: GapLine,
  { subject }: Course,
  { by, today, programme }: Circumstances,
): Refusal | undefined {
  const contradiction = blocked(line);
  if (contradiction !== undefined) return contradiction;
  const [problem] = valueProblems(value, { programme, today, anchors: subject.anchors });
  if (problem !== undefined) return about(value.element, "not-computable", problem);
  const [silent] = silentGaps(value, line);
  if (silent !== undefined) return about(value.element, "not-in-the-letter", silent.says);
  const takesOver = "takenOver" in value && value.takenOver.length > 0;
  return takesOver && !isDoctor(by) ? onlyDoctor() : undefined;
}

function blocked({ element, blocked: why }: GapLine): Refusal | undefined {
  return why === undefined
    ? undefined
    : about(
        element,
        "inconsistent",
        phrase((l) => `${why[l]} ${NO_CONFIRMING[l]}`),
      );
}

function about(element: Element, code: string, { da, en }: Phrase): Refusal {
  return refuse(code, `${HEADING[element]}: ${da}`, `${HEADING[element]}: ${en}`);
}

/** Whether a value is the one that was proposed, apart from what is taken over by name. */
function sameAs(value: ElementValue, proposal: ElementValue): boolean {
  return JSON.stringify({ ...value, takenOver: [] }) === JSON.stringify({ ...proposal, takenOver: [] });
}

/** The patient is taken over by what has been confirmed; from then on the course is like any other. */
export function acceptReceived(course: Course, standing: ReceivedStanding, circumstances: Circumstances): Decision {
  const lines = linesOf(course, standing, circumstances);
  const { programme, today } = circumstances;
  const { offer, answers } = standing;
  const stopped = notYet(offer, lines, { programme, today, anchors: course.subject.anchors });
  if (stopped !== undefined) return refuse(stopped.code, stopped.sentence.da, stopped.sentence.en);
  const written = handoverOfReceived(offer, lines, answers);
  return [{ type: "handover-accepted", handover: offer.id, written }];
}

function received(course: Course, id: string, { by }: Circumstances): ReceivedStanding | Refusal {
  const { standing } = course;
  if (standing.status !== "received" || standing.offer.id !== id)
    return refuse(
      "not-open",
      "Overdragelsen er ikke længere åben. Genindlæs siden for at se, hvem der har patienten nu.",
      "The hand-over is no longer open. Reload the page to see who has the patient now.",
    );
  return standing.offer.to === by.party ? standing : notYours();
}

/** What the gap list says of an element: one line, for it has all ten. */
function linesAbout(element: Element, lines: readonly GapLine[]): GapLine[] {
  return lines.filter((line) => line.element === element);
}
