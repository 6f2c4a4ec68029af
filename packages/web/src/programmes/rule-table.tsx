import type { Source } from "@foelgeskab/followup/programme";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import "../hospital/table.css";
import { Sourced } from "../parts/sourced.tsx";
import { useSay } from "../texts/say.ts";
import type { NumberedRule, RuleNumber } from "./rule-numbers.ts";
import "./texts.ts";
import { useNumberWords } from "./use-number-words.ts";

interface RuleTableProps {
  rule: NumberedRule;
  sources: readonly Source[];
  /** What can be done with a number, and with the rule. */
  act?: (number: RuleNumber) => ReactNode;
  acts?: ReactNode;
}

/** One rule with its numbers: value, source, how well it is known, and who has signed it. */
export function RuleTable({ rule, sources, act, acts }: RuleTableProps) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const words = useNumberWords();
  return (
    <div className="rule">
      <h3>
        {say(rule.label)} <span className="quiet rule-id">{rule.id}</span>{" "}
        {rule.optional && <span className="quiet">({t("optional")})</span>}
      </h3>
      {acts}
      {rule.numbers.length > 0 && (
        <table className="list-table rule-table">
          <caption className="sr-only">{say(rule.label)}</caption>
          <thead>
            <tr>
              <th scope="col">{t("number.name")}</th>
              <th scope="col">{t("number.value")}</th>
              <th scope="col">{t("number.source")}</th>
              <th scope="col">{t("number.mark")}</th>
              <th scope="col">{t("number.signature")}</th>
              {act !== undefined && <th scope="col">{t("number.act")}</th>}
            </tr>
          </thead>
          <tbody>
            {rule.numbers.map((number) => (
              <tr key={number.field}>
                <td>{words.field(number.field)}</td>
                <td>
                  <strong>{words.value(number.value)}</strong>
                </td>
                <td lang="da">
                  <SourceOf id={number.evidence?.source} sources={sources} />
                </td>
                <td>{number.evidence !== undefined && t(`mark.${number.evidence.mark}`)}</td>
                <td>{number.evidence !== undefined && words.signature(number.evidence)}</td>
                {act !== undefined && <td>{act(number)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

function SourceOf({ id, sources }: { id: string | undefined; sources: readonly Source[] }) {
  const source = sources.find((each) => each.id === id);
  if (source === undefined) return null;
  return (
    <>
      {source.title}, <Sourced text={source.where} />
    </>
  );
}
