import type { Element } from "@foelgeskab/followup/epikrise";
import type { ReceivedView } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Question } from "../handover/question.tsx";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { cprText } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { courseQuery } from "../queries.ts";
import { AnswerBar } from "./answer-bar.tsx";
import { cutAtQuotes } from "./cut-at-quotes.ts";
import { DepartmentActs } from "./department-acts.tsx";
import { ElementList } from "./element-list.tsx";
import { LetterCard } from "./letter-card.tsx";
import { receivedQuery } from "./received-query.ts";
import "./received.css";
import "./texts.ts";

/** A discharge letter of another record system: as it was written on one side, on the other the ten elements proposed from it, to confirm, correct or ask about. */
export const receivedPage = createLazyRoute("/frame/courses/$courseId/received")({ component: ReceivedPage });

function ReceivedPage() {
  const { t } = useTranslation("received");
  const { courseId } = receivedPage.useParams();
  const query = useQuery(receivedQuery(courseId));
  const view = query.data;
  return (
    <>
      <PageHead
        title={view?.patient.name ?? t("title")}
        windowTitle={t("title")}
        beside={view && <Beside view={view} />}
        acts={
          <Link to="/courses/$courseId" params={{ courseId }}>
            {t("letter.back", { ns: "web" })}
          </Link>
        }
      />
      <Answer query={query}>{(shown) => <Received view={shown} />}</Answer>
    </>
  );
}

function Beside({ view: { patient } }: { view: ReceivedView }) {
  const { t } = useTranslation();
  return (
    <>
      {cprText(patient.cpr)} · {t("worklist.age", { count: patient.age })}
    </>
  );
}

function Received({ view }: { view: ReceivedView }) {
  const { t } = useTranslation("received");
  const { courseId } = view.patient;
  const page = useQuery(courseQuery(courseId)).data;
  const [editing, setEditing] = useState<Element | null>(null);
  const pieces = useMemo(
    () =>
      cutAtQuotes(
        view.text,
        view.lines.flatMap(({ quotes, said }) => [...quotes, ...said.map(({ quote }) => quote)]),
      ),
    [view],
  );
  const decides = view.waits && page?.may.accept === true;
  return (
    <>
      <p className="received-says">
        {view.waits ? (
          <>
            {t("waits", { from: view.offer.fromName, to: view.offer.toName })}{" "}
            <Day on={view.offer.answerDue} as="full-and-away" />.
          </>
        ) : (
          t("closed")
        )}{" "}
        {!view.waits && view.question !== "" && page?.mayAsk === true && (
          <Link to="/courses/$courseId/ask" params={{ courseId }}>
            {t("askMissing")}
          </Link>
        )}
      </p>
      <Asked view={view} />
      {page !== undefined && <DepartmentActs page={page} offer={view.offer} />}
      <div className="received">
        <ElementList view={view} pieces={pieces} decides={decides} editing={editing} onEdit={setEditing} />
        <LetterCard view={view} pieces={pieces} />
      </div>
      {decides && <AnswerBar view={view} editing={editing !== null} />}
    </>
  );
}

function Asked({ view: { offer } }: { view: ReceivedView }) {
  const { t } = useTranslation("received");
  if (offer.question === null) return null;
  return (
    <Card title={t("asked")}>
      <Question handover={offer} />
    </Card>
  );
}
