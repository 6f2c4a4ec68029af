import { useTranslation } from "react-i18next";
import { clock } from "../../parts/dates.ts";
import { useToday } from "../../parts/today.ts";
import { useLanguage } from "../../texts/say.ts";
import type { Draft } from "./draft-saving.ts";

/** Where the saving of the draft stands: "Kladden er gemt kl. 08.12." */
export function SavedLine({ draft: { saving, savedAt } }: { draft: Draft }) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const today = useToday();
  switch (saving.state) {
    case "saved":
      return (
        <p>
          {savedAt === null
            ? t("write.saving.never")
            : t("write.saving.saved", { at: clock(savedAt, today, language) })}
        </p>
      );
    case "unsaved":
      return <p>{t("write.saving.unsaved")}</p>;
    case "saving":
      return <p>{t("write.saving.saving")}</p>;
    case "failed":
      return <p role="alert">{t("write.saving.failed", { why: saving.sentence })}</p>;
    case "conflict":
      return <p>{t("write.saving.waits")}</p>;
    default:
      return saving satisfies never;
  }
}
