import type { AssessmentAnswers } from "@foelgeskab/followup/assessment";
import type { AssessmentView } from "@foelgeskab/server/contract";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { send } from "../../api.ts";
import { announce } from "../../parts/announce.tsx";
import { Card } from "../../parts/card.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { useSay } from "../../texts/say.ts";
import { YesNo } from "../fields/yes-no.tsx";
import { assessmentQuery, courseAddress } from "../hospital-queries.ts";
import { ReasonQuestion } from "./reason-question.tsx";

/** The questions that the answer rests on. Each is saved as it is answered, and the answer above follows. */
export function QuestionCard({ view, courseId }: { view: AssessmentView; courseId: string }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const { answers } = view;
  const { save, answer } = useSaveAnswers(courseId);
  return (
    <Card title={t("assessment.questions.title")} note={save.isPending ? t("assessment.questions.saving") : undefined}>
      {view.questions.length === 0 && <p className="quiet">{t("assessment.questions.none")}</p>}
      <div className="questions">
        {view.questions.map(({ id, text, kind }) =>
          kind === "yes-no" ? (
            <YesNo
              key={id}
              question={say(text)}
              answer={answers.answers[id]}
              onAnswer={(given) => answer((now) => ({ ...now, answers: { ...now.answers, [id]: given } }))}
              yes={t("assessment.questions.yes")}
              no={t("assessment.questions.no")}
            />
          ) : (
            <ReasonQuestion
              key={id}
              question={say(text)}
              reason={answers.individualReason}
              onReason={(individualReason) => answer((now) => ({ ...now, individualReason }))}
            />
          ),
        )}
      </div>
      {save.error !== null && <ProblemNote error={save.error} />}
    </Card>
  );
}

/** Saves each answer as it is given. It stands on the screen at once and is built on what stands there, so that two quick answers are both kept; the server's word comes instead if it refuses one. */
function useSaveAnswers(courseId: string) {
  const client = useQueryClient();
  const { t } = useTranslation("hospital");
  const { queryKey } = assessmentQuery(courseId);
  const save = useMutation({
    mutationFn: (answers: AssessmentAnswers) =>
      send<AssessmentView>(`${courseAddress(courseId)}/assessment`, { answers }),
    scope: { id: `assessment-${courseId}` }, // one after the other, so that the last answer is also the last saved
    onSuccess: (view) => {
      client.setQueryData(queryKey, (shown) => ({ ...view, answers: shown?.answers ?? view.answers }));
      announce(t("assessment.questions.saved"));
    },
    onError: () => client.invalidateQueries({ queryKey }),
  });
  const answer = (how: (answers: AssessmentAnswers) => AssessmentAnswers): void => {
    void client.cancelQueries({ queryKey });
    const shown = client.setQueryData(queryKey, (view) => view && { ...view, answers: how(view.answers) });
    if (shown !== undefined) save.mutate(shown.answers);
  };
  return { save, answer };
}
