import type { CurvePoint } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { fullDay } from "../parts/dates.ts";
import { useLanguage } from "../texts/say.ts";
import { valueText } from "./value-text.ts";

/** The result that the keys stand on, in words; readers of the screen hear it as it changes. */
export function AtResult({ points, at }: { points: readonly CurvePoint[]; at: string | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const index = points.findIndex((point) => point.result === at);
  const point = points[index];
  return (
    <p className="curve-at" aria-live="polite">
      {point !== undefined &&
        t("curve.at", {
          value: `${valueText(point, language)} ${point.unit[language]}`,
          day: fullDay(point.sampledOn, language),
          laboratory: point.laboratory === "own-record" ? t("curve.ownRecord") : point.laboratory,
          number: index + 1,
          count: points.length,
        })}
    </p>
  );
}
