import type { MigrateRequest, RunView, VersionRuns, VersionView } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Choices } from "../parts/choices.tsx";
import { clock } from "../parts/dates.ts";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { TickField } from "../parts/tick-field.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { useLanguage, useSay } from "../texts/say.ts";
import { runsQuery, type VersionKey, versionAddress } from "./programme-queries.ts";
import { RunProgress } from "./run-progress.tsx";
import "./texts.ts";

interface MigrateCardProps {
  id: VersionKey;
  view: VersionView;
  runs: VersionRuns;
}

/** The moving of courses, by choice: all, or the courses of chosen units. */
export function MigrateCard({ id, view, runs: { impact, migration } }: MigrateCardProps) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const [open, setOpen] = useState(false);
  const { migrate: may } = view.may;
  const previewed = impact?.state === "done";
  const off = may !== true ? say(may) : previewed ? undefined : t("migrate.preview");
  return (
    <Card title={t("migrate.title")} tone="petrol">
      <p>{t("migrate.intro")}</p>
      {migration !== null && <Migration id={id} run={migration} />}
      {migration?.state !== "running" &&
        (open && impact !== null ? (
          <MigrateForm id={id} view={view} impact={impact} onClose={() => setOpen(false)} />
        ) : (
          <Button kind="primary" offBecause={off} onPress={() => setOpen(true)}>
            {t("migrate.open")}
          </Button>
        ))}
    </Card>
  );
}

function Migration({ id, run }: { id: VersionKey; run: RunView }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const { touched, stuck } = run.totals.all;
  if (run.state === "running")
    return (
      <RunProgress
        id={id}
        kind="migration"
        run={run}
        says={t("migrate.running", { done: run.done, total: run.total })}
      />
    );
  return (
    <>
      {run.endedBecause !== null && <p role="status">{say(run.endedBecause)}</p>}
      <p role="status">
        {t("migrate.finished", { touched, stuck, time: clock(run.finishedAt ?? run.startedAt, today, language) })}
      </p>
      <p className="quiet">{t("migrate.by", { by: run.startedBy, because: run.because })}</p>
    </>
  );
}

interface MigrateFormProps {
  id: VersionKey;
  view: VersionView;
  impact: RunView;
  onClose: () => void;
}

function MigrateForm({ id, view, impact, onClose }: MigrateFormProps) {
  const { t } = useTranslation("programmes");
  const [which, setWhich] = useState<"all" | "some">("all");
  const [units, setUnits] = useState<readonly string[]>([]);
  const [because, setBecause] = useState("");
  const move = useMutation({
    mutationFn: (body: MigrateRequest) => send<VersionRuns>(`${versionAddress(id)}/migrate`, body),
    onSuccess: (runs) => {
      queries.setQueryData(runsQuery(id).queryKey, runs);
      onClose();
    },
  });
  const { units: counted, all } = impact.totals;
  const chosen = which === "all" ? all : sumOf(units.flatMap((unit) => counted[unit] ?? []));
  const count = chosen.courses - chosen.stuck;
  const off = count === 0 ? t("migrate.offNone") : because.trim().length < 10 ? t("migrate.offBecause") : undefined;
  return (
    <SendAct
      says={t("migrate.says", { count, version: view.line.version })}
      label={t("migrate.send")}
      busy={move.isPending}
      error={move.error}
      offBecause={off}
      onSend={() =>
        move.mutate({ revision: view.revision, units: which === "all" ? null : [...units], because: because.trim() })
      }
      onCancel={onClose}
    >
      <Choices
        label={t("migrate.which")}
        value={which}
        options={[
          { value: "all", text: t("migrate.all") },
          { value: "some", text: t("migrate.some") },
        ]}
        onChange={setWhich}
      />
      {which === "some" && (
        <div className="choices">
          {Object.keys(counted)
            .sort((one, other) => nameIn(impact, one).localeCompare(nameIn(impact, other), "da"))
            .map((unit) => (
              <TickField
                key={unit}
                checked={units.includes(unit)}
                onChange={(on) => setUnits(on ? [...units, unit] : units.filter((each) => each !== unit))}
              >
                {`${nameIn(impact, unit)} (${counted[unit]?.courses ?? 0})`}
              </TickField>
            ))}
        </div>
      )}
      <TextField label={t("migrate.because")} value={because} onChange={setBecause} required />
    </SendAct>
  );
}

function nameIn({ unitNames }: RunView, unit: string): string {
  return unitNames[unit] ?? unit;
}

function sumOf(counts: readonly { courses: number; stuck: number }[]): { courses: number; stuck: number } {
  return {
    courses: counts.reduce((sum, each) => sum + each.courses, 0),
    stuck: counts.reduce((sum, each) => sum + each.stuck, 0),
  };
}
