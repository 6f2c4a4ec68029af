import type { VersionView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import "../hospital/table.css";
import { Card } from "../parts/card.tsx";
import { clock } from "../parts/dates.ts";
import { useToday } from "../parts/today.ts";
import { useLanguage } from "../texts/say.ts";
import "./texts.ts";

/** Every saving of a version: who, when and why, and the fingerprint of the text that stands now. */
export function Revisions({ view: { revisions, sha256 } }: { view: VersionView }) {
  const { t } = useTranslation("programmes");
  const language = useLanguage();
  const today = useToday();
  if (revisions.length === 0) return null;
  return (
    <Card title={t("approve.history")}>
      <table className="list-table">
        <caption className="sr-only">{t("approve.history")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("approve.revision")}</th>
            <th scope="col">{t("approve.who")}</th>
            <th scope="col">{t("approve.when")}</th>
            <th scope="col">{t("approve.why")}</th>
          </tr>
        </thead>
        <tbody>
          {revisions.map(({ revision, kind, name, at, why }) => (
            <tr key={revision}>
              <td>{revision}</td>
              <td>{name}</td>
              <td>{clock(at, today, language)}</td>
              <td>{kind === "signature" ? t("approve.signature", { why }) : why}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="quiet">
        {t("approve.fingerprint")}: <span className="fingerprint">{sha256}</span>
      </p>
    </Card>
  );
}
