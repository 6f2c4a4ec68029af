import type { CertificateContent, CertificateRun, CertificateView } from "@foelgeskab/server/contract";
import { useMutation, useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Answer } from "../parts/answer.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { clock } from "../parts/dates.ts";
import { Empty } from "../parts/empty.tsx";
import { useMe } from "../parts/me.ts";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { useLanguage } from "../texts/say.ts";
import { FeedsTable } from "./feeds-table.tsx";
import { certificateQuery } from "./night-queries.ts";
import { NightsChart } from "./nights-chart.tsx";
import { QueuesTable } from "./queues-table.tsx";
import { Sums } from "./sums.tsx";
import { UnaccountedTable } from "./unaccounted-table.tsx";
import "./night.css";
import "./texts.ts";

/** "Natligt bevis": whether the register added up, and how it is known. */
export const certificatePage = createLazyRoute("/frame/certificate")({ component: CertificatePage });

function CertificatePage() {
  const { t } = useTranslation("night");
  const me = useMe();
  const query = useQuery(certificateQuery);
  return (
    <>
      <PageHead title={t("title")} below={t("intro")} {...(me.role === "region-office" ? { acts: <Acts /> } : {})} />
      <Answer query={query}>{(view) => <Certificate {...view} />}</Answer>
    </>
  );
}

function Acts() {
  const { t } = useTranslation("night");
  const language = useLanguage();
  const make = useMutation({
    mutationFn: () => send<CertificateView>("/api/certificate", {}),
    onSuccess: async () => {
      await queries.invalidateQueries();
      announce(t("made_now"));
    },
  });
  return (
    <>
      <a className="button button-secondary" href={`/api/certificate.pdf?language=${language}`}>
        {t("print")}
      </a>
      <Button busy={make.isPending} onPress={() => make.mutate()}>
        {t("now")}
      </Button>
      {make.error !== null && <ProblemNote error={make.error} />}
    </>
  );
}

function Certificate({ runs, latest, movedOver }: CertificateView) {
  const { t } = useTranslation("night");
  const [run] = runs;
  if (run === undefined) return <Empty>{t("none")}</Empty>;
  return (
    <div className="night">
      <Card title={t("history")}>
        <Verdict run={run} latest={latest} />
        <NightsChart runs={runs} movedOver={movedOver} />
      </Card>
      {latest === null ? <p className="quiet">{t("office")}</p> : <Whole latest={latest} />}
      <Card title={t("means")}>
        <p>{t("proves")}</p>
        <p>{t("provesNot")}</p>
      </Card>
    </div>
  );
}

function Verdict({ run, latest }: { run: CertificateRun; latest: CertificateContent | null }) {
  const { t } = useTranslation("night");
  const language = useLanguage();
  const today = useToday();
  const count = latest?.unaccounted.length ?? Math.max(run.unaccounted, run.disagree);
  return (
    <p className="verdict-line">
      <StateShape shape={count === 0 ? "tick" : "triangle"} tone={count === 0 ? "ink" : "red"} size={24} />
      {count === 0 ? t("whole") : t("broken", { count })}
      <span className="quiet">{t("made", { time: clock(run.madeAt, today, language) })}</span>
    </p>
  );
}

function Whole({ latest }: { latest: CertificateContent }) {
  const { t } = useTranslation("night");
  return (
    <>
      <Card title={t("unaccounted")}>
        <UnaccountedTable items={latest.unaccounted} />
      </Card>
      <Card title={t("counts")}>
        <Sums made={latest} />
      </Card>
      <Card title={t("queues")}>
        <QueuesTable queues={latest.queues} />
      </Card>
      <Card title={t("feeds")}>
        <p>{t("silentMeans")}</p>
        <FeedsTable feeds={latest.feeds} />
      </Card>
      <Card title={t("chain")}>
        <p>{t("chainSum", { events: latest.chain.events, courses: latest.chain.courses })}</p>
        <p>{t(`lastNight.${latest.chain.lastNight}`)}</p>
        <p>
          {t("head")} <span className="night-head">{latest.chain.head}</span>
        </p>
      </Card>
    </>
  );
}
