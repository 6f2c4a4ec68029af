import { useTranslation } from "react-i18next";
import "./texts.ts";

const WIDTH = 960;
const HEIGHT = 240;
const LEFT = 8;
const TOP = 26;
const BOTTOM = 44;
/** Months further than this are drawn at the edge, so that the middle can be read. */
const FURTHEST = 12;

/** How many dates move by how many months: earlier at the left, later at the right. The same numbers stand in the table below for those who do not look. */
export function MonthsChart({ months }: { months: Readonly<Record<string, number>> }) {
  const { t } = useTranslation("programmes");
  const bars = barsOf(months);
  if (bars.every(({ count }) => count === 0)) return <p className="quiet">{t("impact.chartNone")}</p>;
  const most = Math.max(...bars.map(({ count }) => count));
  const step = (WIDTH - 2 * LEFT) / bars.length;
  const ground = HEIGHT - BOTTOM;
  const edge = (month: number): string =>
    Math.abs(month) === FURTHEST ? `${month < 0 ? "≤ −" : "≥ "}${FURTHEST}` : signed(month);
  return (
    <figure>
      <svg className="months-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t("impact.chart")}>
        <line x1={LEFT} x2={WIDTH - LEFT} y1={ground} y2={ground} stroke="var(--control)" />
        {bars.map(({ month, count }, at) => {
          const height = ((ground - TOP) * count) / most;
          const middle = LEFT + step * (at + 0.5);
          return (
            <g key={month}>
              <rect
                x={middle - step * 0.36}
                width={step * 0.72}
                y={ground - height}
                height={height}
                fill="var(--petrol)"
              />
              {count > 0 && (
                <text x={middle} y={ground - height - 6} textAnchor="middle">
                  {count}
                </text>
              )}
              <text className="axis-text" x={middle} y={ground + 18} textAnchor="middle">
                {edge(month)}
              </text>
            </g>
          );
        })}
        <text className="axis-text" x={LEFT} y={HEIGHT - 6}>
          {`← ${t("impact.earlier")}`}
        </text>
        <text className="axis-text" x={WIDTH / 2} y={HEIGHT - 6} textAnchor="middle">
          {t("impact.monthsAxis")}
        </text>
        <text className="axis-text" x={WIDTH - LEFT} y={HEIGHT - 6} textAnchor="end">
          {`${t("impact.later")} →`}
        </text>
      </svg>
      <figcaption className="sr-only">
        {bars
          .filter(({ count }) => count > 0)
          .map(({ month, count }) => t("impact.bar", { months: edge(month), count }))
          .join("; ")}
      </figcaption>
    </figure>
  );
}

function signed(month: number): string {
  return month > 0 ? `+${month}` : month < 0 ? `−${-month}` : "0";
}

/** One bar a month, from the earliest that anything moves to the latest, and zero always among them. */
function barsOf(months: Readonly<Record<string, number>>): { month: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const [text, count] of Object.entries(months)) {
    const month = Math.max(-FURTHEST, Math.min(FURTHEST, Number(text)));
    counts.set(month, (counts.get(month) ?? 0) + count);
  }
  const first = Math.min(0, ...counts.keys());
  const last = Math.max(0, ...counts.keys());
  return Array.from({ length: last - first + 1 }, (_, at) => ({
    month: first + at,
    count: counts.get(first + at) ?? 0,
  }));
}
