import type { PatientPage, ProgrammeChoice } from "@foelgeskab/server/contract";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ProblemError, send } from "../../api.ts";
import "../../parts/button.css";
import { Card } from "../../parts/card.tsx";
import { ProblemNote } from "../../parts/problem-note.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useToday } from "../../parts/today.ts";
import { forgetAllButMe } from "../../queries.ts";
import { useSay } from "../../texts/say.ts";
import { EMPTY, type NewCourse, readNewCourse } from "./new-course.ts";
import { ProgrammeFields } from "./programme-fields.tsx";

/** The form that opens a course. What is wrong stands beside its field, and as one line at the foot. */
export function OpenForm({ programmes }: { programmes: readonly ProgrammeChoice[] }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const today = useToday();
  const [form, setForm] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const open = useOpenCourse();
  const read = readNewCourse(form, today);
  const problems = "problems" in read ? read.problems : {};
  const set = (part: Partial<NewCourse>) => setForm({ ...form, ...part });
  const told = (field: keyof NewCourse): string | undefined => {
    const problem = problems[field];
    if (tried && problem !== undefined) return t(`open.${problem}`);
    const refused =
      open.error instanceof ProblemError && open.error.problem.field === field ? open.error.problem : undefined;
    return refused && say(refused.sentence);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!("problems" in read)) open.mutate(read);
  };
  const wrong = Object.keys(problems).length;
  return (
    <form className="open-form" onSubmit={submit} noValidate>
      <Card title={t("open.person")}>
        <div className="open-fields">
          <TextField
            label={t("open.cpr")}
            hint={t("open.cprHint")}
            value={form.cpr}
            error={told("cpr")}
            required
            onChange={(cpr) => set({ cpr })}
          />
          <TextField
            label={t("open.practiceNumber")}
            hint={t("open.practiceHint")}
            value={form.practiceNumber}
            error={told("practiceNumber")}
            required
            onChange={(practiceNumber) => set({ practiceNumber })}
          />
          <TextField
            label={t("open.givenName")}
            value={form.givenName}
            error={told("givenName")}
            required
            onChange={(givenName) => set({ givenName })}
          />
          <TextField
            label={t("open.familyName")}
            value={form.familyName}
            error={told("familyName")}
            required
            onChange={(familyName) => set({ familyName })}
          />
        </div>
      </Card>
      <ProgrammeFields programmes={programmes} form={form} set={set} told={told} />
      {open.error !== null && <ProblemNote error={open.error} />}
      <div className="form-acts">
        <button type="submit" className="button button-primary" aria-busy={open.isPending || undefined}>
          {open.isPending ? t("open.going") : t("open.go")}
        </button>
        {tried && wrong > 0 && <p role="status">{t("open.problems", { count: wrong })}</p>}
      </div>
    </form>
  );
}

/** Opens the course, then goes to its patient's page. */
function useOpenCourse() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (request: Exclude<ReturnType<typeof readNewCourse>, { problems: unknown }>) =>
      send<PatientPage>("/api/courses", request),
    onSuccess: ({ patient }) => {
      void forgetAllButMe();
      void navigate({ to: "/courses/$courseId", params: { courseId: patient.courseId } });
    },
  });
}
