import type { Course } from "@foelgeskab/followup/course";
import { dayOf } from "@foelgeskab/followup/ids";
import { dayPhrase, type Phrase } from "@foelgeskab/followup/phrase";

/** Whether a check or a criterion stood in no letter, and who took it over from the programme by name; undefined for all others. */
export function takenOver(
  { letter }: Course,
  element: "checks-at-gp" | "re-referral-criteria",
  id: string,
): Phrase | undefined {
  const confirmed = letter?.received?.confirmed[element];
  if (confirmed === undefined || !("takenOver" in confirmed.value) || !confirmed.value.takenOver.includes(id))
    return undefined;
  const [who, day] = [confirmed.by.name, dayPhrase(dayOf(confirmed.on))];
  return {
    da: `Stod ikke i brevet: overtaget fra programmet af ${who} ${day.da}`,
    en: `Not in the letter: taken over from the programme by ${who} on ${day.en}`,
  };
}
