import type { AssessmentLine } from "@foelgeskab/followup/assessment";
import { useTranslation } from "react-i18next";
import "../../parts/card.css";
import { StateShape } from "../../parts/shape.tsx";
import { Sourced } from "../../parts/sourced.tsx";
import { useSay } from "../../texts/say.ts";
import type { Look } from "../look.ts";

const LOOK: Record<AssessmentLine["verdict"], Look> = {
  yes: { shape: "tick", tone: "ink" },
  no: { shape: "no", tone: "ink" },
  waits: { shape: "ring", tone: "ink-2" },
  unanswered: { shape: "unknown", tone: "ochre" },
  note: { shape: "speech", tone: "ochre" },
};

/** Every rule held against the patient: the answer, the rule, how it is here, and where the rule stands. */
export function RuleTable({ lines }: { lines: readonly AssessmentLine[] }) {
  const { t } = useTranslation("hospital");
  return (
    <section className="card rules" aria-label={t("assessment.table.title")}>
      <table>
        <caption className="sr-only">{t("assessment.table.title")}</caption>
        <colgroup>
          <col />
          <col />
          <col />
          <col />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">{t("assessment.table.answer")}</th>
            <th scope="col">{t("assessment.table.rule")}</th>
            <th scope="col">{t("assessment.table.here")}</th>
            <th scope="col">{t("assessment.table.source")}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <RuleRow key={line.id} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function RuleRow({ line }: { line: AssessmentLine }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const { shape, tone } = LOOK[line.verdict];
  return (
    <tr className={line.verdict === "no" ? "rule-no" : undefined}>
      <th scope="row">
        <span className={`state tone-${tone}`}>
          <StateShape shape={shape} tone={tone} />
          {t(`assessment.table.${line.verdict}`)}
        </span>
      </th>
      <td>{say(line.rule)}</td>
      <td>{say(line.here)}</td>
      <td className="quiet">
        <Sourced text={line.source} />
      </td>
    </tr>
  );
}
