import type { Closings } from "@foelgeskab/server/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Answer } from "../parts/answer.tsx";
import { Button } from "../parts/button.tsx";
import { cprText, fullDay } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { Empty } from "../parts/empty.tsx";
import { useMe } from "../parts/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { StateShape } from "../parts/shape.tsx";
import { queries } from "../queries.ts";
import { useLanguage, useSay } from "../texts/say.ts";
import { AnnounceClosing } from "./announce-closing.tsx";
import { closingsQuery } from "./life-queries.ts";
import "../parts/card.css";
import "../hospital/table.css";
import "./life.css";
import "./texts.ts";

/** "Klinikker, der lukker": the region's office announces and sees the counts; practices and departments see their patients. */
export const closingsPage = createLazyRoute("/frame/closings")({ component: ClosingsPage });

function ClosingsPage() {
  const { t } = useTranslation("life");
  const office = useMe().role === "region-office";
  const query = useQuery(closingsQuery);
  return (
    <>
      <PageHead title={t("closings.title")} below={t(`closings.says.${office ? "office" : "unit"}`)} />
      <Answer query={query}>
        {(data) => (
          <div className="unit-list">
            {data.practices.length > 0 && <AnnounceClosing practices={data.practices} />}
            {data.closings.length === 0 && data.patients.length === 0 && <Empty>{t("closings.empty")}</Empty>}
            {data.closings.length > 0 && <Announced closings={data.closings} office={office} />}
            {data.patients.length > 0 && <Patients patients={data.patients} />}
          </div>
        )}
      </Answer>
    </>
  );
}

type Closing = Closings["closings"][number];

const LOOK = {
  announced: { shape: "half", tone: "ochre" },
  closed: { shape: "no", tone: "ink" },
  cancelled: { shape: "ring", tone: "ink-2" },
} as const;

function Announced({ closings, office }: { closings: readonly Closing[]; office: boolean }) {
  const { t } = useTranslation("life");
  return (
    <div className="card table-card">
      <table className="list-table">
        <caption className="sr-only">{t("closings.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("closings.practice")}</th>
            <th scope="col">{t("closings.closes")}</th>
            <th scope="col">{t("closings.held")}</th>
            <th scope="col">{t("closings.moving")}</th>
            <th scope="col">{t("closings.without")}</th>
            <th scope="col">{t("region.act")}</th>
          </tr>
        </thead>
        <tbody>
          {closings.map((closing) => (
            <Line key={closing.id} closing={closing} office={office} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Line({ closing, office }: { closing: Closing; office: boolean }) {
  const { t } = useTranslation("life");
  const say = useSay();
  const language = useLanguage();
  const { state, kind, closesOn, by, announcedOn, note, stopped, moved, held, moving, withoutPractice } = closing;
  return (
    <tr>
      <th scope="row">
        {closing.name}
        <p className="quiet">
          {closing.identifier} · {closing.phone}
        </p>
      </th>
      <td>
        <span className={`state tone-${LOOK[state].tone}`}>
          <StateShape {...LOOK[state]} />
          {t(`closings.state.${state}`)}
        </span>
        <p>
          <Day on={closesOn} as={state === "announced" ? "full-and-away" : "full"} /> ({t(`closings.kind.${kind}`)})
        </p>
        <p className="quiet">
          {t("closings.by", { by, day: fullDay(announcedOn, language) })} {note}
        </p>
        {stopped !== null && <p className="tone-red">{t("closings.stopped", { why: say(stopped) })}</p>}
        {moved !== null && <p>{t("closings.moved", { count: moved })}</p>}
      </td>
      <td data-label={t("closings.held")}>{held}</td>
      <td data-label={t("closings.moving")}>{moving}</td>
      <td data-label={t("closings.without")}>
        {withoutPractice > 0 ? <strong>{withoutPractice}</strong> : withoutPractice}
      </td>
      <td>{office && state === "announced" && <Cancel id={closing.id} />}</td>
    </tr>
  );
}

function Cancel({ id }: { id: string }) {
  const { t } = useTranslation("life");
  const [open, setOpen] = useState(false);
  const act = useMutation({
    mutationFn: () => send<Closings>(`/api/closings/${encodeURIComponent(id)}/cancel`, {}),
    onSuccess: (data) => {
      queries.setQueryData(closingsQuery.queryKey, data);
      announce(t("closings.cancelled"), { seen: true });
    },
  });
  if (!open)
    return (
      <Button small onPress={() => setOpen(true)}>
        {t("closings.cancel")}
      </Button>
    );
  return (
    <SendAct
      says={t("closings.cancelSays")}
      label={t("closings.cancel")}
      busy={act.isPending}
      error={act.error}
      onSend={() => act.mutate()}
      onCancel={() => setOpen(false)}
    />
  );
}

function Patients({ patients }: { patients: Closings["patients"] }) {
  const { t } = useTranslation("life");
  const say = useSay();
  return (
    <div className="card table-card">
      <table className="list-table">
        <caption className="sr-only">{t("closings.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("closings.patient")}</th>
            <th scope="col">{t("closings.stands")}</th>
            <th scope="col">{t("closings.practice")}</th>
            <th scope="col">{t("closings.department")}</th>
          </tr>
        </thead>
        <tbody>
          {patients.map(({ patient, stands, newPractice, holderName, department }) => (
            <tr key={patient.courseId}>
              <th scope="row">
                <Link to="/courses/$courseId" params={{ courseId: patient.courseId }}>
                  {patient.name}
                </Link>
                <p className="quiet">
                  <span className="nowrap">{cprText(patient.cpr)}</span> · {say(patient.programme)}
                </p>
              </th>
              <td>
                <span className={stands === "has-none" ? "state tone-red" : "state tone-petrol"}>
                  <StateShape
                    shape={stands === "has-none" ? "triangle" : "bars"}
                    tone={stands === "has-none" ? "red" : "petrol"}
                  />
                  {t(`closings.stand.${stands}`, { to: newPractice ?? "" })}
                </span>
              </td>
              <td>{holderName}</td>
              <td>{department}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
