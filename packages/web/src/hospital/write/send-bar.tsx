import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { fullDay } from "../../parts/dates.ts";
import { StateShape } from "../../parts/shape.tsx";
import { useLanguage } from "../../texts/say.ts";
import "../early-reason.ts";
import { useFocusIn } from "../focus-in.ts";
import { CONFLICT_NOTE } from "./conflict-note.tsx";
import { ConfirmSending } from "./confirm-sending.tsx";
import type { DraftKeeper } from "./draft-keeper.ts";
import type { Draft } from "./draft-saving.ts";
import { SavedLine } from "./saved-line.tsx";
import "./send-bar.css";
import type { SentLetter } from "./sent.tsx";
import { useOffer } from "./use-offer.ts";
import { useWhyNot } from "./use-why-not.ts";
import { useWriting } from "./writing.ts";

interface SendBarProps {
  draft: Draft;
  keeper: DraftKeeper;
  courseId: string;
  onSent: (letter: SentLetter) => void;
}

/** The foot of the form: why it cannot be sent yet, what sending does, and the two steps of signing. */
export function SendBar({ draft, keeper, courseId, onSent }: SendBarProps) {
  const { t } = useTranslation("hospital");
  const whyNot = useWhyNot(draft);
  const early = useLocation({ select: ({ state }) => state.earlyReason ?? "" });
  const [reason, setReason] = useState(early);
  const [confirming, setConfirming] = useState(false);
  const { box, focusIn } = useFocusIn<HTMLElement>(".send-bar-acts button");
  const offer = useOffer(courseId, keeper, onSent);
  if (confirming && whyNot === undefined)
    return (
      <section className="send-bar send-bar-confirm" aria-label={t("write.send.button")}>
        <ConfirmSending
          reason={reason}
          onReason={setReason}
          busy={offer.isPending}
          error={offer.error}
          onSend={() => offer.mutate(reason)}
          onCancel={() => {
            setConfirming(false);
            focusIn();
          }}
        />
      </section>
    );
  return (
    <section className="send-bar" ref={box} aria-label={t("write.send.button")}>
      <WhyNot text={whyNot} courseId={courseId} conflict={draft.saving.state === "conflict"} />
      <div className="send-bar-what">
        <WhatSendingDoes />
        <SavedLine draft={draft} />
      </div>
      <div className="send-bar-acts">
        <Button onPress={() => void keeper.saveNow()}>{t("write.saving.save")}</Button>
        <button
          type="button"
          className="button button-primary"
          aria-disabled={whyNot !== undefined || undefined}
          aria-describedby="why-not"
          onClick={whyNot === undefined ? () => setConfirming(true) : undefined}
        >
          {t("write.send.button")}
        </button>
      </div>
    </section>
  );
}

interface WhyNotProps {
  text: string | undefined;
  courseId: string;
  conflict: boolean;
}

/** One line: why it cannot be sent yet, or that it can, with the way to what stops it. */
function WhyNot({ text, courseId, conflict }: WhyNotProps) {
  const { t } = useTranslation("hospital");
  const { view } = useWriting();
  const waits = text !== undefined;
  const assess = view.assessed.outcome === "never" || view.assessed.outcome === "unanswered";
  return (
    <p className="send-bar-why" id="why-not" aria-live="polite">
      <StateShape shape={waits ? "missing" : "tick"} tone={waits ? "ochre" : "ink"} />
      <span>
        {text ?? t("write.send.ready")}{" "}
        {conflict && (
          <button type="button" className="link-button" onClick={() => document.getElementById(CONFLICT_NOTE)?.focus()}>
            {t("write.conflict.choose")}
          </button>
        )}
        {assess && !conflict && (
          <Link to="/courses/$courseId/assessment" params={{ courseId }}>
            {t("write.send.toAssessment")}
          </Link>
        )}
      </span>
    </p>
  );
}

/** What sending does, in one sentence, before it is done. */
export function WhatSendingDoes() {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  const { view } = useWriting();
  const practice = view.practice?.name ?? t("write.send.region");
  return (
    <p>
      {t("write.send.what", { practice, department: view.department.name, day: fullDay(view.answerDue, language) })}
    </p>
  );
}
