import { ELEMENTS, type Element } from "@foelgeskab/followup/epikrise";
import { type GapLine, isReady } from "@foelgeskab/followup/received/gap-line";
import type { ReceivedView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Day } from "../parts/day.tsx";
import type { Shape, Tone } from "../parts/look.ts";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import { canConfirm } from "./confirming.ts";
import type { LetterPiece } from "./cut-at-quotes.ts";
import { EditElement } from "./edit-element.tsx";
import { QuoteLink } from "./quote-link.tsx";
import { WhatIsComputed } from "./what-is-computed.tsx";

interface ElementLineProps {
  line: GapLine;
  view: ReceivedView;
  pieces: readonly LetterPiece[];
  decides: boolean;
  busy: boolean;
  editing: boolean;
  onEdit: (element: Element | null) => void;
  onConfirm: () => void;
}

/** One element: its state, the letter's words, what is computed from them, and what can be done. */
export function ElementLine({ line, view, pieces, decides, busy, editing, onEdit, onConfirm }: ElementLineProps) {
  const { t } = useTranslation("received");
  const { element, confirmed, takeOver } = line;
  const heading = t(`headings.${element}`);
  const waits = !isReady(line);
  return (
    <li
      className={waits ? "fold fold-waits received-line" : "fold received-line"}
      data-element={element}
      tabIndex={-1}
      aria-label={`${ELEMENTS.indexOf(element) + 1} ${heading}`}
    >
      <h3 className="received-head">
        <StateShape {...lookOf(line)} />
        <span className="fold-number">{ELEMENTS.indexOf(element) + 1}</span>
        <span className="fold-title">{heading}</span>
        <span className={waits ? "fold-state tone-ochre" : "fold-state"}>
          {confirmed === undefined ? t(line.state) : t("confirmed")}
        </span>
      </h3>
      <div className="received-body">
        <Words line={line} pieces={pieces} />
        <WhatIsComputed line={line} view={view} pieces={pieces} />
        {confirmed !== undefined && <ConfirmedBy confirmed={confirmed} />}
        {editing ? (
          <EditElement line={line} view={view} onDone={() => onEdit(null)} />
        ) : (
          decides && (
            <div className="form-acts">
              {canConfirm(view, line) && (
                <Button small busy={busy} onPress={onConfirm} label={`${confirmLabel(t, takeOver.length)}: ${heading}`}>
                  {confirmLabel(t, takeOver.length)}
                </Button>
              )}
              {line.blocked === undefined && (
                <Button small onPress={() => onEdit(element)} label={`${t(editWord(line))}: ${heading}`}>
                  {t(editWord(line))}
                </Button>
              )}
            </div>
          )
        )}
      </div>
    </li>
  );
}

type Texts = ReturnType<typeof useTranslation<"received">>["t"];

function confirmLabel(t: Texts, taking: number): string {
  return taking === 0 ? t("confirm") : t("confirmTaking", { count: taking });
}

function editWord({ open, confirmed }: GapLine): "fill" | "edit" {
  return open.length > 0 && confirmed === undefined ? "fill" : "edit";
}

function lookOf({ state, confirmed, blocked }: GapLine): { shape: Shape; tone: Tone } {
  if (blocked !== undefined) return { shape: "vague", tone: "ochre" };
  if (confirmed !== undefined) return { shape: "tick", tone: "ink" };
  if (state === "missing") return { shape: "missing", tone: "ochre" };
  return state === "vague" ? { shape: "vague", tone: "ochre" } : { shape: "ring", tone: "ink-2" };
}

/** The letter's own sentences, with the way to their place; where they are not enough, why. */
function Words({ line, pieces }: { line: GapLine; pieces: readonly LetterPiece[] }) {
  const say = useSay();
  const { text } = (line.confirmed?.value ?? line.proposal).section;
  return (
    <>
      {text !== "" && (
        <p className="received-words" lang="da">
          {text}
        </p>
      )}
      {line.quotes.length > 0 && (
        <p className="received-places">
          {line.quotes.map((quote) => (
            <QuoteLink key={`${quote.at} ${quote.words}`} quote={quote} pieces={pieces} />
          ))}
        </p>
      )}
      {line.state !== "filled" && line.state !== "not-relevant" && line.confirmed === undefined && (
        <p className="element-because">{say(line.because)}</p>
      )}
    </>
  );
}

function ConfirmedBy({ confirmed: { by, on, how } }: { confirmed: NonNullable<GapLine["confirmed"]> }) {
  const { t } = useTranslation("received");
  return (
    <p className="quiet">
      {t(how === "corrected" ? "corrected" : "confirmedBy", { name: by.name })}, <Day on={on} as="full" />
    </p>
  );
}
