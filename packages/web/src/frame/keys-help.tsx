import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { switchLetters, useLettersOn } from "../keys/letters.ts";
import { Dialog } from "../parts/dialog.tsx";
import { TickField } from "../parts/tick-field.tsx";
import "./keys-help.css";

const KEYS = [
  { keys: ["/"], does: "search" },
  { keys: ["J", "K"], does: "rows" },
  { keys: ["Enter"], does: "open" },
  { keys: ["L"], does: "list" },
  { keys: ["S"], does: "sign" },
  { keys: ["G"], does: "refer" },
  { keys: ["T"], does: "again" },
  { keys: ["I"], does: "notNow" },
  { keys: ["←", "→"], does: "results" },
  { keys: ["?"], does: "help" },
] as const;

/** All keys, and the switch that turns single letters off (WCAG 2.1.4). */
export default function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const on = useLettersOn();
  return (
    <Dialog title={t("keys.title")} onClose={onClose}>
      <dl className="keys-list">
        {KEYS.map(({ keys, does }) => (
          <Fragment key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(`keys.${does}`)}</dd>
          </Fragment>
        ))}
      </dl>
      <p className="quiet">{t("keys.sending")}</p>
      <TickField checked={on} onChange={switchLetters}>
        {t("keys.lettersOn")}
      </TickField>
    </Dialog>
  );
}
