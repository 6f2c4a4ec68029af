import type { VersionLine } from "@foelgeskab/server/contract";
import { useTranslation } from "react-i18next";
import type { Look } from "../parts/look.ts";
import { StateShape } from "../parts/shape.tsx";
import "./texts.ts";

const LOOK: Record<VersionLine["state"], Look> = {
  draft: { shape: "vague", tone: "ochre" },
  "in-review": { shape: "discs", tone: "ochre" },
  published: { shape: "ring", tone: "ink-2" },
  withdrawn: { shape: "no", tone: "ink" },
};
const NOW: Look = { shape: "tick", tone: "ink" };

/** Where a version stands: shape and word; of a published one, whether it holds today. */
export function VersionState({ line }: { line: VersionLine }) {
  const { t } = useTranslation("programmes");
  const { shape, tone } = line.inForce ? NOW : LOOK[line.state];
  const published = line.inForce ? t("inForce") : t(line.supersededBy === null ? "comes" : "superseded");
  return (
    <span className={`state tone-${tone}`}>
      <StateShape shape={shape} tone={tone} />
      {line.state === "published" ? published : t(`state.${line.state}`)}
    </span>
  );
}

/** The days on which a version holds. */
export function useHolds(): (line: VersionLine, day: (on: NonNullable<VersionLine["validFrom"]>) => string) => string {
  const { t } = useTranslation("programmes");
  return ({ state, validFrom, validUntil }, day) => {
    if (state !== "published") return "–";
    const ends = validUntil === null ? [] : [t("until", { day: day(validUntil) })];
    const begins = validFrom === null ? [] : [t("from", { day: day(validFrom) })];
    const both = [...begins, ...ends].join(" ");
    return both === "" ? t("always") : both;
  };
}
