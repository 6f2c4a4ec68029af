import type { CertificateQueue } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import "../hospital/table.css";
import "./texts.ts";

/** Every queue with its oldest item; the empty ones too. */
export function QueuesTable({ queues }: { queues: readonly CertificateQueue[] }) {
  const { t } = useTranslation("night");
  return (
    <table className="list-table">
      <caption className="sr-only">{t("queues")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("queue")}</th>
          <th scope="col">{t("count")}</th>
          <th scope="col">{t("oldest")}</th>
          <th scope="col">{t("limit")}</th>
          <th scope="col">{t("reachedHead")}</th>
        </tr>
      </thead>
      <tbody>
        {queues.map((queue) => (
          <Row key={queue.queue} {...queue} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ queue, count, oldest, limitDays, limitCounts, reached }: CertificateQueue) {
  const { t } = useTranslation("night");
  return (
    <tr>
      <th scope="row">{t(`names.${queue}`)}</th>
      <td data-label={t("count")}>{count}</td>
      <td data-label={t("oldest")}>
        {oldest === null ? (
          t("nobody")
        ) : (
          <>
            <Day on={oldest.since} /> ({t("days", { count: oldest.days })})
          </>
        )}
      </td>
      <td data-label={t("limit")}>
        {limitDays === null ? t("noLimit") : t(`limits.${limitCounts}`, { count: limitDays })}
      </td>
      <td>
        {reached !== null && (
          <span className="state tone-red">
            <StateShape shape="triangle" tone="red" />
            {t(`reached.${reached}`)}
          </span>
        )}
      </td>
    </tr>
  );
}
