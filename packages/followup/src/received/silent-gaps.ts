import type { PlannedCheck } from "../epikrise.ts";
import type { GapLine, TakeOver } from "./gap-line.ts";
import type { ElementValue } from "./received-offer.ts";

/** What the programme would add without anybody having said so: neither the letter, nor a person's own number, nor a take-over by name. */
export function silentGaps(value: ElementValue, { takeOver }: Pick<GapLine, "takeOver">): TakeOver[] {
  switch (value.element) {
    case "checks-at-gp":
      return takeOver.filter(
        ({ id }) =>
          !value.takenOver.includes(id) && !value.checks.some((own) => own.check === id && hasOwnNumbers(own)),
      );
    case "re-referral-criteria":
      return takeOver.filter(
        ({ id }) =>
          !value.takenOver.includes(id) && !value.criteria.some((own) => own.id === id && own.value !== undefined),
      );
    case "course-of-treatment":
    case "blood-tests":
    case "direct-contact":
    case "complications-and-after-effects":
    case "treatment-plan":
    case "clinical-assessment":
    case "material-to-patient":
    case "other-material":
      return [];
    default:
      return value satisfies never;
  }
}

/** An interval and an end that a person gave. */
function hasOwnNumbers({ everyMonths, untilMonth }: PlannedCheck): boolean {
  return everyMonths !== undefined && untilMonth !== undefined;
}
