import type { Assessment } from "@foelgeskab/followup/assessment";
import { dayOf } from "@foelgeskab/followup/ids";
import type { AssessmentView } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import { fullDay } from "../../parts/dates.ts";
import { useToday } from "../../parts/today.ts";
import { StateShape } from "../../parts/shape.tsx";
import { useLanguage, useSay } from "../../texts/say.ts";
import type { Look } from "../look.ts";
import { besidesAnswer, ended } from "./besides-answer.ts";

const LOOK: Record<Assessment["outcome"], Look> = {
  can: { shape: "tick", tone: "ink" },
  "not-yet": { shape: "no", tone: "ink" },
  never: { shape: "no", tone: "ink" },
  unanswered: { shape: "unknown", tone: "ochre" },
};

/** The answer in one sentence with its date, why, and who is responsible meanwhile. */
export function VerdictBanner({ view }: { view: AssessmentView }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const { assessment } = view;
  const look = LOOK[assessment.outcome];
  const answer = useAnswer(assessment);
  return (
    <section className={`verdict verdict-${assessment.outcome}`} aria-labelledby="verdict" aria-live="polite">
      <StateShape shape={look.shape} tone={look.tone} size={28} />
      <div className="verdict-answer">
        <h2 id="verdict">{answer}</h2>
        <p className="verdict-because">
          {ended(besidesAnswer(say(assessment.because), answer))} <Lacks assessment={assessment} />
        </p>
        {assessment.source !== "" && <p className="quiet">{t("assessment.source", { source: assessment.source })}</p>}
      </div>
      <dl className="verdict-holder">
        <dt>{t("assessment.holderNow")}</dt>
        <dd>{view.holderName}</dd>
        <dt>{t("assessment.diagnosis")}</dt>
        <dd className="verdict-diagnosis">{say(view.diagnosis)}</dd>
      </dl>
    </section>
  );
}

/** The answer in one sentence, with its date. */
function useAnswer({ outcome, earliest }: Assessment): string {
  const { t } = useTranslation("hospital");
  const language = useLanguage();
  switch (outcome) {
    case "can":
      return t("assessment.yes");
    case "not-yet":
      return earliest === null
        ? t("assessment.notYetNoDay")
        : t("assessment.notYet", { day: fullDay(earliest, language) });
    case "never":
      return t("assessment.never");
    case "unanswered":
      return t("assessment.unanswered");
    default:
      return outcome satisfies never;
  }
}

/** How long there is to wait, as people count it. */
function Lacks({ assessment: { outcome, earliest } }: { assessment: Assessment }) {
  const { t } = useTranslation("hospital");
  const today = useToday();
  if (outcome !== "not-yet" || earliest === null) return null;
  const { months, days } = dayOf(today).until(dayOf(earliest), { largestUnit: "months" });
  return t("assessment.lacks", {
    months: t("assessment.conflict.months", { count: months }),
    days: t("assessment.days", { count: days }),
  });
}
