import { type ReactNode, useEffect, useId, useRef } from "react";
import { StateShape } from "../../parts/shape.tsx";
import type { Look } from "../look.ts";

/** How a part of the letter looks while it is closed and open. */
export interface FoldProps {
  open: boolean;
  /** Set when the part was opened from the keyboard: its first field then takes the focus. */
  focus: boolean;
  onToggle: () => void;
}

interface FoldContent extends FoldProps, Look {
  /** The element's number; the recommendation has none. */
  number?: number;
  title: string;
  state: string;
  /** What it says, in one or two lines, while it is closed. */
  summary: string;
  children: ReactNode;
}

/** One part of the letter: its heading with its state, and its fields while it is open. */
export function Fold({ open, focus, onToggle, shape, tone, number, title, state, summary, children }: FoldContent) {
  const id = useId();
  const fields = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus) fields.current?.querySelector<HTMLElement>("textarea, input, select, button")?.focus();
  }, [focus]);
  const waits = tone === "ochre";
  return (
    <li className={waits ? "fold fold-waits" : "fold"}>
      <h3>
        <button
          type="button"
          className="fold-head"
          aria-expanded={open}
          aria-controls={`${id}-fields`}
          onClick={onToggle}
        >
          <StateShape shape={shape} tone={tone} />
          <span className="fold-number">{number}</span>
          <span className="fold-title">{title}</span>
          <span className={waits ? "fold-state tone-ochre" : "fold-state"}>{state}</span>
        </button>
      </h3>
      {!open && summary !== "" && (
        <p className="fold-summary" lang="da">
          {summary}
        </p>
      )}
      <div id={`${id}-fields`} ref={fields} className="fold-fields" hidden={!open}>
        {open && children}
      </div>
    </li>
  );
}
