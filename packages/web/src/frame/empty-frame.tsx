import { Mark } from "./mark.tsx";
import "./frame.css";

/** The frame before it is known who acts: its lines stand, so that nothing moves when it is. */
export function EmptyFrame() {
  return (
    <>
      <header className="header">
        <span className="header-mark">
          <Mark />
          Følgeskab
        </span>
      </header>
      <div className="frame">
        <div className="left" />
        <main className="page" aria-busy="true" />
      </div>
    </>
  );
}
