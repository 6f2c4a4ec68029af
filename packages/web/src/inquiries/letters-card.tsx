import type { CourseLetter, PatientPage } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { send } from "../api.ts";
import { announce } from "../parts/announce.tsx";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { fullDay } from "../parts/dates.ts";
import { Day } from "../parts/day.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { forgetAllButMe } from "../queries.ts";
import { useLanguage } from "../texts/say.ts";
import { useInquiryAct } from "./use-inquiry-act.ts";
import "../handover/letter.css";
import "./texts.ts";

/** Letters of the other party that nobody here has read: each with its words, and what a person can make of it in one act. */
export function LettersCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation("inquiries");
  if (page.letters.length === 0) return null;
  return (
    <Card title={t("letters.title")} tone="petrol" id="letters">
      <div className="stack">
        {page.letters.map((letter) => (
          <Letter key={letter.inbound} courseId={page.patient.courseId} letter={letter} />
        ))}
      </div>
    </Card>
  );
}

type Kind = { as: "ask" } | { as: "refer" } | { as: "into"; inquiry: string };

function Letter({ courseId, letter }: { courseId: string; letter: CourseLetter }) {
  const { t } = useTranslation("inquiries");
  const [kind, setKind] = useState<Kind>();
  const { sender, number, writtenOn, words, may } = letter;
  return (
    <>
      <p>
        {t("letters.from", { sender, number })} <Day on={writtenOn} as="full" />.
      </p>
      <blockquote className="reply-words">{words}</blockquote>
      {kind === undefined ? (
        <>
          <p>{t("letters.what")}</p>
          <div className="form-acts">
            {may.into.map(({ inquiry, subject }) => (
              <Button key={inquiry} onPress={() => setKind({ as: "into", inquiry })}>
                {t("letters.into", { subject })}
              </Button>
            ))}
            {may.ask && <Button onPress={() => setKind({ as: "ask" })}>{t("letters.ask")}</Button>}
            {may.refer && <Button onPress={() => setKind({ as: "refer" })}>{t("letters.refer")}</Button>}
          </div>
          <p className="quiet">{t("letters.other")}</p>
        </>
      ) : (
        <Confirm courseId={courseId} letter={letter} kind={kind} onCancel={() => setKind(undefined)} />
      )}
    </>
  );
}

interface ConfirmProps {
  courseId: string;
  letter: CourseLetter;
  kind: Kind;
  onCancel: () => void;
}

function Confirm({ courseId, letter, kind, onCancel }: ConfirmProps) {
  const { t } = useTranslation("inquiries");
  const navigate = useNavigate();
  const language = useLanguage();
  const path = `/api/courses/${encodeURIComponent(courseId)}/letters/${encodeURIComponent(letter.inbound)}`;
  const question = useInquiryAct<{ inquiry?: string }>({
    path: `${path}/question`,
    done: t("letters.done"),
    after: ({ id: inquiry }) =>
      void navigate({ to: "/courses/$courseId/inquiries/$inquiry", params: { courseId, inquiry } }),
  });
  const referral = useMutation({
    mutationFn: () => send<PatientPage>(`${path}/referral`, {}),
    onSuccess: async () => {
      announce(t("letters.done"), { seen: true });
      await forgetAllButMe();
    },
  });
  const sending = kind.as === "refer" ? referral : question;
  return (
    <SendAct
      says={t(`letters.${kind.as}Says`, { day: fullDay(letter.answerBy, language) })}
      label={t(`letters.${kind.as}Send`)}
      busy={sending.isPending}
      error={sending.error}
      onSend={() => {
        if (kind.as === "refer") referral.mutate();
        else question.mutate(kind.as === "into" ? { inquiry: kind.inquiry } : {});
      }}
      onCancel={onCancel}
    />
  );
}
