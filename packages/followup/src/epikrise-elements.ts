import type { Element, Epikrise, Section } from "./epikrise.ts";
import type { ElementCheck, ElementState, LetterContext } from "./epikrise-check.ts";
import { checkBaseline, checkCriteria } from "./epikrise-numbers.ts";
import { impossiblePace } from "./epikrise-pace.ts";
import { GIVES_REASON, isReason, saysSomething } from "./epikrise-words.ts";
import { dayOf } from "./ids.ts";
import type { Phrase } from "./phrase.ts";
import { planOfLetter } from "./plan-of-letter.ts";
import { planProblems } from "./plan-problems.ts";
import type { Check, Programme } from "./programme.ts";
import { type VagueWords, vagueIn } from "./vague-words.ts";

/** Where no region has said otherwise, a number is good for six months after it was rung (a proposal, unsigned). */
const CONTACT_VALID_MONTHS = 6;

/** What is found about one element, its state and the reason for it. */
export type ElementVerdict = Omit<ElementCheck, "vague">;

/** The elements that structured parts of the letter speak for; undefined where the text alone does. */
export function checkStructured(
  element: Element,
  epikrise: Epikrise,
  context: LetterContext,
): ElementVerdict | undefined {
  switch (element) {
    case "course-of-treatment":
      return checkTreatment(epikrise);
    case "checks-at-gp":
      return checkChecks(epikrise, context);
    case "blood-tests":
      return checkBaseline(epikrise, context);
    case "re-referral-criteria":
      return checkCriteria(epikrise, context);
    case "direct-contact":
      return checkContact(epikrise, context);
    case "material-to-patient":
      return checkMaterial(epikrise);
    case "complications-and-after-effects":
    case "treatment-plan":
    case "clinical-assessment":
    case "other-material":
      return undefined;
    default:
      return element satisfies never;
  }
}

/** Text that says something a locum can act on, or a reason why the element does not apply. */
export function checkSection(element: Element, section: Section): ElementVerdict {
  if (section.notRelevant !== undefined) return checkReason(element, section.notRelevant);
  const text = section.text.trim();
  if (!/[\p{L}\d]/u.test(text) || PLACEHOLDER.test(text)) return missing(element);
  const [first] = looseWords(element, section);
  if (first === undefined && !saysSomething(text))
    return result(element, "vague", { da: "For kort til at handle på.", en: "Too short to act on." });
  if (first === undefined) return filled(element);
  const because = isBareRefusal(text)
    ? { da: "»Ikke nødvendig« skal have en grund.", en: "“Not needed” wants a reason." }
    : { da: "For vagt til at handle på.", en: "Too vague to act on." };
  return result(element, "vague", because, first.suggestion);
}

/** The words of a text that nobody could act on; the whole of it where it only says that something is not needed. */
export function looseWords(element: Element, { text, notRelevant }: Section): VagueWords[] {
  if (notRelevant !== undefined) return [];
  if (!isBareRefusal(text.trim())) return vagueIn(element, text);
  const suggestion = { da: "Tilføj grunden: »… da …«", en: "Add the reason: »… da …« (because)" };
  return [{ text: text.trim(), at: text.length - text.trimStart().length, suggestion }];
}

function isBareRefusal(text: string): boolean {
  return NOT_NEEDED.test(text) && !GIVES_REASON.test(text);
}

const PLACEHOLDER = /^(?:xx+|tbd|todo|udfyldes|indsæt|\?+)\.?$/i;
const NOT_NEEDED = /^(?:ikke (?:relevant|nødvendig\w*|aktuelt?)|n\/?a)\.?$/i;
const MONTH_AND_YEAR =
  /(?:\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{4}-\d{2}\b|\b(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-zæøå]*\.? \d{4}\b)/i;

function checkReason(element: Element, reason: string): ElementVerdict {
  if (isReason(reason))
    return result(element, "not-relevant", {
      da: `Ikke relevant: ${reason.trim()}`,
      en: `Does not apply: ${reason.trim()}`,
    });
  return result(element, "vague", {
    da: "»Ikke relevant« skal have en grund på mindst tre ord.",
    en: "“Not relevant” wants a reason of at least three words.",
  });
}

function checkTreatment({ sections }: Epikrise): ElementVerdict | undefined {
  const { text, notRelevant } = sections["course-of-treatment"];
  if (notRelevant !== undefined || text.trim() === "" || MONTH_AND_YEAR.test(text)) return undefined;
  return result(
    "course-of-treatment",
    "vague",
    { da: "Behandlingen skal have mindst måned og år.", en: "The treatment needs at least month and year." },
    {
      da: "Skriv behandlingen med måned og år, fx »Radikal prostatektomi 5. nov. 2025«.",
      en: "Write the treatment with month and year, as »Radikal prostatektomi 5. nov. 2025«.",
    },
  );
}

