import type { PatientLine, PatientList } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { cprText } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";

/** Patients with who is responsible, since when, and what the list says besides. */
export function PatientsTable({ lines, list }: { lines: readonly PatientLine[]; list: PatientList }) {
  const { t } = useTranslation();
  return (
    <table className="worklist worklist-patients">
      <thead>
        <tr>
          <th scope="col">{t("patients.patient")}</th>
          <th scope="col">{t("patients.responsible")}</th>
          <th scope="col">{t("patients.since")}</th>
          <th scope="col">{t("patients.note")}</th>
          <th scope="col">
            <span className="sr-only">{t("worklist.actHead")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <Line key={line.patient.courseId} line={line} list={list} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ line, list }: { line: PatientLine; list: PatientList }) {
  const { t } = useTranslation();
  const say = useSay();
  const { patient } = line;
  const params = { courseId: patient.courseId };
  return (
    <tr data-row={patient.courseId}>
      <th scope="row" className="cell-who">
        <Link className="row-name" to="/courses/$courseId" params={params}>
          {patient.name}
        </Link>
        <span className="second">
          {cprText(patient.cpr)} · {t("worklist.age", { count: patient.age })}
        </span>
      </th>
      <td className="cell-what">
        {line.holder}
        <span className="second">{say(patient.programme)}</span>
      </td>
      <td className="cell-due">
        <Day on={line.since} />
        <span className="second">
          <Day on={line.since} as="away" />
        </span>
      </td>
      <td className="cell-because">
        {line.late && (
          <span className="state tone-red">
            <StateShape shape="triangle" tone="red" /> {t("patients.late")}
          </span>
        )}{" "}
        {say(line.note)}
        {line.answerDue !== undefined && (
          <span className="second">
            {t("patients.answerDue")} <Day on={line.answerDue} />
          </span>
        )}
      </td>
      <td className="cell-act">
        {list === "to-assess" ? (
          <Link
            className="button button-secondary button-small"
            to="/courses/$courseId/assessment"
            params={params}
            aria-label={`${t("patients.assess")}: ${patient.name}`}
          >
            {t("patients.assess")}
          </Link>
        ) : (
          <Link
            className="button button-secondary button-small"
            to="/courses/$courseId"
            params={params}
            aria-label={`${t("act.open")}: ${patient.name}`}
          >
            {t("act.open")}
          </Link>
        )}
      </td>
    </tr>
  );
}
