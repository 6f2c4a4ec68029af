import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import { changeableNumber } from "@foelgeskab/followup/criteria/criterion";
import type { ChosenCriterion } from "@foelgeskab/followup/epikrise";
import { numberPhrase } from "@foelgeskab/followup/phrase";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { TextField } from "../../parts/text-field.tsx";
import { useSay } from "../../texts/say.ts";
import { useFocusIn } from "../focus-in.ts";
import { deviates, parseLimit } from "./chosen-criteria.ts";
import { evidenceFor } from "./evidence-for.ts";
import { unitOfLimit } from "./unit-of-limit.ts";
import { useWriting } from "./writing.ts";

interface LimitFieldProps {
  criterion: Criterion;
  /** The programme's number; null where it has none. */
  programmes: string | null;
  own: ChosenCriterion | undefined;
  onChange: (criterion: ChosenCriterion) => void;
}

/** The number of a limit. Another one than the programme's is shown as a conflict, with both numbers and the programme's source. */
export function LimitField({ criterion, programmes, own, onChange }: LimitFieldProps) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const { programme } = useWriting();
  const { id } = criterion;
  const inForce = own?.value ?? programmes ?? "";
  const [text, setText] = useState(say(numberPhrase(inForce)));
  const write = (written: string): void => {
    setText(written);
    const value = parseLimit(written);
    const changed = value !== undefined && (programmes === null || deviates(value, programmes));
    onChange({ id, confirmed: false, ...(changed ? { value } : {}) }); // a number that was changed must be confirmed anew
  };
  const { box, focusIn } = useFocusIn<HTMLDivElement>("input");
  const pressed = (value: string): void => {
    write(say(numberPhrase(value)));
    focusIn();
  };
  const wrong = parseLimit(text) === undefined;
  const problem = wrong
    ? programmes === null
      ? t("write.criteria.ownMissing")
      : t("write.criteria.unreadable")
    : undefined;
  const evidence = evidenceFor(criterion.evidence, changeableNumber(criterion.rule) ?? "");
  const source = programme.sources.find((each) => each.id === evidence?.source)?.title ?? "";
  const unit = unitOfLimit(criterion.rule, programme);
  return (
    <div className="limit-field" ref={box}>
      <TextField
        label={`${t("write.criteria.own")} (${say(unit)})`}
        value={text}
        numeric
        error={problem}
        onChange={write}
      />
      {wrong && criterion.suggested.length > 0 && (
        <p className="quick-phrases">
          {t("write.criteria.suggested")}:
          {criterion.suggested.map((value) => (
            <Button key={value} small onPress={() => pressed(value)}>
              {say(numberPhrase(value))}
            </Button>
          ))}
        </p>
      )}
      {own?.value !== undefined && deviates(own.value, programmes) && programmes !== null && (
        <div className="advice">
          <p>
            <strong>{t("write.criteria.conflictTitle")}.</strong>{" "}
            {t("write.criteria.conflict", {
              programme: `${say(numberPhrase(programmes))} ${say(unit)}`,
              own: `${say(numberPhrase(own.value))} ${say(unit)}`,
              source,
            })}
          </p>
          <Button small onPress={() => pressed(programmes)}>
            {t("write.criteria.back")}
          </Button>
        </div>
      )}
    </div>
  );
}
