import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { clock } from "../parts/dates.ts";
import { LOOK } from "../parts/look.ts";
import { useMe } from "../parts/me.ts";
import { StateShape } from "../parts/shape.tsx";
import { worklistQuery } from "../queries.ts";
import { useLanguage } from "../texts/say.ts";
import { groupsToShow, listsOf, SHOWN_AS } from "./lists.ts";
import "./column.css";

interface ColumnProps {
  open: boolean;
  onChosen: () => void;
  onHelp: () => void;
}

/** Your lists with their counts, at the left of every page. */
export function Column({ open, onChosen, onHelp }: ColumnProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const me = useMe();
  const { groups, patients, places } = listsOf(me.role);
  const { data: list } = useQuery(worklistQuery);
  const here = { activeProps: { "aria-current": "page" as const }, onClick: onChosen };
  // what has climbed to the office is counted on its own page
  const waiting = me.role === "region-office" ? undefined : list?.rows.length;
  const messages = list === undefined ? undefined : list.unmatched + list.unreadable;
  return (
    <nav className={open ? "column column-open" : "column"} aria-label={t("frame.lists")}>
      <h2>{t("column.waiting")}</h2>
      <Link to="/" className="list-link" activeOptions={{ exact: true, includeSearch: true }} {...here}>
        {t("column.all")} <Count of={waiting} />
      </Link>
      {groupsToShow(groups, list?.counts).map((group) => (
        <Link
          key={group}
          to="/"
          search={{ list: group }}
          className="list-link"
          activeOptions={{ includeSearch: true }}
          {...here}
        >
          <StateShape {...LOOK[SHOWN_AS[group]]} />
          {t(`group.${group}.name`)} <Count of={list?.counts[group]} />
        </Link>
      ))}
      {patients.length > 0 && (
        <h2>{t(`column.patients.${me.role === "gp" || me.role === "practice-nurse" ? "practice" : "department"}`)}</h2>
      )}
      {patients.map((one) => (
        <Link key={one} to="/patients/$list" params={{ list: one }} className="list-link" {...here}>
          {t(`patients.${one}.name`)} {one === "followed" && <Count of={list?.patients} />}
        </Link>
      ))}
      <h2>{t("column.messages")}</h2>
      {places.map((place) => (
        <Link key={place} to={place} className="list-link" {...here}>
          {t(`place.${place}`)} {place === "/inbox" && <Count of={messages} />}
          {place === "/moved-earlier" && <Count of={list?.movedEarlier.total} />}
        </Link>
      ))}
      <div className="column-foot">
        {list?.lastHeard != null && <p>{t("column.heard", { time: clock(list.lastHeard, me.today, language) })}</p>}
        <button type="button" className="link-button" onClick={onHelp}>
          {t("column.keys")}
        </button>
      </div>
    </nav>
  );
}

function Count({ of }: { of: number | undefined }) {
  return of === undefined ? null : <span className="count">{of}</span>;
}
