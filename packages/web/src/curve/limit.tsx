import { numberPhrase } from "@foelgeskab/followup/phrase";
import type { Curve } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { useLanguage, useSay } from "../texts/say.ts";
import { quietPlace } from "./label-rows.ts";
import type { CurveLayout } from "./layout.ts";
import { limitFits, limitTextWidth } from "./limit-text.ts";

/** The limit: red dashes from the day it counts from, with its value and source written at it where it covers no result. */
export function Limit({ layout, limit }: { layout: CurveLayout; limit: NonNullable<Curve["limit"]> }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const { left, right, time, values, points } = layout;
  const y = values.y(Number(limit.value));
  const from = Math.max(time.x(limit.from), left);
  const text = limitFits(say(limit.text), layout.width)
    ? say(limit.text)
    : t("curve.limit", { value: numberPhrase(limit.value)[language] });
  const width = limitTextWidth(text);
  const above = limit.direction === "above";
  const near = points.map((placed) => ({
    x: placed.x,
    near: above ? placed.y < y + 4 && placed.y > y - 26 : placed.y > y - 4 && placed.y < y + 26,
  }));
  const x = quietPlace(Math.min(from + 6, right - width), right, width, near);
  return (
    <g>
      <line className="limit" x1={from} x2={right} y1={y} y2={y} />
      <text className="limit-text halo" x={x} y={above ? y - 8 : y + 17}>
        {text}
      </text>
    </g>
  );
}
