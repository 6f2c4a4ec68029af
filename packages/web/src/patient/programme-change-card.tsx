import type { PatientPage } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useSay } from "../texts/say.ts";
import { useAct } from "./use-act.ts";
import { useOffBecause } from "./use-may.ts";

/** The programme was changed for this patient: what is different now, and why. It stands until whoever holds her has read it. */
export function ProgrammeChangeCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const say = useSay();
  const off = useOffBecause(page)("read-programme-change");
  const act = useAct(page.patient.courseId, "read-programme-change");
  const { programmeChange: change } = page;
  if (change === null) return null;
  return (
    <Card
      title={t("programmeChange.title")}
      note={<Day on={change.on} as="full-and-away" />}
      tone="petrol"
      id="programme-change"
    >
      <ul>
        {change.changes.map((each) => (
          <li key={each.da}>{say(each)}</li>
        ))}
      </ul>
      <p className="quiet">{t("programmeChange.because", { reason: change.because })}</p>
      {act.error !== null && <ProblemNote error={act.error} />}
      <div className="form-acts shows-more">
        <Button busy={act.isPending} offBecause={off} onPress={() => act.mutate({ programme: change.to })}>
          {t("programmeChange.read")}
        </Button>
      </div>
      <p className="what-happens on-screen">{t("programmeChange.says")}</p>
    </Card>
  );
}
