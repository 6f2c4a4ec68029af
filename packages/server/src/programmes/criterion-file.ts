import type { Criterion, Rule } from "@foelgeskab/followup/criteria/criterion";
import type { WrittenCriterion } from "./criterion-schema.ts";
import { evidenceOf } from "./evidence.ts";
import type { Words } from "./programme-schema.ts";

/** The fields of a criterion that need a source: its numbers, and the symptoms or events it asks for. */
export function criterionFields(written: WrittenCriterion): string[] {
  const { kind, id, label, action, urgency, overriddenByEpikrise, evidence, ...rest } = written;
  const { confirm, fromMonth, suggested, ...rule } = { confirm: null, fromMonth: 0, suggested: [], ...rest };
  const numbers = Object.entries(rule).filter(([name, value]) => !NOT_A_NUMBER.has(name) && value !== null);
  return [
    ...numbers.flatMap(([name]) => (name === "any" && written.kind === "symptom" ? symptomFields(written) : [name])),
    ...(confirm === null ? [] : ["minDaysBetween", "maxDaysBetween"]),
    ...(fromMonth === 0 ? [] : ["fromMonth"]),
    ...suggested.map((value) => `suggested ${value}`), // each has a source of its own
  ];
}

/** Symptoms share their evidence, unless it is given one by one: "any flank-pain". */
function symptomFields({ any, evidence }: Extract<WrittenCriterion, { kind: "symptom" }>): string[] {
  const named =
    Array.isArray(evidence) && evidence.some((entry) => entry.for.some((field) => field.startsWith("any ")));
  return named ? any.map((code) => `any ${code}`) : ["any"];
}

const NOT_A_NUMBER = new Set(["analyte", "op", "unit", "direction", "baseline"]);

/** A criterion as the domain holds it. */
export function criterionFrom(written: WrittenCriterion, words: Words): Criterion {
  const { id, label, overriddenByEpikrise, evidence, urgency } = written;
  const action = written.action as Criterion["action"]; // checked against the list of acts before
  return {
    id,
    label,
    rule: ruleFrom(written),
    fromMonth: "fromMonth" in written ? written.fromMonth : 0,
    confirm: "confirm" in written ? written.confirm : null,
    action,
    actionLabel: words.sendTo[urgency] ?? words.actions[action],
    ...(Object.hasOwn(words.sendTo, urgency) ? { sendsElsewhere: true } : {}),
    urgency,
    urgencyLabel: words.urgencies[urgency] ?? { da: urgency, en: urgency },
    overriddenByEpikrise,
    suggested: "suggested" in written ? written.suggested : [],
    evidence: evidenceOf({ fields: criterionFields(written), evidence }),
  };
}

function ruleFrom(written: WrittenCriterion): Rule {
  switch (written.kind) {
    case "all":
    case "any":
      return { kind: written.kind, of: written.of.map(measuredRule) };
    case "consecutiveRises": {
      const { kind, analyte, rises, minLastValue, minDaysBetween } = written;
      return { kind, analyte, rises, minLastValue, minDaysBetween };
    }
    case "doublingTime": {
      const { kind, analyte, valueMonths, minMeasurements, minSpanDays, minPsa } = written;
      return { kind, analyte, valueMonths, minMeasurements, minSpanDays, ...(minPsa === undefined ? {} : { minPsa }) };
    }
    case "symptom":
      return { kind: written.kind, any: written.any };
    case "countWithin":
      return { kind: written.kind, event: written.event, count: written.count, windowDays: written.windowDays };
    case "missedCheck":
      return { kind: written.kind, check: written.check, graceDays: written.graceDays };
    case "clinicianFlag":
      return { kind: written.kind, flag: written.flag };
    case "threshold":
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference":
      return measuredRule(written);
    default:
      return written satisfies never;
  }
}

type WrittenPart = Extract<WrittenCriterion, { kind: "all" }>["of"][number];

function measuredRule(written: WrittenPart): Extract<Rule, { kind: "all" }>["of"][number] {
  switch (written.kind) {
    case "threshold":
      return { kind: written.kind, analyte: written.analyte, op: written.op, value: written.value };
    case "nadirPlus":
      return { kind: written.kind, analyte: written.analyte, delta: written.delta };
    case "relativeChange": {
      const { kind, analyte, direction, percent, baseline, minAbsolute } = written;
      return { kind, analyte, direction, percent, baseline, ...(minAbsolute === undefined ? {} : { minAbsolute }) };
    }
    case "aboveReference":
      return { kind: written.kind, analyte: written.analyte };
    default:
      return written satisfies never;
  }
}
