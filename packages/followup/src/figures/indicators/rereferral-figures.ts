import type { Course, Rereferral } from "../../course.ts";
import type { CoursePicture } from "../../course-picture.ts";
import { type VerdictFact, verdictStateOn } from "../../criteria/verdict.ts";
import { dayNumber } from "../../day.ts";
import type { Step } from "../../evolve.ts";
import type { IsoDay } from "../../ids.ts";
import { dayPhrase, type Phrase, phrase } from "../../phrase.ts";
import { holderOn } from "./check-figures.ts";
import { type Contribution, type Counting, monthOf } from "./contribution.ts";

/** What the re-referrals of a course add to Q9. */
export function rereferralFigures(steps: readonly Step[]): Contribution[] {
  return rereferralsOf(steps).map(({ id, from, to, criteria, sentOn }) => ({
    ...{ indicator: "Q9", month: monthOf(sentOn), about: id, department: to, practice: from },
    met: criteria.length === 0,
    because: criteria.length === 0 ? NO_CRITERION : CRITERION,
  }));
}

const NO_CRITERION: Phrase = { da: "Intet kriterium nævnt", en: "No criterion named" };
const CRITERION: Phrase = { da: "Et kriterium er nævnt", en: "A criterion is named" };

function rereferralsOf(steps: readonly Step[]): Rereferral[] {
  return steps.flatMap(({ recorded: { event } }) => (event.type === "referred-back" ? [event.rereferral] : []));
}

/** Days in which a met criterion becomes a re-referral. */
const REFERRAL_DAYS = 7;

/** What the criteria met under the letter in force add to Q8. */
export function criterionFigures(
  steps: readonly Step[],
  course: Course,
  picture: CoursePicture,
  { today }: Counting,
): Contribution[] {
  const { department } = course.subject;
  return picture.verdicts.flatMap((verdict) => {
    const since = metSince(verdict, today);
    if (since === undefined || verdict.action !== "rerefer") return [];
    const practice = holderOn(steps, since);
    const sent = rereferralsOf(steps).find(
      ({ criteria, sentOn }) => sentOn >= since && criteria.includes(verdict.criterion),
    )?.sentOn;
    if (practice === undefined || (sent === undefined && daysFrom(since, today) <= REFERRAL_DAYS)) return [];
    const met = sent !== undefined && daysFrom(since, sent) <= REFERRAL_DAYS;
    const about = `${verdict.criterion} ${since}`;
    return [{ indicator: "Q8", month: monthOf(since), about, department, practice, met, because: sentOn(sent) }];
  });
}

function metSince(verdict: VerdictFact, today: IsoDay): IsoDay | undefined {
  return "since" in verdict && verdictStateOn(verdict, today) === "met" ? verdict.since : undefined;
}

function daysFrom(one: IsoDay, other: IsoDay): number {
  return dayNumber(other) - dayNumber(one);
}

function sentOn(day: IsoDay | undefined): Phrase {
  if (day === undefined) return { da: "Ikke genhenvist for dette kriterium", en: "Not re-referred for this criterion" };
  const written = dayPhrase(Temporal.PlainDate.from(day));
  return phrase((l) => `${l === "da" ? "Genhenvist" : "Re-referred on"} ${written[l]}`);
}
