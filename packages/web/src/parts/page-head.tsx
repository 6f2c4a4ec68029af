import { type ReactNode, useEffect } from "react";
import "./page-head.css";

interface PageHeadProps {
  title: string;
  /** What the window's title says, if more than the heading. */
  windowTitle?: string;
  beside?: ReactNode;
  below?: ReactNode;
  acts?: ReactNode;
}

/** The head of every page: its one h1, and the title of the window. */
export function PageHead({ title, windowTitle = title, beside, below, acts }: PageHeadProps) {
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
