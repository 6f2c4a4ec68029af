import { isSequenceRule, type Rule } from "../criteria/criterion.ts";
import { type CriterionInForce, historyFor } from "../criteria/in-force.ts";
import { type VerdictFact, verdictState } from "../criteria/verdict.ts";
import { dayNumber, dayText } from "../day.ts";
import type { FollowedPatient } from "../followed-patient.ts";
import { dayOf, type IsoDay, isoDay } from "../ids.ts";
import type { RulesInForce } from "../rules-in-force.ts";
import { nextBounds } from "./next-bounds.ts";
import type { VerdictChange } from "./verdict-change.ts";

/** A verdict on a patient, and the day somebody asks about it. */
export interface Explained {
  rules: RulesInForce;
  criterion: CriterionInForce;
  patient: FollowedPatient;
  fact: VerdictFact;
  today: Temporal.PlainDate;
}

/** Everything that would make the verdict another one, the most likely first. Nothing here is a forecast: each is what the rule itself would say. */
export function whatWouldChange(explained: Explained): VerdictChange[] {
  const { fact } = explained;
  switch (fact.standing) {
    case "no-data":
      return forWantOfData(explained);
    case "undetermined":
      return undecided(explained);
    case "not-met":
      return towardsMet(explained);
    case "pending":
      return pending(explained, fact.repeat.from);
    case "met":
      return met(explained);
    case "met-from":
      return missed(explained, fact.since);
    default:
      return fact satisfies never;
  }
}

function forWantOfData(explained: Explained): VerdictChange[] {
  const { criterion, fact } = explained;
  const { needs } = fact.because;
  if (needs?.kind === "baseline") return [{ to: null, kind: "baseline", analytes: needs.analytes }];
  if (needs?.kind === "measurement")
    return [...firstHit(explained), { to: null, kind: "answer", analytes: needs.analytes, decisive: false }];
  return reports(criterion.rule);
}

/** The answers that would be a hit, where the rule says what a hit is. */
function firstHit(explained: Explained): VerdictChange[] {
  return newValues(explained, explained.criterion.confirm === null ? "met" : "pending", tomorrow(explained));
}

function undecided(explained: Explained): VerdictChange[] {
  const { needs } = explained.fact.because;
  if (needs?.kind === "decisive-measurement")
    return [...firstHit(explained), { to: null, kind: "answer", analytes: needs.analytes, decisive: true }];
  return [{ to: null, kind: "letter-value" }];
}

function towardsMet(explained: Explained): VerdictChange[] {
  const { rule } = explained.criterion;
  switch (rule.kind) {
    case "symptom":
    case "clinicianFlag":
    case "countWithin":
      return reports(rule);
    case "doublingTime":
    case "consecutiveRises":
      return [{ to: "met", kind: "faster-rise", analyte: rule.analyte }];
    case "missedCheck":
      return []; // all that is due is done
    case "threshold":
    case "nadirPlus":
    case "relativeChange":
    case "aboveReference":
    case "all":
    case "any":
      return firstHit(explained);
    default:
      return rule satisfies never;
  }
}

function reports(rule: Rule): VerdictChange[] {
  if (rule.kind === "countWithin")
    return [{ to: "met", kind: "report", symptoms: [rule.event], times: rule.count, withinDays: rule.windowDays }];
  if (rule.kind === "clinicianFlag") return [{ to: "met", kind: "flag", flag: rule.flag }];
  if (rule.kind === "symptom") return [{ to: "met", kind: "report", symptoms: rule.any, times: 1, withinDays: null }];
  return []; // a check that is not agreed with the practice: nothing that she reports changes that
}

/** New answers on a day, or on the first later one from which the rule counts. */
function newValues(explained: Explained, to: "met" | "pending", day: IsoDay): VerdictChange[] {
  const { rules, criterion, patient } = explained;
  const { rule } = criterion;
  if (!isSequenceRule(rule)) return [];
  const history = historyFor(rules.programme, criterion, patient);
  const counted = Math.max(dayNumber(day), history.start);
  const bounds = nextBounds(rule, history, counted);
  const from = counted > dayNumber(tomorrow(explained)) ? dayText(counted) : null;
  return bounds.length === 0 ? [] : [{ to, kind: "values", every: rule.kind === "all", bounds, from }];
}

function pending(explained: Explained, repeatFrom: IsoDay): VerdictChange[] {
  const from = repeatFrom > tomorrow(explained) ? repeatFrom : tomorrow(explained);
  return [
    ...newValues(explained, "met", from),
    { to: "not-met", kind: "repeat-beyond", from },
    ...corrections(explained),
  ];
}

function met(explained: Explained): VerdictChange[] {
  const { criterion, fact } = explained;
  const { values, limit } = fact.because;
  const [first, last] = [values[0], values.at(-1)];
  const changes: VerdictChange[] = [];
  if (last !== undefined && limit !== undefined && isSequenceRule(criterion.rule))
    changes.push({ to: "not-met", kind: "had-been-beyond", sampledOn: last.sampledOn, limit });
  if (criterion.confirm !== null && first !== undefined && first !== last) {
    const day = isoDay(dayOf(first.sampledOn).add({ days: criterion.confirm.minDaysBetween }));
    changes.push({ to: "pending", kind: "had-been-before", day });
  }
  return [...changes, ...corrections(explained), { to: "met", kind: "decision" }];
}

function missed({ criterion: { rule }, fact, today }: Explained, since: IsoDay): VerdictChange[] {
  if (rule.kind !== "missedCheck") throw new Error(`a rule of the kind ${rule.kind} counts from no check`);
  const { check } = rule;
  const reached = verdictState(fact, today) === "met";
  return reached
    ? [{ to: "not-met", kind: "check-done", check }]
    : [{ to: "met", kind: "check-missed", check, from: since }];
}

function corrections({ fact }: Explained): VerdictChange[] {
  const results = fact.because.values.map(({ result }) => result).filter((result) => result !== undefined);
  return results.length === 0 ? [] : [{ to: null, kind: "corrected", results }];
}

function tomorrow({ today }: Explained): IsoDay {
  return isoDay(today.add({ days: 1 }));
}
