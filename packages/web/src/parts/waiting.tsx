import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import "./notes.css";

const BARS = ["a", "b", "c", "d", "e", "f"];

/** Still grey bars in place of rows, first after 300 ms so that a quick answer does not flicker. */
export function Waiting() {
  const { t } = useTranslation();
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div aria-busy="true">
      {long && (
        <div className="waiting">
          <p className="sr-only" role="status">
            {t("waiting")}
          </p>
          {BARS.map((bar) => (
            <span key={bar} />
          ))}
        </div>
      )}
    </div>
  );
}
