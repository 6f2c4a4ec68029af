import { parseIsoDay } from "@foelgeskab/followup/ids";
import type { NumberPage } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { clock, fullDay } from "../parts/dates.ts";
import { useToday } from "../parts/today.ts";
import { useLanguage } from "../texts/say.ts";
import { useHours } from "./hours-text.ts";
import { useCancerNames } from "./number-facts.tsx";

type Line = NumberPage["history"][number];

/** Everything that happened to a number, the latest on top: who, when, from what to what. */
export function NumberHistory({ history }: { history: NumberPage["history"] }) {
  const { t } = useTranslation("directory");
  return (
    <Card title={t("number.history")} note={t("number.historySays")}>
      <div className="table-card">
        <table className="list-table">
          <caption className="sr-only">{t("number.history")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("number.when")}</th>
              <th scope="col">{t("number.what")}</th>
              <th scope="col">{t("number.by")}</th>
              <th scope="col">{t("number.changes")}</th>
            </tr>
          </thead>
          <tbody>
            {history.map((line) => (
              <HistoryLine key={line.version} line={line} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function HistoryLine({ line: { at, act, by, note, changes } }: { line: Line }) {
  const { t } = useTranslation("directory");
  const language = useLanguage();
  const today = useToday();
  return (
    <tr>
      <th scope="row">{clock(at, today, language)}</th>
      <td>
        {t(`number.acts.${act}`)}
        {note !== "" && <p className="quiet">»{note}«</p>}
      </td>
      <td>{by}</td>
      <td>
        <FieldChanges changes={changes} />
      </td>
    </tr>
  );
}

/** Fields with what they were and what they became. */
export function FieldChanges({ changes }: { changes: Line["changes"] }) {
  const { t } = useTranslation("directory");
  const told = useValue();
  if (changes.length === 0) return <span className="quiet">{t("number.nothing")}</span>;
  return (
    <ul>
      {changes.map(({ field, from, to }) => (
        <li key={field}>
          <span className="quiet">{t(`number.field.${field}`)}:</span>{" "}
          {from === null
            ? told(field, to)
            : t("number.changeFrom", {
                from: told(field, from),
                to: told(field, to),
                interpolation: { escapeValue: false },
              })}
        </li>
      ))}
    </ul>
  );
}

/** A field's value in the reader's words. */
function useValue(): (field: Line["changes"][number]["field"], value: string) => string {
  const { t } = useTranslation("directory");
  const language = useLanguage();
  const names = useCancerNames();
  const hours = useHours();
  return (field, value) => {
    if (value === "") return t("number.blank");
    const day = parseIsoDay(value);
    if (typeof day === "string") return fullDay(day, language);
    if (field === "cancers") return names(value.split(" ")).join(", ");
    if (field === "ownerRole" && isOwner(value)) return t(`number.ownerRole.${value}`);
    return field === "hours" ? hours(value) : value;
  };
}

function isOwner(value: string): value is "coordinator" | "hospital-doctor" {
  return value === "coordinator" || value === "hospital-doctor";
}
