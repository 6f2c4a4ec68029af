import type { Element } from "@foelgeskab/followup/epikrise";
import type { GapLine } from "@foelgeskab/followup/received/gap-line";
import type { ReceivedView } from "@foelgeskab/server/contract";
import { useRef } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../keys/use-keys.ts";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { ProblemNote } from "../parts/problem-note.tsx";
import type { LetterPiece } from "./cut-at-quotes.ts";
import { canConfirm, confirmRequest } from "./confirming.ts";
import { ElementLine } from "./element-line.tsx";
import { useConfirm } from "./received-query.ts";
import "../hospital/write/element-list.css";

interface ElementListProps {
  view: ReceivedView;
  pieces: readonly LetterPiece[];
  /** Whether this person may confirm. */
  decides: boolean;
  editing: Element | null;
  onEdit: (element: Element | null) => void;
}

/** The ten elements with their states. J and K go from one to the next, B confirms the one with the focus, R corrects it. */
export function ElementList({ view, pieces, decides, editing, onEdit }: ElementListProps) {
  const { t } = useTranslation("received");
  const list = useRef<HTMLOListElement>(null);
  const confirm = useConfirm(view.patient.courseId);
  const together = view.lines.filter(({ together: all, confirmed }) => all && confirmed === undefined);
  const confirmLines = (lines: readonly GapLine[]): void => confirm.mutate(confirmRequest(view, lines));
  const here = (): GapLine | undefined => lineOf(view, document.activeElement);
  useKeys({
    J: () => step(list.current, 1),
    K: () => step(list.current, -1),
    B: () => {
      const line = here();
      if (decides && line !== undefined && canConfirm(view, line)) confirmLines([line]);
    },
    R: () => {
      const line = here();
      if (decides && line !== undefined && line.blocked === undefined) onEdit(line.element);
    },
  });
  const confirmed = view.lines.filter((line) => line.confirmed !== undefined).length;
  return (
    <Card title={t("elements")} note={t("counts", { ready: view.ready, confirmed })}>
      {decides && together.length > 0 && (
        <p className="received-together">
          <Button busy={confirm.isPending} onPress={() => confirmLines(together)}>
            {t("confirmTogether", { count: together.length })}
          </Button>
        </p>
      )}
      {confirm.error !== null && <ProblemNote error={confirm.error} />}
      <ol className="elements" ref={list}>
        {view.lines.map((line) => (
          <ElementLine
            key={line.element}
            line={line}
            view={view}
            pieces={pieces}
            decides={decides}
            busy={confirm.isPending}
            editing={editing === line.element}
            onEdit={onEdit}
            onConfirm={() => confirmLines([line])}
          />
        ))}
      </ol>
      <p className="elements-hint quiet">
        <kbd>J</kbd> <kbd>K</kbd> <kbd>B</kbd> <kbd>R</kbd> {t("keys")}
      </p>
    </Card>
  );
}

function lineOf({ lines }: ReceivedView, within: globalThis.Element | null): GapLine | undefined {
  const name = within?.closest<HTMLElement>("[data-element]")?.dataset["element"];
  return lines.find(({ element }) => element === name);
}

/** The focus on the next or the previous element, around the ends. */
function step(list: HTMLOListElement | null, by: 1 | -1): void {
  const items = [...(list?.querySelectorAll<HTMLElement>("[data-element]") ?? [])];
  const now = items.findIndex((item) => item.contains(document.activeElement));
  const next = now < 0 ? (by === 1 ? 0 : items.length - 1) : (now + by + items.length) % items.length;
  items[next]?.focus();
  items[next]?.scrollIntoView({ block: "nearest" });
}
