import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { StateShape } from "../../parts/shape.tsx";

/** One point of the closing talk, with a tick or an open ring. */
export function TalkPoint({ open, children }: { open: boolean; children: ReactNode }) {
  const { t } = useTranslation("hospital");
  return (
    <li className="talk-point">
      <StateShape shape={open ? "ring" : "tick"} tone={open ? "ink-2" : "ink"} />
      <span className="sr-only">{open ? t("write.talk.open") : t("write.talk.ready")}: </span>
      <div>{children}</div>
    </li>
  );
}
