import type { IsoDay } from "@foelgeskab/followup/ids";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import "../../parts/button.css";
import { Card } from "../../parts/card.tsx";
import { fullDay } from "../../parts/dates.ts";
import { PageHead } from "../../parts/page-head.tsx";
import { useLanguage } from "../../texts/say.ts";
import { courseAddress } from "../hospital-queries.ts";

/** A letter that was just signed and sent. */
export interface SentLetter {
  practice: string;
  department: string;
  name: string;
  answerDue: IsoDay;
}

/** What happened, who is responsible now, and where it is found again. */
export function Sent({ letter, courseId }: { letter: SentLetter; courseId: string }) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    first.current?.focus();
    window.scrollTo(0, 0);
  }, []);
  return (
    <>
      <PageHead title={t("write.sent.title", { practice: letter.practice })} />
      <div className="sent">
        <p ref={first} tabIndex={-1}>
          {t("write.sent.what", { name: letter.name, department: letter.department })}
        </p>
        <p>{t("write.sent.due", { day: fullDay(letter.answerDue, language) })}</p>
        <p>
          <a
            className="button button-primary"
            href={`${courseAddress(courseId)}/a4.pdf`}
            target="_blank"
            rel="noopener"
          >
            {t("write.sent.print")}
          </a>
        </p>
        <Card title={t("write.sent.where")}>
          <ul className="sent-links">
            <li>
              <Link to="/courses/$courseId" params={{ courseId }}>
                {t("write.sent.patient")}
              </Link>
            </li>
            <li>
              <Link to="/outbox">{t("write.sent.outbox")}</Link>
            </li>
            <li>
              <Link to="/patients/$list" params={{ list: "on-the-way" }}>
                {t("write.sent.list")}
              </Link>
            </li>
          </ul>
        </Card>
      </div>
    </>
  );
}
