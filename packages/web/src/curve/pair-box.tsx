import { dayNumber } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { useTranslation } from "react-i18next";
import { shortDay } from "../parts/dates.ts";
import { useLanguage } from "../texts/say.ts";
import type { CurveLayout, PlacedPoint } from "./layout.ts";
import { PAIR_BOX, pairPlace } from "./pair-place.ts";
import { valueText } from "./value-text.ts";

interface PairBoxProps {
  layout: CurveLayout;
  pair: [PlacedPoint, PlacedPoint];
  today: IsoDay;
}

/** The confirmed pair in words: both values, both days, and the days between. Left out where the screen is too narrow for it. */
export function PairBox({ layout, pair, today }: PairBoxProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (layout.right - layout.left < 420) return null;
  const [first, second] = pair;
  const { x, y, leader } = pairPlace(layout, pair);
  const days = dayNumber(second.point.sampledOn) - dayNumber(first.point.sampledOn);
  const sampled = {
    first: shortDay(first.point.sampledOn, today, language),
    second: shortDay(second.point.sampledOn, today, language),
  };
  return (
    <g>
      <line className="pair-box" {...leader} />
      <rect className="pair-box" x={x} y={y} {...PAIR_BOX} rx="3" />
      <text className="pair-text" x={x + 9} y={y + 17}>
        {`${valueText(first.point, language)} → ${valueText(second.point, language)} ${second.point.unit[language]}`}
      </text>
      <text x={x + 9} y={y + 33}>
        {t("curve.pairDays", sampled)}
      </text>
      <text x={x + 9} y={y + 48}>
        {t("curve.confirmed", { count: days })}
      </text>
    </g>
  );
}
