import type { RegionList } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { clock } from "../parts/dates.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { useLanguage } from "../texts/say.ts";
import { regionQuery } from "./life-queries.ts";

/** The system was restored from a backup: what came in between is not here, until the partners have sent it again. */
export function Restored({ restored }: { restored: RegionList["restored"] }) {
  return restored.map((each) => <Gap key={each.id} {...each} />);
}

function Gap({ id, at, to, held }: RegionList["restored"][number]) {
  const { t } = useTranslation("life");
  const language = useLanguage();
  const today = useToday();
  const act = useMutation({
    mutationFn: () => send<RegionList>(`/api/region/restored/${id}/asked`, {}),
    onSuccess: (list) => {
      queries.setQueryData(regionQuery.queryKey, list);
      announce(t("region.restored.done"), { seen: true });
    },
  });
  return (
    <Card title={t("region.restored.title", { to: clock(to, today, language) })}>
      <p>{t("region.restored.ask", { to: clock(to, today, language), at: clock(at, today, language) })}</p>
      <p>{t("region.restored.held", { count: held })}</p>
      <p>{t("region.restored.rights")}</p>
      <Button small busy={act.isPending} onPress={() => act.mutate()}>
        {t("region.restored.asked")}
      </Button>
      {act.error !== null && <ProblemNote error={act.error} />}
    </Card>
  );
}
