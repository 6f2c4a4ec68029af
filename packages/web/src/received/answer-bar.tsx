import type { ReceivedView } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { StateShape } from "../parts/shape.tsx";
import { TextField } from "../parts/text-field.tsx";
import { useAct } from "../patient/use-act.ts";
import { useSay } from "../texts/say.ts";
import { receivedQuery } from "./received-query.ts";
import { queries } from "../queries.ts";
import "../hospital/write/send-bar.css";

type Form = "accept" | "ask" | "decline";

/** The foot of the page: why the patient cannot be taken over yet, what taking over does, and the three answers, each with a second step. */
export function AnswerBar({ view, editing }: { view: ReceivedView; editing: boolean }) {
  const { t } = useTranslation("received");
  const say = useSay();
  const [form, setForm] = useState<Form>();
  const { offer, notYet } = view;
  if (form !== undefined)
    return (
      <section className="send-bar send-bar-confirm" aria-label={t(form)}>
        <AnswerForm view={view} form={form} onDone={() => setForm(undefined)} />
      </section>
    );
  return (
    <section className={editing ? "send-bar send-bar-still" : "send-bar"} aria-label={t("accept")}>
      <p className="send-bar-why" id="why-not" aria-live="polite">
        <StateShape shape={notYet === null ? "tick" : "missing"} tone={notYet === null ? "ink" : "ochre"} />
        <span>{notYet === null ? t("ready") : say(notYet)}</span>
      </p>
      <div className="send-bar-what">{t("what", { to: offer.toName, from: offer.fromName })}</div>
      <div className="send-bar-acts">
        <Button onPress={() => setForm("ask")}>{t("ask")}</Button>
        <Button onPress={() => setForm("decline")}>{t("decline")}</Button>
        <button
          type="button"
          className="button button-primary"
          aria-disabled={notYet !== null || undefined}
          aria-describedby="why-not"
          onClick={notYet === null ? () => setForm("accept") : undefined}
        >
          {t("accept")}
        </button>
      </div>
    </section>
  );
}

/** The second step. What is asked and why one says no is written already, from the gap list; it can be changed. */
function AnswerForm({ view, form, onDone }: { view: ReceivedView; form: Form; onDone: () => void }) {
  const { t } = useTranslation();
  const { courseId } = view.patient;
  const { id: handover, fromName: from, toName: to } = view.offer;
  const [text, setText] = useState(form === "ask" ? view.question : view.decline);
  const [accept, ask, decline] = [useAct(courseId, "accept"), useAct(courseId, "ask"), useAct(courseId, "decline")];
  const written = text.trim();
  const onSuccess = (): void => {
    void queries.invalidateQueries({ queryKey: receivedQuery(courseId).queryKey });
    onDone();
  };
  const sending = { accept, ask, decline }[form];
  const send = (): void => {
    if (form === "accept") accept.mutate({ handover }, { onSuccess });
    else if (form === "ask") ask.mutate({ handover, question: written }, { onSuccess });
    else decline.mutate({ handover, reason: written }, { onSuccess });
  };
  const says = form === "accept" ? t("handover.acceptSays", { to, from }) : t(`handover.${form}Says`, { from });
  return (
    <SendAct
      says={says}
      label={t(`handover.${form}Send`)}
      busy={sending.isPending}
      error={sending.error}
      offBecause={form !== "accept" && written === "" ? t("handover.textNeeded") : undefined}
      onSend={send}
      onCancel={onDone}
    >
      {form !== "accept" && (
        <TextField label={t(`handover.${form}Label`)} long required value={text} onChange={setText} />
      )}
    </SendAct>
  );
}
