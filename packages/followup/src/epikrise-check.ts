import { checkSection, checkStructured, looseWords } from "./epikrise-elements.ts";
import { ELEMENTS, type Element, type Epikrise } from "./epikrise.ts";
import { dayOf, type IsoDay } from "./ids.ts";
import type { Phrase } from "./phrase.ts";
import { phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";
import type { VagueWords } from "./vague-words.ts";

/** How right one element is; only `filled` and `not-relevant` (with a reason) let the letter go. */
export type ElementState = "filled" | "not-relevant" | "vague" | "missing" | "inconsistent";

/** One element of the letter held against the auditor's demands. */
export interface ElementCheck {
  element: Element;
  state: ElementState;
  /** Why: the first thing that is wrong with it. */
  because: Phrase;
  /** What to do about that. */
  suggestion?: Phrase;
  /** All words of its own text that are too loose, whatever else is wrong with it. */
  vague: VagueWords[];
}

/** What is missing around the letter: the talk, the sheet, the mark. Those that block stop the sending. */
export interface TalkGap {
  field: "heldOn" | "sheetHandedOver" | "toldHowGpHelps" | "needs" | "recommendation" | "colour" | "diagnosis";
  blocks: boolean;
  because: Phrase;
}

/** Whether a letter is right before it can be sent. */
export interface EpikriseCheck {
  elements: ElementCheck[];
  gaps: TalkGap[];
  canBeSent: boolean;
  because: Phrase;
}

/** What a letter is checked against. */
export interface LetterContext {
  programme: Programme;
  anchors: Record<string, IsoDay>;
  today: Temporal.PlainDate;
}

/** Checks the ten elements, the closing talk and the mark; the same code runs in the browser while the letter is written and on the server before it is sent. */
export function checkEpikrise(epikrise: Epikrise, context: LetterContext): EpikriseCheck {
  const elements = ELEMENTS.map((element) => checkElement(element, epikrise, context));
  const gaps = [...talkGaps(epikrise, context.today), ...markGaps(epikrise)];
  const wrong = elements.filter(({ state }) => state !== "filled" && state !== "not-relevant");
  const blocking = gaps.filter(({ blocks }) => blocks);
  const canBeSent = wrong.length === 0 && blocking.length === 0;
  return { elements, gaps, canBeSent, because: canBeSent ? READY : whyNot(wrong, blocking) };
}

function checkElement(element: Element, epikrise: Epikrise, context: LetterContext): ElementCheck {
  const section = epikrise.sections[element];
  const verdict = checkStructured(element, epikrise, context) ?? checkSection(element, section);
  return { ...verdict, vague: looseWords(element, section) };
}

const READY: Phrase = { da: "Alle ti elementer er på plads.", en: "All ten elements are in place." };

function talkGaps({ closingTalk: talk }: Epikrise, today: Temporal.PlainDate): TalkGap[] {
  const gaps: TalkGap[] = [];
  if (talk.heldOn === undefined)
    gaps.push(
      gap("heldOn", true, "datoen for den afsluttende samtale mangler", "the date of the closing talk is missing"),
    );
  else if (Temporal.PlainDate.compare(dayOf(talk.heldOn), today) > 0)
    gaps.push(
      gap("heldOn", true, "den afsluttende samtale ligger ude i fremtiden", "the closing talk lies in the future"),
    );
  if (talk.sheetHandedOver !== true)
    gaps.push(
      gap("sheetHandedOver", true, "patientens A4 er ikke udleveret", "the patient's A4 has not been handed over"),
    );
  if (talk.toldHowGpHelps === null)
    gaps.push(
      gap(
        "toldHowGpHelps",
        false,
        "ikke besvaret, om patienten har fået at vide, hvad egen læge kan hjælpe med",
        "not answered whether the patient was told how the own doctor can help",
      ),
    );
  if (talk.needs === null)
    gaps.push(gap("needs", false, "ikke spurgt om særlige behov", "special needs not asked about"));
  return gaps;
}

function markGaps({ recommendation, colour, closingTalk, checks, diagnosis }: Epikrise): TalkGap[] {
  const gaps: TalkGap[] = [];
  const outreach = (closingTalk.needs?.length ?? 0) > 0 || checks.some(({ booking }) => booking === "practice");
  if (recommendation.trim() === "")
    gaps.push(
      gap(
        "recommendation",
        true,
        "anbefalingen om opfølgning hos egen læge mangler",
        "the recommendation for follow-up at the own doctor is missing",
      ),
    );
  if (outreach && colour !== "yellow")
    gaps.push(
      gap(
        "colour",
        true,
        "patienten skal opsøges: brevet skal mærkes gult",
        "the patient needs outreach: the letter must be marked yellow",
      ),
    );
  if (!/^D[A-Z]\d/.test(diagnosis.code))
    gaps.push(gap("diagnosis", true, "diagnosekoden mangler", "the diagnosis code is missing"));
  return gaps;
}

function gap(field: TalkGap["field"], blocks: boolean, da: string, en: string): TalkGap {
  return { field, blocks, because: { da, en } };
}

/** "Kan ikke sendes endnu: 2, 3 og 9 mangler, 7 er for vagt, datoen for den afsluttende samtale mangler." */
function whyNot(wrong: ElementCheck[], blocking: TalkGap[]): Phrase {
  const alike = [...Map.groupBy(wrong, ({ state }) => state)];
  return phrase((language) => {
    const elements = alike.map(([state, same]) => {
      const numbers = same.map(({ element }) => String(ELEMENTS.indexOf(element) + 1));
      return `${listed(numbers, language)} ${STATE_WORD[language][same.length > 1 ? "many" : "one"][state]}`;
    });
    const all = [...elements, ...blocking.map(({ because }) => because[language])];
    return `${language === "da" ? "Kan ikke sendes endnu" : "Cannot be sent yet"}: ${all.join(", ")}.`;
  });
}

/** "2, 3 og 9" */
function listed(items: readonly string[], language: "da" | "en"): string {
  const [last = "", before] = [items.at(-1), items.slice(0, -1)];
  return before.length === 0 ? last : `${before.join(", ")} ${language === "da" ? "og" : "and"} ${last}`;
}

type StateWords = Record<"one" | "many", Record<ElementState, string>>;

const DANISH: Record<ElementState, string> = {
  filled: "er udfyldt",
  "not-relevant": "er ikke relevant",
  vague: "er for vagt",
  missing: "mangler",
  inconsistent: "modsiger sig selv",
};

const STATE_WORD: Record<"da" | "en", StateWords> = {
  da: { one: DANISH, many: { ...DANISH, vague: "er for vage" } },
  en: {
    one: {
      filled: "is filled",
      "not-relevant": "does not apply",
      vague: "is too vague",
      missing: "is missing",
      inconsistent: "contradicts itself",
    },
    many: {
      filled: "are filled",
      "not-relevant": "do not apply",
      vague: "are too vague",
      missing: "are missing",
      inconsistent: "contradict themselves",
    },
  },
};
