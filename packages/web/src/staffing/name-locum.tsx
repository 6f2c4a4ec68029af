import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { SelectField } from "../parts/select-field.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { elsewhereQuery, useSpan, useStaffingAct } from "./use-staffing.tsx";

/** Names somebody of another practice as locum: the practice by its number, the person from its list, the days. */
export function NameLocum({ unit }: { unit: string }) {
  const { t } = useTranslation("staffing");
  const [open, setOpen] = useState(false);
  if (open) return <LocumForm unit={unit} onDone={() => setOpen(false)} />;
  return (
    <p>
      <Button onPress={() => setOpen(true)}>{t("locum.open")}</Button>
    </p>
  );
}

function LocumForm({ unit, onDone }: { unit: string; onDone: () => void }) {
  const { t } = useTranslation("staffing");
  const [written, setWritten] = useState("");
  const [practice, setPractice] = useState("");
  const [user, setUser] = useState("");
  const found = useQuery(elsewhereQuery(practice));
  const span = useSpan({ from: t("locum.from"), until: t("locum.until") });
  const act = useStaffingAct("locums", t("locum.done"), onDone);
  const ask = (): void => {
    setUser("");
    setPractice(written.trim());
  };
  return (
    <SendAct
      says={t("locum.says", { unit })}
      label={t("locum.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={user !== "" && span.ready ? undefined : t("needed")}
      onSend={() => act.mutate({ user, ...span.days })}
      onCancel={onDone}
    >
      <TextField label={t("locum.practice")} value={written} onChange={setWritten} />
      <div className="form-acts">
        <Button busy={found.isFetching} onPress={ask}>
          {t("locum.find")}
        </Button>
      </div>
      {found.error !== null && <ProblemNote error={found.error} />}
      {found.data !== undefined && (
        <SelectField
          label={t("locum.who")}
          value={user}
          prompt={t("locum.choose")}
          onChange={setUser}
          options={found.data.people.map((one) => ({ value: one.user, text: `${one.name}, ${t(`role.${one.role}`)}` }))}
        />
      )}
      {span.fields}
    </SendAct>
  );
}
