import type { CertificateView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { type Night, nightsOf } from "./nights.ts";
import "./texts.ts";

const STEP = 16;
const HEIGHT = 44;

/** One mark a night: full where it added up, a red triangle where it did not, an empty frame where it is missing, a dash where a practice region's clock was moved over it. */
export function NightsChart({ runs, movedOver }: Pick<CertificateView, "runs" | "movedOver">) {
  const { t } = useTranslation("night");
  const nights = nightsOf(runs, movedOver);
  const counted = (state: Night["state"]): number => nights.filter((night) => night.state === state).length;
  const skipped = counted("skipped");
  const sums = t("historyAbout", {
    whole: counted("whole"),
    broken: counted("broken"),
    missing: counted("missing"),
  });
  const about = skipped === 0 ? sums : `${sums} ${t("historySkipped", { count: skipped })}`;
  return (
    <figure>
      <svg
        className="nights"
        viewBox={`0 0 ${Math.max(nights.length, 60) * STEP} ${HEIGHT}`}
        role="img"
        aria-label={about}
      >
        {nights.map((night, at) => (
          <g key={night.day} transform={`translate(${at * STEP} 4)`}>
            <title>{`${night.day}: ${t(`day.${night.state}`)}`}</title>
            <Mark state={night.state} />
          </g>
        ))}
      </svg>
      <figcaption className="quiet">{about}</figcaption>
    </figure>
  );
}

function Mark({ state }: { state: Night["state"] }) {
  switch (state) {
    case "whole":
      return <rect width="11" height="36" fill="var(--petrol)" />;
    case "broken":
      return <path d="M5.5 0 11 36H0z" fill="var(--red)" />;
    case "missing":
      return (
        <rect x="0.7" y="0.7" width="9.6" height="34.6" fill="none" stroke="var(--control)" strokeDasharray="3 2" />
      );
    case "skipped":
      return <path d="M2 18h7" stroke="var(--control)" strokeWidth="1.5" />;
    default:
      return state satisfies never;
  }
}
