import type { CriterionView, PatientPage } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { useKeys } from "../keys/use-keys.ts";
import { Button } from "../parts/button.tsx";
import type { CriterionForm } from "./criterion-card.tsx";
import { NOT_NOW_REASONS } from "./defer-reasons.ts";
import { departmentName } from "./department-name.ts";
import { useOffBecause } from "./use-may.ts";

interface CriterionActsProps {
  page: PatientPage;
  criterion: CriterionView;
  keys: boolean;
  onChoose: (form: CriterionForm) => void;
}

/** The three ways on from a criterion. Each says what it will do before it is done. */
export function CriterionActs({ page, criterion, keys, onChoose }: CriterionActsProps) {
  const { t } = useTranslation();
  const off = useOffBecause(page);
  const mayRefer = off("refer-back");
  const mayDefer = off("defer") ?? (criterion.since === null ? t("criterion.nothingToDefer") : undefined);
  const choose = (form: CriterionForm, why: string | undefined) =>
    keys && why === undefined ? () => onChoose(form) : undefined;
  useKeys({ G: choose("refer-back", mayRefer), T: choose("again", mayDefer), I: choose("not-now", mayDefer) });
  const keyed = (key: string) => (keys ? { keyName: key } : {});
  return (
    <>
      <div className="criterion-acts">
        <Button
          kind={criterion.state === "met" ? "primary" : "secondary"}
          {...keyed("G")}
          offBecause={mayRefer}
          onPress={() => onChoose("refer-back")}
        >
          {t("criterion.referBack")}
        </Button>
        {mayDefer === undefined && (
          <>
            <Button {...keyed("T")} onPress={() => onChoose("again")}>
              {t("criterion.again")}
            </Button>
            <Button {...keyed("I")} onPress={() => onChoose("not-now")}>
              {t("criterion.notNow")}
            </Button>
          </>
        )}
      </div>
      <div className="what-happens on-screen">
        {mayRefer === undefined && (
          <p>
            <strong>{t("criterion.referBack")}</strong>{" "}
            {t("criterion.referBackSays", { department: departmentName(page, t("criterion.department")) })}
          </p>
        )}
        {mayDefer === undefined && (
          <p>
            <strong>{t("criterion.notNow")}</strong> {t("criterion.notNowSays")}
          </p>
        )}
        {mayDefer === undefined && (
          <p className="pills">
            {NOT_NOW_REASONS.map((reason) => (
              <span key={reason} className="pill">
                {t(`defer.reason.${reason}`)}
              </span>
            ))}
          </p>
        )}
      </div>
    </>
  );
}
