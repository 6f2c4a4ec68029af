import type { PlannedCheck } from "@foelgeskab/followup/epikrise";
import type { ReceivedView } from "@foelgeskab/server/contract";
import { CheckFields } from "../hospital/write/check-fields.tsx";
import { useSay } from "../texts/say.ts";

interface CheckLinesProps {
  checks: readonly PlannedCheck[];
  view: ReceivedView;
  onChange: (checks: PlannedCheck[]) => void;
}

/** Each check of the plan with its fields, filled with the letter's numbers. */
export function CheckLines({ checks, view, onChange }: CheckLinesProps) {
  const say = useSay();
  return (
    <>
      {checks.map((planned) => {
        const check = view.programme.checks.find(({ id }) => id === planned.check);
        if (check === undefined) return null;
        return (
          <fieldset className="plan-row" key={planned.check}>
            <legend>{say(check.label)}</legend>
            <CheckFields
              check={check}
              planned={planned}
              onChange={(next) => onChange(checks.map((each) => (each.check === next.check ? next : each)))}
            />
          </fieldset>
        );
      })}
    </>
  );
}
