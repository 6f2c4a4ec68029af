import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import type { ElementValue } from "@foelgeskab/followup/received/received-offer";
import type { ConfirmRequest, ReceivedView } from "@foelgeskab/server/contract";

/** Whether an element can be confirmed as it was read: nothing to type, nothing to choose, no contradiction. */
export function canConfirm(view: ReceivedView, { open, blocked, element, confirmed }: GapLine): boolean {
  if (open.length > 0 || blocked !== undefined || confirmed !== undefined) return false;
  return element !== "course-of-treatment" || !mustChoose(view);
}

/** Whether a person chooses the programme: the course was opened for this letter, and several fit. */
export function mustChoose({ subject: { fixed, fits, proposed } }: Pick<ReceivedView, "subject">): boolean {
  return !fixed && fits.length > 1 && proposed === null;
}

/** Confirms elements as they were read; what the programme adds to them is taken over in the name of the one who confirms. */
export function confirmRequest(view: ReceivedView, lines: readonly GapLine[]): ConfirmRequest {
  return withSubject(view, {
    handover: view.offer.id,
    values: lines.map(({ proposal, takeOver }) => takingOver(proposal, takeOver)),
  });
}

/** A value with what the programme adds, taken over. */
export function takingOver(value: ElementValue, takeOver: GapLine["takeOver"]): ElementValue {
  return "takenOver" in value ? { ...value, takenOver: takeOver.map(({ id }) => id) } : value;
}

/** Programme and date go along with the first element, where the course was opened for this letter. */
function withSubject({ subject }: ReceivedView, request: ConfirmRequest): ConfirmRequest {
  const { programme, anchorOn, fixed } = subject;
  const first = request.values.some(({ element }) => element === "course-of-treatment");
  return first && !fixed && anchorOn !== null ? { ...request, subject: { programme, anchorOn } } : request;
}
