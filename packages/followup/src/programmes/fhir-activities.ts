import type { Analyte } from "../analyte.ts";
import type { Action, Criterion } from "../criteria/criterion.ts";
import type { Check } from "../programme.ts";
import { checkName } from "./check-words.ts";
import { type FhirResource, type FhirSetting, headOf, SYSTEM } from "./fhir-resource.ts";

type Activity = FhirResource & { resourceType: "ActivityDefinition" };

/** What is ordered or done: one definition for each analysis, each contact and each act of the programme. */
export function activitiesOf(setting: FhirSetting): FhirResource[] {
  const { checks, criteria } = setting.programme;
  const analytes = setting.programme.analytes.filter(({ id }) => checks.some(({ needs }) => needs.flat().includes(id)));
  const acts = new Map(criteria.map((criterion) => [criterion.action, criterion]));
  return [
    ...analytes.map((analyte) => analysisActivity(setting, analyte)),
    ...checks.filter(({ needs }) => needs.length === 0).map((check) => contactActivity(setting, check)),
    ...[...acts.values()].map((criterion) => actActivity(setting, criterion)),
  ];
}

/** The order of one analysis. Only NPU and DNK codes are codes of the NPU terminology; local ones stand in the text. */
export function analysisActivity(setting: FhirSetting, { id, label, codes, unit }: Analyte): Activity {
  const coded = codes.filter((code) => /^(NPU|DNK)\d{5}$/.test(code));
  return {
    ...headOf(setting, "ActivityDefinition", `analysis-${id}`, label.da),
    kind: "ServiceRequest",
    intent: "plan",
    code: {
      ...(coded.length === 0 ? {} : { coding: coded.map((code) => ({ system: SYSTEM.npu, code })) }),
      text: label.da,
    },
    description: `Blodprøve: ${label.da} (${codes.join(", ")}), enhed ${unit}.`,
  };
}

/** A recorded contact about what cannot be measured. */
export function contactActivity(setting: FhirSetting, check: Check): Activity {
  return {
    ...headOf(setting, "ActivityDefinition", `contact-${check.id}`, checkName(check).da),
    kind: "Task",
    intent: "plan",
    code: { text: check.label.da },
    description: `Kontakt, som registreres: ${check.label.da}`,
  };
}

/** What is done when a criterion is met. */
export function actActivity(
  setting: FhirSetting,
  { action, actionLabel }: Pick<Criterion, "action" | "actionLabel">,
): Activity {
  return {
    ...headOf(setting, "ActivityDefinition", `act-${action}`, actionLabel.da),
    kind: KIND[action],
    intent: "proposal",
    code: { text: actionLabel.da },
    description: `Forslag til klinikeren, som beslutter: ${actionLabel.da}.`,
  };
}

const KIND: Record<Action, "ServiceRequest" | "CommunicationRequest" | "Task"> = {
  rerefer: "ServiceRequest",
  "rerefer-nephrology": "ServiceRequest",
  "acute-admission": "ServiceRequest",
  pakkeforloeb: "ServiceRequest",
  "diagnostisk-pakkeforloeb": "ServiceRequest",
  advice: "CommunicationRequest",
  "recall-then-advice": "CommunicationRequest",
  "gp-treats": "Task",
  "gp-investigates": "Task",
};
