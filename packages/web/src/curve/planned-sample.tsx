import type { Curve } from "@foelgeskab/server/contract";
import type { CurveLayout } from "./layout.ts";

/** The next planned sample: an open ring on the axis, with its window as a bar. */
export function PlannedSample({
  layout,
  planned,
  label,
}: {
  layout: CurveLayout;
  planned: NonNullable<Curve["planned"]>;
  label: string;
}) {
  const { time, bottom, left, right } = layout;
  const x = time.x(planned.due);
  const from = time.x(planned.from);
  return (
    <g>
      <rect
        className="window"
        x={from}
        y={bottom + 3}
        width={Math.max(time.x(planned.until) - from, 2)}
        height="6"
        rx="3"
      />
      <circle className="planned" cx={x} cy={bottom + 6} r="5" />
      {right - left > 420 && (
        <text className="halo" x={Math.min(x, right)} y={bottom - 6} textAnchor={x > right - 40 ? "end" : "middle"}>
          {label}
        </text>
      )}
    </g>
  );
}
