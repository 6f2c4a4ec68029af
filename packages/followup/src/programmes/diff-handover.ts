import { type Phrase, phrase } from "../phrase.ts";
import type { Answered, EarliestMonth, HandoverRules, Programme } from "../programme.ts";
import type { RuleChange } from "./change.ts";
import { evidenceDifferences } from "./diff-evidence.ts";
import {
  type Both,
  change,
  differences,
  type FieldsTold,
  isSigned,
  itemDifferences,
  reworded,
  within,
} from "./field-differences.ts";
import { monthsPhrase } from "./rule-words.ts";

type Extension = HandoverRules["extensions"][number];

/** What changed about when a patient can be handed over. */
export function handoverDifferences(both: Both<HandoverRules>): RuleChange[] {
  return differences(HANDOVER, both);
}

const RULE: Phrase = { da: "Betingelse for overdragelse", en: "Condition of the hand-over" };
const EARLIEST: Phrase = { da: "Tidligste overdragelse", en: "Earliest hand-over" };

const HANDOVER: FieldsTold<HandoverRules> = {
  text: (both) => [reworded(RULE, within(both, "text"), "handover")],
  evidence: (both) => evidenceDifferences(RULE, within(both, "evidence")),
  earliest: (both) =>
    itemDifferences(within(both, "earliest"), ({ layer, of }) => `${layer}-${of}`, {
      added: (rule, at) => [earliestCame(rule, at)],
      removed: (rule, at) => [earliestWent(rule, at)],
      changed: (each) => differences(EARLIEST_MONTH, each),
    }),
  extensions: (both) =>
    itemDifferences(within(both, "extensions"), ({ when }) => `${when.question}-${when.answer}`, {
      added: (rule, at) => [extensionCame(rule, at)],
      removed: (rule, at) => [extensionWent(rule, at)],
      changed: (each) => differences(EXTENSION, each),
    }),
};

function earliestCame(rule: EarliestMonth, at: string): RuleChange {
  const months = monthsPhrase(rule.months);
  const says = phrase(
    (l) =>
      `${EARLIEST[l]} (${rule.text[l]}): ${l === "da" ? `ny grænse, ${months.da} efter.` : `new limit, ${months.en} after.`}`,
  );
  return change("handover", { before: null, after: rule, at }, says, isSigned(rule.evidence, "months"));
}

function earliestWent(rule: EarliestMonth, at: string): RuleChange {
  const months = monthsPhrase(rule.months);
  const says = phrase(
    (l) =>
      `${EARLIEST[l]} (${rule.text[l]}): ${l === "da" ? `grænsen på ${months.da} er udgået.` : `the limit of ${months.en} is gone.`}`,
  );
  return change("handover", { before: rule, after: null, at }, says);
}

const EARLIEST_MONTH: FieldsTold<EarliestMonth> = {
  layer: () => [], // a name of the item: another layer is another item
  of: () => [],
  months: (both) => {
    const [was, is] = [monthsPhrase(both.before.months), monthsPhrase(both.after.months)];
    const says = phrase(
      (l) => `${EARLIEST[l]} (${both.after.text[l]}): ${was[l]} ${l === "da" ? "bliver til" : "becomes"} ${is[l]}.`,
    );
    return [change("handover", within(both, "months"), says, isSigned(both.after.evidence, "months"))];
  },
  text: (both) => [reworded(EARLIEST, within(both, "text"))],
  evidence: (both) => evidenceDifferences(EARLIEST, within(both, "evidence")),
};

function extensionCame(rule: Extension, at: string): RuleChange {
  const months = monthsPhrase(rule.months);
  const says = {
    da: `Ny udsættelse til ${months.da}: ${rule.text.da}`,
    en: `New postponement to ${months.en}: ${rule.text.en}`,
  };
  return change("handover", { before: null, after: rule, at }, says, isSigned(rule.evidence, "months"));
}

function extensionWent(rule: Extension, at: string): RuleChange {
  const months = monthsPhrase(rule.months);
  const says = {
    da: `Udsættelsen til ${months.da} er udgået: ${rule.text.da}`,
    en: `The postponement to ${months.en} is gone: ${rule.text.en}`,
  };
  return change("handover", { before: rule, after: null, at }, says);
}

const POSTPONED: Phrase = { da: "Udsættelse af overdragelsen", en: "Postponement of the hand-over" };

const EXTENSION: FieldsTold<Extension> = {
  when: () => [], // the name of the item
  months: (both) => {
    const [was, is] = [monthsPhrase(both.before.months), monthsPhrase(both.after.months)];
    const says = phrase(
      (l) => `${both.after.text[l]} ${POSTPONED[l]}: ${was[l]} ${l === "da" ? "bliver til" : "becomes"} ${is[l]}.`,
    );
    return [change("handover", within(both, "months"), says, isSigned(both.after.evidence, "months"))];
  },
  text: (both) => [reworded(POSTPONED, within(both, "text"))],
  evidence: (both) => evidenceDifferences(POSTPONED, within(both, "evidence")),
};

/** A question with the answer that counts: "Er blæren bevaret? Ja". */
export function answeredPhrase({ question, answer }: Answered, { audience }: Pick<Programme, "audience">): Phrase {
  const text = audience.questions.find(({ id }) => id === question)?.text ?? { da: question, en: question };
  const word = answer === "yes" ? { da: "Ja", en: "Yes" } : { da: "Nej", en: "No" };
  return phrase((l) => `${text[l]} ${word[l]}`);
}
