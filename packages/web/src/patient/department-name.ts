import type { PatientPage } from "@foelgeskab/server/contract";

/** The department that handed the patient over, by name; `otherwise` where there was no hand-over. */
export function departmentName(page: PatientPage, otherwise: string): string {
  return (
    page.handover?.fromName ?? page.holdings.findLast((holding) => holding.kind === "department")?.name ?? otherwise
  );
}
