import type { Unaccounted } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import "../hospital/table.css";
import "./texts.ts";

/** What cannot be accounted for, each with its course and the reason. */
export function UnaccountedTable({ items }: { items: readonly Unaccounted[] }) {
  const { t } = useTranslation("night");
  const say = useSay();
  if (items.length === 0) return <p>{t("nothing")}</p>;
  return (
    <table className="list-table">
      <caption className="sr-only">{t("unaccounted")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("course")}</th>
          <th scope="col">{t("why")}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ courseId, why, says }) => (
          <tr key={`${courseId ?? ""} ${why}`}>
            <td className="night-head">{courseId ?? "–"}</td>
            <td>
              <span className="state tone-red">
                <StateShape shape="triangle" tone="red" />
                {say(says)}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
