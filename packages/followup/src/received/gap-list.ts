import type { CourseSubject } from "../course.ts";
import { filledLabel } from "../criteria/label.ts";
import type { BaselineValue, Element } from "../epikrise.ts";
import { dayOf, type IsoDay } from "../ids.ts";
import { intervalPhrase } from "../letter.ts";
import { analyteOfCode, checkNamed } from "../named-in-programme.ts";
import { dayPhrase, numberPhrase, type Phrase, phrase } from "../phrase.ts";
import type { Evidence, Programme } from "../programme.ts";
import type { Quote } from "../reading/letter-facts.ts";
import type { ElementReading } from "../reading/letter-reading.ts";
import { shownUnit } from "../rows/verdict-row.ts";
import { rulesOfLetter } from "../rules-of-letter.ts";
import type { GapLine } from "./gap-line.ts";
import { letterDay } from "./letter-day.ts";
import { proposedChecks } from "./proposed-checks.ts";
import { proposedContact } from "./proposed-contact.ts";
import { proposedLimits } from "./proposed-limits.ts";
import { type ProgrammeFit, proposedSubject } from "./proposed-subject.ts";
import { proposedValues } from "./proposed-values.ts";
import type { ReadReceived } from "./read-received.ts";
import type { ConfirmedElements, ReceivedOffer } from "./received-offer.ts";
import { valueProblems } from "./value-problems.ts";
import { wordsOf } from "./words-of.ts";

/** What a gap list is made of. */
export interface ToList {
  offer: ReceivedOffer;
  read: ReadReceived;
  confirmed: ConfirmedElements;
  subject: CourseSubject;
  programme: Programme;
  today: Temporal.PlainDate;
}

/** The ten elements of a received letter, each with what it says, what would be computed from it, and what a person has to do. */
export function gapList(input: ToList): GapLine[] {
  return input.read.reading.elements.map((reading) => gapLine(reading, input));
}

