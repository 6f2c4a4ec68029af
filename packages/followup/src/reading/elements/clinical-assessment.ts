import { hitsIn, lexicon } from "../lexicon.ts";
import { allLooseIn, looseIn } from "../loose-words.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { filled, inconsistent, missing, phraseAround, type Verdict, vague, within } from "../verdict.ts";
import { ASK_OR_EXAMINE } from "../words/cues.ts";
import { judgeNotNeeded, notNeeded } from "./not-needed.ts";

const ELEMENT = "clinical-assessment";
const WRITE = {
  da: "Skriv venligst, hvad vi skal spørge om og undersøge ved kontrollen.",
  en: "Please write what to ask about and examine at the check.",
};
const ORDER = lexicon(ASK_OR_EXAMINE);
/** What was found, or is told of the past: "the hospital's own findings do not count" (the guide). */
const FINDING =
  /(?:(?<![a-z])(?:god|upaavirket|velbefindende|vaagen) (?:almen)?tilstand|(?:hos os|objektivt|us\.?|fund|undersoegt) i dag|i dag (?:findes|ses|er der)|her hos os|ved kontrollen her(?![a-z])|(?<![a-z])(?:bloed[et]?|rosa|paene?t?|normale?|upaafaldende|reaktionsloese?|naturlige?)(?![a-z])(?! ?\?)|(?<![a-z])ingen (?:suspekte |palpable |tegn|knuder|forstoerrede|haevede|lymfeknuder|glandler|recidiv)|\d{2,3} ?\/ ?\d{2,3}(?!\d|\/)|(?<!> )\d{2,3}(?:,\d)? ?kg|\d ?cm (?:prominens|stor)|findes|fandtes|fundet|viser|viste|er der ingen|ses der|saas|ia\.|i\.a\.|uden anmaerkning|normalt (?:forhold|us|undersoegelse)|ved undersoegelse(?:n)? (?:i dag|d\.d\.|her)|kan undlades|er ikke noedvendig)/;
const ASKED_OF_US =
  /bedes|bede (?:jer|dig|om)|foreslaar|oenskes|spoerg|fokus paa|egen laege|e\.l\.|praktiserende|hos jer|skal|boer|maa (?:i|du|gerne|meget)|gerne|beder|anbefal|foretag|ved (?:hver|samme|alle)|samtidig|hver gang|kontrol|husk|^(?:se|kig|maerk|foel|lyt|maal|vej|tjek|undersoeg|palper|inspicer|auskulter) /;

/** Needs what the GP shall ask about or examine (the guide). */
export function judgeClinical(letter: MarkedLetter): Verdict {
  const orders = letter.sentences.flatMap((sentence) => orderIn(sentence) ?? []);
  return (
    contradiction(letter, orders) ?? judgeNotNeeded(letter, ELEMENT) ?? first(orders) ?? loose(letter) ?? missing(WRITE)
  );
}

interface Order {
  sentence: MarkedSentence;
  span: Span;
}

function orderIn(sentence: MarkedSentence): Order | undefined {
  const { text, under, cues } = sentence;
  const own = under.includes(ELEMENT);
  if (
    !own &&
    (under.some((element) => element !== "checks-at-gp" && element !== "blood-tests") ||
      cues.has("material-to-patient") ||
      cues.has("other-material"))
  )
    return undefined;
  if (cues.has("re-referral-criteria") && !own) return undefined;
  if (tellsOfThePast(text) || isForbidden(text)) return undefined;
  const denied = notNeeded({ sentences: [sentence] }, ELEMENT);
  const from = denied === undefined ? 0 : text.search(/, (?:men|dog)|(?<![a-z])men(?![a-z])/);
  if (from < 0 || (FINDING.test(text) && !/spoerg|(?<![a-z])men /.test(text))) return undefined;
  const verb = hitsIn(text, ORDER).find(({ at, end, words }) => {
    if (at < from) return false;
    const orders = !AMBIGUOUS.test(words) || own || (!OTHERWISE.test(words) && namesBody(text.slice(end)));
    return orders && (namesSomething(text.slice(at)) || (own && words === "gu"));
  });
  if (verb !== undefined && (own || ASKED_OF_US.test(text) || verb.at <= 2) && (own || !isOnlyTest(text, verb.at)))
    return { sentence, span: within(sentence, { at: verb.at, end: text.length }) };
  const asked = own ? null : ASKED_FOR.exec(text);
  if (asked !== null) return { sentence, span: within(sentence, { at: asked.index, end: text.length }) };
  if (!own || denied !== undefined || !namesSomething(text)) return undefined;
  return looseIn(sentence, ELEMENT) === undefined ? { sentence, span: sentence } : undefined;
}

