import type { RunView, VersionRuns, VersionView } from "@foelgeskab/server/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { Answer } from "../parts/answer.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { clock } from "../parts/dates.ts";
import { Empty } from "../parts/empty.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { useLanguage, useSay } from "../texts/say.ts";
import { ImpactTables } from "./impact-tables.tsx";
import { MigrateCard } from "./migrate-card.tsx";
import { MonthsChart } from "./months-chart.tsx";
import { runsQuery, type VersionKey, versionAddress } from "./programme-queries.ts";
import { RunProgress } from "./run-progress.tsx";
import "./texts.ts";

/** What the version would change in the register, computed before anybody moves; and the moving, once it is published. */
export function ImpactPart({ id, view }: { id: VersionKey; view: VersionView }) {
  const { t } = useTranslation("programmes");
  const query = useQuery(runsQuery(id));
  return (
    <>
      <p>{t("impact.intro")}</p>
      <Answer query={query}>
        {(runs) => (
          <>
            <Preview id={id} view={view} run={runs.impact} busy={runs.migration?.state === "running"} />
            {view.line.state === "published" && <MigrateCard id={id} view={view} runs={runs} />}
          </>
        )}
      </Answer>
    </>
  );
}

interface PreviewProps {
  id: VersionKey;
  view: VersionView;
  run: RunView | null;
  busy: boolean;
}

function Preview({ id, view, run, busy }: PreviewProps) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const start = useMutation({
    mutationFn: () => send<VersionRuns>(`${versionAddress(id)}/impact`, { revision: view.revision }),
    onSuccess: (runs) => queries.setQueryData(runsQuery(id).queryKey, runs),
  });
  const { impact: may } = view.may;
  const running = run?.state === "running";
  return (
    <>
      {run === null && <Empty>{t("impact.none")}</Empty>}
      {start.error !== null && <ProblemNote error={start.error} />}
      {running ? (
        <RunProgress id={id} kind="impact" run={run} says={t("impact.running", { done: run.done, total: run.total })} />
      ) : (
        <div className="form-acts">
          <Button
            kind={run === null ? "primary" : "secondary"}
            busy={start.isPending || busy}
            offBecause={may === true ? undefined : say(may)}
            onPress={() => start.mutate()}
          >
            {t(run === null ? "impact.start" : "impact.again")}
          </Button>
        </div>
      )}
      {run !== null && <Totals run={run} view={view} />}
    </>
  );
}

function Totals({ run, view }: { run: RunView; view: VersionView }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const { all, months, reasons } = run.totals;
  return (
    <>
      <Card
        title={
          all.touched === 0 ? t("impact.noEffect") : t("impact.summary", { touched: all.touched, courses: all.courses })
        }
        note={
          run.finishedAt === null
            ? undefined
            : t("impact.finished", { time: clock(run.finishedAt, today, language), by: run.startedBy })
        }
      >
        {run.endedBecause !== null && <p role="status">{say(run.endedBecause)}</p>}
        {run.revision !== view.revision && <p className="quiet">{t("impact.old", { revision: run.revision })}</p>}
        <Figures counts={all} />
        <h3>{t("impact.chart")}</h3>
        <MonthsChart months={months} />
        {all.stuck > 0 && (
          <>
            <h3>{t("impact.stuck", { count: all.stuck })}</h3>
            <ul>
              {Object.entries(reasons).map(([code, count]) => (
                <li key={code}>
                  <Reason code={code} />: {count}
                </li>
              ))}
            </ul>
          </>
        )}
      </Card>
      <ImpactTables run={run} />
    </>
  );
}

/** The five numbers that say what kind of change it is. */
function Figures({ counts }: { counts: RunView["totals"]["all"] }) {
  const { t } = useTranslation("programmes");
  return (
    <dl className="impact-figures">
      {FIGURES.map((name) => (
        <div key={name}>
          <dt>{t(`impact.figure.${name}`)}</dt>
          <dd>{counts[name]}</dd>
        </div>
      ))}
    </dl>
  );
}

const FIGURES = ["moved", "gained", "lost", "changed", "verdicts"] as const;
const REASONS = [
  "plan-does-not-fit",
  "offer-open",
  "does-not-fit",
  "not-newer",
  "course-closed",
  "cannot-be-computed",
] as const;

function Reason({ code }: { code: string }) {
  const { t } = useTranslation("programmes");
  const known = REASONS.find((reason) => reason === code) ?? "other";
  return t(`impact.reason.${known}`);
}
