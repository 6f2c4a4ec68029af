import type { InquiryMessageView, InquiryView } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Card } from "../parts/card.tsx";
import { clock, fullDay } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useToday } from "../parts/today.ts";
import { useLanguage, useSay } from "../texts/say.ts";
import { AboutPatient } from "./about-patient.tsx";
import { Clock } from "./clock.tsx";
import { inquiryQuery } from "./inquiry-queries.ts";
import { ThreadActs } from "./thread-acts.tsx";
import "../patient/patient.css";
import "./inquiries.css";
import "./texts.ts";

/** One question: the patient on top, what was said in order, whose turn it is, and what came of it. */
export const threadPage = createLazyRoute("/frame/courses/$courseId/inquiries/$inquiry")({ component: ThreadPage });

function ThreadPage() {
  const { t } = useTranslation("inquiries");
  const { courseId, inquiry } = threadPage.useParams();
  const query = useQuery(inquiryQuery(courseId, inquiry));
  return (
    <>
      {query.data === undefined && <PageHead title={t("thread.window")} />}
      <Answer query={query}>{(view) => <Thread key={inquiry} view={view} />}</Answer>
    </>
  );
}

function Thread({ view }: { view: InquiryView }) {
  const { t } = useTranslation("inquiries");
  const { patient, subject, responsible, department, followerName, turn, messages, outcome, own } = view;
  const between = { follower: followerName, department: department.name };
  return (
    <>
      <PageHead
        title={subject}
        windowTitle={t("thread.window")}
        beside={t("thread.between", between)}
        acts={
          <Link to="/courses/$courseId" params={{ courseId: patient.courseId }}>
            {t("thread.toPatient")}
          </Link>
        }
      />
      <div className="inquiry">
        <AboutPatient patient={patient}>
          <div>
            <dt>{t("thread.responsible")}</dt>
            <dd>{responsible.name}</dd>
            <dd>
              {t("thread.since")} <Day on={responsible.since} as="full" />
            </dd>
          </div>
          <div>
            <dt>{t("thread.clock")}</dt>
            <dd className="inquiry-clock-cell">
              {turn !== null ? <Clock turn={turn} /> : outcome === null ? t("clock.ended") : <Concluded />}
            </dd>
          </div>
        </AboutPatient>
        <Card title={t("thread.messages")}>
          <ol className="thread">
            {messages.map((message) => (
              <Message key={message.id} message={message} own={message.side === own} />
            ))}
          </ol>
        </Card>
        {outcome !== null && <Outcome outcome={outcome} />}
        {own === null ? <p className="quiet">{t("thread.reads", between)}</p> : <ThreadActs view={view} />}
      </div>
    </>
  );
}

function Concluded() {
  const { t } = useTranslation("inquiries");
  return (
    <span className="state tone-ink-2">
      <StateShape shape="tick" tone="ink-2" />
      {t("clock.done")}
    </span>
  );
}

function Message({ message, own }: { message: InquiryMessageView; own: boolean }) {
  const { t } = useTranslation("inquiries");
  const [say, language, today] = [useSay(), useLanguage(), useToday()];
  const { by, fromName, writtenAt, how, spokeWith, answered, text, advises, sent, byLetter } = message;
  const spoken = how === "written" || spokeWith === null ? null : t(`thread.${SPOKEN[how]}`, { who: spokeWith });
  return (
    <li className={own ? "message message-own" : "message"}>
      <p className="message-head">
        <strong>
          {byLetter ? t("thread.letterFrom", { party: fromName }) : t("thread.by", { by: say(by), party: fromName })}
        </strong>
        <span className="quiet">
          {clock(writtenAt, today, language)}
          {spoken !== null && `, ${spoken}`}
        </span>
      </p>
      <p className="message-text">{text}</p>
      {byLetter && <p className="quiet">{say(by)}</p>}
      {answered === false && <p className="quiet">{t("thread.notAnswered")}</p>}
      {advises !== null && (
        <p>
          {t("thread.advises")}: <strong>{say(advises)}</strong>
        </p>
      )}
      {sent !== null && <p className="quiet">{say(sent)}</p>}
    </li>
  );
}

const SPOKEN = { "asked-by-phone": "askedByPhone", called: "called" } as const;

function Outcome({ outcome }: { outcome: NonNullable<InquiryView["outcome"]> }) {
  const { t } = useTranslation("inquiries");
  const [say, language] = [useSay(), useLanguage()];
  return (
    <Card
      title={t("thread.outcome")}
      note={t("thread.outcomeBy", { by: say(outcome.by), day: fullDay(outcome.on, language) })}
    >
      <p>
        <strong>{say(outcome.name)}</strong>
      </p>
      {outcome.note !== "" && <p className="message-text">{outcome.note}</p>}
      <p>{say(outcome.followed)}.</p>
    </Card>
  );
}