function gapLine(reading: ElementReading, input: ToList): GapLine {
  const { element, state, because, suggestion, quotes } = reading;
  const { conflict, exact, ...parts } = partsOf(reading, input);
  const confirmed = input.confirmed[element];
  const { programme, today, subject } = input;
  const open = [...parts.open, ...valueProblems(parts.proposal, { programme, today, anchors: subject.anchors })];
  const settled = state === "filled" || state === "not-relevant";
  const blocked = state === "inconsistent" ? because : conflict;
  return {
    element,
    state,
    because,
    quotes,
    ...parts,
    open,
    together: settled && blocked === undefined && open.length === 0 && parts.takeOver.length === 0 && exact,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(blocked === undefined ? {} : { blocked }),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
}

interface Parts extends Pick<GapLine, "proposal" | "said" | "takeOver" | "beside" | "open"> {
  /** False where a month stands for its first day: then a person looks at it by itself. */
  exact: boolean;
  /** Where the letter says otherwise than the department's own record. */
  conflict?: Phrase;
}

const NOTHING = { said: [], takeOver: [], beside: [], open: [], exact: true };

function partsOf({ element, quotes }: ElementReading, input: ToList): Parts {
  const section = { text: wordsOf(element, input.read.standing, quotes) };
  switch (element) {
    case "course-of-treatment":
      return courseParts(section, input);
    case "checks-at-gp":
      return checkParts(section, input);
    case "blood-tests":
      return valueParts(section, input);
    case "re-referral-criteria":
      return limitParts(section, input);
    case "direct-contact": {
      const contact = proposedContact(input.read.reading) ?? { phone: "", label: "" };
      return { ...NOTHING, proposal: { element, section, contact } };
    }
    case "complications-and-after-effects":
    case "treatment-plan":
    case "clinical-assessment":
    case "material-to-patient":
    case "other-material":
      return { ...NOTHING, proposal: { element, section } };
    default:
      return element satisfies never;
  }
}

type Section = { text: string };

function courseParts(section: Section, { read, programme, offer, subject }: ToList): Parts {
  const { diagnosis, fits } = proposedSubject(read.reading, [programme], offer.letter.diagnosis);
  const [fit] = fits;
  const on = subject.anchors[programme.anchor.name];
  const code = offer.opensCourse && diagnosis.code !== "" ? diagnosis.code : subject.icd10;
  const known = on === undefined ? undefined : { on, says: dayPhrase(dayOf(on)) };
  return {
    ...NOTHING,
    proposal: { element: "course-of-treatment", section, diagnosis: { ...diagnosis, code } },
    said:
      fit?.quote === undefined || known === undefined
        ? []
        : [{ says: phrase((l) => `${programme.anchor.label[l]}: ${known.says[l]}`), quote: fit.quote }],
    exact: !offer.opensCourse || fit?.exact === true,
    ...(offer.opensCourse || known === undefined ? {} : otherDate(fit, known)),
  };
}

/** Two dates for one treatment: the letter's, and that of the course which the department opened itself. */
function otherDate(fit: ProgrammeFit | undefined, own: { on: IsoDay; says: Phrase }): Pick<Parts, "conflict"> {
  if (fit?.on === undefined) return {};
  const same = fit.exact ? fit.on === own.on : fit.on.slice(0, 7) === own.on.slice(0, 7);
  if (same) return {};
  const says = dayPhrase(dayOf(fit.on));
  return {
    conflict: {
      da: `${fit.anchor.label.da}: brevet siger ${says.da}, afdelingens forløb siger ${own.says.da}.`,
      en: `${fit.anchor.label.en}: the letter says ${says.en}, the department's course says ${own.says.en}.`,
    },
  };
}

function quotesOf(element: Element, { reading }: ReadReceived): Quote[] {
  return reading.elements.filter((each) => each.element === element).flatMap(({ quotes }) => quotes);
}

function checkParts(section: Section, { read, programme, subject, offer }: ToList): Parts {
  const writtenOn = letterDay(offer);
  const { checks, said, unsaid, beside } = proposedChecks(read.reading, {
    ...{ programme, anchors: subject.anchors, writtenOn },
    words: `${section.text} ${wordsOf("blood-tests", read.standing, quotesOf("blood-tests", read))}`,
  });
  const anchor = subject.anchors[programme.anchor.name];
  const colour = checks.some(({ booking }) => booking === "practice") ? "yellow" : "green";
  const rules = rulesOfLetter(programme, { checks, criteria: [] });
  const line = (id: string): Phrase => {
    const check = rules.checks.find((each) => each.id === id);
    if (check === undefined) return checkNamed(programme, id).label; // its interval is left to the letter, which does not give it
    const pace = intervalPhrase(check, anchor, writtenOn, programme.ongoing?.lasts);
    return phrase((l) => `${check.label[l]}: ${pace[l]}`);
  };
  return {
    ...NOTHING,
    proposal: { element: "checks-at-gp", section, checks, takenOver: [], colour },
    said: said.filter(({ id }) => !unsaid.includes(id)).map(({ id, quote }) => ({ says: line(id), quote })),
    takeOver: programme.checks
      .filter(({ id }) => unsaid.includes(id))
      .map(({ id, evidence }) => ({ id, says: proposes(line(id), evidence) })),
    beside,
  };
}

function valueParts(section: Section, { read, programme }: ToList): Parts {
  const { baseline, said, loose, exact } = proposedValues(read.reading, programme);
  const says = ({ analysis, value, unit, sampledOn }: BaselineValue): Phrase => {
    const { label } = analyteOfCode(programme, analysis);
    const [number, day] = [numberPhrase(value), dayPhrase(dayOf(sampledOn))];
    return phrase((l) => `${label[l]} ${number[l]} ${shownUnit(unit)[l]}, ${day[l]}`);
  };
  return {
    ...NOTHING,
    proposal: { element: "blood-tests", section, baseline },
    said: said.map(({ value, quote }) => ({ says: says(value), quote })),
    beside: loose,
    exact,
  };
}

function limitParts(section: Section, { read, programme }: ToList): Parts {
  const { criteria, said, unsaid, beside } = proposedLimits(read.reading, programme);
  const rules = rulesOfLetter(programme, { checks: [], criteria });
  return {
    ...NOTHING,
    proposal: { element: "re-referral-criteria", section, criteria, takenOver: [] },
    said: said.flatMap(({ id, quote }) =>
      rules.criteria.filter((each) => each.id === id).map(({ label }) => ({ says: label, quote })),
    ),
    takeOver: programme.criteria
      .filter(({ id }) => unsaid.includes(id))
      .map((criterion) => ({ id: criterion.id, says: proposes(filledLabel(criterion), criterion.evidence) })),
    beside,
  };
}

/** A number of the programme is never a number of the letter, and says whether anybody stands behind it. */
function proposes(what: Phrase, evidence: readonly Evidence[]): Phrase {
  const unsigned = evidence.some(({ signature }) => signature === "unsigned");
  return {
    da: `Står ikke i brevet; programmet foreslår: ${what.da}${unsigned ? " (usigneret)" : ""}`,
    en: `Not in the letter; the programme proposes: ${what.en}${unsigned ? " (unsigned)" : ""}`,
  };
}
