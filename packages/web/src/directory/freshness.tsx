import type { Directory, NumberView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { PhoneLink } from "./number-state.tsx";
import { useSoon } from "./soon.ts";

type Department = Directory["departments"][number];

/** How fresh each department's numbers are, the stalest first, with whom to ring. */
export function Freshness({ list }: { list: Directory }) {
  const { t } = useTranslation("directory");
  const rows = list.departments
    .map((department) => ({ department, numbers: inUse(list, department) }))
    .toSorted((one, other) => stalest(one.numbers).localeCompare(stalest(other.numbers)));
  return (
    <Card title={t("sending.freshness")}>
      <div className="table-card">
        <table className="list-table">
          <caption className="sr-only">{t("sending.freshness")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("sending.department")}</th>
              <th scope="col">{t("sending.live")}</th>
              <th scope="col">{t("sending.soon")}</th>
              <th scope="col">{t("sending.stale")}</th>
              <th scope="col">{t("sending.oldest")}</th>
              <th scope="col">{t("sending.phone")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ department, numbers }) => (
              <Row key={department.party} department={department} numbers={numbers} remindDays={list.rule.remindDays} />
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}

function inUse({ entries }: Directory, { party }: Department): NumberView[] {
  return entries
    .filter((entry) => entry.party === party && (entry.state === "live" || entry.state === "stale"))
    .toSorted((one, other) => (one.verifiedOn < other.verifiedOn ? -1 : 1));
}

/** A department without any number is worse than any day. */
function stalest([first]: readonly NumberView[]): string {
  return first?.verifiedOn ?? "";
}

interface RowProps {
  department: Department;
  numbers: readonly NumberView[];
  remindDays: number;
}

function Row({ department: { name, organisation, phone }, numbers, remindDays }: RowProps) {
  const { t } = useTranslation("directory");
  const soon = useSoon(remindDays);
  const live = numbers.filter(({ state }) => state === "live");
  const stale = numbers.length - live.length;
  const [oldest] = numbers;
  return (
    <tr>
      <th scope="row">
        {name}
        <p className="quiet">{organisation}</p>
      </th>
      <td data-label={t("sending.live")}>{live.length}</td>
      <td data-label={t("sending.soon")}>{live.filter(({ verifiedUntil }) => soon(verifiedUntil)).length}</td>
      <td data-label={t("sending.stale")}>
        {stale === 0 ? (
          0
        ) : (
          <span className="state tone-ochre">
            <StateShape shape="missing" tone="ochre" />
            {stale}
          </span>
        )}
      </td>
      <td data-label={t("sending.oldest")}>
        {oldest === undefined ? (
          <strong className="tone-ochre">{t("sending.noNumbers")}</strong>
        ) : (
          <Day on={oldest.verifiedOn} as="full-and-away" />
        )}
      </td>
      <td data-label={t("sending.phone")}>{phone !== "" && <PhoneLink phone={phone} />}</td>
    </tr>
  );
}
