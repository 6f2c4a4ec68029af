import type { VersionView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useSay } from "../texts/say.ts";
import type { VersionKey } from "./programme-queries.ts";
import { type NumberedRule, numberedChecks, numberedCriteria, numberedEarliest } from "./rule-numbers.ts";
import "./texts.ts";
import { useVersionAct } from "./use-version-act.ts";

/** Rules with numbers that nobody has signed: a clinician puts her own name under them. */
export function SignRules({ id, view }: { id: VersionKey; view: VersionView }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const sign = useVersionAct(id, "sign", t("approve.signed"));
  const { programme, revision } = view;
  if (programme === null) return null;
  const rules = [...numberedChecks(programme), ...numberedCriteria(programme), ...numberedEarliest(programme)].filter(
    isUnsigned,
  );
  return (
    <Card
      title={t("approve.sign")}
      note={t("signed", { signed: view.line.numbers - view.line.unsigned, numbers: view.line.numbers })}
    >
      {sign.error !== null && <ProblemNote error={sign.error} />}
      <ul className="pending-edits">
        {rules.map(({ rule, id: name, label }) => (
          <li key={`${rule} ${name}`}>
            <span>
              {say(label)} <span className="quiet rule-id">{name}</span>
            </span>
            <Button
              small
              busy={sign.isPending}
              label={t("approve.signWhat", { rule: `${say(label)} (${name})` })}
              onPress={() => sign.mutate({ revision, rules: [{ rule, id: name }] })}
            >
              {t("approve.sign")}
            </Button>
          </li>
        ))}
      </ul>
      <p className="what-happens">{t("approve.signSays")}</p>
    </Card>
  );
}

function isUnsigned({ numbers }: NumberedRule): boolean {
  return numbers.some(({ evidence }) => evidence?.signature === "unsigned");
}
