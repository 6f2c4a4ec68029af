import { type FoundAnalyte, groupsIn } from "../facts/analytes.ts";
import { checksIn } from "../facts/checks.ts";
import { isCriterion } from "../facts/values.ts";
import { has, hitsIn, lexicon } from "../lexicon.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { TEST_GROUPS } from "../words/analytes.ts";
import { notNeeded } from "./not-needed.ts";

/** A test that the letter names outside its limits, where it does. */
export interface NamedTest {
  sentence: MarkedSentence;
  mention: FoundAnalyte;
  /** Named by its group only, as "nyrefunktion". */
  isGroup: boolean;
}

/** What a letter says about blood tests: named, expressly not ordered, and groups that name none. */
export interface OrderedTests {
  named: NamedTest[];
  refused: { sentence: MarkedSentence; analytes: string[]; span: Span }[];
  groups: { sentence: MarkedSentence; span: Span }[];
}

const GROUP = lexicon(TEST_GROUPS);
const BLOOD = /blodproeve|proever?(?![a-z])|psa|blodtal|laboratorie/;
const REFUSED =
  /(?<![a-z])(?:ikke|ingen)(?: [a-z]+){0,4} (?:tages|tage|maales|maale|kontrollere|kontrolleres|foelges|noedvendig[et]*|indiceret|behov|blodproever?|rutineblodproever?|rutineproever?|proever|psa|relevant[e]?|laengere)|(?:tages|maales|kontrolleres|foelges|anbefales|oenskes|indgaar)(?: der)? ikke|ingen (?:rutine)?(?:blodproever?|proever|psa)|unoedvendig/;

/** The tests of a letter. PSA at diagnosis, and what was measured long ago, is named for the disease and not ordered. */
export function orderedTests(letter: MarkedLetter): OrderedTests {
  const tests: OrderedTests = { named: [], refused: [], groups: [] };
  const checks = checksIn(letter);
  const unneeded = notNeeded(letter, "blood-tests")?.sentence;
  for (const sentence of letter.sentences) {
    if (isCriterion(sentence) || sentence.cues.has("other-material") || sentence.cues.has("material-to-patient")) {
      const ordered = checks.filter((check) => check.sentence === sentence);
      tests.named.push(
        ...sentence.analytes
          .filter(({ analyte }) => ordered.some(({ analytes }) => analytes.includes(analyte)))
          .map((mention) => ({ sentence, mention, isGroup: false })),
      );
      continue;
    }
    const analytes = [
      ...sentence.analytes.filter((each) => !isHistory(sentence, each)),
      ...(ordersGroup(sentence) ? groupsIn(sentence.text) : []),
    ];
    const refused = refusedIn(sentence);
    if (sentence === unneeded || isSwallowed(sentence)) continue;
    if (refused !== undefined) tests.refused.push({ sentence, analytes: refused, span: sentence });
    else {
      tests.named.push(
        ...analytes.map((mention) => ({ sentence, mention, isGroup: !sentence.analytes.includes(mention) })),
      );
      tests.groups.push(
        ...(saysGroup(sentence)
          ? hitsIn(sentence.text, GROUP).map((hit) => ({
              sentence,
              span: { at: sentence.at + hit.at, end: sentence.at + hit.end },
            }))
          : []),
      );
    }
  }
  tests.named.sort((one, other) => Number(one.isGroup) - Number(other.isGroup));
  return tests;
}

/** "Vitamin D og calcium" outside the tests are tablets. */
function isSwallowed({ text, under, analytes }: MarkedSentence): boolean {
  return (
    analytes.length > 0 &&
    analytes.every(({ analyte }) => analyte === "calcium" || analyte === "vitamin-d") &&
    !under.includes("blood-tests") &&
    !/maal|kontrol|proeve|tages|status|niveau|mol/.test(text)
  );
}

/** Which tests a sentence refuses: those before its reason; undefined where it refuses none. "Klinisk us. ikke nødvendig, da vi tager PSA" speaks of no test. */
function refusedIn({ text, under, analytes }: MarkedSentence): string[] | undefined {
  const reason = /(?<![a-z])(?:da|fordi|idet|eftersom|men)(?![a-z])/.exec(text)?.index ?? text.length;
  const said = text.slice(0, reason);
  const own = analytes.filter(({ at }) => at < reason);
  if (!REFUSED.test(said) || (own.length === 0 && !BLOOD.test(said) && !under.includes("blood-tests")))
    return undefined;
  return own.map(({ analyte }) => analyte);
}

function isHistory({ text, under, intervals }: MarkedSentence, { at, end }: FoundAnalyte): boolean {
  const around = text.slice(Math.max(0, at - 30), end + 36);
  return (
    /diagnose|biopsi|praeop|initial|debut|foer (?:op|behandl)|ved henvisning/.test(around) ||
    (intervals.length === 0 &&
      under.length === 1 &&
      under[0] === "course-of-treatment" &&
      !/sene?st|aktuel|nadir|tages|kontrol/.test(around) &&
      !/\d{4}/.test(around))
  );
}

function ordersGroup({ text }: MarkedSentence): boolean {
  return /maales|kontrol|tages|foelges|aars|hver|proever/.test(text);
}

function saysGroup({ under, text }: MarkedSentence): boolean {
  return (
    has(text, GROUP) &&
    !(under.length === 1 && (under[0] === "course-of-treatment" || under[0] === "complications-and-after-effects"))
  );
}
