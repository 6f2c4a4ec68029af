import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import { pictureOf } from "@foelgeskab/followup/course-picture";
import type { Course, Handover } from "@foelgeskab/followup/course";
import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import { numberPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { planOfLetter } from "@foelgeskab/followup/plan-of-letter";
import { planProblems } from "@foelgeskab/followup/plan-problems";
import type { Programme } from "@foelgeskab/followup/programme";
import { shownUnit } from "@foelgeskab/followup/rows/verdict-row";
import { rulesFor } from "@foelgeskab/followup/rules-in-force";
import type { PatientSheet, SheetDate } from "../letters/patient-sheet.ts";
import { type CourseFile, partyName } from "./course-file.ts";
import { plainTest, plainTests } from "./plain-tests.ts";

/** How long before a check is due the patient should have a date for it, in days. */
const BOOKED_BEFORE_DAYS = 14;

/** What the sheet needs to know of the hand-over, signed or not. */
export interface SheetBasis {
  handover: Handover;
  draft: boolean;
  version: number;
  /** When the cited number is answered, as the telephone list says it. */
  hours: string;
  /** Address that the QR code opens, without the code itself. */
  origin: string;
}

/** The patient's sheet out of the same record as the letter, so that paper and screen say the same. */
export function sheetOf(file: CourseFile, { handover, draft, version, hours, origin }: SheetBasis): PatientSheet {
  const { patient, programme, parties } = file;
  const { epikrise } = handover;
  const course: Course = { ...file.course, letter: handover };
  const dates = sheetDates(file, course);
  const practice = parties.get(handover.to);
  const followed = file.course.standing.status === "followed" || file.course.standing.status === "referred-back";
  return {
    draft,
    patient: { name: `${patient.givenName} ${patient.familyName}`, bornOn: patient.bornOn },
    cancer: cancerPhrase(programme),
    version,
    validFrom: epikrise.closingTalk.heldOn ?? null,
    check: draft ? null : { code: handover.sheetCode, url: `${origin}/ark/${handover.sheetCode.replace(" ", "-")}` },
    responsible: followed ? "practice" : "hospital",
    hospital: {
      name: partyName(file, handover.from),
      contact: epikrise.contact === null ? null : { ...epikrise.contact, hours },
    },
    practice: {
      name: practice?.name ?? "",
      phone: practice === undefined || practice.phone === "" ? null : practice.phone,
      hours: null,
    },
    heardBy: followed ? (dates[0]?.on ?? null) : handover.answerDue,
    dates,
    datesNote: null,
    booking: { by: epikrise.checks[0]?.booking ?? "patient", notHeardBy: bookedBy(dates[0]) },
    watchFor: symptomPhrases(programme, (criterion) => criterion.action !== "acute-admission"),
    acute: symptomPhrases(programme, (criterion) => criterion.action === "acute-admission"),
    help: programme.lateEffects.map(({ plain }) => plain),
    numbers: epikrise.baseline.slice(0, 2).map(({ analysis, value, sampledOn, unit }) => ({
      takenOn: sampledOn,
      text: numberText(programme, analysis, value, unit),
    })),
    limit: limitText(file, handover),
    talk:
      epikrise.closingTalk.heldOn === undefined
        ? null
        : { heldOn: epikrise.closingTalk.heldOn, with: handover.signedBy.name },
  };
}

function cancerPhrase({ cancer }: Programme): Phrase {
  return CANCER[cancer] ?? { da: "kræft", en: "cancer" };
}

const CANCER: Record<string, Phrase> = {
  prostate: { da: "prostatakræft", en: "prostate cancer" },
  bladder: { da: "blærekræft", en: "bladder cancer" },
};

/** The next days of the plan, everything of one day on one line. */
function sheetDates(file: CourseFile, course: Course): SheetDate[] {
  const { today, patient, programme } = file;
  if (course.subject.anchors[programme.anchor.name] === undefined) return [];
  const picture = pictureOf(course, programme, { today, bornOn: patient.bornOn });
  const owed = (picture?.obligations ?? []).filter(
    ({ metOn, due, optional }) => metOn === null && !optional && due >= isoDay(today),
  );
  const byDay = Map.groupBy(owed, ({ due }) => due);
  return [...byDay].slice(0, 3).map(([on, facts]) => {
    const blood = facts.filter(({ needs }) => needs.length > 0);
    const hospital = blood.some(({ takenAt }) => takenAt === "hospitalLaboratory");
    return {
      on,
      what: whatPhrase(
        plainTests(blood.flatMap(({ needs }) => needs.flatMap((group) => group.slice(0, 1)))),
        facts.length > blood.length,
      ),
      where: hospital
        ? { da: "hos din læge og på hospitalet", en: "at your doctor and at the hospital" }
        : { da: "hos din læge", en: "at your doctor" },
    };
  });
}

function whatPhrase(tests: Phrase, talk: boolean): Phrase {
  return phrase((l) => {
    const blood = tests[l] === "" ? [] : [`${l === "da" ? "Blodprøve" : "Blood test"} (${tests[l]})`];
    const word = l === "da" ? "samtale" : "talk";
    const meeting = !talk ? [] : blood.length > 0 ? [word] : [word[0]?.toUpperCase() + word.slice(1)];
    return [...blood, ...meeting].join(l === "da" ? " og " : " and ");
  });
}

function bookedBy(first: SheetDate | undefined): IsoDay | null {
  return first === undefined ? null : isoDay(dayOf(first.on).subtract({ days: BOOKED_BEFORE_DAYS }));
}

function symptomPhrases({ criteria, symptoms }: Programme, which: (criterion: Criterion) => boolean): Phrase[] {
  const codes = criteria.filter(which).flatMap(({ rule }) => (rule.kind === "symptom" ? rule.any : []));
  return [...new Set(codes)].flatMap((code) => symptoms.find((symptom) => symptom.code === code)?.plain ?? []);
}

function numberText(programme: Programme, analysis: string, value: string, unit: string): Phrase {
  const label = plainTest(programme.analytes.find(({ codes }) => codes.includes(analysis))?.id ?? analysis);
  const under = value.trim().startsWith("<");
  const number = numberPhrase(value.replace("<", "").trim());
  return phrase((l) => `${label[l]} ${under ? (l === "da" ? "under " : "below ") : ""}${number[l]} ${shownUnit(unit)}`);
}

/** The first limit that sends the patient back, in the words of the letter. */
function limitText({ programme }: CourseFile, { epikrise }: Handover): Phrase | null {
  const plan = planOfLetter(epikrise, programme);
  const rules = planProblems(programme, plan).length === 0 ? rulesFor(programme, plan) : rulesFor(programme);
  const criterion = rules.criteria.find(
    ({ rule, action }) => rule.kind === "threshold" && rule.value !== null && action === "rerefer",
  );
  return criterion?.label ?? null;
}
