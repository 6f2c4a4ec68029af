import { analytesIn, groupsIn } from "../facts/analytes.ts";
import { checksIn, type FoundCheck, hospitalKeeps, tellsOfPast, toPractice } from "../facts/checks.ts";
import type { FoundEnd } from "../facts/ends.ts";
import { allLooseIn } from "../loose-words.ts";
import type { MarkedLetter, MarkedSentence } from "../marked-letter.ts";
import type { Span } from "../span.ts";
import { surely } from "../surely.ts";
import { filled, inconsistent, missing, phraseAround, type Verdict, vague, within } from "../verdict.ts";
import { mustStayAtHospital } from "./bladder.ts";
import { treatmentsTold } from "./course-of-treatment.ts";
import { judgeNotNeeded } from "./not-needed.ts";

const ELEMENT = "checks-at-gp";
/** No letter orders more; comparing each with each stays cheap whatever is sent. */
const MOST = 40;
const WRITE = {
  da: "Skriv venligst, hvad der skal kontrolleres, ét interval og hvor længe, fx »{example}«.",
  en: "Please write what to check, one interval, and until when.",
};

/** Needs what + one interval + until when (the guide). */
export function judgeChecks(letter: MarkedLetter): Verdict {
  const ours = checksIn(letter)
    .slice(0, MOST)
    .filter(({ by }) => by === "general-practice");
  return (
    staysAtHospital(letter, ours) ??
    twoIntervals(ours) ??
    twoParties(letter, ours) ??
    endsTooEarly(letter, ours) ??
    judgeNotNeeded(letter, ELEMENT) ??
    concrete(letter, ours) ??
    loose(letter, ours) ??
    missing(WRITE)
  );
}

/** "A bladder patient who must stay at the hospital … handed over anyway: inconsistent" (the guide; agreement draft 2018, footnote 1). */
function staysAtHospital(letter: MarkedLetter, ours: readonly FoundCheck[]): Verdict | undefined {
  const stays = mustStayAtHospital(letter);
  if (stays === undefined) return undefined;
  const [check] = ours;
  const words = check === undefined ? handedOver(letter) : wordsOf(check);
  return words === undefined
    ? undefined
    : inconsistent([stays.span, words], stays.because, {
        da: "Skriv venligst, hvem der følger patienten; vi kan ikke overtage hende eller ham.",
        en: "Please write who follows the patient; we cannot take over.",
      });
}

function handedOver({ sentences }: MarkedLetter): Span | undefined {
  return sentences.find(({ text }) =>
    /(?:afslutte|afsluttes|overgaar|overdrages|foelges)(?: [a-z]+){0,4} (?:til|hos) (?:e\.l|egen laege|praktiserende)/.test(
      text,
    ),
  );
}

function wordsOf({ sentence, interval, until }: FoundCheck): Span {
  return within(sentence, {
    at: interval.at,
    end: Math.min(sentence.text.length, Math.max(interval.end + 24, until?.end ?? 0)),
  });
}

/** "Two different intervals for one test: inconsistent" (the guide); not where one follows the other in time. */
function twoIntervals(checks: readonly FoundCheck[]): Verdict | undefined {
  for (const one of checks) {
    const other = checks.find((each) => clashes(one, each));
    if (other !== undefined)
      return inconsistent(
        [fromInterval(one), fromInterval(other)],
        { da: "Den samme kontrol har to intervaller.", en: "One check has two intervals." },
        { da: "Skriv venligst, hvilket interval der gælder.", en: "Please write which interval holds." },
      );
  }
  return undefined;
}

function fromInterval({ sentence, interval, until }: FoundCheck): Span {
  const test = sentence.analytes.findLast(({ end }) => end <= interval.at && interval.at - end <= 30);
  return within(sentence, {
    at: test?.at ?? interval.at,
    end: until !== undefined && until.at >= interval.end && until.at - interval.end < 4 ? until.end : interval.end,
  });
}

function clashes(one: FoundCheck, other: FoundCheck): boolean {
  const [months, others] = [one.interval.everyMonths, other.interval.everyMonths];
  if (months === undefined || others === undefined || months === others || other.later || one.later) return false;
  if (one.sentence === other.sentence && one.until !== undefined && other.until !== undefined)
    return sameEnd(one.until, other.until) && alike(one, other);
  return alike(one, other);
}

function sameEnd({ meaning: one }: FoundEnd, { meaning: other }: FoundEnd): boolean {
  return one.kind === "date" && other.kind === "date" && one.date.from === other.date.from;
}

/** The same test, or both a visit of the same sort. */
function alike(one: FoundCheck, other: FoundCheck): boolean {
  if (one.analytes.length + other.analytes.length > 0)
    return one.analytes.some((each) => other.analytes.includes(each));
  const [first, second] = [one, other].map(({ sentence }) => /samtale/.test(sentence.text)) as [boolean, boolean]; // two checks, two answers
  return first === second && !/blodtryk|vaegt/.test(one.sentence.text + other.sentence.text);
}

