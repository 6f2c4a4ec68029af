import { useTranslation } from "react-i18next";
import type { CurveLayout } from "./layout.ts";

// Pixels between two results that "//" takes, and that it takes with its reason. A narrower gap has its reason below the curve only.
const ROOM = { mark: 12, reason: 150 } as const;

/** What joins two results: a line, dots, or over a change of unit or laboratory a gap with "//" and, where there is room, the reason. */
export function JoinLine({ join }: { join: CurveLayout["joins"][number] }) {
  const { t } = useTranslation();
  const { x1, y1, x2, y2, kind } = join;
  switch (kind) {
    case "line":
      return <line className="join" {...{ x1, y1, x2, y2 }} />;
    case "dots":
      return <line className="join-dots" {...{ x1, y1, x2, y2 }} />;
    case "new-laboratory":
    case "new-unit":
      if (x2 - x1 < ROOM.mark) return null;
      return (
        <text className="halo" x={(x1 + x2) / 2} y={(y1 + y2) / 2 + 4} textAnchor="middle">
          <tspan className="strong">{"//"}</tspan>
          {x2 - x1 < ROOM.reason ? "" : ` ${t(`curve.${kind}`)}`}
        </text>
      );
    default:
      return kind satisfies never;
  }
}
