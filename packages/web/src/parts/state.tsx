import type { RowState } from "@foelgeskab/followup/worklist";
import { useTranslation } from "react-i18next";
import { LOOK, type Look } from "./look.ts";
import { StateShape } from "./shape.tsx";

/** A state as lists show it: shape, word and colour together; `look` where it is more urgent than the state by itself. */
export function State({ state, look = LOOK[state] }: { state: RowState; look?: Look }) {
  const { t } = useTranslation();
  const { shape, tone } = look;
  return (
    <span className={`state tone-${tone}`}>
      <StateShape shape={shape} tone={tone} />
      {t(`state.${state}`)}
    </span>
  );
}
