import type { PatientPage } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useOffBecause } from "../patient/use-may.ts";
import "../parts/button.css";

/** The practice that is asked while another follows, or whose letter is not confirmed, reads the letter and answers on its own page. */
export function AcceptOnward({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const off = useOffBecause(page);
  if (page.status === "offered" || off("accept") !== undefined) return null;
  return (
    <p>
      <Link
        className="button button-primary"
        to="/courses/$courseId/handover"
        params={{ courseId: page.patient.courseId }}
      >
        {t("act.read-and-accept")}
      </Link>
    </p>
  );
}
