import type { BaselineValue, PlannedCheck } from "@foelgeskab/followup/epikrise";
import type { ReceivedView } from "@foelgeskab/server/contract";
import { analytesOrdered } from "../hospital/write/analytes-ordered.ts";
import { BaselineRow } from "../hospital/write/baseline-row.tsx";
import { replaced, startingRows } from "../hospital/write/starting-rows.ts";

interface BaselineFieldsProps {
  baseline: BaselineValue[];
  view: ReceivedView;
  onChange: (baseline: BaselineValue[]) => void;
}

/** The starting values of each test that the plan orders: number, unit and day. */
export function BaselineFields({ baseline, view, onChange }: BaselineFieldsProps) {
  const { programme } = view;
  return (
    <>
      {analytesOrdered({ checks: orderedIn(view), baseline }, programme).flatMap((analyte) =>
        startingRows(analyte, { baseline }, programme).map(({ role, value }) => (
          <BaselineRow
            key={`${analyte.id} ${role}`}
            analyte={analyte}
            role={role}
            value={value}
            onChange={(before, next) => onChange(replaced(baseline, before, next))}
          />
        )),
      )}
    </>
  );
}

/** The plan's checks, as they are confirmed or proposed. */
function orderedIn({ lines }: ReceivedView): PlannedCheck[] {
  return lines.flatMap(({ confirmed, proposal }) => {
    const value = confirmed?.value ?? proposal;
    return value.element === "checks-at-gp" ? value.checks : [];
  });
}
