import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../keys/use-keys.ts";
import { announce } from "../parts/announce.tsx";
import { KeyLine } from "./key-line.tsx";
import { nextList, type Shown, step } from "./order.ts";
import { placeOf } from "./place-of.ts";
import { canSign, useSigning } from "./use-signing.ts";
import { WorklistGroup } from "./worklist-group.tsx";

interface WorklistTableProps {
  groups: readonly Shown[];
  readAt: string;
  onAgain: () => void;
}

/** The row that had the focus when the list was left, so that coming back finds it again. In memory only. */
let lastRow: string | undefined;

function rowElement(table: HTMLElement | null, key: string | undefined): HTMLElement | null {
  return key === undefined || table === null ? null : table.querySelector(`[data-row="${CSS.escape(key)}"]`);
}

/** The list itself, with its keys: J K move, L goes to the next list, Enter opens, S signs. */
export function WorklistTable({ groups, readAt, onAgain }: WorklistTableProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const table = useRef<HTMLTableElement>(null);
  const rows = groups.flatMap((group) => group.rows);
  const keys = rows.map((row) => row.key);
  const [at, setAt] = useState(() => (lastRow !== undefined && keys.includes(lastRow) ? lastRow : undefined));
  const { signing, sign } = useSigning();
  const current = rows.find((row) => row.key === at);

  useEffect(() => rowElement(table.current, lastRow)?.focus(), []);
  const stand = (key: string | undefined): void => {
    lastRow = key;
    setAt(key);
  };
  const goTo = (key: string | undefined): void => {
    stand(key);
    rowElement(table.current, key)?.focus();
  };
  const goToList = (): void => {
    const next = nextList(groups, at);
    if (next === undefined) return;
    goTo(next.rows[0]?.key);
    announce(t("worklist.movedTo", { list: t(`group.${next.group}.name`), count: next.rows.length }));
  };
  const signHere = (): void => {
    if (current !== undefined && canSign(current, signing)) {
      sign(current);
      goTo(step(keys, current.key, 1));
    } else announce(t("worklist.nothingToSign"));
  };
  useKeys({ J: () => goTo(step(keys, at, 1)), K: () => goTo(step(keys, at, -1)), L: goToList, S: signHere });

  return (
    <>
      <table className="worklist" ref={table}>
        <thead>
          <tr>
            <th scope="col">{t("worklist.state")}</th>
            <th scope="col">{t("worklist.who")}</th>
            <th scope="col">{t("worklist.what")}</th>
            <th scope="col">{t("worklist.due")}</th>
            <th scope="col">{t("worklist.because")}</th>
            <th scope="col">
              <span className="sr-only">{t("worklist.actHead")}</span>
            </th>
          </tr>
        </thead>
        {groups.map((group) => (
          <WorklistGroup
            key={group.group}
            shown={group}
            at={at}
            signing={signing}
            onStand={stand}
            onOpen={(row) => void navigate(placeOf(row))}
            onSign={sign}
          />
        ))}
      </table>
      <KeyLine readAt={readAt} onAgain={onAgain} />
    </>
  );
}
