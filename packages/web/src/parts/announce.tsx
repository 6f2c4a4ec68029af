import { useSyncExternalStore } from "react";

interface Said {
  text: string;
  /** Also written on the screen until something else is done, so that what was sent can be seen after. */
  seen: boolean;
}

let said: Said = { text: "", seen: false };
const listeners = new Set<() => void>();

/** Says something to readers of the screen without moving the focus; with `seen` it is also written under the header. */
export function announce(text: string, { seen = false }: { seen?: boolean } = {}): void {
  said = { text: said.text === text ? `${text}\u00a0` : text, seen }; // the same words twice are said twice
  for (const listener of listeners) listener();
}

/** Takes what was done off the screen, when the reader goes on to something else. */
export function clearSeen(): void {
  said = { ...said, seen: false };
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one live region of the page. */
export function Announcer() {
  const { text, seen } = useSyncExternalStore(listen, () => said);
  return (
    <div className={seen && text !== "" ? "done-note" : "sr-only"} role="status" aria-live="polite">
      {text}
    </div>
  );
}
