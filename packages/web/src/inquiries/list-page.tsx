import type { InquiryLine, InquiryList } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { cprText } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import { Clock } from "./clock.tsx";
import { inquiryListQuery } from "./inquiry-queries.ts";
import "../lists/worklist.css";
import "../parts/button.css";
import "./inquiries.css";
import "./texts.ts";

/** "Spørgsmål og svar": what waits for you, what waits for the other, and what came of the rest. */
export const inquiryListPage = createLazyRoute("/frame/inquiries")({ component: ListPage });

function ListPage() {
  const { t } = useTranslation("inquiries");
  const query = useQuery(inquiryListQuery);
  return (
    <>
      <PageHead title={t("list.title")} below={t("list.intro")} />
      <Answer query={query}>{(list) => <Lists list={list} />}</Answer>
    </>
  );
}

function Lists({ list: { lines } }: { list: InquiryList }) {
  const { t } = useTranslation("inquiries");
  const yours = lines.filter(({ turn }) => turn?.yours === true);
  const theirs = lines.filter(({ turn }) => turn?.yours === false);
  const done = lines.filter(({ turn }) => turn === null);
  return (
    <>
      <Part title={t("list.yours")} empty={t("list.emptyYours")} lines={yours} />
      <Part title={t("list.theirs")} empty={t("list.emptyTheirs")} lines={theirs} />
      <Part title={t("list.done")} empty={t("list.emptyDone")} lines={done} />
    </>
  );
}

function Part({ title, empty, lines }: { title: string; empty: string; lines: InquiryLine[] }) {
  const { t } = useTranslation("inquiries");
  const heading = useId();
  return (
    <section aria-labelledby={heading} className="inquiry-part">
      <h2 id={heading}>
        {title} <span className="worklist-count">{lines.length}</span>
      </h2>
      {lines.length === 0 ? (
        <Empty>{empty}</Empty>
      ) : (
        <table className="worklist" aria-labelledby={heading}>
          <thead>
            <tr>
              <th scope="col">{t("list.head.clock")}</th>
              <th scope="col">{t("list.head.who")}</th>
              <th scope="col">{t("list.head.subject")}</th>
              <th scope="col">{t("list.head.with")}</th>
              <th scope="col">
                <span className="sr-only">{t("list.head.act")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={`${line.courseId} ${line.inquiry}`} line={line} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Line({ line }: { line: InquiryLine }) {
  const { t } = useTranslation("inquiries");
  const { patient, subject, otherName, messages, turn, inquiry } = line;
  return (
    <tr>
      <td className="inquiry-when">{turn === null ? <Done line={line} /> : <Clock turn={turn} />}</td>
      <th scope="row" className="cell-who">
        <Link className="row-name" {...placeOfLine(line)}>
          {patient.name}
        </Link>
        <span className="second">
          <span className="nowrap">{cprText(patient.cpr)}</span> ·{" "}
          <span className="nowrap">{t("list.age", { count: patient.age })}</span>
        </span>
      </th>
      <td className="cell-what">
        {subject}
        <span className="second">
          {inquiry === null ? t("list.aboutHandover") : t("list.messages", { count: messages })}
        </span>
      </td>
      <td>{otherName}</td>
      <td className="cell-act">
        <Link className="button button-secondary button-small" {...placeOfLine(line)}>
          {t("list.open")}
          <span className="sr-only">: {patient.name}</span>
        </Link>
      </td>
    </tr>
  );
}

function Done({ line: { outcome, concludedOn } }: { line: InquiryLine }) {
  const { t } = useTranslation("inquiries");
  const say = useSay();
  return (
    <span className="inquiry-clock">
      <span className="state tone-ink-2">
        <StateShape shape="tick" tone="ink-2" />
        {t("clock.done")}
      </span>
      <span>
        {outcome === null ? t("clock.ended") : say(outcome)}
        {concludedOn !== null && (
          <span className="second">
            <Day on={concludedOn} as="full" />
          </span>
        )}
      </span>
    </span>
  );
}

/** A question about a hand-over is answered where the hand-over is. */
function placeOfLine({ courseId, inquiry }: InquiryLine) {
  return inquiry === null
    ? ({ to: "/courses/$courseId", params: { courseId } } as const)
    : ({ to: "/courses/$courseId/inquiries/$inquiry", params: { courseId, inquiry } } as const);
}
