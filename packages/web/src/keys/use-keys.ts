import { useEffect, useRef } from "react";
import { keyOf } from "./key-of.ts";
import { lettersOn } from "./letters.ts";

/** Acts by key name, as { J: next, "/": search }. */
export type KeyActs = Readonly<Record<string, (() => void) | undefined>>;

const IN_FIELD = "input, textarea, select, [contenteditable=true], [role=dialog], [role=menu], [role=listbox]";

/** Lets keys act while this part of the page is shown. Where two parts know a key, the inner one has it: its effect runs first. */
export function useKeys(acts: KeyActs): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const key = keyOf({ ...pressedOf(event), inField: isInField(event.target) }, lettersOn());
      const act = key === undefined ? undefined : latest.current[key];
      if (act === undefined || event.defaultPrevented) return;
      event.preventDefault();
      act();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, []);
}

function pressedOf(event: KeyboardEvent) {
  const { key, ctrlKey, metaKey, altKey, isComposing } = event;
  return { key, ctrlKey, metaKey, altKey, isComposing };
}

function isInField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(IN_FIELD) !== null;
}
