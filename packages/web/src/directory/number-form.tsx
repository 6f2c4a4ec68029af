import { CORRESPONDENCE_FORMATS, digitsOf, OWNER_ROLES } from "@foelgeskab/followup/directory/directory-number";
import { readNumber, type WrittenNumber } from "@foelgeskab/followup/directory/number-fields";
import type { Directory, NumberPage, NumberRequest, NumberView } from "@foelgeskab/server/contract";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Choices } from "../parts/choices.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { TextField } from "../parts/text-field.tsx";
import { TickField } from "../parts/tick-field.tsx";
import { queries } from "../queries.ts";
import { useSay } from "../texts/say.ts";
import { CancerPicker } from "./cancer-picker.tsx";
import { directoryQuery, numberQuery } from "./directory-queries.ts";

interface NumberFormProps {
  /** The number that is changed; none where one is added. */
  number?: NumberView;
  /** What stands in the form at first. */
  begun: WrittenNumber;
  onDone: (entry?: string) => void;
}

/** Adds or changes a number. What is wrong is said beside its field, by the same rules as on the server. */
export function NumberForm({ number, begun, onDone }: NumberFormProps) {
  const { t } = useTranslation("directory");
  const { data: list } = useSuspenseQuery(directoryQuery);
  const [written, setWritten] = useState<WrittenNumber>(begun);
  const [rung, setRung] = useState(false);
  const [note, setNote] = useState("");
  const [tried, setTried] = useState(false);
  const read = readNumber(written, list.groups);
  const mustRing = number === undefined || digitsOf(number.phone) !== digitsOf(written.phone);
  const save = useMutation({
    mutationFn: () => {
      const body: NumberRequest = { version: number?.version ?? 0, number: written, rung, note: note.trim() };
      const path =
        number === undefined ? "/api/directory" : `/api/directory/${encodeURIComponent(number.entry)}/change`;
      return send<NumberPage>(path, body);
    },
    onSuccess: async (page) => {
      await queries.invalidateQueries({ queryKey: directoryQuery.queryKey });
      queries.setQueryData(numberQuery(page.number.entry).queryKey, page);
      announce(t("form.saved"), { seen: true });
      onDone(page.number.entry);
    },
  });
  const wrong = Array.isArray(read) ? t("form.wrong") : mustRing && !rung ? t("form.rungNeeded") : undefined;
  return (
    <SendAct
      says={t(number === undefined ? "form.saysNew" : "form.says")}
      label={t("form.save")}
      busy={save.isPending}
      error={save.error}
      offBecause={tried ? wrong : undefined}
      onSend={() => (wrong === undefined ? save.mutate() : setTried(true))}
      onCancel={() => onDone()}
    >
      <Fields list={list} written={written} problems={tried && Array.isArray(read) ? read : []} onChange={setWritten} />
      <TickField checked={rung} onChange={setRung}>
        {t("form.rung")}
      </TickField>
      <TextField label={t("form.note")} value={note} onChange={setNote} />
    </SendAct>
  );
}

interface FieldsProps {
  list: Directory;
  written: WrittenNumber;
  problems: readonly Exclude<ReturnType<typeof readNumber>, { phone: string }>[number][];
  onChange: (written: WrittenNumber) => void;
}

function Fields({ list, written, problems, onChange }: FieldsProps) {
  const { t } = useTranslation("directory");
  const say = useSay();
  const wrong = (field: keyof WrittenNumber): string | undefined => {
    const found = problems.find((each) => each.field === field);
    return found && say(found.says);
  };
  const text = (field: Exclude<keyof WrittenNumber, "cancers">, hint?: string) => (
    <TextField
      label={t(`number.${field === "ownerRole" ? "owner" : field}`)}
      value={written[field]}
      error={wrong(field)}
      hint={hint}
      onChange={(value) => onChange({ ...written, [field]: value })}
    />
  );
  return (
    <div className="number-form">
      {text("phone")}
      {text("hours", t("number.hoursHint"))}
      {text("label")}
      {text("coordinator", t("number.coordinatorHint"))}
      <CancerPicker
        groups={list.groups}
        chosen={written.cancers}
        error={wrong("cancers")}
        onChange={(cancers) => onChange({ ...written, cancers })}
      />
      {text("ean")}
      {text("sor", t("number.sorHint"))}
      <Choices
        label={t("number.format")}
        value={CORRESPONDENCE_FORMATS.find((each) => each === written.format)}
        options={CORRESPONDENCE_FORMATS.map((value) => ({ value, text: t(`number.formats.${value}`) }))}
        onChange={(format) => onChange({ ...written, format })}
      />
      <Choices
        label={t("number.owner")}
        value={OWNER_ROLES.find((each) => each === written.ownerRole)}
        options={OWNER_ROLES.map((value) => ({ value, text: t(`number.ownerRole.${value}`) }))}
        onChange={(ownerRole) => onChange({ ...written, ownerRole })}
      />
    </div>
  );
}

/** The fields of a number as the form holds them. */
export function writtenOf({
  cancers,
  label,
  coordinator,
  phone,
  hours,
  ean,
  sor,
  format,
  ownerRole,
  validFrom,
  endsOn,
}: NumberView): WrittenNumber {
  return { cancers, label, coordinator, phone, hours, ean, sor, format, ownerRole, validFrom, endsOn: endsOn ?? "" };
}
