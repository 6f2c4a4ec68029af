import { fullDay } from "../parts/dates.ts";
import type { Language } from "../texts/i18n.ts";
import type { CurveLayout } from "./layout.ts";

/** Treatments, hand-over and re-referral: a dotted vertical with a wedge, named and dated. */
export function Marks({ layout, language }: { layout: CurveLayout; language: Language }) {
  return layout.marks.map((mark) => {
    const side = mark.leftwards
      ? { x: mark.x - 8, textAnchor: "end" as const }
      : { x: mark.x + 8, textAnchor: "start" as const };
    return (
      <g key={`${mark.on} ${mark.text}`}>
        <line className="mark-line" x1={mark.x} x2={mark.x} y1={mark.labelY - 14} y2={layout.bottom + 6} />
        <path className="mark-wedge" d={`M${mark.x - 4} ${mark.labelY - 22}h8l-4 6z`} />
        <text className="strong halo" {...side} y={mark.labelY - 12}>
          {mark.text}
        </text>
        <text className="halo" {...side} y={mark.labelY + 2}>
          {fullDay(mark.on, language)}
        </text>
      </g>
    );
  });
}
