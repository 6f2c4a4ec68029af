import { canHave } from "../facts/analytes.ts";
import type { FoundLimit } from "../facts/limits.ts";
import { type FoundValue, isCriterion } from "../facts/values.ts";
import { looseIn } from "../loose-words.ts";
import type { MarkedLetter } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { surely } from "../surely.ts";
import { filled, inconsistent, missing, notRelevant, phraseFrom, type Verdict, vague, within } from "../verdict.ts";
import { judgeNotNeeded } from "./not-needed.ts";
import type { NamedTest, OrderedTests } from "./ordered-tests.ts";

const ELEMENT = "blood-tests";
const WRITE = {
  da: "Skriv venligst hver prøve ved navn og seneste værdi med enhed og dato, fx »{example}«.",
  en: "Please write each test by name, and its latest value with unit and date.",
};

/** What the letter says of tests, read once for this element and the criteria. */
export interface TestsTold {
  letter: MarkedLetter;
  tests: OrderedTests;
  values: readonly FoundValue[];
  limits: readonly FoundLimit[];
}

/** Needs each ordered test named, and for the test on which a criterion rests the latest value with unit and date (the guide). */
export function judgeBlood(told: TestsTold): Verdict {
  return contradiction(told) ?? unneeded(told) ?? judgeNamed(told) ?? judgeUnnamed(told) ?? missing(WRITE);
}

/** "One test both ordered and not ordered: inconsistent" (the guide). */
function contradiction({ tests: { named, refused } }: TestsTold): Verdict | undefined {
  for (const { analytes, span } of refused) {
    const ordered = named.find(
      ({ mention, sentence: other }) =>
        analytes.includes(mention.analyte) &&
        (other.intervals.length > 0 ||
          other.under.includes(ELEMENT) ||
          /tages|maales|kontrolleres|foelges|mhp|oenskes/.test(other.text)),
    );
    if (ordered !== undefined)
      return inconsistent(
        [phraseFrom(ordered.sentence, ordered.mention), span],
        { da: "Den samme prøve er både bestilt og ikke bestilt.", en: "One test is both ordered and not ordered." },
        { da: "Skriv venligst, om prøven skal tages.", en: "Please write whether the test shall be taken." },
      );
  }
  return undefined;
}

/** "Der skal ikke tages blodprøver, da …": a reason is demanded. */
function unneeded({ letter, tests }: TestsTold): Verdict | undefined {
  const said = judgeNotNeeded(letter, ELEMENT);
  if (said !== undefined && (said.state === "not-relevant" || tests.named.length === 0)) return said;
  const [refused] = tests.refused;
  if (refused === undefined || tests.named.length > 0) return undefined;
  const reason = /(?<![a-z])(?:da|fordi|idet|derfor|eftersom|grundet|pga|jf|ifoelge|iht)(?![a-z])|retningslinje/.test(
    refused.sentence.text,
  );
  return reason
    ? notRelevant(refused.span)
    : vague(
        [refused.span],
        {
          da: "Vi mangler grunden til, at der ikke skal tages blodprøver.",
          en: "“No blood tests” without a reason cannot be used.",
        },
        WRITE,
      );
}

function judgeNamed(told: TestsTold): Verdict | undefined {
  const { tests, values } = told;
  const [first] = tests.named;
  if (first === undefined) return undefined;
  const atStake = stakes(told);
  const whole = values.filter(isWhole);
  const lacking = atStake.find((analyte) => !whole.some(({ measured }) => measured.analyte === analyte));
  const shown = whole.find(({ measured }) => atStake.length === 0 || atStake.includes(measured.analyte));
  if (lacking === undefined && shown !== undefined) return filled(within(shown.sentence, shown.measured));
  const group = first.isGroup ? unnamedPlace(told) : undefined;
  return vague(
    [
      looseValue(told) ??
        incompleteValue(told, lacking) ??
        group ??
        placeOf(surely(tests.named.find(({ mention }) => lacking === undefined || mention.analyte === lacking))),
    ],
    { da: "Seneste værdi med enhed og dato mangler.", en: "The latest value with unit and date is lacking." },
    WRITE,
  );
}

/** The ordered tests on which a criterion rests: by its limit, or only by its name ("ved forhøjet CEA"). */
function stakes({ letter, tests, limits }: TestsTold): string[] {
  const ordered = new Set(tests.named.map(({ mention }) => mention.analyte));
  const rests = [
    ...limits.map(({ measured }) => measured.analyte),
    ...letter.sentences.filter(isCriterion).flatMap(({ analytes }) => analytes.map(({ analyte }) => analyte)),
  ];
  return [...new Set(rests)].filter((analyte) => ordered.has(analyte));
}

/** PSA at diagnosis is no baseline; a date needs month and year (the guide). */
function isWhole({ role, measured, sampled }: FoundValue): boolean {
  return (
    role !== "at-diagnosis" &&
    measured.unit !== undefined &&
    canHave(measured.analyte, measured.unit) &&
    sampled !== undefined &&
    sampled.date.precision !== "year"
  );
}

/** A value that lacks its unit or its date. */
function incompleteValue({ values }: TestsTold, analyte: string | undefined): Span | undefined {
  return values.flatMap(({ sentence, measured, role }) =>
    measured.named === undefined || role === "at-diagnosis" || (analyte !== undefined && measured.analyte !== analyte)
      ? []
      : [phraseFrom(sentence, { at: Math.min(measured.named.at, measured.at), end: measured.end })],
  )[0];
}

/** "PSA lav", "umålelig": words where a number should stand. */
function looseValue({ letter, values }: TestsTold): Span | undefined {
  for (const sentence of letter.sentences) {
    if (isCriterion(sentence) || values.some((value) => value.sentence === sentence)) continue;
    const loose = looseIn(sentence, ELEMENT);
    const [test] = sentence.analytes;
    if (loose !== undefined && test !== undefined && loose.at - sentence.at - test.end < 24)
      return { at: sentence.at + test.at, end: Math.max(loose.end, sentence.at + test.end) };
  }
  return undefined;
}

function placeOf({ sentence, mention }: NamedTest): Span {
  return phraseFrom(sentence, mention, 40);
}

/** "Vanlige blodprøver", "nyretal": no test is named. */
function judgeUnnamed(told: TestsTold): Verdict | undefined {
  const span = unnamedPlace(told);
  return span === undefined
    ? undefined
    : vague([span], { da: "Prøverne er ikke nævnt ved navn.", en: "The tests are not named." }, WRITE);
}

function unnamedPlace({ letter, tests }: TestsTold): Span | undefined {
  const loose = letter.sentences.flatMap((sentence) =>
    sentence.under.includes(ELEMENT) || /blodproeve|proever/.test(sentence.text)
      ? (looseIn(sentence, ELEMENT) ?? [])
      : [],
  )[0];
  const place = loose ?? tests.groups[0]?.span;
  const headed = letter.sentences.find(
    (sentence) =>
      sentence.under.includes(ELEMENT) &&
      sentence.under.length === 1 &&
      /[a-z]{3}/.test(sentence.text) &&
      sentence.cues.size === 0,
  );
  return place ?? headed;
}
