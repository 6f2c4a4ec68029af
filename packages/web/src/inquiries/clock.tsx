import type { InquiryTurn } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { Day } from "../parts/day.tsx";
import { StateShape } from "../parts/shape.tsx";
import { useSay } from "../texts/say.ts";
import "./texts.ts";

/** Whose turn it is and by when; late with a word and a shape of its own, and how far it has climbed. */
export function Clock({ turn }: { turn: InquiryTurn }) {
  const { t } = useTranslation("inquiries");
  const say = useSay();
  const { owed, yours, name, late, answerBy, step } = turn;
  const tone = late ? "red" : yours ? "petrol" : "ink-2";
  return (
    <span className="inquiry-clock">
      <span className={`state tone-${tone}`}>
        <StateShape shape={late ? "triangle" : yours ? "speech" : "ring"} tone={tone} />
        {t(late ? "clock.late" : "clock.waits")}
      </span>
      <span>
        {yours ? t(`clock.${owed}Yours`) : t(`clock.${owed}Theirs`, { name })}{" "}
        <strong className={late ? "tone-red" : undefined}>
          <Day on={answerBy} as="full-and-away" />
        </strong>
        {step !== null && <span className="second row-step">{say(step)}</span>}
      </span>
    </span>
  );
}
