import type { Evidence } from "@foelgeskab/followup/programme";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useWriting } from "./writing.ts";

/** How well a number is known, and whether a clinician has signed it: "forslag, ikke underskrevet". */
export function EvidenceMark({ evidence, children }: { evidence: Evidence | undefined; children?: ReactNode }) {
  const { t } = useTranslation("hospital");
  const { programme } = useWriting();
  if (evidence === undefined) return <p className="evidence-mark">{children}</p>;
  const { signature, mark } = evidence;
  const source = programme.sources.find(({ id }) => id === evidence.source);
  const words = t(`write.mark.${mark}`);
  const said =
    signature === "unsigned"
      ? t("write.mark.unsigned", { mark: words })
      : t("write.mark.signed", { mark: words, by: signature.by });
  return (
    <p className="evidence-mark">
      {children}
      {said}
      {source !== undefined && <span lang="da"> · {source.title}</span>}
    </p>
  );
}
