import type { PlannedCheck, ResultRoute } from "@foelgeskab/followup/epikrise";
import type { Check } from "@foelgeskab/followup/programme";
import { useTranslation } from "react-i18next";
import { SelectField } from "../../parts/select-field.tsx";
import { TickField } from "../../parts/tick-field.tsx";
import { MonthsField } from "./months-field.tsx";
import { timingOf } from "./planned-timing.ts";

interface CheckFieldsProps {
  check: Check;
  planned: PlannedCheck;
  onChange: (planned: PlannedCheck) => void;
}

const ROUTES: readonly ResultRoute[] = ["copy-recipient", "subscription", "by-hand", "none"];

/** The fields of one check: interval, first and last month, who orders, how the answer comes, who books. */
export function CheckFields({ check, planned, onChange }: CheckFieldsProps) {
  const { t } = useTranslation("hospital");
  const set = (part: Partial<PlannedCheck>) => onChange({ ...planned, ...part });
  return (
    <div className="check-fields">
      {check.timing.kind === "recurring" && <MonthFields check={check} planned={planned} set={set} />}
      <SelectField
        label={t("write.checks.orderedBy")}
        value={planned.orderedBy}
        options={[
          { value: "practice", text: t("write.checks.orderedPractice") },
          { value: "hospital", text: t("write.checks.orderedHospital") },
        ]}
        onChange={(orderedBy) => set({ orderedBy })}
      />
      <SelectField
        label={t("write.checks.resultTo")}
        value={planned.resultTo}
        options={ROUTES.map((route) => ({ value: route, text: t(`write.checks.${route}`) }))}
        onChange={(resultTo) => set({ resultTo })}
      />
      <SelectField
        label={t("write.checks.booking")}
        value={planned.booking}
        options={[
          { value: "patient", text: t("write.checks.bookingPatient") },
          { value: "practice", text: t("write.checks.bookingPractice") },
        ]}
        onChange={(booking) => set({ booking })}
      />
    </div>
  );
}

interface MonthFieldsProps {
  check: Check;
  planned: PlannedCheck;
  set: (part: Partial<PlannedCheck>) => void;
}

function MonthFields({ check, planned, set }: MonthFieldsProps) {
  const { t } = useTranslation("hospital");
  const timing = timingOf(check, planned);
  if (timing.kind !== "recurring") return null;
  const { everyMonths, fromMonth, untilMonth } = timing;
  const within = (month: number) => Math.max(month, fromMonth);
  return (
    <>
      <MonthsField
        label={t("write.checks.every")}
        value={check.intervalFromEpikrise ? (planned.everyMonths ?? null) : everyMonths}
        least={1}
        onChange={(everyMonths) => set({ everyMonths })}
      />
      <MonthsField
        label={t("write.checks.from")}
        value={fromMonth}
        least={0}
        onChange={(fromMonth) => set({ fromMonth })}
      />
      {untilMonth !== null && (
        <MonthsField
          label={t("write.checks.until")}
          value={untilMonth}
          least={0}
          onChange={(untilMonth) => set({ untilMonth })}
        />
      )}
      <TickField
        checked={untilMonth === null}
        onChange={(forLife) =>
          set({
            untilMonth: forLife
              ? null
              : within(check.timing.kind === "recurring" ? (check.timing.untilMonth ?? 60) : 60),
          })
        }
      >
        {t("write.checks.life")}
      </TickField>
    </>
  );
}