/** "Two different responsible parties: inconsistent" (the guide): the same test here and there, scans and scopes apart. */
function twoParties({ sentences }: MarkedLetter, ours: readonly FoundCheck[]): Verdict | undefined {
  const tests = ours.flatMap(({ analytes }) => analytes);
  const kept = sentences.find(
    (sentence) =>
      hospitalKeeps(sentence) &&
      !toPractice(sentence.text) &&
      !sentence.cues.has("re-referral-criteria") &&
      !sentence.under.includes("other-material") &&
      !/ikke relevant|ikke noedvendig/.test(sentence.text) &&
      sharesTest(sentence, tests),
  );
  const [check] = ours;
  if (kept === undefined || check === undefined || kept === check.sentence) return undefined;
  return inconsistent(
    [phraseAround(check.sentence, check.interval), kept],
    { da: "Både vi og I står for den samme kontrol.", en: "Both you and we are responsible for one check." },
    { da: "Skriv venligst, hvem der tager kontrollen.", en: "Please write who takes the check." },
  );
}

function sharesTest({ text }: MarkedSentence, tests: readonly string[]): boolean {
  const named = [...analytesIn(text), ...groupsIn(text)].map(({ analyte }) => analyte);
  return named.length > 0
    ? named.some((each) => tests.includes(each))
    : (tests.length === 0 && /kontrol/.test(text)) || (tests.length > 0 && /proeven/.test(text));
}

function concrete(letter: MarkedLetter, ours: readonly FoundCheck[]): Verdict | undefined {
  if (ours.some(({ interval }) => interval.impossible === true) || looseAtFirst(ours) !== undefined) return undefined;
  const whole = ours.find(
    (check) => !check.interval.range && (check.until ?? endElsewhere(letter, check)) !== undefined,
  );
  const open = ours.find(
    (check) => check.later && check.until === undefined && endElsewhere(letter, check) === undefined,
  );
  if (whole === undefined || ours.some(({ interval }) => interval.range) || open !== undefined) return undefined;
  return filled(within(whole.sentence, { at: 0, end: whole.sentence.text.length }));
}

/** "Jævnligt indtil 2028 og derpå hvert år": the later interval does not excuse the first. */
function looseAtFirst(ours: readonly FoundCheck[]): Span | undefined {
  for (const { sentence, interval } of ours) {
    const before = sentence.text.slice(0, interval.at);
    const loose = AT_FIRST_LOOSE.exec(before);
    if (loose !== null && THEN.test(before.slice(loose.index)))
      return within(sentence, { at: loose.index, end: interval.end });
  }
  return undefined;
}

const AT_FIRST_LOOSE =
  /(?<![a-z])(?:jaevnlig[a-z]*|regelmaessig[a-z]*|hyppig[a-z]*|loebende|af og til|efter behov|med (?:jaevne|passende) mellemrum)(?![a-z])/;
const THEN = /(?<![a-z])(?:derpaa|derefter|herefter|dernaest|siden|senere|efterfoelgende|og saa)(?![a-z])/;

/** Checks that end before the treatment was given, or before the letter was written, are none. */
function endsTooEarly(letter: MarkedLetter, ours: readonly FoundCheck[]): Verdict | undefined {
  const dated = ours.flatMap((check) =>
    check.until?.meaning.kind === "date"
      ? [{ check, until: check.until.meaning.date.until, end: check.until.end }]
      : [],
  );
  const [first] = dated;
  if (first === undefined || dated.length < ours.length) return undefined;
  const given = treatmentsTold(letter).flatMap(({ sentence, treatment }) =>
    treatment.about.kind === "operation" ? treatment.dates.map((date) => ({ sentence, date })) : [],
  );
  const today = letter.writtenOn === undefined ? [] : [letter.writtenOn];
  const later = [...given, ...today].find(({ date }) => dated.every(({ until }) => until < date.from));
  if (later === undefined) return undefined;
  return inconsistent(
    [
      { at: fromInterval(first.check).at, end: first.check.sentence.at + first.end },
      within(later.sentence, later.date),
    ],
    { da: "Kontrollerne slutter, før de er begyndt.", en: "The checks end before they have begun." },
    WRITE,
  );
}

/** The end may stand in the next sentence of the same section: "Kontrollerne ophører i maj 2030." */
function endElsewhere({ sentences }: MarkedLetter, { sentence }: FoundCheck): Span | undefined {
  return sentences
    .slice(Math.max(0, sentence.index - 1), sentence.index + 3)
    .filter(
      (each) =>
        each.paragraph === sentence.paragraph &&
        each.intervals.length === 0 &&
        each.measurements.length === 0 &&
        !each.cues.has("re-referral-criteria") &&
        (each.under.join() === sentence.under.join() || /kontrol|opfoelgning|forloebet/.test(each.text)) &&
        !/behandl|mg/.test(each.text),
    )
    .flatMap(({ ends }) => ends)[0];
}

