import type { RowState } from "@foelgeskab/followup/worklist";
import { useTranslation } from "react-i18next";
import { LOOK } from "./look.ts";
import { StateShape } from "./shape.tsx";

/** A state as lists show it: shape, word and colour together. */
export function State({ state }: { state: RowState }) {
  const { t } = useTranslation();
  const { shape, tone } = LOOK[state];
  return (
    <span className={`state tone-${tone}`}>
      <StateShape shape={shape} tone={tone} />
      {t(`state.${state}`)}
    </span>
  );
}
