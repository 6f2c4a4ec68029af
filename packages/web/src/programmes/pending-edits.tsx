import type { ProgrammeEdit, VersionView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { useSay } from "../texts/say.ts";
import { numberedChecks, numberedCriteria, numberedEarliest } from "./rule-numbers.ts";
import "./texts.ts";
import { useNumberWords } from "./use-number-words.ts";

interface PendingEditsProps {
  edits: readonly ProgrammeEdit[];
  programme: NonNullable<VersionView["programme"]>;
  onUndo: (at: number) => void;
}

/** The changes that are not saved yet, each as one sentence that can be undone. */
export function PendingEdits({ edits, programme, onUndo }: PendingEditsProps) {
  const { t } = useTranslation("programmes");
  const words = useEditWords(programme);
  if (edits.length === 0) return <p className="quiet">{t("edit.nothing")}</p>;
  return (
    <ul className="pending-edits">
      {edits.map((edit, at) => (
        <li key={words(edit)}>
          {words(edit)}
          <Button small label={`${t("edit.undo")}: ${words(edit)}`} onPress={() => onUndo(at)}>
            {t("edit.undo")}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function useEditWords(programme: PendingEditsProps["programme"]): (edit: ProgrammeEdit) => string {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const words = useNumberWords();
  const rules = [...numberedChecks(programme), ...numberedCriteria(programme), ...numberedEarliest(programme)];
  const nameOf = (id: string): string => {
    const rule = rules.find((each) => each.id === id);
    return rule === undefined ? id : say(rule.label);
  };
  return (edit) => {
    switch (edit.edit) {
      case "number":
        return t("edit.set", {
          rule: nameOf(edit.id),
          number: words.field(edit.field),
          value: words.value(edit.value),
        });
      case "text":
        return t("edit.set", { rule: nameOf(edit.id), number: edit.field, value: say(edit.text) });
      case "optional":
        return t(edit.optional ? "edit.nowOptional" : "edit.nowRequired", { rule: nameOf(edit.id) });
      case "add-check":
        return t("edit.added", { rule: say(edit.label) });
      case "remove-check":
        return t("edit.removed", { rule: nameOf(edit.id) });
      case "add-source":
        return t("edit.sourceAdded", { title: edit.title });
      default:
        return edit satisfies never;
    }
  };
}
