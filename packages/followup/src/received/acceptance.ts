import type { Criterion } from "../criteria/criterion.ts";
import { ELEMENTS, type Element, type Epikrise } from "../epikrise.ts";
import { nadirAnalytes } from "../epikrise-numbers.ts";
import { atStart, isHit, leavesPractice, verdictsAt } from "../epikrise-start.ts";
import type { IsoDay } from "../ids.ts";
import { type Phrase, phrase } from "../phrase.ts";
import type { Programme } from "../programme.ts";
import type { GapLine } from "./gap-line.ts";
import { epikriseOf } from "./handover-of-received.ts";
import type { ReceivedOffer } from "./received-offer.ts";

/** The elements without which nothing can be computed: each is confirmed before a received letter's patient is taken over. */
const COMPUTED: readonly Element[] = [
  "course-of-treatment",
  "checks-at-gp",
  "blood-tests",
  "re-referral-criteria",
  "direct-contact",
];

/** Why a received letter's patient cannot be taken over yet. */
export interface NotYet {
  code: "not-confirmed" | "limit-met";
  sentence: Phrase;
}

/** What the confirmed letter is held against. */
interface Context {
  programme: Programme;
  anchors: Record<string, IsoDay>;
  today: Temporal.PlainDate;
}

/** What stands between a received letter and its acceptance: elements that contradict themselves or are not confirmed, then limits that no confirmation can help; undefined where nothing does. */
export function notYet(offer: ReceivedOffer, lines: readonly GapLine[], context: Context): NotYet | undefined {
  const waiting = [...contradictions(lines), ...unconfirmed(lines)];
  if (waiting.length > 0)
    return {
      code: "not-confirmed",
      sentence: phrase((l) => `${CANNOT[l]}: ${waiting.map((each) => each[l]).join("; ")}.`),
    };
  const problem = limitProblem(epikriseOf(offer, lines), context);
  return problem === undefined
    ? undefined
    : { code: "limit-met", sentence: phrase((l) => `${CANNOT[l]}: ${problem[l]}. ${NO_CONFIRMING[l]}`) };
}

const CANNOT: Phrase = { da: "Kan ikke overtages endnu", en: "Cannot be taken over yet" };

/** Said of what is the department's to solve. */
export const NO_CONFIRMING: Phrase = {
  da: "Det kan ikke bekræftes væk: spørg afdelingen, eller sig nej.",
  en: "That cannot be confirmed away: ask the department, or decline.",
};

/** "4: Med bevaret blære skal patienten blive på hospitalet" */
function contradictions(lines: readonly GapLine[]): Phrase[] {
  return lines.flatMap(({ element, blocked }) =>
    blocked === undefined ? [] : [phrase((l) => `${numberOf(element)}: ${blocked[l].replace(/\.$/, "")}`)],
  );
}

/** "1, 4 og 7 er ikke bekræftet" */
function unconfirmed(lines: readonly GapLine[]): Phrase[] {
  const numbers = lines
    .filter(
      ({ element, blocked, confirmed }) =>
        blocked === undefined && confirmed === undefined && COMPUTED.includes(element),
    )
    .map(({ element }) => numberOf(element));
  const [last, before] = [numbers.at(-1), numbers.slice(0, -1)];
  if (last === undefined) return [];
  const listed = (and: string): string => (before.length === 0 ? last : `${before.join(", ")} ${and} ${last}`);
  return [
    {
      da: `${listed("og")} er ikke bekræftet`,
      en: `${listed("and")} ${before.length === 0 ? "is" : "are"} not confirmed`,
    },
  ];
}

function numberOf(element: Element): string {
  return String(ELEMENTS.indexOf(element) + 1);
}

/** A limit that the patient meets by the confirmed starting values, or one that counts from a value that is not there. */
function limitProblem(epikrise: Epikrise, context: Context): Phrase | undefined {
  const { programme } = context;
  const met = verdictsAt(atStart(epikrise, context), epikrise, context).find(
    ({ standing, action }) => isHit(standing) && leavesPractice(action),
  );
  if (met !== undefined)
    return {
      da: `Patienten opfylder allerede kriteriet: ${met.because.label.da}`,
      en: `The patient meets the criterion already: ${met.because.label.en}`,
    };
  const known = new Set(
    programme.analytes
      .filter(({ codes }) => epikrise.baseline.some(({ analysis }) => codes.includes(analysis)))
      .map(({ id }) => id),
  );
  const bare = programme.criteria.find((each) => nadirAnalytes(each).some((analyte) => !known.has(analyte)));
  return bare === undefined ? undefined : withoutStart(bare);
}

function withoutStart({ label }: Criterion): Phrase {
  return {
    da: `Grænsen regnes fra et laveste tal, som ikke står i brevet: ${label.da}`,
    en: `The limit counts from a lowest value that does not stand in the letter: ${label.en}`,
  };
}
