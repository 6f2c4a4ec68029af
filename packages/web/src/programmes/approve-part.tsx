import type { IsoDay } from "@foelgeskab/followup/ids";
import type { VersionAct, VersionView } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { clock, fullDay } from "../parts/dates.ts";
import DayField from "../parts/day-field.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { useToday } from "../parts/today.ts";
import { useLanguage, useSay } from "../texts/say.ts";
import type { VersionKey } from "./programme-queries.ts";
import { Revisions } from "./revisions.tsx";
import { SignRules } from "./sign-rules.tsx";
import "./texts.ts";
import { useVersionAct } from "./use-version-act.ts";
import { VersionState } from "./version-state.tsx";

/** From draft to published: who has approved, what is missing, and the acts that lead on. */
export function ApprovePart({ id, view }: { id: VersionKey; view: VersionView }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  return (
    <>
      <p>{t("approve.intro")}</p>
      <Card title={t("approve.now")} note={<VersionState line={view.line} />}>
        <Approvals view={view} />
        {view.warning !== null && <p role="note">{say(view.warning)}</p>}
        {view.line.state !== "published" && view.line.state !== "withdrawn" && <Acts id={id} view={view} />}
      </Card>
      {view.may.sign === true && <SignRules id={id} view={view} />}
      <Revisions view={view} />
    </>
  );
}

function Approvals({ view: { approvals } }: { view: VersionView }) {
  const { t } = useTranslation("programmes");
  const language = useLanguage();
  const today = useToday();
  if (approvals.length === 0) return <p>{t("approve.noApprovals")}</p>;
  return (
    <>
      <p>{t("approve.approvals")}</p>
      <ul>
        {approvals.map(({ name, at }) => (
          <li key={name}>
            {name}, {clock(at, today, language)}
          </li>
        ))}
      </ul>
    </>
  );
}

function Acts({ id, view }: { id: VersionKey; view: VersionView }) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  const [asking, setAsking] = useState<"publish" | "withdraw">();
  const done = t("approve.done");
  const review = useVersionAct(id, "review", done);
  const sendBack = useVersionAct(id, "send-back", done);
  const approve = useVersionAct(id, "approve", done);
  const seen = { revision: view.revision };
  const off = (act: VersionAct): string | undefined => {
    const may = view.may[act];
    return may === true ? undefined : say(may);
  };
  const close = (): void => setAsking(undefined);
  if (asking === "publish") return <Publish id={id} view={view} onClose={close} />;
  if (asking === "withdraw") return <Withdraw id={id} view={view} onClose={close} />;
  const error = review.error ?? sendBack.error ?? approve.error;
  return (
    <>
      {error !== null && <ProblemNote error={error} />}
      <div className="form-acts">
        {view.line.state === "draft" ? (
          <Button kind="primary" busy={review.isPending} offBecause={off("review")} onPress={() => review.mutate(seen)}>
            {t("approve.review")}
          </Button>
        ) : (
          <>
            <Button
              kind="primary"
              busy={approve.isPending}
              offBecause={off("approve")}
              onPress={() => approve.mutate(seen)}
            >
              {t("approve.approve")}
            </Button>
            <Button offBecause={off("publish")} onPress={() => setAsking("publish")}>
              {t("approve.publish")}
            </Button>
            <Button busy={sendBack.isPending} onPress={() => sendBack.mutate(seen)}>
              {t("approve.sendBack")}
            </Button>
          </>
        )}
        <Button onPress={() => setAsking("withdraw")}>{t("approve.withdraw")}</Button>
      </div>
    </>
  );
}

interface AskProps {
  id: VersionKey;
  view: VersionView;
  onClose: () => void;
}

function Publish({ id, view, onClose }: AskProps) {
  const { t } = useTranslation("programmes");
  const language = useLanguage();
  const today = useToday();
  const [from, setFrom] = useState<IsoDay | null>(today);
  const publish = useVersionAct(id, "publish", t("approve.done"));
  const { version } = view.line;
  const day = from === null ? "…" : fullDay(from, language);
  return (
    <SendAct
      says={t("approve.publishSays", { version, day })}
      label={t("approve.publishSend")}
      busy={publish.isPending}
      error={publish.error}
      offBecause={from === null ? t("edit.choose") : undefined}
      onSend={() =>
        from !== null && publish.mutate({ revision: view.revision, validFrom: from }, { onSuccess: onClose })
      }
      onCancel={onClose}
    >
      <DayField label={t("approve.validFrom")} value={from} onChange={setFrom} min={today} />
    </SendAct>
  );
}

function Withdraw({ id, view, onClose }: AskProps) {
  const { t } = useTranslation("programmes");
  const withdraw = useVersionAct(id, "withdraw", t("approve.done"));
  return (
    <SendAct
      says={t("approve.withdrawSays")}
      label={t("approve.withdrawSend")}
      busy={withdraw.isPending}
      error={withdraw.error}
      onSend={() => withdraw.mutate({ revision: view.revision }, { onSuccess: onClose })}
      onCancel={onClose}
    />
  );
}
