import type { DirectoryExports, ExportFormat, ListChangeView } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { clock } from "../parts/dates.ts";
import { ProblemNote } from "../parts/problem-note.tsx";
import { Segments } from "../parts/segments.tsx";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { useLanguage } from "../texts/say.ts";
import { exportsQuery } from "./directory-queries.ts";
import { FieldChanges } from "./number-history.tsx";

type ReceiverProps = DirectoryExports["receivers"][number];

const FORMATS = ["csv", "json", "fhir"] as const;
const MOST_SHOWN = 6;

/** One receiver: when the list was last sent, what has changed since, and the next file. */
export function Receiver({ receiver, last, changes }: ReceiverProps) {
  const { t } = useTranslation("directory");
  const [format, setFormat] = useState<ExportFormat>(last?.format ?? "csv");
  const name = t(`sending.receivers.${receiver}`);
  const make = useMutation({
    mutationFn: () => send<DirectoryExports>("/api/directory/exports", { receiver, format }),
    onSuccess: (exports) => {
      queries.setQueryData(exportsQuery.queryKey, exports);
      announce(t("sending.made", { receiver: name }), { seen: true });
    },
  });
  return (
    <Card title={name} {...(changes.length > 0 ? { tone: "ochre" as const } : {})}>
      <Last last={last} />
      <Changes changes={changes} first={last === null} />
      <div className="receiver-act">
        <Segments
          label={`${t("sending.format")}: ${name}`}
          value={format}
          options={FORMATS.map((value) => ({ value, text: t(`sending.formats.${value}`) }))}
          onChange={setFormat}
        />
        <Button small busy={make.isPending} label={`${t("sending.make")}: ${name}`} onPress={() => make.mutate()}>
          {t("sending.make")}
        </Button>
        <p className="quiet">{t("sending.makeSays")}</p>
      </div>
      {make.error !== null && <ProblemNote error={make.error} />}
    </Card>
  );
}

function Last({ last }: Pick<ReceiverProps, "last">) {
  const { t } = useTranslation("directory");
  const language = useLanguage();
  const today = useToday();
  if (last === null) return <p>{t("sending.never")}</p>;
  const { at, by, numbers, format, id } = last;
  return (
    <p>
      {t("sending.last", { time: clock(at, today, language), by, numbers, format: t(`sending.formats.${format}`) })}{" "}
      <a href={`/api/directory/exports/${id}/file`} target="_blank" rel="noreferrer">
        {t("sending.fetch")}
      </a>
    </p>
  );
}

function Changes({ changes, first }: { changes: readonly ListChangeView[]; first: boolean }) {
  const { t } = useTranslation("directory");
  const language = useLanguage();
  const today = useToday();
  if (first) return null;
  if (changes.length === 0) return <p className="quiet">{t("sending.unchanged")}</p>;
  return (
    <>
      <h3>{t("sending.changed", { count: changes.length })}</h3>
      <ul className="list-changes">
        {changes.slice(0, MOST_SHOWN).map((change) => (
          <li key={`${change.entry} ${change.at}`}>
            <strong>
              {change.partyName}, {change.label}
            </strong>
            : {t(`number.acts.${change.act}`).toLowerCase()} {clock(change.at, today, language)}, {change.by}
            {change.act !== "added" && <FieldChanges changes={change.changes} />}
          </li>
        ))}
      </ul>
      {changes.length > MOST_SHOWN && (
        <p className="quiet">{t("sending.more", { count: changes.length - MOST_SHOWN })}</p>
      )}
    </>
  );
}
