import type { DeferReason } from "@foelgeskab/followup/course";
import { addMonths, dayNumber, dayText } from "@foelgeskab/followup/day";
import type { IsoDay } from "@foelgeskab/followup/ids";
import type { CriterionView, PatientPage } from "@foelgeskab/server/contract";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { Choices } from "../parts/choices.tsx";
import { Day } from "../parts/day.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useToday } from "../parts/today.ts";
import { NOT_NOW_REASONS } from "./defer-reasons.ts";
import { useAct } from "./use-act.ts";

const DayField = lazy(() => import("../parts/day-field.tsx"));

interface DeferFormProps {
  page: PatientPage;
  criterion: CriterionView;
  /** A new sample first, instead of one of the other reasons. */
  repeat: boolean;
  onDone: () => void;
}

/** A new sample is proposed within 14 days, as the programmes ask between two; another wait within a month. */
function proposed(today: IsoDay, repeat: boolean): IsoDay {
  return dayText(repeat ? dayNumber(today) + 14 : addMonths(dayNumber(today), 1));
}

/** Waiting with a met criterion: a coded reason and a new day, after which it stands on the list again. */
export function DeferForm({ page, criterion, repeat, onDone }: DeferFormProps) {
  const { t } = useTranslation();
  const today = useToday();
  const act = useAct(page.patient.courseId, "defer");
  const [reason, setReason] = useState<DeferReason | undefined>(repeat ? "repeat-first" : undefined);
  const [until, setUntil] = useState<IsoDay | null>(proposed(today, repeat));
  const [note, setNote] = useState("");
  const { waitedSince, waitAtMostUntil } = criterion;
  const max = waitAtMostUntil === null ? {} : { max: waitAtMostUntil };
  const missing =
    reason === undefined
      ? t("defer.reasonNeeded")
      : until === null || until <= today
        ? t("defer.dayNeeded")
        : undefined;
  const send = (): void => {
    if (reason === undefined || until === null || criterion.since === null) return;
    act.mutate(
      { criterion: criterion.id, since: criterion.since, reason, note: note.trim(), until },
      { onSuccess: onDone },
    );
  };
  return (
    <SendAct
      says={t(repeat ? "defer.saysRepeat" : "defer.says")}
      label={t(repeat ? "defer.sendRepeat" : "defer.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={missing}
      onSend={send}
      onCancel={onDone}
    >
      {!repeat && (
        <Choices
          label={t("defer.why")}
          value={reason}
          onChange={setReason}
          options={NOT_NOW_REASONS.map((value) => ({ value, text: t(`defer.reason.${value}`) }))}
        />
      )}
      <Suspense fallback={<p>{t("waiting")}</p>}>
        <DayField
          label={t(repeat ? "defer.sampleBy" : "defer.until")}
          value={until}
          min={today}
          {...max}
          onChange={setUntil}
        />
      </Suspense>
      {waitedSince !== null && waitAtMostUntil !== null && (
        <p>
          {t("defer.waited")} <Day on={waitedSince} as="full" />. {t("defer.atMost")}{" "}
          <Day on={waitAtMostUntil} as="full" />.
        </p>
      )}
      <TextField label={t("defer.note")} value={note} onChange={setNote} />
    </SendAct>
  );
}
