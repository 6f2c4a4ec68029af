import type { LegacyFileView } from "@foelgeskab/server/contract";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useId } from "react";
import { useTranslation } from "react-i18next";
import { clock } from "../parts/dates.ts";
import { useToday } from "../parts/today.ts";
import { queries } from "../queries.ts";
import { useLanguage, useSay } from "../texts/say.ts";
import { filesQuery } from "./queries.ts";

const OUTCOMES = ["opened", "updated", "known", "waits", "unread", "repeated"] as const;

/** The lists that were sent, each with how far its reading is or what it came to. */
export function SentLists() {
  const { data } = useQuery(filesQuery);
  const files = data?.files ?? [];
  const done = files.reduce((sum, file) => sum + file.done, 0);
  // What was read is on the list and on the first screen.
  useEffect(() => {
    if (done > 0)
      void queries.invalidateQueries({
        predicate: ({ queryKey: [first] }) => first === "moved-earlier" || first === "worklist",
      });
  }, [done]);
  return (
    <ul className="sent-lists">
      {files.map((file) => (
        <SentList key={file.id} file={file} />
      ))}
    </ul>
  );
}

function SentList({ file }: { file: LegacyFileView }) {
  const { t } = useTranslation("movedEarlier");
  const say = useSay();
  const language = useLanguage();
  const today = useToday();
  const label = useId();
  return (
    <li>
      <strong>{file.name}</strong>{" "}
      <span className="second">{t("send.by", { name: file.by, at: clock(file.begunAt, today, language) })}</span>
      {file.refusal !== null && <p className="tone-red">{say(file.refusal)}</p>}
      {file.state === "reading" && (
        <>
          <p id={label} role="status">
            {t("send.reading", { done: file.done, lines: file.lines })}
          </p>
          <progress className="work-progress" aria-labelledby={label} value={file.done} max={Math.max(1, file.lines)} />
        </>
      )}
      {file.state === "done" && <p>{sums(file, (outcome, count) => t(`outcome.${outcome}`, { count }))}</p>}
      {file.encoding === "windows-1252" && <p className="quiet">{t("send.encoding")}</p>}
      {file.unreadColumns.length > 0 && (
        <p className="quiet">{t("send.unreadColumns", { names: file.unreadColumns.join(", ") })}</p>
      )}
      {file.state === "done" && (
        <a href={`/api/moved-earlier/files/${file.id}/report.csv`} download={`rapport-${file.name}`}>
          {t("send.report")}
        </a>
      )}
    </li>
  );
}

function sums({ counts }: LegacyFileView, word: (outcome: (typeof OUTCOMES)[number], count: number) => string): string {
  return OUTCOMES.flatMap((outcome) => {
    const count = counts[outcome] ?? 0;
    return count === 0 ? [] : [word(outcome, count)];
  }).join(" · ");
}
