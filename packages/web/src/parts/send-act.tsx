import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "./button.tsx";
import { ProblemNote } from "./problem-note.tsx";
import "./send-act.css";

interface SendActProps {
  /** One sentence: what will happen, and who has the responsibility then. */
  says: ReactNode;
  /** What the sending button is called: "Send genhenvisningen". */
  label: string;
  onSend: () => void;
  onCancel: () => void;
  busy?: boolean;
  error?: Error | null;
  offBecause?: string | undefined;
  children?: ReactNode;
}

/** The second step of every act that sends something or moves responsibility: it says what will happen, and takes a key of its own (Ctrl+Enter). The focus never begins on the sending button, so that Enter pressed twice by accident sends nothing. Esc goes back. */
export function SendAct({
  says,
  label,
  onSend,
  onCancel,
  busy = false,
  error = null,
  offBecause,
  children,
}: SendActProps) {
  const { t } = useTranslation();
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(group.current), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onCancel();
  };
  // On the way down: a part of a date keeps Enter for itself.
  const onKeyDownCapture = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && event.ctrlKey && offBecause === undefined && !busy) onSend();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the whole form; each has its button
    <div className="send-act" ref={group} onKeyDown={onKeyDown} onKeyDownCapture={onKeyDownCapture}>
      {children}
      <p className="send-act-says" tabIndex={-1} aria-live="polite">
        {says}
      </p>
      {error !== null && <ProblemNote error={error} />}
      <div className="form-acts">
        <Button kind="primary" keyName="Ctrl+Enter" busy={busy} offBecause={offBecause} onPress={onSend}>
          {label}
        </Button>
        <Button onPress={onCancel}>{t("cancel")}</Button>
      </div>
    </div>
  );
}

function focusFirst(group: HTMLDivElement | null): void {
  const field = group?.querySelector<HTMLElement>('input:not([hidden]), textarea, select, [role="spinbutton"]');
  (field ?? group?.querySelector<HTMLElement>(".send-act-says"))?.focus({ preventScroll: true });
  group?.scrollIntoView({ block: "nearest" });
}
