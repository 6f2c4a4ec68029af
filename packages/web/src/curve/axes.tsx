import type { IsoDay } from "@foelgeskab/followup/ids";
import { useTranslation } from "react-i18next";
import type { Language } from "../texts/i18n.ts";
import type { CurveLayout } from "./layout.ts";
import { tickText } from "./value-text.ts";

interface AxesProps {
  layout: CurveLayout;
  today: IsoDay;
  language: Language;
  /** Its tick is written in red by the limit itself. */
  limit: number | undefined;
}

/** The pixels that a year takes when it is written; where years are narrower, only some are named. */
const YEAR_TEXT = 38;

/** The ground of the drawing: heights, years, today, and the grey future. */
export function Axes({ layout, today, language, limit }: AxesProps) {
  const { t } = useTranslation();
  const { left, right, top, bottom, time, values } = layout;
  const now = time.x(today);
  const years = time.ticks.filter((tick) => !tick.half);
  const every = Math.ceil((YEAR_TEXT * years.length) / (right - left));
  const named = new Set(years.filter((_, index) => index % every === 0).map((tick) => tick.year));
  return (
    <>
      <rect className="future" x={now} y={top} width={Math.max(right - now, 0)} height={bottom - top} />
      {values.ticks.map((tick) => (
        <g key={tick}>
          <line className="grid" x1={left} x2={right} y1={values.y(tick)} y2={values.y(tick)} />
          <text
            className={tick === limit ? "limit-text" : undefined}
            x={left - 10}
            y={values.y(tick) + 4}
            textAnchor="end"
          >
            {tickText(tick, language)}
          </text>
        </g>
      ))}
      <line className="axis" x1={left} x2={right} y1={bottom + 6} y2={bottom + 6} />
      {time.ticks.map((tick) => (
        <g key={tick.x}>
          <line className="axis" x1={tick.x} x2={tick.x} y1={bottom + 6} y2={bottom + (tick.half ? 9 : 12)} />
          {!tick.half && named.has(tick.year) && tick.x + YEAR_TEXT < right && (
            <text x={tick.x + 4} y={bottom + 22}>
              {tick.year}
            </text>
          )}
        </g>
      ))}
      <line className="today-line" x1={now} x2={now} y1={top - 8} y2={bottom + 6} />
      <text className="today-text halo" x={Math.min(now, right - 16)} y={top - 14} textAnchor="middle">
        {t("curve.today")}
      </text>
    </>
  );
}
