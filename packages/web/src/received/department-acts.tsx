import type { OfferView, PatientPage } from "@foelgeskab/server/contract";
import { AnswerForm } from "../handover/answer-form.tsx";
import { useOffBecause } from "../patient/use-may.ts";

/** What the department does about its letter: it answers the practice's question. */
export function DepartmentActs({ page, offer }: { page: PatientPage; offer: OfferView }) {
  const off = useOffBecause(page);
  return off("answer") === undefined ? <AnswerForm page={page} handover={offer} /> : null;
}
