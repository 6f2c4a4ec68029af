import { dayNumber } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { useTranslation } from "react-i18next";
import { shortDay } from "../parts/dates.ts";
import { useLanguage } from "../texts/say.ts";
import type { CurveLayout, PlacedPoint } from "./layout.ts";
import { valueText } from "./value-text.ts";

interface PairBoxProps {
  layout: CurveLayout;
  pair: [PlacedPoint, PlacedPoint];
  today: IsoDay;
}

const WIDTH = 158;
const HEIGHT = 58;

/** The confirmed pair in words: both values, both days, and the days between. Left out where the screen is too narrow for it. */
export function PairBox({ layout, pair: [first, second], today }: PairBoxProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (layout.right - layout.left < 420) return null;
  const x = Math.max(Math.min(first.x, second.x) - WIDTH + 18, layout.left + 4);
  const highest = Math.min(first.y, second.y);
  const y = highest - HEIGHT - 34 > layout.top ? highest - HEIGHT - 34 : layout.top + 4;
  const days = dayNumber(second.point.sampledOn) - dayNumber(first.point.sampledOn);
  return (
    <g>
      <line className="pair-box" x1={second.x - 2} x2={second.x - 2} y1={y + HEIGHT} y2={second.y - 7} />
      <rect className="pair-box" x={x} y={y} width={WIDTH} height={HEIGHT} rx="3" />
      <text className="pair-text" x={x + 9} y={y + 17}>
        {`${valueText(first.point, language)} → ${valueText(second.point, language)} ${second.point.unit}`}
      </text>
      <text x={x + 9} y={y + 33}>
        {t("curve.pairDays", {
          first: shortDay(first.point.sampledOn, today, language),
          second: shortDay(second.point.sampledOn, today, language),
        })}
      </text>
      <text x={x + 9} y={y + 48}>
        {t("curve.confirmed", { count: days })}
      </text>
    </g>
  );
}
