import type { PatientRef } from "@foelgeskab/followup/worklist";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { cprText } from "../parts/dates.ts";
import { useSay } from "../texts/say.ts";
import "./patient-beside.css";

/** Who a page is about, beside its heading; the name opens the patient's page. */
export function PatientBeside({ patient, more }: { patient: PatientRef; more: string }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  return (
    <>
      <Link to="/courses/$courseId" params={{ courseId: patient.courseId }} className="patient-beside">
        {patient.name}
      </Link>
      {` · ${cprText(patient.cpr)} · ${t("age", { count: patient.age })} · ${say(patient.programme)} · ${more}`}
    </>
  );
}