/** "Efter behov", "regelmæssigt", a range, an interval without an end. */
function loose({ sentences }: MarkedLetter, ours: readonly FoundCheck[]): Verdict | undefined {
  const [range] = ours.filter(({ interval }) => interval.range);
  if (range !== undefined)
    return vague(
      [within(range.sentence, range.interval)],
      { da: "Vi mangler ét fast interval.", en: "We lack one fixed interval." },
      WRITE,
    );
  const wrong = ours.find(({ interval }) => interval.impossible === true);
  if (wrong !== undefined)
    return vague(
      [fromInterval(wrong)],
      { da: "Intervallet må være en skrivefejl.", en: "The interval must be a slip of the pen." },
      WRITE,
    );
  const first = looseAtFirst(ours);
  if (first !== undefined)
    return vague([first], { da: "Det første interval mangler.", en: "The first interval is lacking." }, WRITE);
  const open = ours.find(({ until, later }) => until === undefined && later) ?? ours[0];
  if (open !== undefined)
    return vague([fromInterval(open)], { da: "Vi kan ikke se, hvor længe.", en: "Until when cannot be seen." }, WRITE);
  for (const sentence of sentences) {
    if (!isAboutChecks(sentence) || tellsOfPast(sentence.text)) continue;
    const all = allLooseIn(sentence, ELEMENT);
    const [span] = all;
    if (span !== undefined)
      return vague(
        [phraseAround(sentence, { at: span.at - sentence.at, end: surely(all.at(-1)).end - sentence.at })],
        { da: "Interval og slutdato mangler.", en: "Interval and end are lacking." },
        WRITE,
      );
  }
  const handed = sentences.find(handsOver);
  return handed === undefined
    ? undefined
    : vague([handed], { da: "Interval og slutdato mangler.", en: "Interval and end are lacking." }, WRITE);
}

/** "Vi beder jer tage over med kontrollerne", "det er op til jer, hvor tit": that practice follows her, not how. */
const FOLLOWING =
  /kontrol|opfoelg|(?<![a-z])(?:(?:at|bedes|skal|vil|kan|boer) foelge|foelges|foelger (?:pt|patienten|ham|hende|op))(?![a-z])|tage(?:r|s)? over|overtage|hvor tit|hvor ofte|(?<![a-z])(?:se|ser) (?:ham|hende|til|pt)|hold(?:e|er)?(?: [a-z]+)? oeje|(?:fortsaetter|fortsaette|varetager|tager sig af)(?: [a-z]+){0,2} (?:psa|kontrol|proeve)|komme[r]? (?:hos|til) jer|tilse/;

function handsOver({ text, under, cues }: MarkedSentence): boolean {
  return (
    FOLLOWING.test(text) &&
    (toPractice(text) ||
      /(?<![a-z])(?:jer|dig|du)(?![a-z])|(?:at|maa|skal|kan|boer|bedes|vil) i (?:[a-z]+ )?(?:se|ser|foelge|foelger|holde|holder|kontroller|overtage|tage|tager)(?![a-z])/.test(
        text,
      ) ||
      /^(?:kontrol|kontroller) (?:naar|hvis|efter)/.test(text)) &&
    !tellsOfPast(text) &&
    !cues.has("re-referral-criteria") &&
    !cues.has("material-to-patient") &&
    !cues.has("direct-contact") &&
    under.every(
      (element) => element === ELEMENT || element === "course-of-treatment" || element === "treatment-plan",
    ) &&
    !/(?:afslutte|afsluttes|afsluttet|udskrives|overgaar|tilbage)(?: [a-z]+){0,5} (?:til|hos) (?:videre )?(?:e\.l|egen laege|praktiserende)|ved (?:hver |en )?(?:kontrol|opfoelgning)|(?<![a-z])hos os|vores/.test(
      text,
    )
  );
}

function isAboutChecks({ text, under, cues }: MarkedSentence): boolean {
  if (
    cues.has("re-referral-criteria") ||
    cues.has("material-to-patient") ||
    cues.has("direct-contact") ||
    cues.has("other-material")
  )
    return under.includes(ELEMENT) && !cues.has("re-referral-criteria") && !cues.has("material-to-patient");
  if (
    under.length > 0 &&
    !under.includes(ELEMENT) &&
    !under.includes("blood-tests") &&
    !under.includes("course-of-treatment")
  )
    return false;
  return (
    under.includes(ELEMENT) ||
    /mellemrum|regelmaessig|jaevnlig|engang imellem/.test(text) ||
    (/kontrol|opfoelg|konsultation|tjek|(?<![a-z])(?:maales|tages)(?![a-z])|psa|(?<![a-z])ses (?:hos|af)|foelg(?:er|es)/.test(
      text,
    ) &&
      !/klinisk kontrol|kontrol(?:ler)? (?:er )?(?:afsluttet|ophoert|slut)|kontrolleret|(?<![a-z])ct|foelges med|senfoelge|afsluttende kontrol/.test(
        text,
      ))
  );
}
