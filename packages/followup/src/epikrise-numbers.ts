import type { ConsecutiveRises, Criterion, Rule } from "./criteria/criterion.ts";
import { analytesOf, measuredParts } from "./criteria/parts-of-rule.ts";
import type { BaselineValue, Epikrise } from "./epikrise.ts";
import type { LetterContext } from "./epikrise-check.ts";
import { type ElementVerdict, missing, result, textOrFilled } from "./epikrise-elements.ts";
import { strangeLimit } from "./epikrise-limits.ts";
import { openLimit } from "./epikrise-open-limit.ts";
import {
  atStart,
  isHit,
  leavesPractice,
  metInRecord,
  unspokenAdvice,
  verdictsAt,
  wrongStart,
} from "./epikrise-start.ts";
import { type IsoDay, isoDay } from "./ids.ts";
import { analyteNamed } from "./named-in-programme.ts";
import { planOfLetter } from "./plan-of-letter.ts";
import { planProblems } from "./plan-problems.ts";
import type { Programme } from "./programme.ts";
import { usableResults } from "./usable-results.ts";

/** Each test that a criterion rests on stands with its latest value, unit and date (the auditor's guide). */
export function checkBaseline(epikrise: Epikrise, context: LetterContext): ElementVerdict | undefined {
  const element = "blood-tests";
  const { programme, today } = context;
  const section = epikrise.sections[element];
  if (!ordersBlood(epikrise, programme)) return undefined;
  const measured = usableResults({
    analytes: programme.analytes,
    results: [],
    baseline: epikrise.baseline,
    upTo: isoDay(today),
  });
  const unreadable = epikrise.baseline.find((value) => !isUsable(value, programme, today));
  if (unreadable !== undefined)
    return result(element, "vague", {
      da: "Et udgangstal kan ikke læses: tal, enhed og dato skal passe til prøven.",
      en: "A starting value cannot be read: number, unit and date must fit the test.",
    });
  const lacking = analytesAtStake(epikrise, programme).filter(
    (group) => !group.some((analyte) => measured.baseline.has(analyte)),
  );
  if (lacking.length === 0) return wrongStart(epikrise, context) ?? textOrFilled(element, section);
  const names = lacking.flatMap((group) => group.slice(0, 1)).map((id) => analyteNamed(programme, id).label);
  const state = epikrise.baseline.length === 0 ? "missing" : "vague";
  return result(element, state, {
    da: `Seneste tal med enhed og dato mangler: ${names.map(({ da }) => da).join(", ")}.`,
    en: `The latest value with unit and date is missing: ${names.map(({ en }) => en).join(", ")}.`,
  });
}

/** At least one computable limit and one symptom, every limit confirmed by the author, and none that the patient meets already. */
export function checkCriteria(epikrise: Epikrise, context: LetterContext): ElementVerdict | undefined {
  const element = "re-referral-criteria";
  const { programme } = context;
  const section = epikrise.sections[element];
  if (epikrise.criteria.length === 0 && programme.criteria.length === 0) return undefined;
  if (epikrise.criteria.length === 0 && section.text.trim() === "") return missing(element);
  const unsigned = expected(programme).filter(
    ({ id }) => !epikrise.criteria.some((own) => own.id === id && own.confirmed),
  );
  if (unsigned.length > 0)
    return result(
      element,
      "vague",
      {
        da: `${unsigned.length} af programmets grænser er ikke bekræftet af dig.`,
        en: `${unsigned.length} of the programme's limits are not confirmed by you.`,
      },
      {
        da: "Bekræft hver grænse, eller skriv patientens egen.",
        en: "Confirm each limit, or write the patient's own.",
      },
    );
  const open = openLimit(epikrise, programme);
  if (open !== undefined) return open;
  const [problem] = planProblems(programme, planOfLetter(epikrise, programme));
  if (problem !== undefined)
    return result(element, "inconsistent", {
      da: "En grænse kan ikke læses som et tal.",
      en: `A limit cannot be used: ${problem.reason}.`,
    });
  const strange = strangeLimit(epikrise, context);
  if (strange !== undefined) return result(element, "inconsistent", strange);
  return checkAgainstBaseline(epikrise, context) ?? textOrFilled(element, section);
}

/** A criterion that the starting value meets already would send the patient straight back; a nadir rule needs its nadir. */
function checkAgainstBaseline(epikrise: Epikrise, context: LetterContext): ElementVerdict | undefined {
  const { programme, anchors } = context;
  const anchor = anchors[programme.anchor.name];
  if (anchor === undefined) return undefined; // the assessment has stopped it
  const facts = verdictsAt(atStart(epikrise, context), epikrise, context);
  const met =
    facts.find(({ standing, action }) => isHit(standing) && leavesPractice(action)) ?? metInRecord(epikrise, context);
  if (met !== undefined)
    return result("re-referral-criteria", "inconsistent", {
      da: `Patienten opfylder allerede kriteriet: ${met.because.label.da}`,
      en: `The patient meets the criterion already: ${met.because.label.en}`,
    });
  const withoutNadir = programme.criteria
    .flatMap(nadirAnalytes)
    .find((id) => !nadirKnown(id, anchor, epikrise, programme));
  if (withoutNadir === undefined) return unspokenAdvice(epikrise, context);
  return result("re-referral-criteria", "inconsistent", {
    da: "Grænsen regnes fra det laveste tal efter behandlingen, og det står ikke under blodprøver.",
    en: "The limit counts from the lowest value after treatment, which does not stand under blood tests.",
  });
}

/** The analytes whose lowest value a criterion counts from. */
export function nadirAnalytes({ rule }: Criterion): string[] {
  return measuredParts(rule)
    .filter(
      (part) => part.kind === "nadirPlus" || (part.kind === "relativeChange" && part.baseline === "nadirSinceAdtStart"),
    )
    .map(({ analyte }) => analyte);
}

function nadirKnown(id: string, anchor: IsoDay, { baseline }: Epikrise, programme: Programme): boolean {
  const { codes } = analyteNamed(programme, id);
  return baseline.some(({ analysis, sampledOn }) => codes.includes(analysis) && sampledOn >= anchor);
}

/** The criteria that an author confirms: all that the programme has on by default. */
export function expected({ criteria }: Programme): ExpectedCriterion[] {
  return criteria.filter(isExpected);
}

type ExpectedCriterion = Criterion & { rule: Exclude<Rule, ConsecutiveRises> };

function isExpected(criterion: Criterion): criterion is ExpectedCriterion {
  return criterion.rule.kind !== "consecutiveRises";
}

/** Whether the letter orders a check with tests. */
export function ordersBlood({ checks }: Pick<Epikrise, "checks">, programme: Programme): boolean {
  return programme.checks.some(({ id, needs }) => needs.length > 0 && checks.some(({ check }) => check === id));
}

/** The analytes that criteria rest on and that an ordered check measures; one of each group is enough. */
function analytesAtStake({ checks }: Epikrise, { checks: all, criteria }: Programme): string[][] {
  const ordered = all
    .filter(({ id, optional }) => !optional && checks.some(({ check }) => check === id))
    .flatMap(({ needs }) => needs);
  const used = new Set(criteria.flatMap(({ rule }) => analytesOf(rule)));
  return ordered.map((group) => group.filter((analyte) => used.has(analyte))).filter((group) => group.length > 0);
}

function isUsable(value: BaselineValue, { analytes }: Programme, today: Temporal.PlainDate): boolean {
  const measured = usableResults({ analytes, results: [], baseline: [value], upTo: isoDay(today) });
  return measured.baseline.size > 0;
}
