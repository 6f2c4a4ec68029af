import { concreteLimits } from "@foelgeskab/followup/concrete-limits";
import type { CoursePicture } from "@foelgeskab/followup/course-picture";
import type { Criterion } from "@foelgeskab/followup/criteria/criterion";
import type { CriterionInForce } from "@foelgeskab/followup/criteria/in-force";
import { type CriterionState, type VerdictFact, verdictState } from "@foelgeskab/followup/criteria/verdict";
import { lastDayToWait } from "@foelgeskab/followup/decide/deferral";
import { sourceTitle } from "@foelgeskab/followup/earliest-handover";
import { changePhrase } from "@foelgeskab/followup/explanation/change-phrase";
import { verdictSentence } from "@foelgeskab/followup/explanation/verdict-sentence";
import { whatWouldChange } from "@foelgeskab/followup/explanation/what-would-change";
import { dayOf, isoDay } from "@foelgeskab/followup/ids";
import { dayPhrase, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { shownUnit } from "@foelgeskab/followup/rows/verdict-row";
import type { CriterionView } from "../contract.ts";
import type { CourseFile } from "./course-file.ts";
import { DEFERRED } from "./event-items.ts";
import { signaturePhrase } from "./plan-lines.ts";
import { takenOver } from "./taken-over.ts";

/** Every criterion in force with its state, worst first. */
export function criteriaViews(file: CourseFile): CriterionView[] {
  const { picture } = file;
  if (picture === undefined) return [];
  return picture.rules.criteria
    .flatMap((criterion) => {
      const fact = picture.verdicts.find((verdict) => verdict.criterion === criterion.id);
      return fact === undefined ? [] : [viewOf(file, picture, criterion, fact)];
    })
    .sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}

const ORDER: CriterionState[] = ["met", "unconfirmed-overdue", "pending", "undetermined", "not-met", "no-data"];

function viewOf(
  file: CourseFile,
  { rules, patient }: CoursePicture,
  criterion: CriterionInForce,
  fact: VerdictFact,
): CriterionView {
  const state = verdictState(fact, file.today);
  const waiting = file.course.deferred[criterion.id];
  const since = "since" in fact ? fact.since : null;
  const waits = waiting !== undefined && waiting.since === since && waiting.until > isoDay(file.today);
  return {
    id: criterion.id,
    state,
    since,
    text: withNumbers(file, criterion, fact.because.label),
    finding: verdictSentence(file.programme, criterion, fact, file.today),
    rule: ruleOf(criterion),
    source: sourceOf(file, criterion, fact),
    signature: signatureOf(file, criterion),
    changes: whatWouldChange({ rules, criterion, patient, fact, today: file.today }).map((change) =>
      changePhrase(file.programme, change),
    ),
    action: criterion.actionLabel,
    urgency: criterion.urgencyLabel,
    acute: criterion.action === "acute-admission",
    deferredUntil: waits ? waiting.until : null,
    waitedSince: waiting !== undefined && waiting.since === since ? waiting.first : null,
    waitAtMostUntil:
      waiting !== undefined && waiting.since === since ? lastDayToWait(waiting.first, file.mostDeferredDays) : null,
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

/** Who stands behind the number; where it stood in no received letter, also who took it over. */
function signatureOf({ course }: CourseFile, { id, evidence }: Criterion): Phrase {
  const [taken, signature] = [takenOver(course, "re-referral-criteria", id), signaturePhrase(evidence)];
  return taken === undefined ? signature : phrase((l) => `${taken[l]}. ${signature[l]}`);
}

/** The criterion's sentence with the number that it is for this patient, where it is computed from her own values. */
function withNumbers({ course, programme, today }: CourseFile, criterion: Criterion, label: Phrase): Phrase {
  const baseline = course.letter?.epikrise.baseline ?? [];
  const numbers = concreteLimits(criterion, { programme, baseline, anchors: course.subject.anchors, today });
  return numbers.length === 0 ? label : phrase((l) => `${label[l]}: ${numbers.map((number) => number[l]).join("; ")}`);
}

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
