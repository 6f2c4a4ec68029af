import { analyteNamed } from "../named-in-programme.ts";
import type { Check } from "../programme.ts";
import { checkName, conditionsOf, windowPhrase } from "./check-words.ts";
import { analysisActivity, contactActivity } from "./fhir-activities.ts";
import { canonical, citations, duration, type FhirSetting } from "./fhir-resource.ts";
import { timingPhrase } from "./rule-words.ts";

/** The action that all months are counted from. */
export const ANCHOR_ACTION = "anchor";

/** The id of the action that stands for an event that once-only checks wait for. */
export function eventAction(name: string): string {
  return `event-${name}`;
}

/** A check as an action: after the anchor or its event, at its pace, by whom; its window and conditions, which R4 has no fields for, in words. */
export function checkAction(setting: FhirSetting, check: Check): object {
  const { programme } = setting;
  const words = [
    timingPhrase(check.timing, programme).da,
    windowPhrase(check).da,
    ...conditionsOf(check).map(({ da }) => da),
  ];
  return {
    id: `check-${check.id}`,
    title: checkName(check).da,
    description: `${words.join("; ")}.`,
    documentation: [...citations(check.evidence, programme), ...unsaid(check)],
    ...timed(check),
    participant: [
      {
        type: "practitioner",
        role: { text: check.performedBy === "gp" ? "alment praktiserende læge" : "hospitalets læge" },
      },
    ],
    requiredBehavior: check.optional || check.onlyIf !== null ? "could" : "must",
    ...done(setting, check),
  };
}

/** What an executing system must be told in words. */
function unsaid({ onlyIf, intervalFromEpikrise }: Check): object[] {
  const window = "Vinduet omkring datoen står kun i beskrivelsen; R4 har intet felt til det.";
  const condition =
    onlyIf === null
      ? []
      : [
          `Betingelsen »${onlyIf.text.da}« er ikke skrevet som udtryk: den gælder, når patientens egen plan nævner kontrollen.`,
        ];
  const interval = intervalFromEpikrise
    ? ["Intervallet her er et forslag; det gældende står i patientens epikrise."]
    : [];
  return [window, ...condition, ...interval].map((display) => ({ type: "documentation", display }));
}

/** Due first one pace after the month it is counted from, and last in its last month. */
function timed({ timing }: Check): object {
  switch (timing.kind) {
    case "once":
      return {
        relatedAction: [
          {
            actionId: eventAction(timing.event),
            relationship: "after-end",
            offsetDuration: duration(timing.daysAfter, "d"),
          },
        ],
      };
    case "recurring": {
      const { everyMonths, fromMonth, untilMonth } = timing;
      const count = untilMonth === null ? undefined : Math.floor((untilMonth - fromMonth) / everyMonths);
      const repeat = {
        ...(count === undefined || count < 1 ? {} : { count }),
        frequency: 1,
        period: everyMonths,
        periodUnit: "mo",
      };
      const first = duration(fromMonth + everyMonths, "mo");
      return {
        relatedAction: [{ actionId: ANCHOR_ACTION, relationship: "after-end", offsetDuration: first }],
        timingTiming: { repeat },
      };
    }
    default:
      return timing satisfies never;
  }
}

/** What is ordered: one analysis, or all of several groups, one analysis of each; or the contact. */
function done(setting: FhirSetting, check: Check): object {
  const analysis = (id: string) => canonical(analysisActivity(setting, analyteNamed(setting.programme, id)));
  const [group = [], ...others] = check.needs;
  const [only, ...alternatives] = group;
  if (only === undefined) return { definitionCanonical: canonical(contactActivity(setting, check)) };
  if (others.length === 0 && alternatives.length === 0) return { definitionCanonical: analysis(only) };
  const groups = check.needs.map((ids, at) => ({
    id: `check-${check.id}-${at + 1}`,
    title: ids.map((id) => analyteNamed(setting.programme, id).label.da).join(" eller "),
    groupingBehavior: "logical-group",
    selectionBehavior: "one-or-more",
    action: ids.map((id) => ({
      id: `check-${check.id}-${at + 1}-${id}`,
      title: analyteNamed(setting.programme, id).label.da,
      definitionCanonical: analysis(id),
    })),
  }));
  return { groupingBehavior: "logical-group", selectionBehavior: "all", action: groups };
}
