import { useTranslation } from "react-i18next";
import { useLanguage, useSay } from "../texts/say.ts";
import { Axes } from "./axes.tsx";
import { type CurveLayout, type CurveSource, layOut } from "./layout.ts";
import { Limit } from "./limit.tsx";
import { Marks } from "./marks.tsx";
import { PairBox } from "./pair-box.tsx";
import { PlannedSample } from "./planned-sample.tsx";
import { Results } from "./results.tsx";
import { Ribbon } from "./ribbon.tsx";

interface DrawingProps {
  source: CurveSource;
  width: number;
  /** The result that the keys stand on, by id. */
  at: string | undefined;
  label: string;
}

/** The curve as a picture. Everything in it stands in the table and the time line too, so readers of the screen get its label only. */
export function Drawing({ source, width, at, label }: DrawingProps) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const layout: CurveLayout = layOut(source, width, (mark) => say(mark.text), t("curve.today"));
  const { curve, planned, today } = source;
  return (
    <svg width={width} height={layout.height} role="img" aria-label={label}>
      <Axes
        layout={layout}
        today={today}
        language={language}
        limit={curve.limit === null ? undefined : Number(curve.limit.value)}
      />
      <Marks layout={layout} language={language} />
      {curve.limit !== null && <Limit layout={layout} limit={curve.limit} />}
      <Results layout={layout} at={at} language={language} />
      {layout.pair !== undefined && <PairBox layout={layout} pair={layout.pair} today={today} />}
      {planned !== null && (
        <PlannedSample layout={layout} planned={planned} label={t("curve.next", { what: say(curve.label) })} />
      )}
      <Ribbon layout={layout} />
    </svg>
  );
}
