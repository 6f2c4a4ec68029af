import type { Curve, CurvePoint } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Day } from "../parts/day.tsx";
import { useLanguage, useSay } from "../texts/say.ts";
import { inOrder } from "./joins.ts";
import { valueText } from "./value-text.ts";

/** The same results as a table, the newest first. */
export function CurveTable({ curve, at }: { curve: Curve; at: string | undefined }) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways can be scrolled by keyboard
    <section className="scroll-x" tabIndex={0} aria-label={t("curve.tableLabel")}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("curve.taken")}</th>
            <th scope="col">{t("curve.value")}</th>
            <th scope="col">{t("curve.laboratory")}</th>
            <th scope="col">{t("curve.signed")}</th>
            <th scope="col">{t("curve.remark")}</th>
          </tr>
        </thead>
        <tbody>
          {inOrder(curve.points)
            .reverse()
            .map((point) => (
              <Line key={point.result} curve={curve} point={point} here={point.result === at} />
            ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ curve, point, here }: { curve: Curve; point: CurvePoint; here: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const say = useSay();
  return (
    <tr aria-current={here || undefined}>
      <th scope="row">
        <Day on={point.sampledOn} as="full" />
      </th>
      <td>
        <strong>{valueText(point, language)}</strong> {say(point.unit)}
      </td>
      <td>{point.laboratory === "own-record" ? t("curve.ownRecord") : point.laboratory}</td>
      <td>{point.signedBy ?? t("curve.unsigned")}</td>
      <td>
        <Remark curve={curve} point={point} />
      </td>
    </tr>
  );
}

/** What the table says besides a result: why it cannot be used, or what it is part of. */
function Remark({ curve, point }: { curve: Curve; point: CurvePoint }) {
  const { t } = useTranslation();
  const say = useSay();
  if (point.unusable !== null) return t("curve.unusable", { why: say(point.unusable) });
  if (curve.pair?.includes(point.result)) return t("curve.ofPair");
  if (point.comparator !== "") return t("curve.bound");
  return point.unit.da === curve.unit.da ? null : t("curve.otherUnit");
}
