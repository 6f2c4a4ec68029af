import { useTranslation } from "react-i18next";
import type { CurveLayout } from "./layout.ts";

/** An 11.5-pixel letter of the bolder typeface. */
const LETTER = 6.5;

/** Who was responsible at every instant, below the same axis: one band, no gap; after today it is open. */
export function Ribbon({ layout }: { layout: CurveLayout }) {
  const { t } = useTranslation();
  const y = layout.bottom + 34;
  const end = layout.bands[layout.bands.length - 1];
  return (
    <g>
      {end !== undefined && end.until === null && (
        <rect
          className="band-open"
          x={end.right}
          y={y}
          width={Math.max(layout.right - end.right, 0)}
          height="20"
          rx="3"
        />
      )}
      {layout.bands.map((band) => {
        const width = Math.max(band.right - band.left, 1);
        const text = fitting([t("curve.responsible", { name: band.name }), band.name], width - 14);
        return (
          <g key={`${band.from} ${band.name}`}>
            <title>{t("curve.responsible", { name: band.name })}</title>
            <rect className={`band-${band.kind}`} x={band.left} y={y} width={width} height="20" rx="3" />
            <text
              className={band.kind === "department" ? "band-name" : "band-name on-petrol"}
              x={band.left + 8}
              y={y + 14}
            >
              {text}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function fitting(texts: readonly string[], room: number): string {
  return texts.find((text) => text.length * LETTER <= room) ?? "";
}
