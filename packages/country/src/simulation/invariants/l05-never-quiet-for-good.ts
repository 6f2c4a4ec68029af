import { dayNumber } from "@foelgeskab/followup/day";
import type { Invariant } from "./invariant.ts";

/** The longest that a person can put off a met criterion, and something that has climbed, in days. */
const LONGEST = { deferred: 93, answered: 42 };

/** L5: nothing is put off for good: each decision to wait has a day, and not a far one. */
export const neverQuietForGood: Invariant = {
  id: "L5",
  law: "Nothing is quiet for good",
  after: ({ added, file, house: { country } }) =>
    added.flatMap(({ event, on }) => {
      if (event.type !== "criterion-deferred" && event.type !== "escalation-answered") return [];
      const days = dayNumber(event.until) - dayNumber(on);
      const most = event.type === "criterion-deferred" ? LONGEST.deferred : LONGEST.answered;
      if (days > most) return [`${event.type} makes it quiet for ${days} days`];
      const wait = event.type === "criterion-deferred" ? file.course.deferred[event.criterion] : undefined;
      const whole = wait === undefined ? 0 : dayNumber(wait.until) - dayNumber(wait.first);
      return whole > country.settings.mostDeferredDays ? [`a criterion waits for ${whole} days in all`] : [];
    }),
};
