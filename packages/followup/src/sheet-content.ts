import type { Course, CourseResult } from "./course.ts";
import type { Criterion } from "./criteria/criterion.ts";
import type { Epikrise } from "./epikrise.ts";
import { checkEpikrise, type LetterContext } from "./epikrise-check.ts";
import { dayOf, type IsoDay, isoDay } from "./ids.ts";
import { type Phrase, phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";
import { sheetDates } from "./sheet-dates.ts";
import { type SheetNumber, sheetNumbers } from "./sheet-numbers.ts";

/** A day of the plan on the sheet. */
export interface SheetDate {
  on: IsoDay;
  /** As "Blodprøve (PSA) og samtale". */
  what: Phrase;
  /** As "hos din læge". */
  where: Phrase;
}

/**
 * What the plan that the patient takes home says, on paper and on the screen. `null` stands for what a draft does not
 * know yet: the sheet shows a dashed hole there. It holds no civil registration number.
 */
export interface SheetContent {
  /** Set while the letter lacks anything: the sheet says so in large type. */
  draft: boolean;
  patient: { name: string; bornOn: IsoDay };
  /** The disease inside a sentence, as "prostatakræft". */
  cancer: Phrase;
  /** Whether the cancer is still there, watched or held down: then the plan is not one for afterwards. */
  ongoing: boolean;
  /** In shared care, a sentence on what the hospital goes on doing; null elsewhere. */
  hospitalKeeps: Phrase | null;
  validFrom: IsoDay | null;
  /** Who is responsible now: the hospital until the practice has accepted. */
  responsible: "hospital" | "practice";
  hospital: {
    name: string;
    /** The coordinator's direct line as the telephone list has it. */
    contact: { label: string; phone: string; hours: string; verifiedOn: IsoDay; standing?: ListStanding } | null;
  };
  practice: { name: string | null; phone: string | null; hours: Phrase | null };
  /** The last day on which the patient should have heard from the one who is to take over or to write. */
  heardBy: IsoDay | null;
  dates: SheetDate[];
  /** When the samples can be taken, as "Prøven kan tages 30 dage før eller efter." */
  datesNote: Phrase | null;
  /** Who books the first date, and by which day it should be booked. */
  booking: { by: "patient" | "practice"; notHeardBy: IsoDay | null };
  /** Symptoms to ring the doctor about, in plain words, each a line of its own. */
  watchFor: Phrase[];
  /** Symptoms to ring about the same day. */
  acute: Phrase[];
  /** What nobody should wait with: "Ring 112". */
  emergency: Phrase[];
  /** What the doctor can help with, as it follows "your doctor can help with". */
  help: Phrase[];
  numbers: SheetNumber[];
  /** The closing talk: its day, and with whom, as "overlæge Karen Lund Iversen". */
  talk: { heldOn: IsoDay; with: string } | null;
}

/** What has become of a sheet's number on the telephone list since: nobody has verified it for too long, or it is answered no more. */
export type ListStanding = "stale" | "ended";

/** What a sheet is made of: the letter, and the names and numbers around it. */
export interface ToPrint {
  patient: SheetContent["patient"];
  /** The department that hands over, when its cited number is answered, and the number where the sheet has another than the letter. */
  hospital: {
    name: string;
    organisation: string;
    hours: string;
    number?: { label: string; phone: string; verifiedOn: IsoDay; standing?: ListStanding };
  };
  practice: { name: string; phone: string } | null;
  programme: Programme;
  anchors: Record<string, IsoDay>;
  epikrise: Epikrise;
  /** The answers in the patient's record, against which the letter is checked. */
  results: readonly CourseResult[];
  answerDue: IsoDay;
  /** Who signs, or has signed. */
  author: string;
  today: Temporal.PlainDate;
  /** What became of it since it was signed; null while nobody has. */
  signed: SignedLetter | null;
}

/** A signed letter's course: where it stands, and what has been done and answered. */
export interface SignedLetter extends Pick<Course, "results" | "symptoms" | "done"> {
  status: Course["standing"]["status"];
  offeredOn: IsoDay;
}

/** Fills the patient's sheet from the letter. Paper and screen both ask here, so they say the same, holes included. */
export function sheetContent(input: ToPrint): SheetContent {
  const { programme, epikrise, signed, practice, answerDue } = input;
  const { heldOn } = epikrise.closingTalk;
  const { dates, note } = sheetDates(input);
  const followed = signed?.status === "followed" || signed?.status === "moving" || signed?.status === "referred-back";
  return {
    draft: signed === null && !isReadyToPrint(epikrise, { ...input }),
    patient: input.patient,
    cancer: cancerPhrase(programme),
    ongoing: programme.ongoing !== null,
    hospitalKeeps: programme.ongoing?.hospitalKeeps?.plain ?? null,
    validFrom: heldOn ?? signed?.offeredOn ?? null,
    responsible: followed ? "practice" : "hospital",
    hospital: hospitalOf(input),
    practice: { name: practice?.name ?? null, phone: practice?.phone || null, hours: null },
    heardBy: followed ? (dates[0]?.on ?? null) : answerDue,
    dates,
    datesNote: note,
    booking: bookingOf(input, dates[0]),
    watchFor: symptomPhrases(programme, ({ action }) => action !== "acute-admission"),
    acute: symptomPhrases(programme, ({ action }) => action === "acute-admission"),
    emergency: emergencies(programme),
    help: programme.lateEffects.map(({ plain }) => plain),
    numbers: sheetNumbers(epikrise, programme),
    talk: heldOn === undefined ? null : { heldOn, with: input.author },
  };
}

/** Whether the real sheet can be printed: it is handed over before the letter is sent, so nothing but the sheet itself may be missing. */
function isReadyToPrint(epikrise: Epikrise, context: LetterContext): boolean {
  const handedOver = { ...epikrise, closingTalk: { ...epikrise.closingTalk, sheetHandedOver: true } };
  return checkEpikrise(handedOver, context).canBeSent;
}

function cancerPhrase({ disease }: Programme): Phrase {
  const name = disease ?? { da: "kræft", en: "cancer" };
  return phrase((l) => name[l].charAt(0).toLowerCase() + name[l].slice(1));
}

function hospitalOf({ hospital: { name, organisation, hours, number }, epikrise }: ToPrint): SheetContent["hospital"] {
  const contact = number ?? epikrise.contact;
  const full = organisation === "" || organisation === name ? name : `${name}, ${organisation}`;
  return { name: full, contact: contact === null ? null : { ...contact, hours } };
}

/** How long before a check is due the patient should have a date for it, in days. */
const BOOKED_BEFORE_DAYS = 14;

/** One check that the practice books is enough for the practice to write; a day by which to book never lies behind. */
function bookingOf({ epikrise, today }: ToPrint, first: SheetDate | undefined): SheetContent["booking"] {
  const by = epikrise.checks.some(({ booking }) => booking === "practice") ? "practice" : "patient";
  if (first === undefined) return { by, notHeardBy: null };
  const inTime = dayOf(first.on).subtract({ days: BOOKED_BEFORE_DAYS });
  return { by, notHeardBy: isoDay(Temporal.PlainDate.compare(inTime, today) < 0 ? today : inTime) };
}

function symptomPhrases({ criteria, symptoms }: Programme, which: (criterion: Criterion) => boolean): Phrase[] {
  const codes = criteria.filter(which).flatMap(({ rule }) => (rule.kind === "symptom" ? rule.any : []));
  return [...new Set(codes)].flatMap((code) =>
    symptoms.filter((symptom) => symptom.code === code).map(({ plain }) => plain),
  );
}

function emergencies({ symptoms, lateEffects }: Programme): Phrase[] {
  return [...symptoms, ...lateEffects].flatMap(({ ring112 }) => ring112 ?? []);
}
