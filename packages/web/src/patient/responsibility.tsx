import type { PatientPage } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { lasting } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useToday } from "../parts/today.ts";
import { useLanguage, useSay } from "../texts/say.ts";

/** Always on top: who is responsible now and since when, the next step with its day, whom to call; below it the red line, if there is one. */
export function Responsibility({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const met = page.criteria.some((criterion) => criterion.state === "met");
  const { responsible, nextStep, alarm } = page;
  return (
    <dl className="responsibility">
      <div className="holder">
        <dt>
          <StateShape shape="bars" tone="petrol" size={22} />
          {t("patient.responsible")}
        </dt>
        <dd>{responsible.name}</dd>
        <dd>
          {t("patient.since")} <Day on={responsible.since} as="full" />, {lasting(responsible.since, today, language)}
        </dd>
      </div>
      <div>
        <dt>{t("patient.next")}</dt>
        <dd>{say(nextStep.text)}</dd>
        {nextStep.on !== null && (
          <dd>
            {t("patient.by")} <Day on={nextStep.on} as="full-and-away" />
          </dd>
        )}
      </div>
      <Contact contact={page.contact} />
      {alarm !== null && (
        <div className="alarm">
          <dt>
            <StateShape shape={met ? "diamond" : "triangle"} tone="red" size={20} />
            <span className="sr-only">{t("patient.alarm")}</span>
          </dt>
          <dd className="alarm-text">{say(alarm)}</dd>
        </div>
      )}
    </dl>
  );
}

function Contact({ contact }: { contact: PatientPage["contact"] }) {
  const { t } = useTranslation();
  if (contact === null) {
    return (
      <div>
        <dt>{t("patient.departmentAnswers")}</dt>
        <dd>–</dd>
        <dd>{t("patient.noNumber")}</dd>
      </div>
    );
  }
  return (
    <div>
      <dt>{t("patient.departmentAnswers")}</dt>
      <dd>
        <a href={`tel:${contact.phone.replaceAll(" ", "")}`}>{contact.phone}</a>
      </dd>
      <dd>
        {contact.label}, {t("patient.verified")} <Day on={contact.verifiedOn} as="full" />
      </dd>
      {contact.state !== "live" && (
        <dd className="stale">
          <StateShape shape="missing" tone="ochre" size={16} />
          {t(contact.state === "stale" ? "patient.stale" : "patient.ended")}
        </dd>
      )}
      {contact.letterSays !== null && (
        <dd className="stale">
          <StateShape shape="vague" tone="ochre" size={16} />
          {t("patient.letterSays", { phone: contact.letterSays })}
        </dd>
      )}
      {contact.sheetSays !== null && (
        <dd className="stale">
          <StateShape shape="vague" tone="ochre" size={16} />
          <span>
            {t("patient.sheetSays", { phone: contact.sheetSays })}{" "}
            <Link to="/directory/new-sheets">{t("worklist.newSheetsLink")}</Link>
          </span>
        </dd>
      )}
    </div>
  );
}
