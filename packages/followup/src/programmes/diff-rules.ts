import type { Criterion, MeasuredRule, Rule } from "../criteria/criterion.ts";
import { asWritten, numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Programme } from "../programme.ts";
import { compareDecimals, parseDecimal } from "../value.ts";
import type { RuleChange } from "./change.ts";
import {
  ACTION_NOUN,
  analyteName,
  BASELINE_NAME,
  confirmedPhrase,
  criterionPhrase,
  partPhrase,
  SIGN,
  symptomName,
} from "./criterion-words.ts";
import { type Both, change, isSigned } from "./field-differences.ts";
import { daysPhrase, limitPhrase } from "./rule-words.ts";
import { same } from "./same.ts";

/** The fields of every kind of rule but its kind: each has a sentence below. */
type RuleField = Rule extends infer Each ? (Each extends unknown ? Exclude<keyof Each, "kind"> : never) : never;

/** What changed about a criterion's rule: each number that differs, or the whole rule where it is of another kind. */
export function ruleDifferences(both: Both<Criterion>): RuleChange[] {
  const [was, is] = [both.before.rule, both.after.rule];
  if (was.kind !== is.kind) return [ruleChange(both, "rule", otherRule(both), was, is)];
  const fields = RULE_FIELDS.filter((field) => !same(fieldOf(was, field), fieldOf(is, field)));
  return fields.map((field) => {
    const sentence = SENTENCE[field] as Sentence<unknown>; // it is asked about its own field
    const says = sentence(fieldOf(was, field), fieldOf(is, field), both);
    return ruleChange(both, `rule.${field}`, says, fieldOf(was, field), fieldOf(is, field), field);
  });
}

function fieldOf(rule: Rule, field: RuleField): unknown {
  return Object.entries(rule).find(([name]) => name === field)?.[1] ?? null;
}

function ruleChange(
  both: Both<Criterion>,
  field: string,
  says: Phrase,
  before: unknown,
  after: unknown,
  number?: RuleField,
): RuleChange {
  const fields = number === undefined ? both.after.evidence.flatMap((entry) => entry.for) : [number];
  const signed = isSigned(both.after.evidence, ...fields);
  return change("criteria", { before, after, at: `${both.at}.${field}` }, says, signed);
}

function otherRule({ before, after }: Both<Criterion>): Phrase {
  const [was, is] = [criterionPhrase(before), criterionPhrase(after)];
  return phrase((l) =>
    l === "da"
      ? `Reglen er en anden: ${is.da} (før: ${was.da}).`
      : `The rule is another: ${is.en} (before: ${was.en}).`,
  );
}

/** What a field holds, in whatever kind of rule. */
type Held<Field extends RuleField> = Rule extends infer Each
  ? Each extends { [F in Field]?: infer Own }
    ? Own
    : never
  : never;

type Sentence<Value> = (was: Value, is: Value, both: Both<Criterion>) => Phrase;

