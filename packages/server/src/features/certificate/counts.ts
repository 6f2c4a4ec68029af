import { CLOSED_REASONS, type ClosedReason } from "@foelgeskab/followup/course";
import type { CertificateContent } from "../../contract.ts";
import type { Claim } from "./claims.ts";
import type { Judged } from "./judge.ts";

/** How a judge counts the register: what must add up (safety S21). */
export interface Counts {
  registered: number;
  active: number;
  closed: Partial<Record<ClosedReason, number>>;
}

/** The register counted by one of the two judges; a course that is closed without a coded reason is in neither count. */
export function countsOf(courses: readonly Pick<Claim | Judged, "status" | "closedReason">[]): Counts {
  const active = courses.filter(({ status }) => status !== "closed").length;
  const reasons = CLOSED_REASONS.map(
    (reason) => [reason, courses.filter(({ closedReason }) => closedReason === reason).length] as const,
  );
  return {
    registered: courses.length,
    active,
    closed: Object.fromEntries(reasons.filter(([, count]) => count > 0)),
  };
}

/** What became of the letters to practices, by the events. */
export function lettersOf(judged: readonly Judged[]): CertificateContent["letters"] {
  const sum = { sent: 0, accepted: 0, declined: 0, withdrawn: 0, ended: 0, pending: 0 };
  for (const course of judged)
    for (const key of ["sent", "accepted", "declined", "withdrawn", "ended", "pending"] as const)
      sum[key] += course[key];
  return sum;
}