function checkChecks(epikrise: Epikrise, context: LetterContext): ElementVerdict | undefined {
  const element = "checks-at-gp";
  const { programme } = context;
  const { checks, sections } = epikrise;
  if (checks.length === 0)
    return sections[element].notRelevant === undefined && sections[element].text.trim() === ""
      ? missing(element)
      : undefined;
  const [problem] = planProblems(programme, planOfLetter(epikrise, programme));
  if (problem !== undefined)
    return result(element, "inconsistent", {
      da: `Planen kan ikke følges: ${problem.field}.`,
      en: `The plan cannot be followed: ${problem.field}, ${problem.reason}.`,
    });
  const open = withoutInterval(epikrise, programme);
  if (open !== undefined)
    return result(
      element,
      "vague",
      {
        da: `Intervallet skal stå i epikrisen: ${open.label.da}.`,
        en: `The interval must stand in the epikrise: ${open.label.en}.`,
      },
      {
        da: "Skriv, hvor mange måneder der er imellem, eller tag den ud, hvis praksis ikke gør det.",
        en: "Write how many months lie between, or take it out if the practice does not do it.",
      },
    );
  const pace = impossiblePace(epikrise, programme, context);
  if (pace !== undefined) return result(element, "inconsistent", pace);
  const left = programme.checks.filter(
    (check) => isOwedByDefault(check) && !checks.some((planned) => planned.check === check.id),
  );
  if (left.length > 0)
    return result(element, "vague", {
      da: `Programmets kontrol mangler: ${left.map(({ label }) => label.da).join(", ")}.`,
      en: `A check of the programme is missing: ${left.map(({ label }) => label.en).join(", ")}.`,
    });
  return textOrFilled(element, sections[element]);
}

/** A check that is ordered, and whose interval only the letter can give (an injection: the product decides). */
function withoutInterval({ checks }: Epikrise, programme: Programme): Check | undefined {
  return programme.checks.find(
    ({ id, intervalFromEpikrise }) =>
      intervalFromEpikrise && checks.some((planned) => planned.check === id && planned.everyMonths === undefined),
  );
}

/** What general practice does for every patient of the programme; the letter names it, or it would be owed without having been said. */
function isOwedByDefault({ performedBy, onlyIf, intervalFromEpikrise, optional }: Check): boolean {
  return performedBy === "gp" && onlyIf === null && !intervalFromEpikrise && !optional;
}

function checkContact({ contact }: Epikrise, { today, contactMonths }: LetterContext): ElementVerdict {
  const element = "direct-contact";
  if (contact === null)
    return {
      ...missing(element),
      suggestion: {
        da: "Vælg det direkte nummer på telefonlisten.",
        en: "Choose the direct number on the telephone list.",
      },
    };
  if (!/^(?:\+45)?\d{8}$/.test(contact.phone.replace(/\s/g, "")))
    return result(element, "vague", {
      da: "Nummeret har ikke otte cifre.",
      en: "The number does not have eight digits.",
    });
  const months = contactMonths ?? CONTACT_VALID_MONTHS;
  if (Temporal.PlainDate.compare(dayOf(contact.verifiedOn).add({ months }), today) < 0)
    return result(
      element,
      "vague",
      months === CONTACT_VALID_MONTHS
        ? { da: "Nummeret er ikke bekræftet i et halvt år.", en: "The number has not been verified for half a year." }
        : {
            da: `Nummeret er ikke bekræftet i ${months} måneder.`,
            en: `The number has not been verified for ${months} months.`,
          },
      {
        da: "Ring nummeret op, og bekræft det på telefonlisten.",
        en: "Ring the number, and verify it on the telephone list.",
      },
    );
  return filled(element);
}

function checkMaterial({ closingTalk, sections }: Epikrise): ElementVerdict | undefined {
  const element = "material-to-patient";
  const { text, notRelevant } = sections[element];
  const says = notRelevant ?? text;
  if (closingTalk.sheetHandedOver === true && /^\s*(?:intet|ingen|ikke noget)\b/i.test(says))
    return result(element, "inconsistent", {
      da: "»Intet udleveret«, men A4 er udleveret.",
      en: "“Nothing handed over”, but the A4 was.",
    });
  if (closingTalk.sheetHandedOver === true && text.trim() === "" && notRelevant === undefined) return filled(element);
  return undefined;
}

/** Filled by its structured part, unless the text beside it is vague. */
export function textOrFilled(element: Element, section: Section): ElementVerdict {
  return section.text.trim() === "" && section.notRelevant === undefined
    ? filled(element)
    : checkSection(element, section);
}

/** An element's verdict with its reason. */
export function result(element: Element, state: ElementState, because: Phrase, suggestion?: Phrase): ElementVerdict {
  return { element, state, because, ...(suggestion === undefined ? {} : { suggestion }) };
}

function filled(element: Element): ElementVerdict {
  return result(element, "filled", { da: "Udfyldt", en: "Filled" });
}

/** Nothing was said. */
export function missing(element: Element): ElementVerdict {
  return result(element, "missing", { da: "Mangler", en: "Missing" });
}
