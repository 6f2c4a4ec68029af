import { type Phrase, phrase } from "../phrase.ts";
import type {
  Audience,
  Exclusion,
  ExclusionTrigger,
  Programme,
  Question,
  Warning,
  WarningTrigger,
} from "../programme.ts";
import type { RuleChange } from "./change.ts";
import { evidenceDifferences } from "./diff-evidence.ts";
import { answeredPhrase } from "./diff-handover.ts";
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

type Condition = Audience["eligible"][number];
type Individual = NonNullable<Audience["individualAssessment"]>;

/** What changed about who can be handed over. */
export function audienceDifferences(both: Both<Audience>): RuleChange[] {
  return differences(AUDIENCE, both);
}

const AUDIENCE: FieldsTold<Audience> = {
  questions: (both) =>
    itemDifferences(within(both, "questions"), ({ id }) => id, {
      added: (item, at) => [came({ da: "Nyt spørgsmål", en: "New question" }, item.text, item, at, null)],
      removed: (item, at) => [went({ da: "Spørgsmålet udgår", en: "No longer asked" }, item.text, item, at)],
      changed: (each) => differences(QUESTION, each),
    }),
  eligible: (both) =>
    itemDifferences(within(both, "eligible"), ({ code }) => code, {
      added: (item, at) => [
        came({ da: "Nyt krav", en: "New demand" }, item.reason, item, at, isSigned(item.evidence, "when")),
      ],
      removed: (item, at) => [went({ da: "Kravet er udgået", en: "No longer demanded" }, item.reason, item, at)],
      changed: (each) => differences(CONDITION, each),
    }),
  excluded: (both) =>
    itemDifferences(within(both, "excluded"), ({ code }) => code, {
      added: (item, at) => [came(NOW_EXCLUDED, item.reason, item, at, isSigned(item.evidence, "when"))],
      removed: (item, at) => [went({ da: "Ikke længere udelukket", en: "No longer excluded" }, item.reason, item, at)],
      changed: (each) => differences(EXCLUSION, each),
    }),
  warnings: (both) =>
    itemDifferences(within(both, "warnings"), ({ id }) => id, {
      added: (item, at) => [
        came({ da: "Ny advarsel", en: "New warning" }, item.text, item, at, isSigned(item.evidence, "when")),
      ],
      removed: (item, at) => [went({ da: "Advarslen er udgået", en: "Warning removed" }, item.text, item, at)],
      changed: (each) => differences(WARNING, each),
    }),
  individualAssessment: (both) => individual(within(both, "individualAssessment")),
};

const NOW_EXCLUDED: Phrase = { da: "Udelukkes fra nu af", en: "Excluded from now on" };

function came(what: Phrase, text: Phrase, item: object, at: string, signed: boolean | null): RuleChange {
  return change("handover", { before: null, after: item, at }, told(what, text), signed);
}

function went(what: Phrase, text: Phrase, item: object, at: string): RuleChange {
  return change("handover", { before: item, after: null, at }, told(what, text));
}

function told(what: Phrase, text: Phrase): Phrase {
  return phrase((l) => `${what[l]}: ${text[l]}`);
}

const QUESTION: FieldsTold<Question> = {
  id: () => [], // the name of the item
  text: (both) => [reworded({ da: "Spørgsmål", en: "Question" }, within(both, "text"))],
};

const CONDITION: FieldsTold<Condition> = {
  code: () => [],
  when: (both) => [trigger(both.after.reason, within(both, "when"), isSigned(both.after.evidence, "when"))],
  reason: (both) => [reworded({ da: "Krav", en: "Demand" }, within(both, "reason"))],
  evidence: (both) => evidenceDifferences(both.after.reason, within(both, "evidence")),
};

const EXCLUSION: FieldsTold<Exclusion> = {
  code: () => [],
  when: (both) => [trigger(both.after.reason, within(both, "when"), isSigned(both.after.evidence, "when"))],
  reason: (both) => [reworded({ da: "Udelukkelse", en: "Exclusion" }, within(both, "reason"))],
  otherwise: (both) => [
    reworded(
      { da: "Når udelukkelsen ikke gælder", en: "Where the exclusion does not apply" },
      within(both, "otherwise"),
    ),
  ],
  evidence: (both) => evidenceDifferences(both.after.reason, within(both, "evidence")),
};

const WARNING: FieldsTold<Warning> = {
  id: () => [],
  when: (both) => [trigger(both.after.text, within(both, "when"), isSigned(both.after.evidence, "when"))],
  text: (both) => [reworded({ da: "Advarsel", en: "Warning" }, within(both, "text"))],
  evidence: (both) => evidenceDifferences(both.after.text, within(both, "evidence")),
};

function trigger(rule: Phrase, both: Both<WarningTrigger | ExclusionTrigger>, signed: boolean | null): RuleChange {
  const [was, is] = [
    triggerPhrase(both.before, both.programmes.before),
    triggerPhrase(both.after, both.programmes.after),
  ];
  const says = phrase((l) =>
    l === "da"
      ? `${rule.da} Gælder nu ved: ${is.da}; før ved: ${was.da}.`
      : `${rule.en} Now applies on: ${is.en}; before on: ${was.en}.`,
  );
  return change("handover", both, says, signed);
}

/** When a warning is shown or a rule applies, in words. */
export function triggerPhrase(when: WarningTrigger | ExclusionTrigger, programme: Pick<Programme, "audience">): Phrase {
  if ("question" in when) return answeredPhrase(when, programme);
  if ("always" in when) return { da: "alle patienter", en: "every patient" };
  if ("region" in when) return { da: `region ${when.region}`, en: `region ${when.region}` };
  const months = monthsPhrase(when.monthsSinceAnchorBelow);
  return { da: `mindre end ${months.da} siden`, en: `less than ${months.en} since` };
}

function individual(both: Both<Individual | null>): RuleChange[] {
  const { before, after, at, programmes } = both;
  if (before !== null && after !== null) return differences(INDIVIDUAL, { before, after, at, programmes });
  const [comes, goes] = [
    { da: "Kræver nu en individuel vurdering", en: "Now demands an individual assessment" },
    { da: "Kræver ikke mere en individuel vurdering", en: "No longer demands an individual assessment" },
  ];
  return [
    ...(after === null ? [] : [came(comes, after.text, after, at, isSigned(after.evidence, "text"))]),
    ...(before === null ? [] : [went(goes, before.text, before, at)]),
  ];
}

const ASSESSMENT: Phrase = { da: "Individuel vurdering", en: "Individual assessment" };

const INDIVIDUAL: FieldsTold<Individual> = {
  text: (both) => [reworded(ASSESSMENT, within(both, "text"), "handover")],
  evidence: (both) => evidenceDifferences(ASSESSMENT, within(both, "evidence")),
};
