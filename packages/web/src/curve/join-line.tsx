import { useTranslation } from "react-i18next";
import type { CurveLayout } from "./layout.ts";

/** What joins two results: a line, dots, or over a change of unit or laboratory a gap with "//" and the reason. */
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
      return (
        <text className="halo" x={(x1 + x2) / 2} y={(y1 + y2) / 2 + 4} textAnchor="middle">
          <tspan className="strong">{"//"}</tspan> {t(`curve.${kind}`)}
        </text>
      );
    default:
      return kind satisfies never;
  }
}
