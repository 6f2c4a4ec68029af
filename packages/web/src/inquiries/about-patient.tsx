import type { PatientRef } from "@foelgeskab/followup/worklist";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { cprText } from "../parts/dates.ts";
import { useSay } from "../texts/say.ts";
import "./texts.ts";

/** Whom it is about, on top of every page of a question; what stands beside her comes as children. */
export function AboutPatient({ patient, children }: { patient: PatientRef; children?: ReactNode }) {
  const { t } = useTranslation("inquiries");
  const say = useSay();
  const { courseId, name, cpr, age, programme } = patient;
  return (
    <dl className="responsibility">
      <div>
        <dt>{t("thread.about")}</dt>
        <dd>
          <Link to="/courses/$courseId" params={{ courseId }}>
            {name}
          </Link>
        </dd>
        <dd>
          {cprText(cpr)} · {t("list.age", { count: age })} · {say(programme)}
        </dd>
      </div>
      {children}
    </dl>
  );
}
