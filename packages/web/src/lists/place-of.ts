import type { RowAct, WorklistRow } from "@foelgeskab/followup/worklist";
import type { LinkProps } from "@tanstack/react-router";

/** Where a row leads: the page on which its act is done, opened at what it is about. */
export function placeOf(row: WorklistRow): LinkProps {
  const { inquiry } = row.about;
  if (inquiry !== undefined)
    return { to: "/courses/$courseId/inquiries/$inquiry", params: { courseId: row.patient.courseId, inquiry } };
  return { to: ADDRESS[row.act], params: { courseId: row.patient.courseId }, hash: anchorOf(row) };
}

const ADDRESS = {
  decide: "/courses/$courseId",
  "order-repeat": "/courses/$courseId",
  sign: "/courses/$courseId",
  call: "/courses/$courseId",
  book: "/courses/$courseId",
  open: "/courses/$courseId",
  "read-and-accept": "/courses/$courseId/handover",
  answer: "/courses/$courseId/handover",
  "accept-rereferral": "/courses/$courseId",
  "continue-draft": "/courses/$courseId/write",
  assess: "/courses/$courseId/assessment",
  triage: "/moved-earlier",
} as const satisfies Record<RowAct, string>;

/** The part of the patient page that the row is about. */
function anchorOf(row: WorklistRow): string {
  if (row.about.criterion !== undefined) return `criterion-${row.about.criterion}`;
  if (row.about.rereferral !== undefined) return "rereferral";
  if (row.about.check !== undefined) return `check-${row.about.check}`;
  return "";
}
