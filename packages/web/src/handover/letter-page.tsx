import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../parts/answer.tsx";
import { Button } from "../parts/button.tsx";
import { cprText } from "../parts/dates.ts";
import { Empty } from "../parts/empty.tsx";
import { PageHead } from "../parts/page-head.tsx";
import { courseQuery } from "../queries.ts";
import { AsWritten } from "./as-written.tsx";
import { LetterView } from "./letter-view.tsx";
import "../parts/card.css";

/** The discharge letter in force, to read and print. */
export const letterPage = createLazyRoute("/frame/courses/$courseId/letter")({ component: LetterPage });

function LetterPage() {
  const { t } = useTranslation();
  const { courseId } = letterPage.useParams();
  const query = useQuery(courseQuery(courseId));
  const page = query.data;
  return (
    <>
      <PageHead
        title={page?.handover?.letter.title ?? t("letter.title")}
        windowTitle={t("letter.title")}
        beside={page && `${page.patient.name} · ${cprText(page.patient.cpr)}`}
        acts={
          <>
            <Link to="/courses/$courseId" params={{ courseId }}>
              {t("letter.back")}
            </Link>
            <Button onPress={() => window.print()}>{t("letter.print")}</Button>
          </>
        }
      />
      <Answer query={query}>
        {({ handover }) =>
          handover === null ? (
            <Empty>{t("letter.none")}</Empty>
          ) : (
            <div className="card">
              <p className="quiet">
                {t("letter.signed", { from: handover.fromName, to: handover.toName, by: handover.signedBy })}
              </p>
              <LetterView letter={handover.letter} headings="h2" />
              {handover.received && <AsWritten courseId={courseId} />}
            </div>
          )
        }
      </Answer>
    </>
  );
}
