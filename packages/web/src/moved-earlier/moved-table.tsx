import type { MovedEarlier } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { MovedLineRow } from "./moved-line.tsx";

/** The people of the list, worst first. */
export function MovedTable({ list }: { list: MovedEarlier }) {
  const { t } = useTranslation("movedEarlier");
  return (
    <table className="worklist moved-table">
      <thead>
        <tr>
          <th scope="col">{t("head.state")}</th>
          <th scope="col">{t("head.who")}</th>
          <th scope="col">{t("head.what")}</th>
          <th scope="col">{t("head.due")}</th>
          <th scope="col">{t("head.because")}</th>
          <th scope="col">
            <span className="sr-only">{t("head.act")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {list.lines.map((line) => (
          <MovedLineRow key={line.id} line={line} list={list} />
        ))}
      </tbody>
    </table>
  );
}
