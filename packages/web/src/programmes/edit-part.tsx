import type { ProgrammeEdit, VersionView } from "@foelgeskab/server/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { TextField } from "../parts/text-field.tsx";
import { CheckForm } from "./check-form.tsx";
import { EditedRules } from "./edited-rules.tsx";
import { LiveDraft } from "./live-draft.tsx";
import { PendingEdits } from "./pending-edits.tsx";
import { triedQuery, type VersionKey } from "./programme-queries.ts";
import { SourceForm } from "./source-form.tsx";
import "./texts.ts";
import { useVersionAct } from "./use-version-act.ts";

/** The draft is changed: number by number, each with its source and mark; what it becomes stands beside, before anything is saved. */
export function EditPart({ id, view }: { id: VersionKey; view: VersionView }) {
  const { t } = useTranslation("programmes");
  const [edits, setEdits] = useState<readonly ProgrammeEdit[]>([]);
  const [adding, setAdding] = useState<"check" | "source">();
  const tried = useQuery({ ...triedQuery(id, edits, undefined), placeholderData: keepPreviousData });
  const { programme } = view;
  if (programme === null) return <Empty>{t("unreadable")}</Empty>;
  const add = (edit: ProgrammeEdit): void => {
    setEdits([...edits, edit]);
    setAdding(undefined);
  };
  const close = (): void => setAdding(undefined);
  return (
    <>
      <p>{t("edit.intro")}</p>
      <div className="edit-columns">
        <div className="version-part edit-rules">
          <EditedRules programme={programme} edits={edits} onAdd={add} />
          <div className="form-acts">
            <Button onPress={() => setAdding("check")}>{t("edit.newCheck")}</Button>
            <Button onPress={() => setAdding("source")}>{t("edit.newSource")}</Button>
          </div>
          {adding === "check" && <CheckForm programme={programme} onAdd={add} onCancel={close} />}
          {adding === "source" && <SourceForm onAdd={add} onCancel={close} />}
        </div>
        <div className="version-part edit-beside">
          <Card title={t("edit.pending")} tone="petrol">
            <PendingEdits
              edits={edits}
              programme={programme}
              onUndo={(at) => setEdits(edits.filter((_, other) => other !== at))}
            />
            <SaveEdits
              id={id}
              view={view}
              edits={edits}
              faulty={(tried.data?.problems.length ?? 0) > 0 || tried.error !== null}
            />
          </Card>
          {tried.error !== null && <ProblemNote error={tried.error} />}
          <LiveDraft tried={tried.data} basedOn={view.basedOn} />
        </div>
      </div>
    </>
  );
}

interface SaveEditsProps {
  id: VersionKey;
  view: VersionView;
  edits: readonly ProgrammeEdit[];
  faulty: boolean;
}

function SaveEdits({ id, view, edits, faulty }: SaveEditsProps) {
  const { t } = useTranslation("programmes");
  const [why, setWhy] = useState("");
  const save = useVersionAct(id, "save", t("edit.saved"));
  const off = (): string | undefined => {
    if (edits.length === 0) return t("edit.offNothing");
    if (faulty) return t("edit.offProblems");
    return why.trim().length < 5 ? t("edit.offWhy") : undefined;
  };
  return (
    <div className="form">
      <TextField label={t("edit.why")} value={why} onChange={setWhy} required />
      {save.error !== null && <ProblemNote error={save.error} />}
      <div className="form-acts">
        <Button
          kind="primary"
          busy={save.isPending}
          offBecause={off()}
          onPress={() => save.mutate({ revision: view.revision, edits: [...edits], why: why.trim() })}
        >
          {t("edit.save")}
        </Button>
      </div>
      <p className="what-happens">{t("edit.says")}</p>
    </div>
  );
}
