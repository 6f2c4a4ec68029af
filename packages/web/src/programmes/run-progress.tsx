import type { RunView, VersionRuns } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { queries } from "../queries.ts";
import { runsQuery, type VersionKey, versionAddress } from "./programme-queries.ts";
import "./texts.ts";

interface RunProgressProps {
  id: VersionKey;
  kind: keyof VersionRuns;
  run: RunView;
  says: string;
}

/** Long work: n of m, that it goes on when nobody looks, and how it is stopped. */
export function RunProgress({ id, kind, run, says }: RunProgressProps) {
  const { t } = useTranslation("programmes");
  const label = useId();
  const stop = useMutation({
    mutationFn: () => send<VersionRuns>(`${versionAddress(id)}/stop`, { kind }),
    onSuccess: (runs) => queries.setQueryData(runsQuery(id).queryKey, runs),
  });
  return (
    <div>
      <p id={label} role="status">
        {says}
      </p>
      <progress className="work-progress" aria-labelledby={label} value={run.done} max={Math.max(1, run.total)} />
      <p className="quiet">{t("impact.leave")}</p>
      {stop.error !== null && <ProblemNote error={stop.error} />}
      <Button busy={stop.isPending} onPress={() => stop.mutate()}>
        {t("impact.stop")}
      </Button>
    </div>
  );
}
