import { dayOf, isoDay } from "@foelgeskab/followup/ids";
import { dayPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { checkState } from "@foelgeskab/followup/rows/check-row";
import { isSeenBack } from "@foelgeskab/followup/seen-back";
import type { CriterionView, PatientPage } from "../contract.ts";
import type { CourseFile } from "./course-file.ts";

/** What comes next in a course, and on which day. */
export function nextStep({ course, picture, today }: CourseFile, criteria: CriterionView[]): PatientPage["nextStep"] {
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
    case "received":
      return {
        text: {
          da: "Klinikken læser afdelingens brev og svarer på overdragelsen",
          en: "The practice reads the department's letter and answers the hand-over",
        },
        on: standing.offer.answerDue,
      };
    case "referred-back":
      return {
        text: { da: "Afdelingen svarer på genhenvisningen", en: "The department answers the re-referral" },
        on: isoDay(dayOf(standing.rereferral.sentOn).add({ days: 3 })),
      };
    case "closed":
      return { text: { da: "Forløbet er afsluttet", en: "The course is closed" }, on: null };
    case "followed":
    case "moving": {
      const met = criteria.find(({ state }) => state === "met");
      if (met?.since != null)
        return {
          text: { da: "Tag stilling til genhenvisning", en: "Decide on re-referral" },
          on: isoDay(dayOf(met.since).add({ days: 7 })),
        };
      const next = picture?.obligations.find(
        ({ metOn, until, optional, superseded }) =>
          metOn === null && superseded !== true && (!optional || until >= isoDay(today)),
      );
      return next === undefined
        ? { text: { da: "Ingen planlagt kontrol", en: "No planned check" }, on: null }
        : { text: next.label, on: next.due };
    }
    default:
      return standing satisfies never;
  }
}

/** The one thing that must not be overlooked: a met criterion, else the first check that is overdue, else a plan that has come to its end; null where there is none. */
export function alarmOf({ course, picture, today }: CourseFile, criteria: CriterionView[]): Phrase | null {
  const seen = new Set(picture?.verdicts.filter((fact) => isSeenBack(course, fact)).map(({ criterion }) => criterion));
  const decided = course.standing.status === "referred-back"; // the department has been asked
  const met = criteria.find(
    ({ id, state, deferredUntil }) =>
      !decided && !seen.has(id) && state === "met" && (deferredUntil === null || deferredUntil <= isoDay(today)),
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
  if (first === undefined) return isFollowing(course.standing) && planIsOver(picture) ? NOTHING_LEFT : null;
  const due = dayPhrase(dayOf(first.due));
  return phrase((l) =>
    l === "da"
      ? `Overskredet: ${first.label.da}, skulle være taget ${due.da}.`
      : `Overdue: ${first.label.en}, was due ${due.en}.`,
  );
}

function planIsOver(picture: CourseFile["picture"]): boolean {
  return picture?.obligations.every(({ metOn, superseded }) => metOn !== null || superseded === true) ?? true;
}

const NOTHING_LEFT: Phrase = {
  da: "Ingen kontrol er tilbage i planen. Afslut forløbet, eller spørg afdelingen om en ny plan.",
  en: "No check is left in the plan. Close the course, or ask the department for a new plan.",
};

function isFollowing({ status }: CourseFile["course"]["standing"]): boolean {
  return status === "followed" || status === "moving";
}
