import type { Rule } from "@foelgeskab/followup/criteria/criterion";
import type { Phrase } from "@foelgeskab/followup/phrase";
import type { Programme } from "@foelgeskab/followup/programme";

/** The unit of a rule's changeable number: the analyte's own, per cent, or months. Empty where the rule has none. */
export function unitOfLimit(rule: Rule, { analytes }: Pick<Programme, "analytes">): Phrase {
  switch (rule.kind) {
    case "threshold":
    case "nadirPlus":
    case "consecutiveRises": {
      const unit = (analytes.find(({ id }) => id === rule.analyte)?.unit ?? "").replace("ug/", "µg/");
      return { da: unit, en: unit };
    }
    case "relativeChange":
      return { da: "procent", en: "per cent" };
    case "doublingTime":
      return { da: "måneder", en: "months" };
    case "all":
    case "any":
    case "aboveReference":
    case "symptom":
    case "countWithin":
    case "missedCheck":
    case "clinicianFlag":
      return { da: "", en: "" };
    default:
      return rule satisfies never;
  }
}
