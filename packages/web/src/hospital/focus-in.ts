import { type RefObject, useEffect, useRef, useState } from "react";

/**
 * For a press that takes its own button away: puts the focus on the last thing inside `box` that fits the selector, once the
 * page is drawn anew, so that the keyboard stays where the work is.
 */
export function useFocusIn<Box extends HTMLElement>(
  selector: string,
): { box: RefObject<Box | null>; focusIn: () => void } {
  const box = useRef<Box>(null);
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (turn === 0) return;
    [...(box.current?.querySelectorAll<HTMLElement>(selector) ?? [])].at(-1)?.focus();
  }, [turn, selector]);
  return { box, focusIn: () => setTurn((before) => before + 1) };
}
