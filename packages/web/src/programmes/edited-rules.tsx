import type { Programme, Source } from "@foelgeskab/followup/programme";
import type { ProgrammeEdit } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { useSay } from "../texts/say.ts";
import { NumberForm } from "./number-form.tsx";
import {
  type NumberedRule,
  numberedChecks,
  numberedCriteria,
  numberedEarliest,
  type RuleNumber,
} from "./rule-numbers.ts";
import { RuleTable } from "./rule-table.tsx";
import "./texts.ts";
import { useNumberWords } from "./use-number-words.ts";

interface EditedRulesProps {
  programme: Programme;
  edits: readonly ProgrammeEdit[];
  onAdd: (edit: ProgrammeEdit) => void;
}

/** Every rule with its numbers, each to be changed; a check can be made optional or taken out. */
export function EditedRules({ programme, edits, onAdd }: EditedRulesProps) {
  const { t } = useTranslation("programmes");
  const added = edits.flatMap((edit) =>
    edit.edit === "add-source" ? [{ id: edit.id, title: edit.title, where: edit.where }] : [],
  );
  const sources = [...programme.sources, ...added];
  const parts = [
    ["checks", numberedChecks(programme)],
    ["criteria", numberedCriteria(programme).filter(({ numbers }) => numbers.length > 0)],
    ["earliest", numberedEarliest(programme)],
  ] as const;
  return parts.map(([name, rules]) => (
    <Card key={name} title={t(name)}>
      {rules.map((rule) => (
        <EditedRule key={rule.id} rule={rule} sources={sources} onAdd={onAdd} />
      ))}
      {rules.length === 0 && <p className="quiet">{t("noRules")}</p>}
    </Card>
  ));
}

interface EditedRuleProps {
  rule: NumberedRule;
  sources: readonly Source[];
  onAdd: (edit: ProgrammeEdit) => void;
}

function EditedRule({ rule, sources, onAdd }: EditedRuleProps) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const words = useNumberWords();
  const [open, setOpen] = useState<RuleNumber>();
  const name = say(rule.label);
  const { id } = rule;
  return (
    <>
      <RuleTable
        rule={rule}
        sources={sources}
        act={(number) => (
          <Button
            small
            label={t("edit.changeWhat", { number: words.field(number.field), rule: `${name} (${id})` })}
            onPress={() => setOpen(number)}
          >
            {t("edit.change")}
          </Button>
        )}
        acts={rule.rule === "check" && <CheckActs id={id} name={name} optional={rule.optional} onAdd={onAdd} />}
      />
      {open !== undefined && (
        <NumberForm
          key={open.field}
          rule={rule}
          number={open}
          sources={sources}
          onAdd={(edit) => {
            onAdd(edit);
            setOpen(undefined);
          }}
          onCancel={() => setOpen(undefined)}
        />
      )}
    </>
  );
}

interface CheckActsProps {
  id: string;
  name: string;
  optional: boolean;
  onAdd: (edit: ProgrammeEdit) => void;
}

function CheckActs({ id, name, optional, onAdd }: CheckActsProps) {
  const { t } = useTranslation("programmes");
  return (
    <div className="form-acts">
      <Button small onPress={() => onAdd({ edit: "optional", id, optional: !optional })}>
        {t(optional ? "edit.makeRequired" : "edit.makeOptional")}
        <span className="sr-only">: {name}</span>
      </Button>
      <Button small label={t("edit.removeWhat", { rule: name })} onPress={() => onAdd({ edit: "remove-check", id })}>
        {t("edit.remove")}
      </Button>
    </div>
  );
}
