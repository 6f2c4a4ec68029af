import type { ClosingTalk } from "@foelgeskab/followup/epikrise";
import type { TalkGap } from "@foelgeskab/followup/epikrise-check";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useToday } from "../../parts/today.ts";
import { YesNo } from "../fields/yes-no.tsx";
import { NeedsField } from "./needs-field.tsx";
import { TalkPoint } from "./talk-point.tsx";
import { useWriting } from "./writing.ts";

const DayField = lazy(() => import("../../parts/day-field.tsx"));

/** The closing talk: when it was, who was there, what the patient was told and asked, and whether the A4 was handed over. */
export function TalkCard() {
  const { t } = useTranslation("hospital");
  const { epikrise, check, change } = useWriting();
  const today = useToday();
  const talk = epikrise.closingTalk;
  const set = (part: Partial<ClosingTalk>) =>
    change((letter) => ({ ...letter, closingTalk: { ...letter.closingTalk, ...part } }));
  const unsetDay = () =>
    change((letter) => {
      const { heldOn: _gone, ...rest } = letter.closingTalk;
      return { ...letter, closingTalk: rest };
    });
  const isOpen = (field: TalkGap["field"]) => check.gaps.some((gap) => gap.field === field);
  return (
    <Card title={t("write.talk.title")}>
      <ul className="talk">
        <TalkPoint open={isOpen("heldOn")}>
          <div className="talk-held">
            <Suspense fallback={t("write.talk.heldOn")}>
              <DayField
                label={t("write.talk.heldOn")}
                value={talk.heldOn ?? null}
                max={today}
                onChange={(heldOn) => (heldOn === null ? unsetDay() : set({ heldOn }))}
              />
            </Suspense>
            <Button small onPress={() => set({ heldOn: today })}>
              {t("write.talk.today")}
            </Button>
          </div>
        </TalkPoint>
        <TalkPoint open={talk.present.trim() === ""}>
          <TextField
            label={t("write.talk.present")}
            hint={t("write.talk.presentHint")}
            value={talk.present}
            onChange={(present) => set({ present })}
          />
        </TalkPoint>
        <TalkPoint open={isOpen("toldHowGpHelps")}>
          <TalkAnswer
            question={t("write.talk.told")}
            answer={talk.toldHowGpHelps}
            onAnswer={(toldHowGpHelps) => set({ toldHowGpHelps })}
          />
        </TalkPoint>
        <TalkPoint open={isOpen("needs")}>
          <NeedsField needs={talk.needs} onChange={(needs) => set({ needs })} />
        </TalkPoint>
        <TalkPoint open={isOpen("sheetHandedOver")}>
          <TalkAnswer
            question={t("write.talk.sheet")}
            answer={talk.sheetHandedOver}
            onAnswer={(sheetHandedOver) => set({ sheetHandedOver })}
          />
        </TalkPoint>
      </ul>
    </Card>
  );
}

interface TalkAnswerProps {
  question: string;
  answer: boolean | null;
  onAnswer: (answer: boolean) => void;
}

function TalkAnswer({ question, answer, onAnswer }: TalkAnswerProps) {
  const { t } = useTranslation("hospital");
  return (
    <YesNo
      question={question}
      answer={answer === null ? undefined : answer ? "yes" : "no"}
      onAnswer={(given) => onAnswer(given === "yes")}
      yes={t("write.talk.yes")}
      no={t("write.talk.no")}
    />
  );
}
