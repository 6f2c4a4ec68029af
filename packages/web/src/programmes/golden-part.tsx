import type { VersionView } from "@foelgeskab/server/contract";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import "../hospital/table.css";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Empty } from "../parts/empty.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { StateShape } from "../parts/shape.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useSay } from "../texts/say.ts";
import { LiveDraft } from "./live-draft.tsx";
import { triedQuery, type VersionKey } from "./programme-queries.ts";
import "./texts.ts";
import { useVersionAct } from "./use-version-act.ts";

/** The golden patients of a version, and how they fare; in a draft what is expected of them can be changed, with a reason. */
export function GoldenPart({ id, view }: { id: VersionKey; view: VersionView }) {
  const { t } = useTranslation("programmes");
  return (
    <>
      <p>{t("golden.intro")}</p>
      {view.golden.length === 0 ? <Empty>{t("golden.none")}</Empty> : <Results golden={view.golden} />}
      {view.may.save === true && <GoldenText id={id} view={view} />}
    </>
  );
}

function Results({ golden }: Pick<VersionView, "golden">) {
  const { t } = useTranslation("programmes");
  const say = useSay();
  return (
    <div className="card table-card">
      <table className="list-table">
        <caption className="sr-only">{t("part.golden")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("golden.answer")}</th>
            <th scope="col">{t("golden.patient")}</th>
          </tr>
        </thead>
        <tbody>
          {golden.map(({ name, differences }) => (
            <tr key={name}>
              <td>
                <span className="state">
                  <StateShape shape={differences.length === 0 ? "tick" : "no"} tone="ink" />
                  {t(differences.length === 0 ? "golden.passed" : "golden.failed")}
                </span>
              </td>
              <td>
                {name}
                {differences.map((difference) => (
                  <p key={difference.en}>{say(difference)}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GoldenText({ id, view }: { id: VersionKey; view: VersionView }) {
  const { t } = useTranslation("programmes");
  const [open, setOpen] = useState(false);
  const [text, setText] = useState(view.goldenText);
  const [why, setWhy] = useState("");
  const changed = text !== view.goldenText;
  const tried = useQuery({ ...triedQuery(id, [], text), enabled: changed, placeholderData: keepPreviousData });
  const save = useVersionAct(id, "save", t("edit.saved"));
  if (!open) return <Button onPress={() => setOpen(true)}>{t("golden.edit")}</Button>;
  const off = !changed ? t("edit.offNothing") : why.trim().length < 5 ? t("edit.offWhy") : undefined;
  return (
    <Card title={t("golden.edit")}>
      <div className="form golden-text">
        <TextField label={t("golden.text")} value={text} onChange={setText} long />
        <TextField label={t("golden.why")} value={why} onChange={setWhy} required />
        {changed && <LiveDraft tried={tried.data} basedOn={view.basedOn} />}
        {save.error !== null && <ProblemNote error={save.error} />}
        <div className="form-acts">
          <Button
            kind="primary"
            busy={save.isPending}
            offBecause={off}
            onPress={() => save.mutate({ revision: view.revision, edits: [], golden: text, why: why.trim() })}
          >
            {t("golden.save")}
          </Button>
        </div>
      </div>
    </Card>
  );
}
