import { addMonths, type DayNumber } from "@foelgeskab/followup/day";
import type { CourseCase } from "./course-case.ts";
import { addDays } from "./days.ts";

/** The days on which the hospital took blood before a hand-over: the controls of its own programme, and one just before the closing talk. */
export function hospitalSamplingDays({ programme, anchor, random }: CourseCase, until: DayNumber): DayNumber[] {
  const controls = HOSPITAL_MONTHS[programme.id] ?? [];
  const last = addDays(until, -random.between(4, 16));
  const days = controls
    .map((month) => addDays(addMonths(anchor, month), random.between(-8, 8)))
    .filter((day) => day < last - 20);
  return controls.length === 0 || last <= addDays(anchor, 30) ? [] : [...days, last];
}

const HOSPITAL_MONTHS: Readonly<Record<string, readonly number[]>> = {
  "prostate-rp": [2, 6, 12, 18, 24],
  "prostate-rt": [3, 6, 12, 18, 24, 30, 36],
  "prostate-ww": [3, 6],
  "prostate-as": [3, 6, 12],
  "prostate-adt": [3, 6, 12, 18],
  "bladder-cystectomy": [4, 12, 24],
  "uppertract-rnu": [3, 12, 24, 36, 48, 60],
  "kidney-rcc": [6, 12, 24, 36, 48, 60],
};
