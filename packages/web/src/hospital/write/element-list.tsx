import { ELEMENTS, type Element } from "@foelgeskab/followup/epikrise";
import { type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { Card } from "../../parts/card.tsx";
import "./element-list.css";
import { ElementItem } from "./element-item.tsx";
import { RecommendationItem } from "./recommendation-item.tsx";
import { checkOf, isReady, useWriting, type Writing } from "./writing.ts";

/** A part of the letter that is opened by itself: the recommendation on top, or one of the ten elements. */
export type Part = "recommendation" | Element;

/** The recommendation and the ten elements, each with its state; one is open at a time. */
export function ElementList() {
  const { t } = useTranslation("hospital");
  const writing = useWriting();
  const [open, setOpen] = useState<Part | null>(() => nextPart(writing, null));
  const [jumped, setJumped] = useState(false);
  const toggle = (part: Part) => {
    setJumped(false);
    setOpen(open === part ? null : part);
  };
  // On Alt+Enter, from anywhere in the list: closes what is open and goes on to the next part that is not ready.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !event.altKey) return;
    event.preventDefault();
    setJumped(true);
    setOpen(nextPart(writing, open) ?? open);
  };
  const item = (part: Part) => ({ open: open === part, focus: jumped && open === part, onToggle: () => toggle(part) });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key belongs to the whole list; each part has its own button
    <div onKeyDown={onKeyDown}>
      <Card title={t("write.elements")} note={<Counts />}>
        <ol className="elements">
          <RecommendationItem {...item("recommendation")} />
          {ELEMENTS.map((element) => (
            <ElementItem key={element} element={element} {...item(element)} />
          ))}
        </ol>
        <p className="elements-hint quiet">
          <kbd>Alt</kbd> <kbd>Enter</kbd> {t("write.hint")}
        </p>
      </Card>
    </div>
  );
}

/** The next part after the given one that is not ready, around the end; null where all are. */
function nextPart({ check, epikrise }: Writing, after: Part | null): Part | null {
  const parts: Part[] = ["recommendation", ...ELEMENTS];
  const from = after === null ? 0 : parts.indexOf(after) + 1;
  const inTurn = [...parts.slice(from), ...parts.slice(0, from)];
  const waits = (part: Part) =>
    part === "recommendation" ? epikrise.recommendation.trim() === "" : !isReady(checkOf(check, part));
  return inTurn.find(waits) ?? null;
}

function Counts() {
  const { t } = useTranslation("hospital");
  const { check } = useWriting();
  const count = (...states: string[]) => check.elements.filter(({ state }) => states.includes(state)).length;
  const ready = count("filled", "not-relevant");
  if (ready === ELEMENTS.length) return t("write.allReady");
  return t("write.counts", { ready, vague: count("vague", "inconsistent"), missing: count("missing") });
}
