import type { FeedView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import type { Look } from "../hospital/look.ts";
import { StateShape } from "../parts/shape.tsx";
import "../hospital/table.css";
import "./texts.ts";

const LOOK: Record<FeedView["state"], Look> = {
  heard: { shape: "tick", tone: "ink" },
  amber: { shape: "half", tone: "ochre" },
  red: { shape: "triangle", tone: "red" },
};

/** What is heard from outside, with the age of its last sign of life. */
export function FeedsTable({ feeds }: { feeds: readonly FeedView[] }) {
  const { t } = useTranslation("night");
  const agoIn = (hours: number): string => {
    if (hours < 1) return t("withinAnHour");
    return hours < 48 ? t("hours", { count: hours }) : t("daysAgo", { count: Math.floor(hours / 24) });
  };
  return (
    <table className="list-table">
      <caption className="sr-only">{t("feeds")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("feed")}</th>
          <th scope="col">{t("heard")}</th>
          <th scope="col">{t("state")}</th>
        </tr>
      </thead>
      <tbody>
        {feeds.map((feed) => (
          <tr key={`${feed.kind} ${feed.name}`}>
            <th scope="row">{[t(`feedKinds.${feed.kind}`), feed.name].filter((part) => part !== "").join(": ")}</th>
            <td data-label={t("heard")}>{agoIn(feed.hours)}</td>
            <td>
              <span className={`state tone-${LOOK[feed.state].tone}`}>
                <StateShape {...LOOK[feed.state]} />
                {t(`feedStates.${feed.state}`)}
              </span>
              <p className="quiet">{t("feedLimit", { count: feed.redAfter })}</p>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
