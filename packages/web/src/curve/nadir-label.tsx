import { useTranslation } from "react-i18next";
import { fullDay } from "../parts/dates.ts";
import { useLanguage } from "../texts/say.ts";
import type { CurveLayout, PlacedPoint } from "./layout.ts";
import { valueText } from "./value-text.ts";

/** Names the lowest result with its day, below it where there is room, else above. */
export function NadirLabel({ layout, nadir }: { layout: CurveLayout; nadir: PlacedPoint }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const y = layout.bottom - nadir.y > 24 ? nadir.y + 20 : nadir.y - 12;
  const x = Math.min(Math.max(nadir.x - 20, layout.left + 2), layout.right - 160);
  return (
    <text className="halo" x={x} y={y}>
      <tspan className="strong">{t("curve.nadir", { value: valueText(nadir.point, language) })}</tspan>{" "}
      {fullDay(nadir.point.sampledOn, language)}
    </text>
  );
}
