import type { Criterion } from "../criteria/criterion.ts";
import { numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { RuleChange } from "./change.ts";
import { confirmedPhrase, criterionPhrase, fromMonthPhrase } from "./criterion-words.ts";
import { evidenceDifferences } from "./diff-evidence.ts";
import { ruleDifferences } from "./diff-rules.ts";
import {
  type Both,
  change,
  differences,
  type FieldsTold,
  isSigned,
  itemDifferences,
  relisted,
  reworded,
  within,
} from "./field-differences.ts";
import { uncapitalised } from "./rule-words.ts";

/** What changed about the criteria: new ones, dropped ones, and every number of those that stayed. */
export function criterionDifferences(both: Both<readonly Criterion[]>): RuleChange[] {
  return itemDifferences(both, ({ id }) => id, {
    added: (criterion, at) => {
      const whole = wholeCriterion(criterion);
      const says = phrase((l) => `${l === "da" ? "Nyt kriterium" : "New criterion"}: ${whole[l]}.`);
      const signed = isSigned(criterion.evidence, ...criterion.evidence.flatMap((entry) => entry.for));
      return [change("criteria", { before: null, after: criterion, at }, says, signed)];
    },
    removed: (criterion, at) => {
      const whole = wholeCriterion(criterion);
      const says = phrase((l) => `${l === "da" ? "Kriterium udgår" : "Criterion dropped"}: ${whole[l]}.`);
      return [change("criteria", { before: criterion, after: null, at }, says)];
    },
    changed: (each) => differences(CRITERION, each),
  });
}

function wholeCriterion(criterion: Criterion): Phrase {
  const [label, act] = [criterionPhrase(criterion), actPhrase(criterion)];
  return phrase((l) => `${label[l]} → ${act[l]}`);
}

/** What is done and how soon: "Henvis til den ansvarlige afdeling, subakut". */
export function actPhrase({ actionLabel, urgencyLabel }: Pick<Criterion, "actionLabel" | "urgencyLabel">): Phrase {
  const urgency = uncapitalised(urgencyLabel);
  return phrase((l) => `${actionLabel[l]}, ${urgency[l]}`);
}

const CRITERION: FieldsTold<Criterion> = {
  id: () => [], // the name of the item
  label: (both) => [reworded({ da: "Kriteriets sætning", en: "The criterion's sentence" }, within(both, "label"))],
  rule: ruleDifferences,
  fromMonth: (both) => [
    about(both, "fromMonth", swapped(fromMonthPhrase(both.after.fromMonth), fromMonthPhrase(both.before.fromMonth)), [
      "fromMonth",
    ]),
  ],
  confirm: (both) => [
    about(both, "confirm", swapped(confirmedPhrase(both.after.confirm), confirmedPhrase(both.before.confirm)), [
      "minDaysBetween",
      "maxDaysBetween",
    ]),
  ],
  action: (both) => [about(both, "action", swapped(both.after.actionLabel, both.before.actionLabel))],
  actionLabel: (both) =>
    both.before.action === both.after.action
      ? [reworded({ da: "Handling", en: "Act" }, within(both, "actionLabel"))]
      : [withIts(both, "actionLabel")],
  sendsElsewhere: () => [], // the act's words say it
  urgency: (both) => [about(both, "urgency", swapped(both.after.urgencyLabel, both.before.urgencyLabel))],
  urgencyLabel: (both) =>
    both.before.urgency === both.after.urgency
      ? [reworded({ da: "Hast", en: "Urgency" }, within(both, "urgencyLabel"))]
      : [withIts(both, "urgencyLabel")],
  overriddenByEpikrise: (both) => [
    about(both, "overriddenByEpikrise", both.after.overriddenByEpikrise ? MAY_DIFFER : HOLDS_FOR_ALL),
  ],
  suggested: (both) => [
    relisted(
      "criteria",
      { da: "Foreslåede værdier til epikrisen", en: "Values suggested for the epikrise" },
      within(both, "suggested"),
      numberPhrase,
      isSigned(both.after.evidence, "suggested"),
    ),
  ],
  evidence: (both) => evidenceDifferences(criterionPhrase(both.after), within(both, "evidence")),
};

const MAY_DIFFER: Phrase = {
  da: "epikrisen kan nu give patienten en anden grænse",
  en: "the epikrise may now give the patient another limit",
};
const HOLDS_FOR_ALL: Phrase = {
  da: "gælder nu alle, uanset epikrisen",
  en: "now holds for all, whatever the epikrise says",
};

/** Another act or urgency has other words: the act's own sentence says both. */
function withIts(both: Both<Criterion>, field: "actionLabel" | "urgencyLabel"): RuleChange {
  return reworded({ da: "Ordene følger med", en: "The words follow" }, within(both, field));
}

function swapped(is: Phrase, was: Phrase): Phrase {
  return phrase((l) => `${l === "da" ? "nu" : "now"} ${is[l]} (${l === "da" ? "før" : "before"}: ${was[l]})`);
}

function about(
  both: Both<Criterion>,
  field: keyof Criterion,
  says: Phrase,
  fields: readonly string[] = [],
): RuleChange {
  const name = criterionPhrase(both.after);
  const signed = fields.length === 0 ? null : isSigned(both.after.evidence, ...fields);
  return change(
    "criteria",
    within(both, field),
    phrase((l) => `${name[l]}: ${says[l]}.`),
    signed,
  );
}
