import { sameUnitKey } from "../analyte.ts";
import type { Criterion, MeasuredRule } from "../criteria/criterion.ts";
import type { ChosenCriterion } from "../epikrise.ts";
import { numberOf } from "../epikrise-limits.ts";
import { expected } from "../epikrise-numbers.ts";
import { analyteNamed } from "../named-in-programme.ts";
import type { Programme } from "../programme.ts";
import type { LetterFacts, LimitFact, Quote, SymptomFact } from "../reading/letter-facts.ts";
import type { LetterReading } from "../reading/letter-reading.ts";
import { compareDecimals, decimalOf } from "../value.ts";
import type { SaidBy } from "./proposed-checks.ts";

/** The criteria as the letter gives them, by the programme's names. */
export interface ProposedLimits {
  criteria: ChosenCriterion[];
  said: SaidBy[];
  /** Criteria of the programme that the letter does not name: they are only proposals of the programme. */
  unsaid: string[];
  /** Limits and symptoms of the letter that no rule of the programme computes: people must hold them. */
  beside: Quote[];
}

/** Proposes every criterion of the programme: with the letter's own number where it gives one, else as the programme's alone. */
export function proposedLimits({ facts }: LetterReading, programme: Programme): ProposedLimits {
  const found = expected(programme).map((criterion) => ({ criterion, said: saidOf(criterion, facts, programme) }));
  const used = new Set(found.flatMap(({ said }) => said?.facts ?? []));
  return {
    criteria: found.map(({ criterion: { id }, said }) => ({
      id,
      ...(said?.value === undefined ? {} : { value: said.value }),
      confirmed: true,
    })),
    said: found.flatMap(({ criterion, said }) => (said?.facts[0] ? [{ id: criterion.id, quote: said.facts[0] }] : [])),
    unsaid: found.flatMap(({ criterion, said }) => (said === undefined && !isOpen(criterion) ? [criterion.id] : [])),
    beside: [...facts.limits, ...facts.symptoms.filter(({ role }) => role === "criterion")].filter(
      (fact) => !used.has(fact),
    ),
  };
}

/** A limit whose number the programme leaves to the letter: there is nothing to take over. */
function isOpen({ rule }: Criterion): boolean {
  return rule.kind === "threshold" && rule.value === null;
}

interface SaidLimit {
  facts: (LimitFact | SymptomFact)[];
  /** The letter's number, where the rule has one that a patient's own plan may change. */
  value?: string;
}

function saidOf(
  { rule }: ReturnType<typeof expected>[number],
  facts: LetterFacts,
  programme: Programme,
): SaidLimit | undefined {
  switch (rule.kind) {
    case "threshold":
    case "nadirPlus":
    case "relativeChange": {
      const fact = limitFor(rule, facts.limits, programme);
      if (fact === undefined) return undefined;
      return { facts: [fact], value: fact.value };
    }
    case "all":
    case "any": {
      const each = rule.of.map((part) => ({ part, fact: limitFor(part, facts.limits, programme) }));
      const named = each.flatMap(({ fact }) => fact ?? []);
      const differs = each.some(({ part, fact }) => fact !== undefined && !sameNumber(part, fact));
      return named.length === 0 || differs ? undefined : { facts: named };
    }
    case "symptom":
      return symptoms(facts, rule.any);
    case "countWithin":
      return symptoms(facts, [rule.event]);
    case "doublingTime":
    case "missedCheck":
    case "clinicianFlag":
    case "aboveReference":
      return undefined;
    default:
      return rule satisfies never;
  }
}

function symptoms({ symptoms: all }: LetterFacts, codes: readonly string[]): SaidLimit | undefined {
  const named = all.filter(({ role, code }) => role === "criterion" && code !== undefined && codes.includes(code));
  return named.length === 0 ? undefined : { facts: named };
}

const FACT_KIND: Partial<Record<MeasuredRule["kind"], LimitFact["kind"]>> = {
  threshold: "threshold",
  nadirPlus: "nadir-plus",
  relativeChange: "percent-change",
};

/** The letter's limit of the same kind, test, direction and unit; a limit without a unit is no limit. */
function limitFor(rule: MeasuredRule, limits: readonly LimitFact[], programme: Programme): LimitFact | undefined {
  return limits.find(
    (fact) =>
      fact.analyte === rule.analyte &&
      fact.direction === directionOf(rule) &&
      fact.kind === FACT_KIND[rule.kind] &&
      hasUnit(fact, programme),
  );
}

function hasUnit({ kind, unit, analyte }: LimitFact, programme: Programme): boolean {
  if (kind === "percent-change") return true;
  if (unit === undefined) return false;
  const own = analyteNamed(programme, analyte);
  return [own.unit, ...own.aliases].some((each) => sameUnitKey(each) === sameUnitKey(unit));
}

function directionOf(rule: MeasuredRule): LimitFact["direction"] {
  switch (rule.kind) {
    case "threshold":
      return rule.op === ">=" || rule.op === ">" ? "up" : "down";
    case "relativeChange":
      return rule.direction === "increase" ? "up" : "down";
    case "nadirPlus":
    case "aboveReference":
      return "up";
    default:
      return rule satisfies never;
  }
}

function sameNumber(rule: MeasuredRule, { value }: LimitFact): boolean {
  const own = numberOf(rule);
  return own !== undefined && compareDecimals(decimalOf(own), decimalOf(value)) === 0;
}
