import { ELEMENTS, type Element } from "@foelgeskab/followup/epikrise";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { clock } from "../../parts/dates.ts";
import { useToday } from "../../parts/today.ts";
import { useLanguage } from "../../texts/say.ts";
import { type DraftDifference, draftDifferences } from "./draft-differences.ts";
import type { SavedDraft, Written } from "./draft-saving.ts";

/** Where the choice between two versions stands on the page. */
export const CONFLICT_NOTE = "conflict-note";

interface ConflictNoteProps {
  mine: Written;
  theirs: SavedDraft;
  onMine: () => void;
  onTheirs: () => void;
}

/** Two authors of one draft: both versions side by side, and nothing is lost until one of them has chosen. */
export function ConflictNote({ mine, theirs, onMine, onTheirs }: ConflictNoteProps) {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const today = useToday();
  const who = theirs.savedBy ?? t("write.conflict.someone");
  const at = theirs.savedAt === null ? "" : clock(theirs.savedAt, today, language);
  return (
    <div role="alert" className="conflict-note" id={CONFLICT_NOTE} tabIndex={-1}>
      <Card title={t("write.conflict.title")} tone="ochre">
        <p>{t("write.conflict.what", { who, at })}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("write.conflict.part")}</th>
              <th scope="col">{t("write.conflict.mine")}</th>
              <th scope="col">{t("write.conflict.theirs")}</th>
            </tr>
          </thead>
          <tbody>
            {draftDifferences(mine, theirs).map(({ part, mine, theirs }) => (
              <tr key={part}>
                <th scope="row">{isElement(part) ? t(`write.headings.${part}`) : t(`write.conflict.parts.${part}`)}</th>
                <td lang="da">{mine === "" ? t("write.conflict.empty") : mine}</td>
                <td lang="da">{theirs === "" ? t("write.conflict.empty") : theirs}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <div className="form-acts">
          <Button onPress={onMine}>{t("write.conflict.keepMine")}</Button>
          <Button onPress={onTheirs}>{t("write.conflict.takeTheirs")}</Button>
        </div>
      </Card>
    </div>
  );
}

function isElement(part: DraftDifference["part"]): part is Element {
  return ELEMENTS.some((element) => element === part);
}