/** "Se på regningen", "det hører til": orders only where a part of the body or of its doings follows. */
const AMBIGUOUS = /^(?:obs\.?|vurder|gu|se paa|hoerer (?:til|om)|hold oeje med)$/;

/** "Obs. prostatakræft", "vurdér": no order but under their own heading. */
const OTHERWISE = /^(?:obs\.?|vurder|gu)$/;

function namesBody(behind: string): boolean {
  return new RegExp(`^ (?:[a-z]+ ){0,2}${BODY.source}`).test(behind);
}

const DONE =
  /(?<![a-z])(?:er|blev|har|var)(?: [a-z]+){0,3} (?:foretaget|udfoert|opereret|fjernet|palperet|spurgt|udspurgt|undersoegt|efterset|gennemgaaet|inspiceret|auskulteret|screenet|maalt)(?![a-z])|^(?:foretaget|udfoert|opereret|palperet|undersoegt|auskulteret)(?![a-z])/;
const STILL_ASKED =
  /bedes|oenskes|spoerg(?!t)|(?<![a-z])(?:skal|boer|maa|beder|anbefal[a-z]*|fremover|fortsat|husk|gerne)(?![a-z])|ved (?:hver|alle)|hver gang/;

/** What the surgeon or the hospital did is nothing that the GP shall do. */
function tellsOfThePast(text: string): boolean {
  return DONE.test(text) && !STILL_ASKED.test(text);
}

const FORBIDDEN =
  /(?<![a-z])(?:skal|bedes|behoever|maa|boer|kan)(?: (?:i|du|de|egen laege|e\.l\.|der|praktiserende laege))? (?:derfor |altsaa )?ikke (?!kun|blot|glemme|undlade)(?:[a-z]+ ){0,2}(?:foretag|undersoeg|spoerg|palper|maal|se |kig|inspic|auskult|eksplor|gennemg|tjek|vurder)/;

/** "I skal ikke foretage undersøgelser ud over …": nothing is asked for; what a "men" adds may be. */
function isForbidden(text: string): boolean {
  const found = FORBIDDEN.exec(text);
  return found !== null && !/(?<![a-z])(?:men|derimod)(?![a-z])/.test(text.slice(found.index));
}

/** "I bedes måle PSA" orders a test: nothing that hands or ears can do. */
function isOnlyTest(text: string, at: number): boolean {
  return /^(?:maal|tjek|kontroll|foretag|urinstix)/.test(text.slice(at)) && !BODY.test(text.slice(at));
}

const BODY =
  /(?<![a-z])(?:gynaekologisk|neurologisk|rektal|vaegt|blodtryk|bt|puls|hud|ar|lymfekirtl|lymfeknud|kirtler|gland|bryst|aksil|armhul|abdomen|mave|lung|hals|oedem|stomi|prostata|tand|taend|mund|syn|humoer|soevn|appetit|vandladning|affoering|seksual|potens|kontinens|synk|ernaering|smert|traethed|testik|lysk|ben|arm|led)/;
/** "Ved hver kontrol ønskes vægt, blodtryk og en snak om humøret": asked for without a verb of examining. */
const ASKED_FOR = new RegExp(
  `(?:oenskes|bedes|beder (?:jer|dig)|anbefales|husk|fokus paa|gerne)(?: [a-z]+){0,5} ${BODY.source.replace("(?<![a-z])", "")}|${BODY.source}[a-z]*(?: [a-z]+){0,3} (?:maales|tjekkes|kontrolleres|undersoeges|efterses|vurderes|gennemgaas|efterspoerges)`,
);

/** Words that name no examination: when, and "vanlig klinisk kontrol". */
const NO_NAME =
  /efter (?:skoen|behov)|som vanligt|ved (?:behov|hver kontrol|kontrollen|kontrollerne)|(?:(?:vanlig|saedvanlig|alm|almindelig|relevant|rutine)[a-z]*\.? )?(?:(?:klinisk|objektiv|obj\.?) )?(?:gynaekologisk kontrol|kontrol|undersoegelse|us\.?|tjek|vurdering)(?![a-z])/g;
/** Words that ask without naming what: "husk at spørge", "undersøg patienten". */
const BARE_ORDER =
  /(?<![a-z])(?:husk(?:e|es)?|at|og|til|om|ind|gerne|bedes|venligst|patienten|pt|han|hun|hende|ham|i|du|jer|altid|igen|der|skal|boer|maa|spoerg(?:e|es|er)?|undersoeg(?:e|es|er)?|ses?|kig(?:ge)?|vurder(?:e|es)?|foretag(?:e|es)?|hoer(?:e|er)?|udspoerg(?:e|es)?|maerke?|foele?|lyt(?:te)?|efter)(?![a-z])/g;

