import type { PlannedCheck } from "@foelgeskab/followup/epikrise";
import { intervalPhrase } from "@foelgeskab/followup/letter";
import type { Check, Timing } from "@foelgeskab/followup/programme";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { TickField } from "../../parts/tick-field.tsx";
import { useSay } from "../../texts/say.ts";
import { useFocusIn } from "../focus-in.ts";
import { CheckFields } from "./check-fields.tsx";
import { evidenceFor } from "./evidence-for.ts";
import { EvidenceMark } from "./evidence-mark.tsx";
import { isChanged, lacksInterval, plannedAsProgramme, timingOf, withProgrammesTiming } from "./planned-timing.ts";
import { useWriting } from "./writing.ts";

interface CheckRowProps {
  check: Check;
  /** Absent where the letter does not order it. */
  planned: PlannedCheck | undefined;
  onChange: (planned: PlannedCheck | undefined) => void;
}

/** One check: whether the patient gets it, how often and until when, and who does what. */
export function CheckRow({ check, planned, onChange }: CheckRowProps) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const { programme, view } = useWriting();
  const open = lacksInterval(check, planned);
  const [editing, setEditing] = useState(open);
  const { box, focusIn } = useFocusIn<HTMLDivElement>(".plan-row-head button");
  const anchor = view.subject.anchors[programme.anchor.name];
  const shown = planned === undefined ? check.timing : timingOf(check, planned);
  const told = (timing: Timing) => intervalPhrase({ timing }, anchor, undefined, programme.ongoing?.lasts);
  return (
    <div className="plan-row" ref={box}>
      <div className="plan-row-head">
        <TickField
          checked={planned !== undefined}
          onChange={(on) => {
            onChange(on ? plannedAsProgramme(check) : undefined);
            if (on && check.intervalFromEpikrise) setEditing(true);
          }}
        >
          <strong>{say(check.label)}</strong>
          {check.optional && <span className="quiet"> ({t("write.checks.optional")})</span>}
        </TickField>
        {planned !== undefined && (
          <Button
            small
            onPress={() => setEditing(!editing)}
            expanded={editing}
            label={`${t("write.checks.edit")}: ${say(check.label)}`}
          >
            {t("write.checks.edit")}
          </Button>
        )}
      </div>
      {check.onlyIf !== null && <p className="form-hint">{say(check.onlyIf.text)}</p>}
      {planned !== undefined && (
        <p className="plan-row-says">
          {open ? (
            <strong className="tone-ochre">{t("write.checks.intervalMissing")}</strong>
          ) : (
            <span lang="da">{told(shown).da}</span>
          )}{" "}
          · <WhoDoes planned={planned} />
        </p>
      )}
      <EvidenceMark evidence={evidenceFor(check.evidence, "everyMonths")} />
      {planned !== undefined && isChanged(check, planned) && (
        <div className="advice">
          <p>{t("write.checks.deviates", { programme: say(told(check.timing)) })}</p>
          <Button
            small
            onPress={() => {
              onChange(withProgrammesTiming(check, planned));
              focusIn();
            }}
          >
            {t("write.checks.back")}
          </Button>
        </div>
      )}
      {planned?.resultTo === "none" && <p className="form-hint tone-ochre">{t("write.checks.noneWarns")}</p>}
      {planned !== undefined && editing && <CheckFields check={check} planned={planned} onChange={onChange} />}
    </div>
  );
}

function WhoDoes({ planned }: { planned: PlannedCheck }) {
  const { t } = useTranslation("hospital");
  const orders =
    planned.orderedBy === "practice" ? t("write.checks.orderedPractice") : t("write.checks.orderedHospital");
  const books = planned.booking === "patient" ? t("write.checks.bookingPatient") : t("write.checks.bookingPractice");
  return (
    <>
      {t("write.checks.who", { orders, books })} {t("write.checks.resultTo")} {t(`write.checks.${planned.resultTo}`)}.
    </>
  );
}
