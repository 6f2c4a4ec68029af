import type { ReplySays } from "@foelgeskab/followup/course";
import type { HandoverView, PatientPage, ReplyView } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../parts/button.tsx";
import { Card } from "../parts/card.tsx";
import { Day } from "../parts/day.tsx";
import { SendAct } from "../parts/send-act.tsx";
import { useAct } from "../patient/use-act.ts";
import { useOffBecause } from "../patient/use-may.ts";
import "./letter.css";

const SAYS = ["yes", "no", "asks"] as const satisfies readonly ReplySays[];

/** A practice's letter of reply to the hand-over: its words, and the three things that a person can read in them. */
export function ReplyCard({ page }: { page: PatientPage }) {
  const { t } = useTranslation();
  const { handover, replies } = page;
  if (handover === null || replies.length === 0) return null;
  return (
    <Card title={t("reply.title")} tone="petrol">
      <div className="stack">
        {replies.map((reply) => (
          <Reply key={reply.inbound} page={page} handover={handover} reply={reply} />
        ))}
      </div>
    </Card>
  );
}

interface ReplyProps {
  page: PatientPage;
  handover: HandoverView;
  reply: ReplyView;
}

function Reply({ page, handover, reply }: ReplyProps) {
  const { t } = useTranslation();
  const off = useOffBecause(page)("read-reply");
  const [says, setSays] = useState<ReplySays>();
  return (
    <>
      <p>
        {t("reply.from", { sender: reply.sender, number: reply.number })} <Day on={reply.writtenOn} as="full" />.
      </p>
      <blockquote className="reply-words">{reply.words}</blockquote>
      {off !== undefined && <p>{t("reply.over")}</p>}
      {off === undefined && says === undefined && (
        <>
          <p>{t("reply.what")}</p>
          <div className="form-acts">
            {SAYS.map((each) => (
              <Button key={each} onPress={() => setSays(each)}>
                {t(`reply.${each}`)}
              </Button>
            ))}
          </div>
        </>
      )}
      {off === undefined && says !== undefined && (
        <Confirm page={page} handover={handover} reply={reply} says={says} onCancel={() => setSays(undefined)} />
      )}
    </>
  );
}

function Confirm({ page, handover, reply, says, onCancel }: ReplyProps & { says: ReplySays; onCancel: () => void }) {
  const { t } = useTranslation();
  const act = useAct(page.patient.courseId, "read-reply");
  return (
    <SendAct
      says={t(`reply.${says}Says`, { to: handover.toName, from: handover.fromName })}
      label={t(`reply.${says}Send`)}
      busy={act.isPending}
      error={act.error}
      onSend={() => act.mutate({ handover: handover.id, inbound: reply.inbound, says })}
      onCancel={onCancel}
    />
  );
}
