import type { ErrorComponentProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { PageHead } from "../parts/page-head.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";

/** A page that could not be shown: what, why, what now. */
export function PageFailed({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation();
  return (
    <main className="page">
      <PageHead title={t("problem.title")} />
      <ProblemNote error={error instanceof Error ? error : new Error("unclear")} onAgain={reset} />
    </main>
  );
}
