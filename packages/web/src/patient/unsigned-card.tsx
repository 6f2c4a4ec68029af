import type { PatientPage } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { valueText } from "../curve/value-text.ts";
import { useKeys } from "../keys/use-keys.ts";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useLanguage, useSay } from "../texts/say.ts";
import { useAct } from "./use-act.ts";
import { useOffBecause } from "./use-may.ts";

/** Answers that nobody has signed: one key signs them all. To sign is to have seen; a met criterion stays until it is decided. */
export function UnsignedCard({ page, keys }: { page: PatientPage; keys: boolean }) {
  const { t } = useTranslation();
  const say = useSay();
  const language = useLanguage();
  const off = useOffBecause(page)("sign");
  const act = useAct(page.patient.courseId, "sign");
  const unsigned = page.curves.flatMap((curve) =>
    curve.points.filter((point) => point.toSign).map((point) => ({ point, label: curve.label })),
  );
  const sign = (): void => act.mutate({ results: unsigned.map(({ point }) => point.result), note: "" });
  const maySign = unsigned.length > 0 && off === undefined && !act.isPending;
  useKeys({ S: keys && maySign ? sign : undefined });
  if (unsigned.length === 0) return null;
  return (
    <Card title={t("sign.title")} note={t("sign.count", { count: unsigned.length })}>
      <ul>
        {unsigned.map(({ point, label }) => (
          <li key={point.result}>
            <strong>
              {say(label)} {valueText(point, language)} {say(point.unit)}
            </strong>{" "}
            <span className="quiet">
              {t("sign.taken")} <Day on={point.sampledOn} />
            </span>
          </li>
        ))}
      </ul>
      {act.error !== null && <ProblemNote error={act.error} />}
      <div className="form-acts shows-more">
        <Button keyName="S" busy={act.isPending} offBecause={off} onPress={sign}>
          {t("act.sign")}
        </Button>
      </div>
      <p className="what-happens on-screen">{t("sign.says")}</p>
    </Card>
  );
}
