import type { Action, BaselineRule, Confirm, Criterion, MeasuredRule } from "../criteria/criterion.ts";
import { filledLabel } from "../criteria/label.ts";
import { numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Programme } from "../programme.ts";
import { limitPhrase, monthsPhrase } from "./rule-words.ts";

/** What a criterion leads to, as a noun that a limit is a limit for: "genhenvisning". */
export const ACTION_NOUN: Record<Action, Phrase> = {
  rerefer: { da: "genhenvisning", en: "re-referral" },
  "rerefer-nephrology": { da: "henvisning til nyremedicinsk afdeling", en: "referral to nephrology" },
  "acute-admission": { da: "akut indlæggelse", en: "acute admission" },
  pakkeforloeb: { da: "kræftpakke", en: "the cancer package" },
  "diagnostisk-pakkeforloeb": { da: "diagnostisk pakkeforløb", en: "the diagnostic package" },
  advice: { da: "råd fra afdelingen", en: "advice from the department" },
  "recall-then-advice": { da: "indkaldelse og råd fra afdelingen", en: "recall and advice from the department" },
  "gp-treats": { da: "behandling i egen praksis", en: "treatment in the practice" },
  "gp-investigates": { da: "udredning i egen praksis", en: "investigation in the practice" },
};

/** What a relative change is measured against, in words. */
export const BASELINE_NAME: Record<BaselineRule, Phrase> = {
  handoverBaseline: { da: "værdien ved overdragelsen", en: "the value at the hand-over" },
  lastStable: { da: "den seneste stabile værdi", en: "the last stable value" },
  nadirSinceAdtStart: { da: "nadir siden behandlingens start", en: "the nadir since the treatment began" },
};

/** "bekræftet efter mindst 14 dage", or "uden bekræftelse". */
export function confirmedPhrase(confirm: Confirm | null): Phrase {
  if (confirm === null) return { da: "uden bekræftelse", en: "without a confirmation" };
  const { minDaysBetween, maxDaysBetween } = confirm;
  return {
    da: `bekræftet efter mindst ${minDaysBetween} og senest ${maxDaysBetween} dage`,
    en: `confirmed after at least ${minDaysBetween} and at most ${maxDaysBetween} days`,
  };
}

/** A criterion's sentence with its numbers, without a full stop. */
export function criterionPhrase(criterion: Criterion): Phrase {
  const open = "value" in criterion.rule && criterion.rule.value === null;
  const label = filledLabel(open ? { ...criterion, label: withOpenValue(criterion.label) } : criterion);
  return phrase((l) => label[l].replace(/\.$/, ""));
}

/** A programme that leaves the value to the epikrise lacks nothing: the sentence says whose value it is. */
function withOpenValue(label: Phrase): Phrase {
  const whose = { da: "[epikrisens værdi]", en: "[the epikrise's value]" };
  return phrase((l) => label[l].replaceAll("{value}", whose[l]));
}

/** One part of a compound rule: "eGFR falder mindst 25 % fra værdien ved overdragelsen". */
export function partPhrase(part: MeasuredRule, programme: Pick<Programme, "analytes">): Phrase {
  const label = analyteName(part.analyte, programme);
  switch (part.kind) {
    case "threshold": {
      const limit = part.value === null ? NO_VALUE : limitPhrase(part.value, part.analyte, programme);
      return phrase((l) => `${label[l]} ${SIGN[part.op]} ${limit[l]}`);
    }
    case "nadirPlus": {
      const delta = limitPhrase(part.delta, part.analyte, programme);
      return { da: `${label.da} mindst ${delta.da} over nadir`, en: `${label.en} at least ${delta.en} over the nadir` };
    }
    case "relativeChange":
      return relativePhrase(part, label);
    case "aboveReference":
      return { da: `${label.da} over referenceområdet`, en: `${label.en} above the reference interval` };
    default:
      return part satisfies never;
  }
}

function relativePhrase(
  { direction, percent, baseline }: Extract<MeasuredRule, { kind: "relativeChange" }>,
  label: Phrase,
): Phrase {
  const verb = direction === "decrease" ? { da: "falder", en: "falls" } : { da: "stiger", en: "rises" };
  const number = numberPhrase(percent);
  const base = BASELINE_NAME[baseline];
  return {
    da: `${label.da} ${verb.da} mindst ${number.da} % fra ${base.da}`,
    en: `${label.en} ${verb.en} at least ${number.en} % from ${base.en}`,
  };
}

/** Comparisons as the clinic writes them. */
export const SIGN: Record<Extract<MeasuredRule, { kind: "threshold" }>["op"], string> = {
  ">=": "≥",
  ">": ">",
  "<": "<",
  "<=": "≤",
};

const NO_VALUE: Phrase = { da: "en værdi fra epikrisen", en: "a value from the epikrise" };

/** An analyte's name, or its id where the programme has no words for it. */
export function analyteName(id: string, { analytes }: Pick<Programme, "analytes">): Phrase {
  return analytes.find((analyte) => analyte.id === id)?.label ?? { da: id, en: id };
}

/** A symptom's name, or its code. */
export function symptomName(code: string, { symptoms }: Pick<Programme, "symptoms">): Phrase {
  return symptoms.find((symptom) => symptom.code === code)?.label ?? { da: code, en: code };
}

/** From which month a criterion speaks: "fra 2 måneder efter". */
export function fromMonthPhrase(fromMonth: number): Phrase {
  if (fromMonth === 0) return { da: "fra begyndelsen", en: "from the beginning" };
  const months = monthsPhrase(fromMonth);
  return { da: `fra ${months.da} efter`, en: `from ${months.en} after` };
}
