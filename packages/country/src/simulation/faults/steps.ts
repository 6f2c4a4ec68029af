import type { Standing } from "@foelgeskab/followup/course";

type Status = Standing["status"];

const STANDINGS: readonly Status[] = [
  "at-hospital",
  "offered",
  "received",
  "followed",
  "moving",
  "referred-back",
  "closed",
];

/** A step of a course from one standing to another, or a commit that leaves it where it stood. */
export type CourseStep = `${Status}→${Status}`;

const OTHER_SYSTEMS = "no department of the country sends its letter from another record system";
const NOBODY_FOLLOWS = "a practice refers back, or is asked to give on, only what it follows";
const NO_NEW_OFFER = "a department offers only whom it holds";

/** Steps that no course of the country takes, and why; a run in which one is taken is red, since then this is wrong. */
export const NO_STEP: Partial<Record<CourseStep, string>> = {
  ...Object.fromEntries(
    STANDINGS.flatMap((each) => [
      [`${each}→received`, OTHER_SYSTEMS],
      [`received→${each}`, OTHER_SYSTEMS],
    ]),
  ),
  "at-hospital→moving": NOBODY_FOLLOWS,
  "at-hospital→referred-back": NOBODY_FOLLOWS,
  "offered→moving": NOBODY_FOLLOWS,
  "offered→referred-back": NOBODY_FOLLOWS,
  "followed→offered": NO_NEW_OFFER,
  "referred-back→offered": NO_NEW_OFFER,
  "referred-back→moving": "a practice that has referred back offers nobody on: the department decides first",
};

/** Every step that a course can take. */
export const STEPS: readonly CourseStep[] = STANDINGS.flatMap((from) =>
  STANDINGS.map((to): CourseStep => `${from}→${to}`),
).filter((step) => NO_STEP[step] === undefined);
