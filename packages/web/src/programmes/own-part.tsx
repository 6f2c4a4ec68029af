import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import "../hospital/table.css";
import { Answer } from "../parts/answer.tsx";
import { cprText } from "../parts/dates.ts";
import { Empty } from "../parts/empty.tsx";
import { useSay } from "../texts/say.ts";
import { ownCoursesQuery, type VersionKey } from "./programme-queries.ts";
import "./texts.ts";

/** What the version changes for the patients that the party holds. */
export function OwnPart({ id }: { id: VersionKey }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const query = useQuery(ownCoursesQuery(id));
  return (
    <>
      <p>{t("own.intro")}</p>
      <Answer query={query}>
        {({ courses, more }) =>
          courses.length === 0 ? (
            <Empty>{t("own.none")}</Empty>
          ) : (
            <div className="card table-card">
              <table className="list-table">
                <caption className="sr-only">{t("part.own")}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t("own.patient")}</th>
                    <th scope="col">{t("own.state")}</th>
                    <th scope="col">{t("own.changes")}</th>
                  </tr>
                </thead>
                <tbody>
                  {courses.map((course) => (
                    <tr key={course.courseId}>
                      <td>
                        <Link to="/courses/$courseId" params={{ courseId: course.courseId }}>
                          {course.name}
                        </Link>{" "}
                        <span className="quiet">{cprText(course.cpr)}</span>
                      </td>
                      <td>{t(`own.${course.outcome}`)}</td>
                      <td>
                        {course.reason !== null && <p>{say(course.reason)}</p>}
                        {course.changes.map((change) => (
                          <p key={change.da}>{say(change)}</p>
                        ))}
                        {course.reason === null && course.changes.length === 0 && t("own.nothing")}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {more && <p className="quiet">{t("own.more")}</p>}
            </div>
          )
        }
      </Answer>
    </>
  );
}
