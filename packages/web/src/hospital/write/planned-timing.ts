import type { PlannedCheck } from "@foelgeskab/followup/epikrise";
import type { Check, Timing } from "@foelgeskab/followup/programme";

/** When a check is due as the letter has it: the programme's own months where the author gave none. */
export function timingOf({ timing }: Pick<Check, "timing">, planned: PlannedCheck): Timing {
  if (timing.kind === "once") return timing;
  const { everyMonths = timing.everyMonths, fromMonth = timing.fromMonth, untilMonth = timing.untilMonth } = planned;
  return { kind: "recurring", everyMonths, fromMonth, untilMonth };
}

/** Whether the letter's months are others than the programme's. */
export function isChanged(check: Pick<Check, "timing" | "intervalFromEpikrise">, planned: PlannedCheck): boolean {
  const programmes = timingOf(check, withProgrammesTiming(check, planned));
  return JSON.stringify(timingOf(check, planned)) !== JSON.stringify(programmes);
}

/** The same line with the programme's months; an interval that the programme leaves to the letter stays. */
export function withProgrammesTiming(
  { intervalFromEpikrise }: Pick<Check, "intervalFromEpikrise">,
  { check, orderedBy, resultTo, booking, everyMonths }: PlannedCheck,
): PlannedCheck {
  const own = intervalFromEpikrise && everyMonths !== undefined ? { everyMonths } : {};
  return { check, ...own, orderedBy, resultTo, booking };
}

/** Whether the letter orders the check, and only the letter can say how often, and does not. */
export function lacksInterval({ intervalFromEpikrise }: Check, planned: PlannedCheck | undefined): boolean {
  return intervalFromEpikrise && planned !== undefined && planned.everyMonths === undefined;
}

/** Reads whole months of zero or more; undefined for anything else, so that half a number is never taken for one. */
export function parseMonths(text: string): number | undefined {
  return /^\d{1,4}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

/** A check as the letter orders it where the author has said no more: the practice orders, the patient books. */
export function plannedAsProgramme({ id }: Check): PlannedCheck {
  return { check: id, orderedBy: "practice", resultTo: "copy-recipient", booking: "patient" };
}
