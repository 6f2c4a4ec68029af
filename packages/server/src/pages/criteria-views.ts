import { concreteLimits } from "@foelgeskab/followup/concrete-limits";
import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import { type CriterionState, type VerdictFact, verdictState } from "@foelgeskab/followup/criteria/verdict";
import { sourceTitle } from "@foelgeskab/followup/earliest-handover";
import { dayOf } from "@foelgeskab/followup/ids";
import { dayPhrase, numberPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { shownUnit, valuesPhrase } from "@foelgeskab/followup/rows/verdict-row";
import type { CriterionView } from "../contract.ts";
import type { CourseFile } from "./course-file.ts";
import { DEFERRED } from "./event-items.ts";
import { signaturePhrase } from "./plan-lines.ts";

/** Every criterion in force with its state, worst first. */
export function criteriaViews(file: CourseFile): CriterionView[] {
  const { picture } = file;
  if (picture === undefined) return [];
  return picture.rules.criteria
    .flatMap((criterion) => {
      const fact = picture.verdicts.find((verdict) => verdict.criterion === criterion.id);
      return fact === undefined ? [] : [viewOf(file, criterion, fact)];
    })
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

const ORDER: CriterionState[] = ["met", "unconfirmed-overdue", "pending", "undetermined", "not-met", "no-data"];

function viewOf(file: CourseFile, criterion: Criterion, fact: VerdictFact): CriterionView {
  const state = verdictState(fact, file.today);
  const waiting = file.course.deferred[criterion.id];
  const since = "since" in fact ? fact.since : null;
  const waits = waiting !== undefined && waiting.since === since;
  return {
    id: criterion.id,
    state,
    since,
    text: withNumbers(file, criterion, fact.because.label),
    finding: findingOf(fact, state),
    rule: ruleOf(criterion),
    source: sourceOf(file, criterion, fact),
    signature: signaturePhrase(criterion.evidence),
    wouldNotBeMetIf: state === "met" || state === "pending" ? changesOf(criterion, fact) : [],
    action: criterion.actionLabel,
    urgency: criterion.urgencyLabel,
    acute: criterion.action === "acute-admission",
    deferredUntil: waits ? waiting.until : null,
    deferredBecause: waits
      ? phrase((l) => [DEFERRED[waiting.reason][l], waiting.note].filter((part) => part !== "").join(". "))
      : null,
    symptoms: symptomsOf(file, criterion),
    values: fact.because.values.map(({ result = "", value, unit, sampledOn }) => ({
      result,
      value,
      unit: shownUnit(unit),
      sampledOn,
    })),
  };
}

/** The criterion's sentence with the number that it is for this patient, where it is computed from her own values. */
function withNumbers({ course, programme, today }: CourseFile, criterion: Criterion, label: Phrase): Phrase {
  const baseline = course.letter?.epikrise.baseline ?? [];
  const numbers = concreteLimits(criterion, { programme, baseline, anchors: course.subject.anchors, today });
  return numbers.length === 0 ? label : phrase((l) => `${label[l]}: ${numbers.map((number) => number[l]).join("; ")}`);
}

function findingOf(fact: VerdictFact, state: CriterionState): Phrase {
  if (fact.because.values.length > 0) return valuesPhrase(fact.because);
  return NOTHING_FOUND[state];
}

const NOTHING_FOUND: Record<CriterionState, Phrase> = {
  "no-data": { da: "ikke spurgt, ingen svar", en: "not asked, no answers" },
  "not-met": { da: "spurgt: nej", en: "asked: no" },
  met: { da: "oplyst", en: "reported" },
  pending: { da: "afventer", en: "waiting" },
  "unconfirmed-overdue": { da: "frist overskredet", en: "too late" },
  undetermined: { da: "kan ikke afgøres", en: "cannot be decided" },
};

function ruleOf(criterion: Criterion): Phrase {
  const { confirm } = criterion;
  if (confirm === null) return criterion.label;
  return phrase((l) =>
    l === "da"
      ? `${criterion.label.da}. Bekræftes af en prøve mindst ${confirm.minDaysBetween} dage efter.`
      : `${criterion.label.en}. Confirmed by a sample at least ${confirm.minDaysBetween} days later.`,
  );
}

function sourceOf(file: CourseFile, criterion: Criterion, { because }: VerdictFact): Phrase {
  const { letter } = file.course;
  const { name, version } = file.programme;
  const title = sourceTitle(file.programme, criterion.evidence);
  const programme = {
    da: `Program »${name.da}«, version ${version}. ${title}`,
    en: `Programme “${name.en}”, version ${version}. ${title}`,
  };
  if (letter === undefined || !because.fromPlan) return programme;
  const day = dayPhrase(dayOf(letter.offeredOn));
  return {
    da: `Epikrise ${day.da}, element 7. ${programme.da}`,
    en: `Discharge letter ${day.en}, element 7. ${programme.en}`,
  };
}

/** What would have made it otherwise, so that a reader can judge the verdict himself. */
function changesOf(criterion: Criterion, { because, standing }: VerdictFact): Phrase[] {
  const [first, last] = [because.values[0], because.values.at(-1)];
  const limit = because.limit === undefined ? undefined : limitPhrase(because.limit);
  const changes: Phrase[] = [];
  if (last !== undefined && limit !== undefined) {
    const day = dayPhrase(dayOf(last.sampledOn));
    changes.push(
      phrase((l) =>
        l === "da"
          ? `prøven ${day.da} lå på den anden side af ${limit.da}`
          : `the sample of ${day.en} were on the other side of ${limit.en}`,
      ),
    );
  }
  if (standing === "met" && criterion.confirm !== null && first !== undefined && first !== last) {
    const early = dayPhrase(dayOf(first.sampledOn).add({ days: criterion.confirm.minDaysBetween }));
    changes.push(
      phrase((l) =>
        l === "da" ? `kontrolprøven var taget før ${early.da}` : `the repeat were taken before ${early.en}`,
      ),
    );
  }
  if (because.values.length > 0)
    changes.push({
      da: "et af svarene bliver rettet eller annulleret",
      en: "one of the answers is corrected or cancelled",
    });
  return changes;
}

/** "52,5 ml/min/1,73 m²; 117 µmol/l": every number with the unit as the clinic writes it. */
function limitPhrase(limit: string): Phrase {
  return phrase((l) =>
    limit
      .split("; ")
      .map((each) => {
        const [number = "", ...unit] = each.split(" ");
        return `${numberPhrase(number)[l]} ${shownUnit(unit.join(" "))}`;
      })
      .join("; "),
  );
}

function symptomsOf({ programme }: CourseFile, { rule }: Criterion): CriterionView["symptoms"] {
  const codes =
    rule.kind === "symptom"
      ? rule.any
      : rule.kind === "countWithin"
        ? [rule.event]
        : rule.kind === "clinicianFlag"
          ? [rule.flag]
          : [];
  return codes.map((code) => ({
    code,
    label: programme.symptoms.find((symptom) => symptom.code === code)?.label ?? { da: code, en: code },
  }));
}
