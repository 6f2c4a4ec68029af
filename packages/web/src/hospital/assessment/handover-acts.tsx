import type { AssessmentView } from "@foelgeskab/server/contract";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { useMe } from "../../parts/me.ts";
import { useFocusIn } from "../focus-in.ts";
import { EarlyHandover } from "./early-handover.tsx";

/** What can be done with the answer. Before the time it takes a name and a reason; against an exclusion there is no way round. */
export function HandoverActs({ view, courseId }: { view: AssessmentView; courseId: string }) {
  const { t } = useTranslation("hospital");
  const { outcome } = view.assessment;
  switch (outcome) {
    case "can":
      return (
        <p className="assessment-acts">
          <Link to="/courses/$courseId/write" params={{ courseId }} className="button button-primary">
            {t("assessment.write")}
          </Link>
        </p>
      );
    case "not-yet":
      return <Anyway courseId={courseId} />;
    case "never":
      return <p className="assessment-acts">{t("assessment.neverWhy")}</p>;
    case "unanswered":
      return <p className="assessment-acts">{t("assessment.unansweredWhy")}</p>;
    default:
      return outcome satisfies never;
  }
}

function Anyway({ courseId }: { courseId: string }) {
  const { t } = useTranslation("hospital");
  const { role } = useMe();
  const [open, setOpen] = useState(false);
  const { box, focusIn } = useFocusIn<HTMLDivElement>("button");
  const stop = (): void => {
    setOpen(false);
    focusIn();
  };
  if (open) return <EarlyHandover courseId={courseId} onStop={stop} />;
  return (
    <div className="assessment-acts" ref={box}>
      <Button
        onPress={() => setOpen(true)}
        offBecause={role === "hospital-doctor" ? undefined : t("assessment.onlyDoctor")}
      >
        {t("assessment.anyway")}
      </Button>
      <p className="quiet">{t("assessment.anywayWhat")}</p>
    </div>
  );
}
