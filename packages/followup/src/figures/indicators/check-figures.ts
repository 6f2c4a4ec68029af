import type { Course } from "../../course.ts";
import type { CoursePicture, OwedCheckFact } from "../../course-picture.ts";
import { addMonths, dayNumber, dayText } from "../../day.ts";
import type { Step } from "../../evolve.ts";
import { anchorDay } from "../../followed-patient.ts";
import { grouped } from "../../grouped.ts";
import type { IsoDay } from "../../ids.ts";
import { dayPhrase, type Phrase, phrase } from "../../phrase.ts";
import { type Contribution, type Counting, monthOf } from "./contribution.ts";

/** What the checks under the letter in force add to Q5, Q6, Q10, Q11 and Q12. */
export function checkFigures(
  steps: readonly Step[],
  course: Course,
  picture: CoursePicture,
  { today }: Counting,
): Contribution[] {
  const owed = picture.obligations.filter(({ optional, due }) => !optional && due <= today);
  const where = (due: IsoDay) => partiesOn(steps, course, due);
  const each = (indicator: "Q5" | "Q10" | "Q12", about: string, due: IsoDay, verdict: Verdict): Contribution[] =>
    where(due).map((parties) => ({ ...parties, indicator, about, month: monthOf(due), ...verdict }));
  return [
    ...owed.flatMap((check) =>
      isPast(check.due, 30, today) ? each("Q5", nameOf(check), check.due, within30(check)) : [],
    ),
    ...yearsOf(owed, course, today).flatMap(([due, checks]) => each("Q10", `blood tests ${due}`, due, allFour(checks))),
    ...owed.flatMap((check) =>
      check.check === AFTER_TREATMENT && isPast(check.due, 14, today)
        ? each("Q12", nameOf(check), check.due, in8Weeks(check))
        : [],
    ),
    ...todaysFigures(course, picture, owed, today),
  ];
}

type Verdict = Pick<Contribution, "met" | "because">;
type Parties = Pick<Contribution, "department" | "practice">;

function partiesOn(steps: readonly Step[], { subject: { department } }: Course, day: IsoDay): Parties[] {
  const practice = holderOn(steps, day);
  return practice === undefined ? [] : [{ department, practice }];
}

/** The practice that held on a day; undefined while the department did, and before the course was opened here. */
export function holderOn(steps: readonly Step[], day: IsoDay): string | undefined {
  const [course] = steps
    .filter(({ recorded }) => recorded.on <= day)
    .slice(-1)
    .map((step) => step.course);
  return course === undefined || course.holder === course.subject.department ? undefined : course.holder;
}

function isPast(due: IsoDay, days: number, today: IsoDay): boolean {
  return dayNumber(due) + days < dayNumber(today);
}

function nameOf({ check, due }: OwedCheckFact): string {
  return `${check} ${due}`;
}

function within30({ due, metOn }: OwedCheckFact): Verdict {
  return { met: metOn !== null && Math.abs(dayNumber(metOn) - dayNumber(due)) <= 30, because: doneOn(metOn) };
}

/** The four yearly blood tests after cystectomy (DaBlaCa, clinical facts 2.2). */
const FOUR_TESTS = ["haemoglobin", "renal", "b12", "bicarbonate"];

/** The years whose four windows have shut, by the day they were due. */
function yearsOf(owed: readonly OwedCheckFact[], { subject }: Course, today: IsoDay): [IsoDay, OwedCheckFact[]][] {
  if (!subject.programme.startsWith("bladder-cystectomy@")) return [];
  const years = grouped(
    owed.filter(({ check }) => FOUR_TESTS.includes(check)),
    ({ due }) => due,
  );
  return [...years].filter(([, checks]) => checks.every(({ until }) => until < today));
}

function allFour(checks: readonly OwedCheckFact[]): Verdict {
  const missed = checks.filter(({ metOn, until }) => metOn === null || metOn > until);
  const because = phrase((l) =>
    missed.length === 0 ? ALL_FOUR[l] : `${LACKING[l]}: ${missed.map(({ label }) => label[l]).join(", ")}`,
  );
  return { met: missed.length === 0, because };
}

const ALL_FOUR: Phrase = { da: "Alle fire taget i vinduet", en: "All four taken in the window" };
const LACKING: Phrase = { da: "Mangler", en: "Missing" };

/** The general plan's talk is due six weeks after treatment, so that eight weeks are fourteen days later. */
const AFTER_TREATMENT = "after-treatment";

function in8Weeks({ due, metOn }: OwedCheckFact): Verdict {
  return { met: metOn !== null && dayNumber(metOn) <= dayNumber(due) + 14, because: doneOn(metOn) };
}

function doneOn(metOn: IsoDay | null): Phrase {
  if (metOn === null) return { da: "Ikke udført", en: "Not done" };
  const day = dayPhrase(Temporal.PlainDate.from(metOn));
  return phrase((l) => `${l === "da" ? "Udført" : "Done on"} ${day[l]}`);
}

const IN_PRACTICE: ReadonlySet<string> = new Set(["followed", "moving", "referred-back"]);

/** Q6 and Q11, of a course that a practice follows today. */
function todaysFigures(
  course: Course,
  picture: CoursePicture,
  owed: readonly OwedCheckFact[],
  today: IsoDay,
): Contribution[] {
  if (!IN_PRACTICE.has(course.standing.status)) return [];
  const { holder: practice, subject } = course;
  const of = { month: monthOf(today), about: `course ${monthOf(today)}`, department: subject.department, practice };
  const lost = owed.find((check) => isLost(check, course, today));
  const since = lost && dayPhrase(Temporal.PlainDate.from(lost.due));
  const because = phrase((l) =>
    since === undefined ? NOT_LOST[l] : `${lost?.label[l]} ${l === "da" ? "skulle være" : "was due"} ${since[l]}`,
  );
  return [
    { ...of, indicator: "Q6", met: lost !== undefined, because },
    ...castration(picture, today).map((verdict) => ({ ...of, indicator: "Q11" as const, ...verdict })),
  ];
}

const NOT_LOST: Phrase = {
  da: "Intet er overskredet i tre måneder uden kontakt",
  en: "Nothing is overdue for three months without contact",
};

function isLost({ check, due, metOn, superseded }: OwedCheckFact, { contacts }: Course, today: IsoDay): boolean {
  const reasoned = contacts.some((contact) => contact.check === check && contact.due === due);
  return metOn === null && superseded === undefined && !reasoned && dayText(addMonths(dayNumber(due), 3)) < today;
}

function castration({ rules: { programme }, patient, obligations }: CoursePicture, today: IsoDay): Verdict[] {
  if (programme.id !== "prostate-adt") return [];
  const begun = anchorDay(patient, programme.anchor.name);
  if (dayText(addMonths(dayNumber(begun), 12)) > today) return [];
  const done = (check: string, months: number): boolean =>
    obligations.some(
      (each) =>
        each.check === check && each.metOn !== null && each.metOn >= dayText(addMonths(dayNumber(today), -months)),
    );
  const met = done("dxa", 24) && done("metabolic", 12);
  return [{ met, because: met ? BOTH_DONE : NOT_BOTH }];
}

const BOTH_DONE: Phrase = { da: "Begge er udført", en: "Both are done" };
const NOT_BOTH: Phrase = { da: "DXA eller metabolisk kontrol mangler", en: "DXA or the metabolic check is missing" };
