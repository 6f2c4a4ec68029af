import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SelectField } from "../parts/select-field.tsx";
import { SendAct } from "../parts/send-act.tsx";
import type { Person } from "./people-table.tsx";
import { useSpan, useStaffingAct } from "./use-staffing.tsx";

interface AbsenceFormProps {
  person: Person;
  people: readonly Person[];
  onDone: () => void;
}

/** When somebody is away, and whom to ask meanwhile. */
export function AbsenceForm({ person, people, onDone }: AbsenceFormProps) {
  const { t } = useTranslation("staffing");
  const [colleague, setColleague] = useState("");
  const span = useSpan({ from: t("absence.from"), until: t("absence.until") });
  const act = useStaffingAct("absences", t("absence.done"), onDone);
  const others = people.filter(({ user }) => user !== person.user);
  return (
    <SendAct
      says={t("absence.says")}
      label={t("absence.send")}
      busy={act.isPending}
      error={act.error}
      offBecause={span.ready ? undefined : t("needed")}
      onSend={() => act.mutate({ user: person.user, ...span.days, colleague: colleague === "" ? null : colleague })}
      onCancel={onDone}
    >
      {span.fields}
      {others.length > 0 && (
        <SelectField
          label={t("absence.colleague")}
          value={colleague}
          prompt={t("absence.anybody")}
          onChange={setColleague}
          options={others.map(({ user, name }) => ({ value: user, text: name }))}
        />
      )}
    </SendAct>
  );
}
