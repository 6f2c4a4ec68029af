import type { PatientPage, PlanLine } from "@foelgeskab/server/contract";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ReleaseResult } from "../demo/release-result.tsx";
import { Button } from "../parts/button.tsx";
import { useMe } from "../parts/me.ts";
import { ContactForm } from "./contact-form.tsx";
import { DoneForm } from "./done-form.tsx";
import { EnterResultForm } from "./enter-result-form.tsx";
import { useOffBecause } from "./use-may.ts";

type Form = "result" | "done" | "contact" | "release";

/** What can be done about a check now: an answer seen elsewhere, the check itself, a call. In the practice region its laboratory can answer too. */
export function PlanActs({ page, line }: { page: PatientPage; line: PlanLine }) {
  const { t } = useTranslation();
  const me = useMe();
  const off = useOffBecause(page);
  const [form, setForm] = useState<Form>();
  const close = (): void => setForm(undefined);
  const open = line.open;
  const sampled = line.analyses.length > 0;
  if (form === "result") return <EnterResultForm page={page} line={line} onDone={close} />;
  if (form === "release") return <ReleaseResult courseId={page.patient.courseId} line={line} onDone={close} />;
  if (form === "done" && open !== null) return <DoneForm page={page} line={line} due={open.due} onDone={close} />;
  if (form === "contact" && open !== null) return <ContactForm page={page} line={line} due={open.due} onDone={close} />;
  return (
    <div className="form-acts">
      {sampled && off("enter-result") === undefined && (
        <Button small onPress={() => setForm("result")}>
          {t("plan.enter")}
        </Button>
      )}
      {!sampled && open !== null && off("do-check") === undefined && (
        <Button small onPress={() => setForm("done")}>
          {t("plan.done")}
        </Button>
      )}
      {open !== null && open.state !== "scheduled" && off("contact") === undefined && (
        <Button small onPress={() => setForm("contact")}>
          {t("plan.contact")}
        </Button>
      )}
      {sampled && me.demo && off("release-result") === undefined && (
        <Button small kind="tertiary" onPress={() => setForm("release")}>
          {t("demo.release")}
        </Button>
      )}
    </div>
  );
}
