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
  const save = useSaveAnswers(courseId);
  const answer = (id: string, given: "yes" | "no") =>
    save.mutate({ ...answers, answers: { ...answers.answers, [id]: given } });
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
              onAnswer={(given) => answer(id, given)}
              yes={t("assessment.questions.yes")}
              no={t("assessment.questions.no")}
            />
          ) : (
            <ReasonQuestion
              key={id}
              question={say(text)}
              reason={answers.individualReason}
              onReason={(individualReason) => save.mutate({ ...answers, individualReason })}
            />
          ),
        )}
      </div>
      {save.error !== null && <ProblemNote error={save.error} />}
    </Card>
  );
}

/** Saves the answers and shows the new assessment. The chosen answer stands at once; it goes back if the server refuses it. */
function useSaveAnswers(courseId: string) {
  const client = useQueryClient();
  const { t } = useTranslation("hospital");
  const { queryKey } = assessmentQuery(courseId);
  return useMutation({
    mutationFn: (answers: AssessmentAnswers) =>
      send<AssessmentView>(`${courseAddress(courseId)}/assessment`, { answers }),
    scope: { id: `assessment-${courseId}` }, // one after the other, so that the last answer is also the last saved
    onMutate: (answers) => {
      const before = client.getQueryData(queryKey);
      client.setQueryData(queryKey, (view) => view && { ...view, answers });
      return before;
    },
    onSuccess: (view) => {
      client.setQueryData(queryKey, view);
      announce(t("assessment.questions.saved"));
    },
    onError: (_error, _answers, before) => client.setQueryData(queryKey, before),
  });
}
