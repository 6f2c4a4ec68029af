import type { ReactNode } from "react";
import "./notes.css";

/** An empty list: what would appear here, and when it was last looked. */
export function Empty({ children }: { children: ReactNode }) {
  return <div className="empty">{children}</div>;
}
