import type { RunView } from "@foelgeskab/server/contract";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import "./texts.ts";

/** Long work: n of m, and that it goes on when nobody looks. */
export function RunProgress({ run, says }: { run: RunView; says: string }) {
  const { t } = useTranslation("programmes");
  const label = useId();
  return (
    <div>
      <p id={label} role="status">
        {says}
      </p>
      <progress className="work-progress" aria-labelledby={label} value={run.done} max={Math.max(1, run.total)} />
      <p className="quiet">{t("impact.leave")}</p>
    </div>
  );
}
