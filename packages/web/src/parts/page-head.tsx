import { type ReactNode, useEffect } from "react";
import { focusHeading } from "./focus.ts";
import "./page-head.css";

interface PageHeadProps {
  title: string;
  /** What the window's title says, if more than the heading. */
  windowTitle?: string;
  beside?: ReactNode;
  below?: ReactNode;
  acts?: ReactNode;
}

let arrivedBefore = false;

/** A new page begins at its heading, so that readers of the screen hear where they are; the first one begins at the top of the window. */
function arrive(): void {
  if (arrivedBefore) focusHeading();
  arrivedBefore = true;
}

/** The head of every page: its one h1, and the title of the window. */
export function PageHead({ title, windowTitle = title, beside, below, acts }: PageHeadProps) {
  useEffect(arrive, []);
  useEffect(() => {
    document.title = `${windowTitle} · Følgeskab`;
  }, [windowTitle]);
  return (
    <div className="page-head">
      <div>
        <h1 tabIndex={-1}>{title}</h1>
        {beside !== undefined && <span className="page-head-beside">{beside}</span>}
        {below !== undefined && <p className="page-head-below">{below}</p>}
      </div>
      {acts !== undefined && <div className="page-head-acts">{acts}</div>}
    </div>
  );
}
