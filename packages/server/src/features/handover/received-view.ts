import { isoDay } from "@foelgeskab/followup/ids";
import { HEADING } from "@foelgeskab/followup/letter";
import { correspondenceDraft } from "@foelgeskab/followup/reading/correspondence-draft";
import type { ElementReading } from "@foelgeskab/followup/reading/letter-reading";
import { notYet } from "@foelgeskab/followup/received/acceptance";
import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import { gapList } from "@foelgeskab/followup/received/gap-list";
import { letterDay } from "@foelgeskab/followup/received/letter-day";
import { readyCount } from "@foelgeskab/followup/received/lines-of";
import { withProgrammeSuggestions } from "@foelgeskab/followup/received/programme-suggestions";
import { proposedSubject } from "@foelgeskab/followup/received/proposed-subject";
import { readReceived } from "@foelgeskab/followup/received/read-received";
import type { ConfirmedElements, DepartmentAnswer, ReceivedOffer } from "@foelgeskab/followup/received/received-offer";
import type { World } from "../../advance/advance.ts";
import type { OfferView, ReceivedView } from "../../contract.ts";
import { type CourseFile, partyName } from "../../pages/course-file.ts";
import { refOfFile } from "../../pages/patient-ref.ts";

/** A received letter, as it waits or as it was when it was accepted. */
interface ReceivedNow {
  offer: ReceivedOffer;
  answers: DepartmentAnswer[];
  confirmed: ConfirmedElements;
  question: string | null;
  waits: boolean;
}

/** The page of a received letter; undefined where the course's hand-over did not begin with one. */
export function receivedView(file: CourseFile, { catalogue }: World): ReceivedView | undefined {
  const now = receivedNow(file);
  if (now === undefined) return undefined;
  const { offer, answers, confirmed, waits } = now;
  const { course, programme, today } = file;
  const { subject } = course;
  const read = readReceived(offer, answers);
  const lines = gapList({ offer, read, confirmed, subject, programme, today });
  const proposed = proposedSubject(read.reading, catalogue.choices(isoDay(today)), offer.letter.diagnosis);
  return {
    patient: refOfFile(file),
    offer: offerView(file, now),
    waits,
    sender: offer.letter.sender,
    writtenOn: letterDay(offer),
    text: read.text,
    lines: lines.map((line) => (line.element === "course-of-treatment" ? oneProgramme(line, offer, proposed) : line)),
    ready: readyCount(lines),
    subject: {
      programme: subject.programme,
      anchorOn: subject.anchors[programme.anchor.name] ?? null,
      fixed: !offer.opensCourse,
      fits: proposed.fits,
      proposed: proposed.proposed ?? null,
    },
    programme,
    question: correspondenceDraft(
      withProgrammeSuggestions(
        { ...read.reading, elements: withContradictions(read.reading.elements, lines) },
        catalogue.choices(isoDay(today)),
      ),
    ),
    decline: declineReason(lines),
    notYet: waits ? (notYet(offer, lines, { programme, today, anchors: subject.anchors })?.sentence ?? null) : null,
  };
}

function receivedNow({ course: { standing, letter } }: CourseFile): ReceivedNow | undefined {
  if (standing.status === "received") {
    const { offer, answers, confirmed, question } = standing;
    return { offer, answers, confirmed, question: question ?? null, waits: true };
  }
  if (letter?.received === undefined) return undefined;
  const { id, from, to, offeredOn, answerDue, sheetCode, received } = letter;
  const offer = { ...{ id, from, to, offeredOn, answerDue, sheetCode }, letter: received.letter, opensCourse: false };
  return { offer, answers: received.answers, confirmed: received.confirmed, question: null, waits: false };
}

function offerView(file: CourseFile, { offer, question, answers, waits }: ReceivedNow): OfferView {
  return {
    id: offer.id,
    fromName: partyName(file, offer.from),
    toName: partyName(file, offer.to),
    offeredOn: offer.offeredOn,
    answerDue: offer.answerDue,
    late: waits && offer.answerDue < isoDay(file.today),
    question,
    answer: question === null ? (answers.at(-1)?.text ?? null) : null,
    message: null,
  };
}

/** Where several programmes fit, a person chooses: the element is not confirmed along with others. */
function oneProgramme(
  line: GapLine,
  { opensCourse }: ReceivedOffer,
  { proposed, fits }: ReturnType<typeof proposedSubject>,
): GapLine {
  return { ...line, together: line.together && (!opensCourse || proposed !== undefined || fits.length === 1) };
}

/** What contradicts the department's record is asked for too, as what contradicts itself is. */
function withContradictions(elements: readonly ElementReading[], lines: readonly GapLine[]): ElementReading[] {
  return elements.map((reading) => {
    const blocked = lines.find(({ element }) => element === reading.element)?.blocked;
    return blocked === undefined ? reading : { ...reading, state: "inconsistent", because: blocked };
  });
}

/** What the practice answers where the letter cannot be followed as it is; Danish, since it goes to the department. */
function declineReason(lines: readonly GapLine[]): string {
  const blocked = lines.flatMap(({ element, blocked: why }) =>
    why === undefined ? [] : [`${HEADING[element]}: ${why.da}`],
  );
  return blocked.length === 0 ? "" : ["Vi kan ikke overtage patienten på dette brev.", ...blocked].join(" ");
}
