import { dayNumber } from "../day.ts";
import type { FollowedPatient } from "../followed-patient.ts";
import { firstUndone } from "../plan.ts";
import type { RulesInForce } from "../rules-in-force.ts";
import type { MissedCheck } from "./criterion.ts";
import { type Finding, noGrounds } from "./finding.ts";

/** Met from the day after the grace of the first check that is not done; `no-data` only where the practice does not owe it: not agreed, or its event has no date. */
export function missedCheck(rules: RulesInForce, patient: FollowedPatient, rule: MissedCheck): Finding {
  if (!isOwed(rules, patient, rule.check)) return { standing: "no-data", grounds: noGrounds };
  const undone = firstUndone(rules, rule.check, patient);
  if (undone === undefined) return { standing: "not-met", grounds: noGrounds };
  return { standing: "met-from", since: dayNumber(undone.due) + rule.graceDays + 1, grounds: noGrounds };
}

function isOwed({ checks }: RulesInForce, { anchors }: FollowedPatient, id: string): boolean {
  const check = checks.find((each) => each.id === id);
  if (check === undefined) return false;
  return check.timing.kind === "recurring" || anchors[check.timing.event] !== undefined;
}
