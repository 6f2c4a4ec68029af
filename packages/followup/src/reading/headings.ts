import { ELEMENTS, type Element } from "../epikrise.ts";
import { lexicon } from "./lexicon.ts";
import { HEADINGS, OTHER_HEADINGS } from "./words/headings.ts";

/** A heading in front of a sentence: "Blodprøver: …", "Klinisk .... …", "1) KONTROL - …". */
export interface LeadingHeading {
  label: string;
  under: readonly Element[];
  /** How many characters of the sentence are the heading. */
  length: number;
}

/** A label, and what parts it from its text: a colon, a row of dots, a bar, or wide blanks. No digits but a number in front. */
const LABEL =
  /^(?:[-*•·>|]|\d{1,2}[.)]|[a-z]\)|\(?[ivx]{1,4}[.)])? *(?<label>[a-z(][^:|.\n?]{0,60}(?:\.[^:|.\n?]{1,25}){0,3}\.?)(?<parted> *:| *\? *(?=[a-z0-9])| +\.{3,} *:?| *\| *| {3,}| - )/;

const WORDS = ELEMENTS.map((element) => ({ element, words: anchored(HEADINGS[element]) }));
const OTHERS = anchored(OTHER_HEADINGS);

function anchored(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${lexicon(words).source})(?=$|[ /,.&+()-])`);
}

/** The heading that a sentence begins with; undefined where it begins with none. */
export function headingOf(text: string): LeadingHeading | undefined {
  const found = LABEL.exec(text);
  const label = found?.groups?.["label"]?.trim();
  if (found === null || label === undefined || label.split(" ").length > 9) return undefined;
  const under = elementsHeaded(label) ?? (found[0].includes(":") ? guessedHeading(label) : undefined);
  return under === undefined ? undefined : { label, under, length: found[0].length };
}

/** The elements that a heading's words head: none for one of something else, undefined for words that are no heading of ours. */
export function elementsHeaded(label: string): readonly Element[] | undefined {
  const parts = partsOf(label);
  const headed = WORDS.filter(({ words }) => parts.some((part) => words.test(part))).map(({ element }) => element);
  if (headed.length > 0) return preferred(headed, label);
  return parts.some((part) => OTHERS.test(part)) ? [] : undefined;
}

/** Headings are worded anew in every department; these words in one tell what it heads. Only what stands as a heading is guessed so. */
const GUESSES: readonly (readonly [element: Element, words: RegExp])[] = [
  ["other-material", /hvad (?:fik|faar) (?:du|i)(?![a-z])/],
  [
    "re-referral-criteria",
    /genhenv|henvis|(?<![a-z])(?:send|retur|reager)|tilbage til|graense|kontakt os (?:hvis|ved)|vil (?:vi )?(?:gerne )?se (?:ham|hende|pt|patienten)/,
  ],
  [
    "material-to-patient",
    /hvad fik|udlever|medgiv|(?:patienten|pt\.?|han|hun) (?:har$|har (?:faaet|modtaget|med)|fik|er givet)|til patienten|pjece|med hjem/,
  ],
  ["other-material", /bilag|vedlagt|vedhaeft|medsend|oevrigt mat|andet mat/],
  ["direct-contact", /telefon|(?<![a-z])tlf|kontakt|nummer|koordinator|(?<![a-z])ringe?r?(?![a-z])/],
  [
    "complications-and-after-effects",
    /(?<![a-z])men(?![a-z])|komplik|senfoelg|bivirk|eftervirk|foelger|gener(?![a-z])/,
  ],
  [
    "treatment-plan",
    /(?:fremad|videre|fremtid|kommende|fortsat|plan|efterfoelgende|supplerende|yderligere|mere)[a-z]* .*behandl|behandl.*(?:fremad|videre|fremtid|herefter|plan|nu$)/,
  ],
  [
    "course-of-treatment",
    /(?:behandl|operation|sygdom).*(?:givet|hidtil|tidligere|gennemf|udfoert)|sygdom|diagnose|forloeb|igennem$/,
  ],
  ["blood-tests", /blodproev|proever|laborat|markoer|analys|biokemi|udgangsvaerdi/],
  ["clinical-assessment", /kigge|se efter|klinisk|undersoeg|objektiv|konsultation|spoerg/],
  ["checks-at-gp", /hvad skal (?:du|i|egen)|kontrol|opfoelg|praksis|egen laege|(?<![a-z])e\.l|opgave/],
];

/** The element that a heading of other words seems to head. */
export function guessedHeading(label: string): readonly Element[] | undefined {
  if (label.split(" ").length > 7) return undefined;
  const guess = GUESSES.find(([, words]) => words.test(label));
  return guess === undefined ? undefined : [guess[0]];
}

/** "Komplikationer/eftervirkninger" and "Blodprøver og kontrol" are two headings in one. */
function partsOf(label: string): string[] {
  const bare = label.replace(/^(?:vedr\.?|ad|anbefalede) /, "");
  return [bare, ...bare.split(/ (?:og|samt|&) +|[/,&+] */)];
}

/** "Kontrol" in "klinisk kontrol", "materiale" in "øvrigt materiale": the word that says more decides. */
function preferred(headed: readonly Element[], label: string): readonly Element[] {
  if (headed.includes("re-referral-criteria") && /genhenv|henvis|kriteri/.test(label)) return ["re-referral-criteria"];
  if (headed.includes("other-material") && /^(?:oevrig|andet|andre|bilag)/.test(label)) return ["other-material"];
  return headed;
}

/** "Hvornår sender du hende retur til os?": a heading that asks. "Er der bilag?" is one too where it has its line to itself and asks for an element. */
export function questionHeading(text: string, isLine: boolean): Pick<LeadingHeading, "label" | "under"> | undefined {
  const label = /^(?:[-*•·>] *)?(?<label>(?:hv[a-z]+|er der|skal|faar|findes) [^?]{2,60})\?$/.exec(text)?.groups?.[
    "label"
  ];
  if (label === undefined) return undefined;
  const under = elementsHeaded(label) ?? guessedHeading(label);
  if (label.startsWith("hv")) return { label, under: under ?? [] };
  return under === undefined || !isLine ? undefined : { label, under };
}
