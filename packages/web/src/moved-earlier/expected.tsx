import type { MovedEarlier } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { useSay } from "../texts/say.ts";

/** The own shares beside what was found elsewhere: context with its source, never a target. */
export function Expected({ list: { expected, counts, total } }: { list: MovedEarlier }) {
  const { t } = useTranslation("movedEarlier");
  const say = useSay();
  const people = total - (counts.waits ?? 0) - (counts.unread ?? 0) - (counts.dead ?? 0) - (counts.emigrated ?? 0);
  if (people <= 0) return null;
  return (
    <details className="moved-expected">
      <summary>{t("expected.title")}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("expected.what")}</th>
            <th scope="col">{t("expected.there")}</th>
            <th scope="col">{t("expected.here")}</th>
            <th scope="col">{t("expected.source")}</th>
          </tr>
        </thead>
        <tbody>
          {expected.map(({ codes, percent, found, source }) => {
            const here = codes.reduce((sum, code) => sum + (counts[code] ?? 0), 0);
            return (
              <tr key={found.da}>
                <th scope="row">{say(found)}</th>
                <td>{percent} %</td>
                <td>{t("expected.share", { here, people, percent: Math.round((100 * here) / people) })}</td>
                <td>{source}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="quiet">{t("expected.caution")}</p>
    </details>
  );
}
