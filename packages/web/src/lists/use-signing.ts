import type { WorklistRow } from "@foelgeskab/followup/worklist";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError, send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { queries, worklistQuery } from "../queries.ts";
import { useSay } from "../texts/say.ts";

/** What has happened to the rows signed here since the list was read. */
export type Signing = Readonly<Record<string, "sending" | "signed" | "failed">>;

/**
 * Signs an answer from its row. The row stays in its place, marked, until the list is read again, so that nobody loses her place;
 * only the counts change at once.
 */
export function useSigning(): { signing: Signing; sign: (row: WorklistRow) => void } {
  const { t } = useTranslation();
  const say = useSay();
  const [signing, setSigning] = useState<Signing>({});
  const mark = (row: WorklistRow, as: Signing[string]): void => setSigning((before) => ({ ...before, [row.key]: as }));
  const name = (row: WorklistRow) => ({ name: row.patient.name });

  const sign = async (row: WorklistRow): Promise<void> => {
    mark(row, "sending");
    announce(t("worklist.signing", name(row)));
    try {
      await send(`/api/courses/${encodeURIComponent(row.patient.courseId)}/sign`, {
        results: row.about.results ?? [],
        note: "",
      });
      mark(row, "signed");
      countDown(row);
      announce(t("worklist.signedSaid", name(row)));
    } catch (error) {
      mark(row, "failed");
      const why = error instanceof ProblemError ? say(error.problem.sentence) : t("problem.unclear");
      announce(t("worklist.notSigned", { ...name(row), why }));
    }
  };
  return { signing, sign: (row) => void sign(row) };
}

function countDown(row: WorklistRow): void {
  queries.setQueryData(worklistQuery.queryKey, (list) =>
    list === undefined
      ? undefined
      : { ...list, counts: { ...list.counts, [row.group]: Math.max(0, list.counts[row.group] - 1) } },
  );
}

/** True for rows that one key may sign: within the plan, nothing to decide. */
export function canSign(row: WorklistRow, signing: Signing): boolean {
  const done = signing[row.key];
  return row.act === "sign" && (row.about.results?.length ?? 0) > 0 && done !== "sending" && done !== "signed";
}
