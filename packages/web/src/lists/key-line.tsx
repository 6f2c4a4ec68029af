import { useTranslation } from "react-i18next";
import { clock } from "../parts/dates.ts";
import { useToday } from "../parts/today.ts";
import { useLanguage } from "../texts/say.ts";

/** The keys of the list, and when it was read. */
export function KeyLine({ readAt, onAgain }: { readAt: string; onAgain: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const time = clock(readAt, useToday(), language);
  return (
    <div className="key-line">
      <span>
        <kbd>J</kbd> <kbd>K</kbd> {t("worklist.next")}
      </span>
      <span>
        <kbd>Enter</kbd> {t("worklist.open")}
      </span>
      <span>
        <kbd>S</kbd> {t("worklist.sign")}
      </span>
      <span>
        <kbd>L</kbd> {t("worklist.list")}
      </span>
      <span>
        <kbd>?</kbd> {t("worklist.allKeys")}
      </span>
      <span className="key-line-end">
        {t("worklist.read", { time })}{" "}
        <button type="button" className="link-button" onClick={onAgain}>
          {t("worklist.refresh")}
        </button>
      </span>
    </div>
  );
}
