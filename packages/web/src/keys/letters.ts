import { useSyncExternalStore } from "react";

const REMEMBERED = "foelgeskab.letters";
const listeners = new Set<() => void>();

/** Whether single letters act (WCAG 2.1.4); on unless this browser has switched them off. */
export function lettersOn(): boolean {
  return localStorage.getItem(REMEMBERED) !== "off";
}

/** Switches single letters on or off in this browser. */
export function switchLetters(on: boolean): void {
  localStorage.setItem(REMEMBERED, on ? "on" : "off");
  for (const listener of listeners) listener();
}

/** Whether single letters act, followed as it changes. */
export function useLettersOn(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, lettersOn);
}
