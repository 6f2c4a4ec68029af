import { useTranslation } from "react-i18next";
import { Button } from "../../parts/button.tsx";
import { Choices } from "../../parts/choices.tsx";
import { useFocusIn } from "../focus-in.ts";
import { Fold, type FoldProps } from "./fold.tsx";
import { SuggestingField } from "./suggesting-field.tsx";
import { recommendationFor } from "./quick-phrases.ts";
import { useWriting } from "./writing.ts";

/** The recommendation that stands first in the letter, and its mark: never unmarked, yellow for whoever needs outreach. */
export function RecommendationItem(fold: FoldProps) {
  const { t } = useTranslation("hospital");
  const { epikrise, check, programme, change } = useWriting();
  const { recommendation, colour } = epikrise;
  const { box, focusIn } = useFocusIn<HTMLDivElement>("input");
  const missing = recommendation.trim() === "";
  const wrongMark = check.gaps.some(({ field }) => field === "colour");
  const ready = !missing && !wrongMark;
  return (
    <Fold
      {...fold}
      shape={ready ? "tick" : "missing"}
      tone={ready ? "ink" : "ochre"}
      title={t("write.recommendation.title")}
      state={ready ? t("write.recommendation.first") : missing ? t("write.missing") : t("write.inconsistent")}
      summary={recommendation}
    >
      <SuggestingField
        label={t("write.recommendation.label")}
        value={recommendation}
        onChange={(text) => change((letter) => ({ ...letter, recommendation: text }))}
        insert={missing ? { text: recommendationFor(programme) } : undefined}
      />
      <div ref={box}>
        <Choices
          label={t("write.recommendation.colour")}
          value={colour}
          down
          options={[
            { value: "green", text: t("write.recommendation.green") },
            { value: "yellow", text: t("write.recommendation.yellow") },
          ]}
          onChange={(chosen) => change((letter) => ({ ...letter, colour: chosen }))}
        />
      </div>
      {wrongMark && (
        <div className="advice">
          <p>{t("write.recommendation.needsYellow")}</p>
          <Button
            small
            onPress={() => {
              change((letter) => ({ ...letter, colour: "yellow" }));
              focusIn();
            }}
          >
            {t("write.recommendation.makeYellow")}
          </Button>
        </div>
      )}
    </Fold>
  );
}
