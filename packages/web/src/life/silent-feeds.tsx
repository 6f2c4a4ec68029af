import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type { RegionList } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { StateShape } from "../parts/shape.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { regionQuery } from "./life-queries.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

/** Longest that a silent feed can be kept quiet, in days. */
const MOST_DAYS = 7;
type Silent = RegionList["silent"][number];

/** What has fallen silent, for how long, and what a person has done about it. */
export function SilentFeeds({ silent }: { silent: RegionList["silent"] }) {
  const { t } = useTranslation("life");
  if (silent.length === 0) return null;
  return (
    <Card title={t("silent.title")} note={t("silent.says")}>
      <table className="list-table">
        <caption className="sr-only">{t("silent.title")}</caption>
        <tbody>
          {silent.map((feed) => (
            <Row key={`${feed.kind} ${feed.name}`} feed={feed} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Row({ feed }: { feed: Silent }) {
  const { t } = useTranslation("life");
  const [doing, setDoing] = useState<"called" | "noted">();
  const { kind, name, hours, answer } = feed;
  const look =
    answer === null ? ({ shape: "triangle", tone: "red" } as const) : ({ shape: "flag", tone: "petrol" } as const);
  return (
    <>
      <tr>
        <th scope="row">
          <span className={`state tone-${look.tone}`}>
            <StateShape {...look} />
            {`${t(`silent.kind.${kind}`)} ${name}`.trim()}
          </span>
        </th>
        <td>
          {hours < 48 ? t("silent.hours", { count: hours }) : t("silent.days", { count: Math.floor(hours / 24) })}
        </td>
        <td>
          {answer === null ? (
            <div className="form-acts">
              <Button small onPress={() => setDoing("called")}>
                {t(kind === "laboratory" ? "silent.ring" : "silent.ringOther")}
              </Button>
              <Button small onPress={() => setDoing("noted")}>
                {t("silent.noted")}
              </Button>
            </div>
          ) : (
            <>
              {t(`silent.done.${answer.decision}`)}
              <p className="quiet">
                {t("region.decided", { by: answer.by, note: answer.note })}. {t("region.until")}{" "}
                <Day on={answer.until} as="full" />
              </p>
            </>
          )}
        </td>
      </tr>
      {doing !== undefined && (
        <tr>
          <td colSpan={3}>
            <AnswerSilence feed={feed} decision={doing} onDone={() => setDoing(undefined)} />
          </td>
        </tr>
      )}
    </>
  );
}

interface AnswerProps {
  feed: Silent;
  decision: "called" | "noted";
  onDone: () => void;
}

function AnswerSilence({ feed: { kind, name }, decision, onDone }: AnswerProps) {
  const { t } = useTranslation("life");
  const today = useToday();
  const tomorrow = isoDay(dayOf(today).add({ days: 1 }));
  const last = isoDay(dayOf(today).add({ days: MOST_DAYS }));
  const [note, setNote] = useState("");
  const [until, setUntil] = useState<IsoDay | null>(tomorrow);
  const answer = useMutation({
    mutationFn: () => send<RegionList>("/api/region/feeds/answer", { kind, name, decision, note: note.trim(), until }),
    onSuccess: (list) => {
      queries.setQueryData(regionQuery.queryKey, list);
      announce(t("silent.answered"), { seen: true });
      onDone();
    },
  });
  const ready = note.trim().length >= 5 && until !== null && until > today && until <= last;
  return (
    <SendAct
      says={t("silent.answerSays")}
      label={t(`silent.send.${decision}`)}
      busy={answer.isPending}
      error={answer.error}
      offBecause={ready ? undefined : t("silent.needed")}
      onSend={() => answer.mutate()}
      onCancel={onDone}
    >
      <TextField label={t("region.note")} long required value={note} onChange={setNote} />
      <Suspense>
        <DayField label={t("region.until")} value={until} onChange={setUntil} min={tomorrow} max={last} />
      </Suspense>
    </SendAct>
  );
}
