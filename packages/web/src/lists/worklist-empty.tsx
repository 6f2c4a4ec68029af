import type { Group } from "@foelgeskab/followup/worklist";
import type { Worklist } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { clock } from "../parts/dates.ts";
import { Empty } from "../parts/empty.tsx";
import { useLanguage } from "../texts/say.ts";

/** An empty list: what would appear here, and when the world was last heard. */
export function WorklistEmpty({ worklist, list }: { worklist: Worklist; list: Group | undefined }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const heard =
    worklist.lastHeard === null
      ? t("worklist.neverHeard")
      : t("worklist.lastHeard", { time: clock(worklist.lastHeard, worklist.today, language) });
  return (
    <Empty>
      <p>{t(`worklist.empty.${list ?? "all"}`)}</p>
      <p className="quiet">{heard}</p>
    </Empty>
  );
}
