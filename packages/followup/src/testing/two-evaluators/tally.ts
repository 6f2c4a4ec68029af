import type { Rule } from "../../criteria/criterion.ts";
import type { CriterionState } from "../../criteria/verdict.ts";
import type { BothAnswers } from "./both-answers.ts";

const WALKED = ["no-data", "not-met", "undetermined", "pending", "unconfirmed-overdue", "met"] as const;
const FOUND = ["no-data", "not-met", "met"] as const;

/** What can come of each kind of rule, of an obligation and of a result that does not count; all of it must be seen. */
const CAN_BE: Readonly<Record<string, readonly string[]>> = {
  threshold: WALKED,
  nadirPlus: WALKED,
  "relativeChange handoverBaseline": WALKED,
  "relativeChange lastStable": WALKED,
  "relativeChange nadirSinceAdtStart": WALKED,
  aboveReference: WALKED,
  all: WALKED,
  any: WALKED,
  consecutiveRises: FOUND,
  doublingTime: FOUND,
  symptom: FOUND,
  countWithin: FOUND,
  missedCheck: FOUND,
  clinicianFlag: ["not-met", "met"] satisfies CriterionState[],
  obligation: ["scheduled", "due", "overdue", "met"],
  "repeat owed": ["scheduled", "due", "overdue"],
  "unusable result": [
    ...["not-final", "replaced", "analysis-unknown", "unit-unknown", "unit-not-of-this-analysis"],
    ...["value-unreadable", "implausible", "sampled-in-future"],
  ],
};

/** How often each state was reached. */
export class Tally {
  readonly #counts = new Map<string, number>();

  /** Counts what the plain evaluator said of a case. */
  count({ plain, programme }: BothAnswers): void {
    if ("threw" in plain) return;
    for (const { criterion, state } of plain.criteria) {
      const rule = programme.criteria.find(({ id }) => id === criterion)?.rule;
      if (rule !== undefined) this.#add(kindOf(rule), state);
    }
    for (const { check, state } of plain.obligations) {
      this.#add(check.startsWith("repeat:") ? "repeat owed" : "obligation", state);
    }
    for (const { reason } of plain.unusable) this.#add("unusable result", reason);
  }

  #add(kind: string, state: string): void {
    const name = `${kind}: ${state}`;
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
  }

  /** A line per kind: its states with how often each was reached. */
  lines(): string[] {
    return Object.entries(CAN_BE).map(([kind, states]) => {
      const counted = states.map((state) => `${state} ${this.#counts.get(`${kind}: ${state}`) ?? 0}`);
      return `${kind}: ${counted.join(", ")}`;
    });
  }

  /** The states that a kind can have and that never occurred. */
  neverSeen(): string[] {
    const possible = Object.entries(CAN_BE).flatMap(([kind, states]) => states.map((state) => `${kind}: ${state}`));
    return possible.filter((name) => !this.#counts.has(name));
  }
}

function kindOf(rule: Rule): string {
  return rule.kind === "relativeChange" ? `relativeChange ${rule.baseline}` : rule.kind;
}
