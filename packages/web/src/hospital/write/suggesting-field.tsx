import { type KeyboardEvent, type Ref, useId, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { useSay } from "../../texts/say.ts";
import type { TextAdvice } from "./live-check.ts";
import { markedText, withoutWords, withSuggestion } from "./marked-text.ts";
import type { ReadyInsert } from "./ready-insert.ts";
import "./suggesting-field.css";

interface SuggestingFieldProps {
  label: string;
  value: string;
  onChange: (text: string) => void;
  /** What the check says of this text; its found words get a wavy line. */
  advice?: TextAdvice | undefined;
  /** What Tab puts in place of the found words; without it Tab leaves the field as always. */
  insert?: ReadyInsert | undefined;
  /** Called where the suggestion confirms a criterion, which then says it in place of the words. */
  onConfirm?: (criterion: string) => void;
  /** Where the suggestion comes from. */
  origin?: string | undefined;
}

/** A field for the letter's Danish text. Words that are too vague are underlined as they are written, with a suggestion that Tab inserts and Esc turns down. */
export function SuggestingField({ label, value, onChange, advice, insert, origin, onConfirm }: SuggestingFieldProps) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [turnedDown, setTurnedDown] = useState<string | null>(null);
  const advised = useRef<HTMLDivElement>(null);
  const waits = insert !== undefined; // a suggestion that came while the author writes is never out of sight
  const offered = insert !== undefined && turnedDown !== value ? insert : undefined;

  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.focus();
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });

  useLayoutEffect(() => {
    if (waits && document.activeElement === field.current) advised.current?.scrollIntoView({ block: "nearest" });
  }, [waits]);

  function takeSuggestion({ text, confirms }: ReadyInsert): void {
    const words = advice?.vague[0];
    const said = confirms !== undefined && words !== undefined;
    const taken = said ? withoutWords(value, words) : withSuggestion(value, words, text);
    caret.current = taken.caret;
    onChange(taken.text);
    if (said) onConfirm?.(confirms);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const held = event.shiftKey || event.ctrlKey || event.altKey || event.metaKey;
    if (offered === undefined || held) return;
    if (event.key === "Escape") setTurnedDown(value);
    if (event.key !== "Tab") return;
    event.preventDefault();
    takeSuggestion(offered);
  }

  const hasAdvice = advice?.suggestion !== undefined || waits;
  return (
    <div className="suggesting-field">
      <label className="form-label" htmlFor={id}>
        {label}
      </label>
      <div className="suggesting" lang="da">
        <div className="suggesting-mirror" aria-hidden="true">
          {markedText(value, advice?.vague ?? []).map((piece, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text have no name but their place
            <span key={at} className={piece.vague ? "vague-words" : undefined}>
              {piece.text}
            </span>
          ))}{" "}
        </div>
        <textarea
          ref={field}
          id={id}
          value={value}
          spellCheck
          aria-describedby={hasAdvice ? `${id}-advice` : undefined}
          onChange={(event) => onChange(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
      {hasAdvice && (
        <Advice
          ref={advised}
          id={`${id}-advice`}
          advice={advice}
          insert={insert}
          offered={offered !== undefined}
          origin={origin}
          onTake={takeSuggestion}
        />
      )}
    </div>
  );
}

interface AdviceProps {
  ref: Ref<HTMLDivElement>;
  id: string;
  advice: TextAdvice | undefined;
  insert: ReadyInsert | undefined;
  /** Whether Tab would take it now. */
  offered: boolean;
  origin: string | undefined;
  onTake: (suggestion: ReadyInsert) => void;
}

function Advice({ ref, id, advice, insert, offered, origin, onTake }: AdviceProps) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  return (
    <div ref={ref} id={id} className="advice">
      <div>
        {advice?.suggestion !== undefined && <p>{say(advice.suggestion)}</p>}
        {insert !== undefined && (
          <p>
            {t("write.suggestion")}: <strong lang="da">{insert.text}</strong>
          </p>
        )}
        {origin !== undefined && insert !== undefined && <p className="quiet">{origin}</p>}
        {insert?.confirms !== undefined && <p className="quiet">{t("write.confirmsLimit")}</p>}
      </div>
      {insert !== undefined && (
        <div className="advice-act">
          <Button small kind="primary" onPress={() => onTake(insert)} {...(offered ? { keyName: "Tab" } : {})}>
            {t("write.insert")}
          </Button>
          {offered && <span className="quiet">{t("write.leave")}</span>}
        </div>
      )}
    </div>
  );
}
