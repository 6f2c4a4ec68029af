import { type ReactNode, useId } from "react";
import "./card.css";

interface CardProps {
  title: ReactNode;
  /** What stands small beside the title. */
  note?: ReactNode;
  acts?: ReactNode;
  tone?: "red" | "petrol" | "ochre";
  id?: string;
  children: ReactNode;
}

/** A titled part of a page. */
export function Card({ title, note, acts, tone, id, children }: CardProps) {
  const heading = useId();
  return (
    <section className={tone === undefined ? "card" : `card card-${tone}`} aria-labelledby={heading} id={id}>
      <div className="card-head">
        <h2 id={heading}>{title}</h2>
        {note !== undefined && <span className="quiet">{note}</span>}
        {acts !== undefined && <div className="card-acts">{acts}</div>}
      </div>
      {children}
    </section>
  );
}
