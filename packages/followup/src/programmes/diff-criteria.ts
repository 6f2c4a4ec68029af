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

/** Acts that nobody may find softened or gone by chance. */
const ACUTE: ReadonlySet<Criterion["action"]> = new Set([
  "acute-admission",
  "pakkeforloeb",
  "diagnostisk-pakkeforloeb",
]);

/** What changed about the criteria: new ones, dropped ones, and every number of those that stayed. */
export function criterionDifferences(both: Both<readonly Criterion[]>): RuleChange[] {
  return itemDifferences(both, ({ id }) => id, {
    added: (criterion, at) => {
      const whole = wholeCriterion(criterion);
      const says = phrase((l) => `${l === "da" ? "Nyt kriterium" : "New criterion"}: ${whole[l]}.`);
      const signed = isSigned(criterion.evidence, ...criterion.evidence.flatMap((entry) => entry.for));
      return acuteFirst([change("criteria", { before: null, after: criterion, at }, says, signed)], criterion);
    },
    removed: (criterion, at) => {
      const whole = wholeCriterion(criterion);
      const says = phrase((l) => `${l === "da" ? "Kriterium udgår" : "Criterion dropped"}: ${whole[l]}.`);
      return acuteFirst([change("criteria", { before: criterion, after: null, at }, says)], criterion);
    },
    changed: (each) => acuteFirst(differences(CRITERION, each), each.after, each.before),
  });
}

/** Changes of a rule that is acute, or was, are told first of all, each with whether anybody stands behind the rule. */
function acuteFirst(changes: RuleChange[], rule: Criterion, before: Criterion = rule): RuleChange[] {
  if (!ACUTE.has(rule.action) && !ACUTE.has(before.action)) return changes;
  const signed = isSigned(rule.evidence, ...rule.evidence.flatMap((entry) => entry.for));
  return changes.map((each) =>
    each.group === "criteria" || each.group === "words"
      ? { ...each, group: "acute", signed: each.signed ?? signed }
      : each,
  );
}

function wholeCriterion(criterion: Criterion): Phrase {
  const [label, act] = [criterionPhrase(criterion), actPhrase(criterion)];
  return phrase((l) => `${label[l]} → ${act[l]}`);
}

/** What is done and how soon: "Henvis til den ansvarlige afdeling, subakut"; a word of the act is not said twice. */
export function actPhrase({ actionLabel, urgencyLabel }: Pick<Criterion, "actionLabel" | "urgencyLabel">): Phrase {
  const urgency = uncapitalised(urgencyLabel);
  return phrase((l) =>
    actionLabel[l].toLowerCase().includes(urgencyLabel[l].toLowerCase())
      ? actionLabel[l]
      : `${actionLabel[l]}, ${urgency[l]}`,
  );
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
      : [], // other words of another act: the act's own sentence says both
  sendsElsewhere: () => [], // the act's words say it
  urgency: (both) => [about(both, "urgency", urgencyChange(both.after.urgencyLabel, both.before.urgencyLabel))],
  urgencyLabel: (both) =>
    both.before.urgency === both.after.urgency
      ? [reworded({ da: "Hast", en: "Urgency" }, within(both, "urgencyLabel"))]
      : [],
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
  da: "epikrisen kan nu ændre reglen (sikkerhedslåsen er fjernet)",
  en: "the epikrise may now change the rule (the safety lock is removed)",
};
const HOLDS_FOR_ALL: Phrase = {
  da: "gælder nu alle, uanset epikrisen",
  en: "now holds for all, whatever the epikrise says",
};

function urgencyChange(is: Phrase, was: Phrase): Phrase {
  return { da: `hastegrad: ${is.da} (før: ${was.da})`, en: `urgency: ${is.en} (before: ${was.en})` };
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
