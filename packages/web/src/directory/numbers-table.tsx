import type { Directory, NumberView } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "../parts/card.css";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import type { NumberGroup, Wanted } from "./find-numbers.ts";
import { Hours, NumberStanding, PhoneLink } from "./number-state.tsx";
import { useSoon } from "./soon.ts";
import { useKeeps, VerifyNumber } from "./verify-number.tsx";

interface NumbersTableProps {
  groups: readonly NumberGroup[];
  by: Wanted["by"];
  list: Directory;
}

/** The numbers in groups: each cancer or each department with its own. */
export function NumbersTable({ groups, by, list }: NumbersTableProps) {
  const { t } = useTranslation("directory");
  return (
    <div className="card table-card">
      <table className="list-table numbers-table">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t(by === "cancer" ? "column.cancer" : "column.where")}</th>
            <th scope="col">{t("column.phone")}</th>
            <th scope="col">{t("column.who")}</th>
            <th scope="col">{t(by === "cancer" ? "column.where" : "column.cancers")}</th>
            <th scope="col">{t("column.hours")}</th>
            <th scope="col">{t("column.state")}</th>
            <th scope="col">{t("column.act")}</th>
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.key}>
            {group.entries.length === 0 && <NoNumber group={group} />}
            {group.entries.map((entry, at) => (
              <NumberRow key={entry.entry} entry={entry} by={by} list={list}>
                {at === 0 && <GroupName group={group} />}
              </NumberRow>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

/** The cancer or the department, beside all its numbers. */
function GroupName({ group: { cancer, department, entries } }: { group: NumberGroup }) {
  const say = useSay();
  const [name, more] =
    cancer === null ? [department?.name, department?.organisation] : [say(cancer.name), cancer.icd10];
  return (
    <th scope="rowgroup" rowSpan={Math.max(1, entries.length)} className="numbers-group">
      <h2>{name}</h2>
      <p className="quiet">{more}</p>
    </th>
  );
}

function NoNumber({ group }: { group: NumberGroup }) {
  const { t } = useTranslation("directory");
  return (
    <tr className="cover-hole">
      <GroupName group={group} />
      <td colSpan={6}>
        <span className="state tone-ochre">
          <StateShape shape="vague" tone="ochre" />
          {t("noNumber")}
        </span>
        <p>{t("noNumberSays")}</p>
      </td>
    </tr>
  );
}

interface RowProps {
  entry: NumberView;
  by: Wanted["by"];
  list: Directory;
  /** The group's name, in its first row. */
  children: ReactNode;
}

function NumberRow({ entry, by, list, children }: RowProps) {
  const { t } = useTranslation("directory");
  const say = useSay();
  const keeps = useKeeps();
  const soon = useSoon(list.rule.remindDays);
  const cancers = list.groups.filter(({ id }) => entry.cancers.includes(id)).map(({ name }) => say(name));
  const due = entry.state === "live" && soon(entry.verifiedUntil);
  return (
    <tr className={entry.state === "ended" ? "number-ended" : undefined}>
      {children}
      <th scope="row" className="number-cell">
        {entry.state === "ended" ? <s className="nowrap">{entry.phone}</s> : <PhoneLink phone={entry.phone} />}
      </th>
      <td>
        {entry.label}
        {entry.coordinator !== "" && <p className="quiet">{entry.coordinator}</p>}
      </td>
      <td>
        {by === "cancer" ? (
          <>
            {entry.partyName}
            <p className="quiet">{entry.organisation}</p>
          </>
        ) : (
          cancers.join(", ")
        )}
      </td>
      <td>
        <Hours entry={entry} />
      </td>
      <td>
        <NumberStanding entry={entry} />
        {due && (
          <p className="tone-petrol">
            {t("soon")} <Day on={entry.verifiedUntil} as="full" />
          </p>
        )}
      </td>
      <td className="number-acts">
        {keeps(entry.party) && entry.state !== "ended" && (entry.state === "stale" || due) && (
          <VerifyNumber entry={entry} />
        )}
        <Link
          to="/directory/numbers/$entry"
          params={{ entry: entry.entry }}
          aria-label={t("moreOf", { phone: entry.phone })}
        >
          {t("more")}
        </Link>
      </td>
    </tr>
  );
}
