import type { Phrase } from "../phrase.ts";
import type { Evidence } from "../programme.ts";

/** What is done when a criterion is met, in the programme's own words. */
export type Action =
  | "rerefer"
  | "rerefer-nephrology"
  | "acute-admission"
  | "pakkeforloeb"
  | "diagnostisk-pakkeforloeb"
  | "advice"
  | "recall-then-advice"
  | "gp-treats"
  | "gp-investigates";

/** When a first hit must be confirmed: by a second one at least so many days later, taken within so many. */
export interface Confirm {
  minDaysBetween: number;
  maxDaysBetween: number;
}

/** A value at or beyond a limit. Without a value the epikrise must give one. */
export interface Threshold {
  kind: "threshold";
  analyte: string;
  op: ">=" | ">" | "<" | "<=";
  value: string | null;
}

/** A value at least `delta` over the lowest one since the anchor (Phoenix, after radiotherapy). */
export interface NadirPlus {
  kind: "nadirPlus";
  analyte: string;
  delta: string;
}

/** What a relative change is measured against. */
export type BaselineRule = "handoverBaseline" | "lastStable" | "nadirSinceAdtStart";

/** A fall or rise by so many per cent of a baseline. */
export interface RelativeChange {
  kind: "relativeChange";
  analyte: string;
  direction: "increase" | "decrease";
  percent: string;
  baseline: BaselineRule;
  /** The rise must also be at least this, in the analyte's unit. */
  minAbsolute?: string;
}

/** A value over the upper end of the reference interval that came with it. */
export interface AboveReference {
  kind: "aboveReference";
  analyte: string;
}

/** A rule about one analyte whose every measurement is a hit, a miss or undecided. */
export type MeasuredRule = Threshold | NadirPlus | RelativeChange | AboveReference;

/** Every part must hit. */
export interface AllOf {
  kind: "all";
  of: readonly MeasuredRule[];
}

/** One part is enough. */
export interface AnyOf {
  kind: "any";
  of: readonly MeasuredRule[];
}

/** So many strictly upward steps in a row. Off unless the patient's plan names it. */
export interface ConsecutiveRises {
  kind: "consecutiveRises";
  analyte: string;
  rises: number;
  minLastValue: string;
  minDaysBetween: number;
}

/** The value doubles in fewer months than this, by least squares over two years. */
export interface DoublingTime {
  kind: "doublingTime";
  analyte: string;
  valueMonths: string;
  minMeasurements: number;
  minSpanDays: number;
  /** The last value must be at least this: doubling times of very low values are noise. */
  minPsa?: string;
}

/** One of these symptoms was reported present. */
export interface SymptomPresent {
  kind: "symptom";
  any: readonly string[];
}

/** So many events within so many days. */
export interface CountWithin {
  kind: "countWithin";
  event: string;
  count: number;
  windowDays: number;
}

/** A check was not done within its grace. */
export interface MissedCheck {
  kind: "missedCheck";
  check: string;
  graceDays: number;
}

/** The clinician raised the flag. */
export interface ClinicianFlag {
  kind: "clinicianFlag";
  flag: string;
}

/** A rule that walks the measurements, day by day. */
export type SequenceRule = MeasuredRule | AllOf | AnyOf;

/** Every kind of rule. */
export type Rule =
  | SequenceRule
  | ConsecutiveRises
  | DoublingTime
  | SymptomPresent
  | CountWithin
  | MissedCheck
  | ClinicianFlag;

/** Whether a rule says hit, miss or undecided of every measurement of one analyte. */
export function isMeasuredRule(rule: Rule): rule is MeasuredRule {
  return MEASURED.has(rule.kind);
}

/** Whether a rule walks the measurements, day by day. */
export function isSequenceRule(rule: Rule): rule is SequenceRule {
  return isMeasuredRule(rule) || rule.kind === "all" || rule.kind === "any";
}

const MEASURED: ReadonlySet<Rule["kind"]> = new Set<MeasuredRule["kind"]>([
  "threshold",
  "nadirPlus",
  "relativeChange",
  "aboveReference",
]);

/** A criterion for re-referral or another act: its rule, and what is done when it is met. */
export interface Criterion {
  id: string;
  /** The rule as a sentence; `{value}`, `{delta}`, `{percent}`, `{valueMonths}` and `{minLastValue}` stand for the number in force. */
  label: Phrase;
  rule: Rule;
  /** Only measurements from so many months after the anchor take part. */
  fromMonth: number;
  /** Only for rules that walk the measurements. */
  confirm: Confirm | null;
  action: Action;
  actionLabel: Phrase;
  /** Whether the act's words say to whom the patient is sent; else it is the responsible department. */
  sendsElsewhere?: boolean | undefined;
  urgency: string;
  urgencyLabel: Phrase;
  overriddenByEpikrise: boolean;
  /** Values to suggest to the author where the epikrise must give one. */
  suggested: readonly string[];
  evidence: readonly Evidence[];
}

/** The name of the one number that a patient's own plan may change; undefined where there is none. */
export type ChangeableNumber = "value" | "delta" | "percent" | "valueMonths" | "minLastValue";

/** The number of a rule that the patient's own plan may change: its name, the number (null where the plan must give one), and the analyte that it is about. */
export function changeable(
  rule: Rule,
): { number: ChangeableNumber; value: string | null; analyte: string } | undefined {
  switch (rule.kind) {
    case "threshold":
      return { number: "value", value: rule.value, analyte: rule.analyte };
    case "nadirPlus":
      return { number: "delta", value: rule.delta, analyte: rule.analyte };
    case "relativeChange":
      return { number: "percent", value: rule.percent, analyte: rule.analyte };
    case "doublingTime":
      return { number: "valueMonths", value: rule.valueMonths, analyte: rule.analyte };
    case "consecutiveRises":
      return { number: "minLastValue", value: rule.minLastValue, analyte: rule.analyte };
    case "all":
    case "any":
    case "aboveReference":
    case "symptom":
    case "countWithin":
    case "missedCheck":
    case "clinicianFlag":
      return undefined;
    default:
      return rule satisfies never;
  }
}

/** Which number of a rule the patient's own plan may change. */
export function changeableNumber(rule: Rule): ChangeableNumber | undefined {
  return changeable(rule)?.number;
}
