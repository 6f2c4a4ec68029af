import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../texts/say.ts";
import { clock } from "./dates.ts";
import { ProblemNote } from "./problem-note.tsx";
import { useToday } from "./today.ts";
import { Waiting } from "./waiting.tsx";

interface AnswerProps<Data> {
  query: UseQueryResult<Data, Error>;
  children: (data: Data) => ReactNode;
}

/** What the server answered, while it is asked, or why it did not. Old figures stay, marked with their time. */
export function Answer<Data>({ query, children }: AnswerProps<Data>) {
  if (query.data === undefined) {
    return query.error === null ? (
      <Waiting />
    ) : (
      <ProblemNote error={query.error} onAgain={() => void query.refetch()} />
    );
  }
  return (
    <>
      {query.error !== null && (
        <>
          <ProblemNote error={query.error} onAgain={() => void query.refetch()} />
          <OldFigures at={query.dataUpdatedAt} />
        </>
      )}
      {children(query.data)}
    </>
  );
}

function OldFigures({ at }: { at: number }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = useToday();
  const time = clock(Temporal.Instant.fromEpochMilliseconds(at).toString(), today, language);
  return <p className="quiet">{t("problem.old", { time })}</p>;
}
