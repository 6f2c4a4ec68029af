import type { Rule } from "@foelgeskab/followup/criteria/criterion";
import type { Element, Epikrise } from "@foelgeskab/followup/epikrise";
import type { IsoDay } from "@foelgeskab/followup/ids";
import { intervalPhrase } from "@foelgeskab/followup/letter";
import { planOfLetter } from "@foelgeskab/followup/plan-of-letter";
import { planProblems } from "@foelgeskab/followup/plan-problems";
import type { Programme } from "@foelgeskab/followup/programme";
import { type RulesInForce, rulesFor } from "@foelgeskab/followup/rules-in-force";
import { limitedAnalyte } from "@foelgeskab/followup/sheet-limit";
import type { TextAdvice } from "./live-check.ts";

interface Known {
  epikrise: Epikrise;
  programme: Programme;
  anchors: Record<string, IsoDay>;
}

/** What one key puts in the place of vague words. */
export interface ReadyInsert {
  /** Danish, as the letter is. */
  text: string;
  /** The criterion that says it already: it is confirmed, and the words go, so that the letter says it once. */
  confirms?: string;
}

/** Danish words that can take the place of the vague ones as they stand: what the patient's plan says about it. Undefined where only the author knows. */
export function readyInsert(element: Element, { vague: [found] }: TextAdvice, known: Known): ReadyInsert | undefined {
  if (found === undefined) return undefined;
  if (element === "re-referral-criteria" && ABOUT_A_LIMIT.test(found.text)) return limitFor(found.text, rulesOf(known));
  if (element === "blood-tests" && ABOUT_A_PACE.test(found.text)) return interval(known, true);
  if (element === "checks-at-gp" && ABOUT_A_PACE.test(found.text)) return interval(known, false);
  return undefined;
}

/** Vague words that a number can replace; "ved forværring" may mean a symptom, which only the author knows. */
const ABOUT_A_LIMIT = /psa|stig|recidiv|tilbagefald/i;

/** Vague words that an interval can replace. */
const ABOUT_A_PACE = /efter|regelmæssig|mellemrum|af og til|løbende|indtil videre|gange|vanlig|hidtil|sædvanlig/i;

/** The one limit that the words can mean: on PSA where they name it, else only where the programme's limits are all on one analyte. */
function limitFor(words: string, { criteria }: RulesInForce): ReadyInsert | undefined {
  const limits = criteria.filter(({ rule }) => limitedAnalyte(rule) !== undefined && !lacksNumber(rule));
  const meant = /psa/i.test(words) ? limits.filter(({ rule }) => limitedAnalyte(rule) === "psa") : limits;
  const [limit, ...others] = meant;
  const other = others.some(({ rule }) => limit !== undefined && limitedAnalyte(rule) !== limitedAnalyte(limit.rule));
  return limit === undefined || other ? undefined : { text: limit.label.da, confirms: limit.id };
}

/** A limit that the letter must give; nobody can confirm it yet. */
function lacksNumber(rule: Rule): boolean {
  return rule.kind === "threshold" && rule.value === null;
}

function interval(known: Known, blood: boolean): ReadyInsert | undefined {
  const check = rulesOf(known).checks.find(
    ({ id, needs }) => needs.length > 0 === blood && known.epikrise.checks.some((planned) => planned.check === id),
  );
  const { anchor, ongoing } = known.programme;
  return check && { text: intervalPhrase(check, known.anchors[anchor.name], undefined, ongoing?.lasts).da };
}

/** The rules as the letter changes them; the programme's own while a number in the letter cannot be read. */
function rulesOf({ epikrise, programme }: Known): RulesInForce {
  const plan = planOfLetter(epikrise, programme);
  return planProblems(programme, plan).length === 0 ? rulesFor(programme, plan) : rulesFor(programme);
}
