import type { VersionView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Card } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { numberedChecks, numberedCriteria, numberedEarliest } from "./rule-numbers.ts";
import { RuleTable } from "./rule-table.tsx";
import "./texts.ts";

/** The version as it is read: every number with its source, its mark and its signature. */
export function ReadPart({ view: { programme } }: { view: VersionView }) {
  const { t } = useTranslation("programmes");
  if (programme === null) return <Empty>{t("unreadable")}</Empty>;
  const parts = [
    ["checks", numberedChecks(programme)],
    ["criteria", numberedCriteria(programme)],
    ["earliest", numberedEarliest(programme)],
  ] as const;
  return parts.map(([name, rules]) => (
    <Card key={name} title={t(name)}>
      {rules.map((rule) => (
        <RuleTable key={rule.id} rule={rule} sources={programme.sources} />
      ))}
      {rules.length === 0 && <p className="quiet">{t("noRules")}</p>}
    </Card>
  ));
}
