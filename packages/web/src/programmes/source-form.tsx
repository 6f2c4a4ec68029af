import type { ProgrammeEdit } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { TextField } from "../parts/text-field.tsx";
import "./texts.ts";

/** A source that numbers can name once it is on the list. */
export function SourceForm({ onAdd, onCancel }: { onAdd: (edit: ProgrammeEdit) => void; onCancel: () => void }) {
  const { t } = useTranslation("programmes");
  const { t: all } = useTranslation();
  const [id, setId] = useState("");
  const [title, setTitle] = useState("");
  const [where, setWhere] = useState("");
  const ready = /^[a-z][a-z0-9-]*$/.test(id) && title.trim() !== "" && where.trim() !== "";
  return (
    <div className="number-form">
      <TextField label={t("edit.id")} value={id} onChange={setId} autoFocus />
      <TextField label={t("edit.sourceTitle")} value={title} onChange={setTitle} />
      <TextField label={t("edit.sourceWhere")} value={where} onChange={setWhere} />
      <div className="form-acts">
        <Button
          kind="primary"
          offBecause={ready ? undefined : t("edit.incomplete")}
          onPress={() => onAdd({ edit: "add-source", id, title: title.trim(), where: where.trim() })}
        >
          {t("edit.add")}
        </Button>
        <Button onPress={onCancel}>{all("cancel")}</Button>
      </div>
    </div>
  );
}