const SENTENCE: { [Field in RuleField]: Sentence<Held<Field>> } = {
  analyte: (was, is, { after, programmes }) =>
    told(
      after,
      { da: "måles nu på", en: "now measures" },
      analyteName(is, programmes.after),
      analyteName(was, programmes.before),
    ),
  op: (was, is, { after }) =>
    told(
      after,
      { da: "sammenligningen er nu", en: "the comparison is now" },
      asWritten(SIGN[is]),
      asWritten(SIGN[was]),
    ),
  value: (was, is, both) => limitSentence({ da: "Grænsen", en: "The limit" }, was, is, both),
  delta: (was, is, both) =>
    limitSentence(
      { da: "Stigningen over nadir, der er grænsen", en: "The rise over the nadir that is the limit" },
      was,
      is,
      both,
    ),
  percent: (was, is, both) =>
    limitSentence({ da: "Grænsen i procent", en: "The limit in per cent" }, was, is, both, () => "%"),
  valueMonths: (was, is, both) =>
    limitSentence(
      { da: "Fordoblingstiden, der er grænsen", en: "The doubling time that is the limit" },
      was,
      is,
      both,
      (l) => (l === "da" ? "måneder" : "months"),
    ),
  minLastValue: (was, is, both) =>
    limitSentence({ da: "Den mindste sidste værdi", en: "The least last value" }, was, is, both),
  minAbsolute: (was, is, both) =>
    limitSentence({ da: "Den mindste stigning i enheden", en: "The least rise in the unit" }, was, is, both),
  minPsa: (was, is, both) =>
    limitSentence({ da: "Den mindste værdi, der regnes på", en: "The least value that counts" }, was, is, both),
  direction: (was, is, { after }) => told(after, { da: "gælder nu", en: "now for a" }, DIRECTION[is], DIRECTION[was]),
  baseline: (was, is, { after }) =>
    told(after, { da: "måles nu mod", en: "now measured against" }, BASELINE_NAME[is], BASELINE_NAME[was]),
  of: (was, is, both) => partsSentence(was, is, both),
  rises: (was, is, { after }) =>
    told(
      after,
      { da: "antal stigninger i træk er nu", en: "rises in a row now" },
      asWritten(String(is)),
      asWritten(String(was)),
    ),
  minDaysBetween: (was, is, { after }) =>
    told(
      after,
      { da: "tid mellem målingerne er nu mindst", en: "time between measurements now at least" },
      daysPhrase(is),
      daysPhrase(was),
    ),
  minMeasurements: (was, is, { after }) =>
    told(
      after,
      { da: "kræver nu målinger:", en: "measurements now needed:" },
      asWritten(String(is)),
      asWritten(String(was)),
    ),
  minSpanDays: (was, is, { after }) =>
    told(
      after,
      { da: "tid fra første til sidste måling er nu mindst", en: "time from first to last measurement now at least" },
      daysPhrase(is),
      daysPhrase(was),
    ),
  any: (was, is, both) => symptomsSentence(was, is, both),
  event: (was, is, { after, programmes }) =>
    told(
      after,
      { da: "hændelsen er nu", en: "the event is now" },
      symptomName(is, programmes.after),
      symptomName(was, programmes.before),
    ),
  count: (was, is, { after }) =>
    told(
      after,
      { da: "antal hændelser er nu", en: "number of events now" },
      asWritten(String(is)),
      asWritten(String(was)),
    ),
  windowDays: (was, is, { after }) =>
    told(after, { da: "tæller nu inden for", en: "counted now within" }, daysPhrase(is), daysPhrase(was)),
  check: (was, is, { after, programmes }) =>
    told(
      after,
      { da: "gælder nu kontrollen", en: "now for the check" },
      checkLabel(is, programmes.after),
      checkLabel(was, programmes.before),
    ),
  graceDays: (was, is, { after }) =>
    told(after, { da: "fristen er nu", en: "the grace is now" }, daysPhrase(is), daysPhrase(was)),
  flag: (was, is, { after, programmes }) =>
    told(
      after,
      { da: "vurderingen er nu", en: "the judgement is now" },
      symptomName(is, programmes.after),
      symptomName(was, programmes.before),
    ),
};

const RULE_FIELDS = Object.keys(SENTENCE) as RuleField[]; // the table has just these

