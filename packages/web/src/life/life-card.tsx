import type { LifeView, PatientPage } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { cprText, fullDay } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useLanguage, useSay } from "../texts/say.ts";
import { LifeActs } from "./life-acts.tsx";
import "./life.css";
import "./texts.ts";

/** What the registers say of the person, who is asked to take over, and what one can do about it; nothing where nothing is. */
export function LifeCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation("life");
  const says = useLines(page.life);
  const acts = <LifeActs page={page} />;
  const { numbers, decisions } = page.life;
  const quiet = says.length === 0 && numbers.length === 0 && decisions.length === 0;
  if (quiet) return acts;
  return (
    <Card title={t("card.title")} {...(says.length === 0 ? {} : { tone: "ochre" as const })} id="life">
      <div className="stack">
        {says.map(({ key, line }) => (
          <p key={key}>{line}</p>
        ))}
        <Numbers life={page.life} />
        <Decisions life={page.life} />
        {acts}
      </div>
    </Card>
  );
}

function useLines(life: LifeView): { key: string; line: ReactNode }[] {
  const { t } = useTranslation("life");
  const say = useSay();
  const language = useLanguage();
  const day = (on: Parameters<typeof fullDay>[0]): string => fullDay(on, language);
  const { diedOn, emigratedOn, movedTo, onward, ownPractice, holderClosesOn, unreadMove, unconfirmed, unvouched } =
    life;
  const lines: { key: string; line: ReactNode }[] = [];
  if (diedOn !== null) lines.push({ key: "dead", line: <strong>{t("card.dead", { day: day(diedOn) })}</strong> });
  if (emigratedOn !== null) lines.push({ key: "emigrated", line: t("card.emigrated", { day: day(emigratedOn) }) });
  if (unvouched !== null)
    lines.push({
      key: "unvouched",
      line: (
        <>
          <span className="state tone-grey">
            <StateShape shape="hatched" tone="grey" />
            {t("card.uncertain")}
          </span>{" "}
          {t("card.unvouched", { register: unvouched.register, day: day(unvouched.since) })}
        </>
      ),
    });
  if (unreadMove !== null)
    lines.push({
      key: "moved",
      line: (
        <span className="state tone-red">
          <StateShape shape="triangle" tone="red" />
          {t("card.cameBack", { from: unreadMove.fromName, day: day(unreadMove.on) })}
        </span>
      ),
    });
  if (onward !== null) lines.push({ key: "onward", line: <Onward onward={onward} /> });
  if (ownPractice !== null)
    lines.push({
      key: "practice",
      line: (
        <>
          {ownPractice.name === null ? t("card.noPractice") : t("card.ownPractice", { name: ownPractice.name })}{" "}
          <span className="quiet">
            {say(ownPractice.because)}, {day(ownPractice.on)}
          </span>
        </>
      ),
    });
  if (holderClosesOn !== null) lines.push({ key: "closes", line: t("card.closes", { day: day(holderClosesOn) }) });
  if (movedTo !== null) lines.push({ key: "region", line: t("card.movedTo", { region: movedTo }) });
  if (unconfirmed) lines.push({ key: "unconfirmed", line: t("card.unconfirmed") });
  return lines;
}

function Onward({ onward }: { onward: NonNullable<LifeView["onward"]> }) {
  const { t } = useTranslation("life");
  const say = useSay();
  const language = useLanguage();
  const { toName: to, fromName: from, offeredOn, answerDue, late, because } = onward;
  return (
    <>
      {t("card.onward", { to, from, day: fullDay(offeredOn, language) })} <span className="quiet">{say(because)}</span>
      <br />
      {t("card.answerBy")} <Day on={answerDue} as="full-and-away" />. {late && <strong>{t("card.late")}</strong>}
    </>
  );
}

function Numbers({ life: { numbers } }: { life: LifeView }) {
  const { t } = useTranslation("life");
  if (numbers.length === 0) return null;
  return (
    <dl className="facts">
      {numbers.map(({ number, kind, courseId }) => (
        <div key={number}>
          <dt>{t(`card.number.${kind}`)}</dt>
          <dd>
            {courseId === null ? (
              cprText(number)
            ) : (
              <Link to="/courses/$courseId" params={{ courseId }}>
                {cprText(number)}
              </Link>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Decisions({ life: { decisions } }: { life: LifeView }) {
  const { t } = useTranslation("life");
  const language = useLanguage();
  return decisions.map(({ by, note, until }) => (
    <p key={`${until} ${note}`} className="quiet">
      {t("card.decided", { by, note, day: fullDay(until, language) })}
    </p>
  ));
}
