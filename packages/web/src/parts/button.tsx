import type { ReactNode } from "react";
import { useId } from "react";
import "./button.css";

interface ButtonProps {
  children: ReactNode;
  onPress: () => void;
  kind?: "primary" | "secondary" | "tertiary";
  small?: boolean;
  /** The single letter that does the same, shown on the button. */
  keyName?: string;
  /** Why the act is off, in words; the button can still be reached, so that everyone can read why. */
  offBecause?: string | undefined;
  busy?: boolean;
  describedBy?: string;
  label?: string;
  expanded?: boolean;
}

/** An act. One that is off says why, beside itself. */
export function Button(props: ButtonProps) {
  const { children, onPress, kind = "secondary", small = false, keyName, offBecause, busy = false } = props;
  const reason = useId();
  const off = offBecause !== undefined || busy;
  const button = (
    <button
      type="button"
      className={`button button-${kind}${small ? " button-small" : ""}`}
      aria-disabled={off || undefined}
      aria-busy={busy || undefined}
      aria-label={props.label}
      aria-expanded={props.expanded}
      aria-describedby={offBecause === undefined ? props.describedBy : reason}
      aria-keyshortcuts={keyName}
      onClick={off ? undefined : onPress}
    >
      {children}
      {keyName !== undefined && <kbd aria-hidden="true">{keyName}</kbd>}
    </button>
  );
  if (offBecause === undefined) return button;
  return (
    <span className="button-wrap">
      {button}
      <span id={reason} className="button-reason">
        {offBecause}
      </span>
    </span>
  );
}
