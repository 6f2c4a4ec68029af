import { ELEMENTS, type Element } from "@foelgeskab/followup/epikrise";
import type { ElementState } from "@foelgeskab/followup/epikrise-check";
import { writeLetter } from "@foelgeskab/followup/letter";
import { useTranslation } from "react-i18next";
import { useSay } from "../../texts/say.ts";
import type { Look } from "../look.ts";
import { ElementBody } from "./element-body.tsx";
import { Fold, type FoldProps } from "./fold.tsx";
import { checkOf, isReady, useWriting } from "./writing.ts";

const LOOK: Record<ElementState, Look> = {
  filled: { shape: "tick", tone: "ink" },
  "not-relevant": { shape: "ring", tone: "ink-2" },
  vague: { shape: "vague", tone: "ochre" },
  missing: { shape: "missing", tone: "ochre" },
  inconsistent: { shape: "vague", tone: "ochre" },
};

const STATE_TEXT = {
  filled: "filled",
  "not-relevant": "notRelevant",
  vague: "vague",
  missing: "missing",
  inconsistent: "inconsistent",
} as const;

/** One of the ten elements: its state, what it says, its fields, and what the guidance asks for. */
export function ElementItem({ element, ...fold }: FoldProps & { element: Element }) {
  const { t } = useTranslation("hospital");
  const say = useSay();
  const { epikrise, programme, view, check } = useWriting();
  const result = checkOf(check, element);
  const said = writeLetter(epikrise, programme, view.subject.anchors, view.department.name);
  const text = said.sections.find((section) => section.element === element)?.text ?? "";
  const state = element === "direct-contact" && isReady(result) ? "fromDirectory" : STATE_TEXT[result.state];
  return (
    <Fold
      {...fold}
      {...LOOK[result.state]}
      number={ELEMENTS.indexOf(element) + 1}
      title={t(`write.headings.${element}`)}
      state={t(`write.${state}`)}
      summary={text}
    >
      {!isReady(result) && result.state !== "missing" && <p className="element-because">{say(result.because)}</p>}
      <ElementBody element={element} />
      <details className="element-guidance" open={!isReady(result)}>
        <summary>{t("write.guidance")}</summary>
        <p>{say(view.guidance[element])}</p>
      </details>
    </Fold>
  );
}
