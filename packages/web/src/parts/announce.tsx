import { useSyncExternalStore } from "react";

let said = "";
const listeners = new Set<() => void>();

/** Says something to readers of the screen without moving the focus. */
export function announce(text: string): void {
  said = said === text ? `${text}\u00a0` : text; // the same words twice are said twice
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The one live region of the page. */
export function Announcer() {
  const text = useSyncExternalStore(listen, () => said);
  return (
    <div className="sr-only" role="status" aria-live="polite">
      {text}
    </div>
  );
}
