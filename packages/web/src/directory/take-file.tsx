import type { DirectoryImport } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import { queries } from "../queries.ts";
import { useSay } from "../texts/say.ts";
import { directoryQuery } from "./directory-queries.ts";

/** A file that was chosen, and what it would do. */
interface Tried {
  name: string;
  text: string;
  report: DirectoryImport;
}

/** Takes in a file of the list: first tried and told line by line, then in earnest. */
export function TakeFile() {
  const { t } = useTranslation("directory");
  const field = useId();
  const [tried, setTried] = useState<Tried | "not-text">();
  const trying = useMutation({
    mutationFn: async (file: File): Promise<Tried | "not-text"> => {
      const text = textOf(await file.arrayBuffer());
      if (text === undefined) return "not-text";
      return { name: file.name, text, report: await take(text, true) };
    },
    onSuccess: setTried,
  });
  const taking = useMutation({
    mutationFn: ({ text }: Tried) => take(text, false),
    onSuccess: async ({ refused }) => {
      setTried(undefined);
      await queries.invalidateQueries({ queryKey: directoryQuery.queryKey });
      if (refused === null) announce(t("sending.taken"), { seen: true });
    },
  });
  const error = trying.error ?? taking.error;
  return (
    <Card title={t("sending.take")}>
      <p>{t("sending.takeSays")}</p>
      <div className="form-field">
        <label className="form-label" htmlFor={field}>
          {t("sending.choose")}
        </label>
        <input
          id={field}
          type="file"
          accept=".csv,text/csv"
          disabled={trying.isPending || taking.isPending}
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file !== undefined) trying.mutate(file);
            event.target.value = "";
          }}
        />
      </div>
      {error !== null && <ProblemNote error={error} />}
      {tried === "not-text" && <p role="alert">{t("sending.notText")}</p>}
      {tried !== undefined && tried !== "not-text" && (
        <Report tried={tried} busy={taking.isPending} onTake={() => taking.mutate(tried)} />
      )}
    </Card>
  );
}

function take(text: string, dryRun: boolean): Promise<DirectoryImport> {
  return send<DirectoryImport>("/api/directory/imports", { text, dryRun });
}

function textOf(bytes: ArrayBuffer): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined; // not UTF-8
  }
}

function Report({ tried: { name, report }, busy, onTake }: { tried: Tried; busy: boolean; onTake: () => void }) {
  const { t } = useTranslation("directory");
  const say = useSay();
  const { refused, lines, missing } = report;
  const count = (what: string) => lines.filter(({ becomes }) => becomes === what).length;
  const told = lines.filter(({ becomes }) => becomes !== "unchanged");
  return (
    <section aria-label={t("sending.tried", { name })}>
      <h3>{t("sending.tried", { name })}</h3>
      {refused === null ? (
        <p>
          {t("sending.sums", {
            ...{
              added: count("added"),
              changed: count("changed"),
              verified: count("verified"),
              unchanged: count("unchanged"),
            },
          })}
        </p>
      ) : (
        <p role="alert">
          <strong>{say(refused)}</strong>
        </p>
      )}
      {missing.length > 0 && refused === null && <p>{t("sending.missing", { entries: missing.join(", ") })}</p>}
      <ul className="list-changes">
        {told.map(({ line, entry, becomes, problems }) => (
          <li key={line}>
            {t("sending.line", { line })}, {entry}: {t(`sending.becomes.${becomes}`)}
            {problems.map(({ column, says }) => (
              <p key={`${column} ${says.da}`}>
                {column !== null && <strong>{column}: </strong>}
                {say(says)}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {refused === null && (
        <Button busy={busy} onPress={onTake}>
          {t("sending.takeIn")}
        </Button>
      )}
    </section>
  );
}