/** "P-PSA: Grænsen for genhenvisning sænkes fra 0,4 til 0,2 µg/l, bekræftet efter mindst 14 …": the direction is computed, not guessed. */
function limitSentence(
  what: Phrase,
  was: unknown,
  is: unknown,
  { before, after, programmes }: Both<Criterion>,
  unit?: (l: "da" | "en") => string,
): Phrase {
  const analyte = String(fieldOf(after.rule, "analyte")); // every limit is an analyte's
  const [name, noun, confirmed] = [
    analyteName(analyte, programmes.after),
    ACTION_NOUN[after.action],
    confirmedPhrase(after.confirm),
  ];
  const written = (value: unknown): Phrase => {
    if (typeof value !== "string") return { da: "ingen værdi", en: "no value" };
    const number = numberPhrase(value);
    return unit === undefined
      ? limitPhrase(value, analyte, programmes.after)
      : phrase((l) => `${number[l]} ${unit(l)}`);
  };
  const [old, now, verb] = [shortened(written(was), written(is)), written(is), moved(was, is)];
  // another confirmation has a sentence of its own
  const tail =
    after.confirm === null || !same(before.confirm, after.confirm)
      ? { da: "", en: "" }
      : phrase((l) => `, ${confirmed[l]}`);
  const comma = what.da.includes(",") ? "," : ""; // a clause that begins with one ends with one
  return {
    da: `${name.da}: ${what.da} for ${noun.da}${comma} ${verb.da} fra ${old.da} til ${now.da}${tail.da}.`,
    en: `${name.en}: ${what.en} for ${noun.en} ${verb.en} from ${old.en} to ${now.en}${tail.en}.`,
  };
}

/** "fra 0,4 til 0,2 µg/l": the unit once, where both have the same. */
function shortened(was: Phrase, is: Phrase): Phrase {
  return phrase((l) => {
    const [number = "", ...unit] = was[l].split(" ");
    return is[l].endsWith(` ${unit.join(" ")}`) && /^[0-9]/.test(was[l]) && /^[0-9]/.test(is[l]) ? number : was[l];
  });
}

function moved(was: unknown, is: unknown): Phrase {
  const [old, now] = [parseDecimal(String(was)), parseDecimal(String(is))];
  if (old === undefined || now === undefined) return { da: "ændres", en: "changes" };
  const order = compareDecimals(now, old);
  if (order === 0)
    return { da: "skrives om, uden at tallet er et andet,", en: "is written otherwise, the number being the same," };
  return order < 0 ? { da: "sænkes", en: "is lowered" } : { da: "hæves", en: "is raised" };
}

function told(criterion: Criterion, verb: Phrase, is: Phrase, was: Phrase): Phrase {
  const name = criterionPhrase(criterion);
  return phrase((l) => `${name[l]}: ${verb[l]} ${is[l]} (${l === "da" ? "før" : "before"}: ${was[l]}).`);
}

const DIRECTION: Record<Held<"direction">, Phrase> = {
  increase: { da: "en stigning", en: "rise" },
  decrease: { da: "et fald", en: "fall" },
};

function checkLabel(id: string, { checks }: Programme): Phrase {
  return checks.find((check) => check.id === id)?.label ?? asWritten(id);
}

type Parts = readonly MeasuredRule[];

function partsSentence(was: Parts, is: Parts, { after, programmes }: Both<Criterion>): Phrase {
  const [old, now] = [partsPhrase(was, programmes.before), partsPhrase(is, programmes.after)];
  return told(after, { da: "delreglerne er nu:", en: "the parts are now:" }, now, old);
}

function partsPhrase(parts: Parts, programme: Programme): Phrase {
  return phrase((l) => parts.map((part) => partPhrase(part, programme)[l]).join("; "));
}

function symptomsSentence(
  old: readonly string[],
  now: readonly string[],
  { after, programmes }: Both<Criterion>,
): Phrase {
  const come = now.filter((code) => !old.includes(code)).map((code) => symptomName(code, programmes.after));
  const gone = old.filter((code) => !now.includes(code)).map((code) => symptomName(code, programmes.before));
  const name = criterionPhrase(after);
  return phrase((l) => {
    const parts = [
      ...(come.length === 0
        ? []
        : [`${l === "da" ? "der spørges også til" : "also asks about"} ${come.map((each) => each[l]).join(", ")}`]),
      ...(gone.length === 0
        ? []
        : [
            `${l === "da" ? "der spørges ikke længere til" : "no longer asks about"} ${gone.map((each) => each[l]).join(", ")}`,
          ]),
    ];
    return `${name[l]}: ${parts.join("; ")}.`;
  });
}
