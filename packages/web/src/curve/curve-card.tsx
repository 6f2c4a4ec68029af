import type { PatientPage } from "@foelgeskab/server/contract";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../keys/use-keys.ts";
import { Card } from "../parts/card.tsx";
import { Segments } from "../parts/segments.tsx";
import { useToday } from "../parts/today.ts";
import { useSay } from "../texts/say.ts";
import { AtResult } from "./at-result.tsx";
import { CurveTable } from "./curve-table.tsx";
import { Drawing } from "./drawing.tsx";
import { breaksOf, inOrder } from "./joins.ts";
import { limitFits } from "./limit-text.ts";
import { useWidth } from "./use-width.ts";
import "./curve.css";

/** The results of one analyte over the course, as curve or table, with the keys ← → from result to result. */
export function CurveCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const say = useSay();
  const today = useToday();
  const figure = useRef<HTMLDivElement>(null);
  const width = useWidth(figure);
  const [analyte, setAnalyte] = useState(page.curves[0]?.analyte);
  const [view, setView] = useState<"curve" | "table">("curve");
  const [at, setAt] = useState<string>();
  const curve = page.curves.find((one) => one.analyte === analyte) ?? page.curves[0];
  const points = inOrder(curve?.points ?? []);
  const go = (by: 1 | -1): void => {
    const now = points.findIndex((point) => point.result === at);
    const next = now === -1 ? points.length - 1 : Math.min(Math.max(now + by, 0), points.length - 1);
    setAt(points[next]?.result);
  };
  useKeys({ ArrowLeft: () => go(-1), ArrowRight: () => go(1) });
  if (curve === undefined) return null;

  const source = { curve, marks: page.marks, holdings: page.holdings, planned: curve.planned, today };
  const views = [
    { value: "curve", text: t("curve.curve") },
    { value: "table", text: t("curve.table", { count: points.length }) },
  ] as const;
  const others = page.curves.map((one) => ({ value: one.analyte, text: say(one.label) }));
  return (
    <Card
      title={say(curve.label)}
      note={say(curve.unit)}
      acts={
        <div className="curve-controls">
          <Segments label={t("curve.view")} value={view} options={views} onChange={setView} />
          {others.length > 1 && (
            <label>
              <span className="sr-only">{t("curve.other")}</span>
              <select value={curve.analyte} onChange={(event) => setAnalyte(event.target.value)}>
                {others.map((one) => (
                  <option key={one.value} value={one.value}>
                    {one.text}
                  </option>
                ))}
              </select>
            </label>
          )}
        </div>
      }
    >
      {view === "curve" ? (
        <div className="curve" ref={figure}>
          {width > 0 && (
            <Drawing
              source={source}
              width={width}
              at={at}
              label={t("curve.label", { what: say(curve.label), count: points.length })}
            />
          )}
        </div>
      ) : (
        <CurveTable curve={curve} at={at} />
      )}
      <div className="curve-foot">
        <AtResult points={points} at={at} />
        {curve.limit !== null && !limitFits(say(curve.limit.text), width) && <p>{say(curve.limit.text)}</p>}
        {breaksOf(points).map((kind) => (
          <p key={kind}>
            <strong aria-hidden="true">{"//"}</strong> {t("curve.broken", { why: t(`curve.${kind}`) })}
          </p>
        ))}
        <p>
          {say(page.diagnosis)}.{" "}
          <span className="on-screen">
            <button type="button" className="link-button" onClick={() => go(-1)} aria-label={t("curve.previous")}>
              <kbd>←</kbd>
            </button>{" "}
            <button type="button" className="link-button" onClick={() => go(1)} aria-label={t("curve.following")}>
              <kbd>→</kbd>
            </button>{" "}
            {t("curve.keys")}
          </span>
        </p>
      </div>
    </Card>
  );
}