/** At least one word besides the order: "palpation af begge bryster", "BT", not "undersøges". */
function namesSomething(text: string): boolean {
  const words = text.replace(NO_NAME, "");
  return (
    (words.match(/[a-z]{2,}/g)?.[1] !== undefined && /[a-z]{2,}/.test(words.replace(BARE_ORDER, ""))) ||
    /(?:gynaekologisk|neurologisk|rektal) undersoegelse/.test(text) ||
    /(?<![a-z])bt(?![a-z])|vaegt|vejes|vej |rektaleksploration|urinstix/.test(text)
  );
}

/** "Both 'not needed' and ordered: inconsistent" (the guide). One examination that may be left out is not the whole. */
function contradiction(letter: MarkedLetter, orders: readonly Order[]): Verdict | undefined {
  const found = notNeeded(letter, ELEMENT) ?? noneIn(letter) ?? leftOut(letter, orders);
  const order = orders.find(({ sentence }) => sentence !== found?.sentence) ?? orders[0];
  if (found === undefined || order === undefined) return undefined;
  return inconsistent(
    order.sentence === found.sentence ? [found.span] : [found.span, order.span],
    { da: "Undersøgelsen er både unødvendig og bestilt.", en: "The examination is both not needed and ordered." },
    WRITE,
  );
}

/** "Gynækologisk undersøgelse er ikke nødvendig" where just that is ordered elsewhere. */
function leftOut({ sentences }: MarkedLetter, orders: readonly Order[]): Order | undefined {
  const sentence = sentences.find(({ text }, at) => {
    const exam =
      /(?<exam>[a-z]+) undersoegelse(?: [a-z]+){0,2} ikke (?:noedvendig|indiceret|relevant)|(?<other>rektaleksploration|palpation|blodtryk[a-z]*) er ikke/.exec(
        text,
      )?.groups;
    const name = exam?.["exam"] === undefined ? exam?.["other"] : `${exam["exam"]} undersoegelse`;
    return (
      name !== undefined &&
      orders.some((order) => order.sentence !== sentences[at] && order.sentence.text.includes(name))
    );
  });
  return sentence === undefined ? undefined : { sentence, span: sentence };
}

/** "Ingen klinisk undersøgelse hos e.l." */
function noneIn({ sentences }: MarkedLetter): Order | undefined {
  const sentence = sentences.find(({ text }) =>
    /(?<![a-z])ingen (?:(?:klinisk|objektiv|obj\.?|laegelig)[a-z]* )?(?:undersoegelser?|us|laegeundersoegelse|vurdering)(?![a-z])(?! (?:af|ved|med|kan))/.test(
      text,
    ),
  );
  return sentence === undefined ? undefined : { sentence, span: sentence };
}

function first([order]: readonly Order[]): Verdict | undefined {
  return order === undefined ? undefined : filled(order.span);
}

function loose({ sentences }: MarkedLetter): Verdict | undefined {
  for (const sentence of sentences) {
    if (
      !sentence.under.includes(ELEMENT) &&
      !asksForNothing(sentence) &&
      !/klinisk|(?<![a-z])klin\.|(?<![a-z])obj|undersoeg|gynaekologisk|helbredstjek|(?<![a-z])us(?![a-z])/.test(
        sentence.text,
      )
    )
      continue;
    if (
      FINDING.test(sentence.text) ||
      sentence.cues.has("re-referral-criteria") ||
      sentence.under.includes("course-of-treatment")
    )
      continue;
    const words = named(allLooseIn(sentence, ELEMENT), sentence);
    const span =
      (words === undefined
        ? undefined
        : phraseAround(sentence, { at: words.at - sentence.at, end: words.end - sentence.at })) ??
      ((sentence.under.includes(ELEMENT) && /[a-z]{3}/.test(sentence.text)) || asksForNothing(sentence)
        ? sentence
        : undefined);
    if (span !== undefined)
      return vague(
        [span],
        {
          da: "Vi kan ikke se, hvad der skal spørges om eller undersøges.",
          en: "What to ask or examine cannot be seen.",
        },
        WRITE,
      );
  }
  return undefined;
}

/** "Husk at spørge.": about what? */
function asksForNothing({ cues, text }: MarkedSentence): boolean {
  return cues.has(ELEMENT) && !/[a-z]{2}/.test(text.replace(NO_NAME, "").replace(BARE_ORDER, ""));
}

/** The words that name the examination, before those that only say when. */
function named(loose: readonly Span[], { at, text }: MarkedSentence): Span | undefined {
  return (
    loose.find((span) => /klinisk|obj|undersoeg|kontrol|us\.?$/.test(text.slice(span.at - at, span.end - at))) ??
    loose[0]
  );
}
