import { dayOf, type IsoDay } from "./ids.ts";
import { ELEMENTS, type Element, type Epikrise, type PlannedCheck } from "./epikrise.ts";
import { dayPhrase, numberPhrase } from "./phrase.ts";
import { planOfLetter } from "./plan-of-letter.ts";
import type { Programme } from "./programme.ts";
import { planProblems } from "./plan-problems.ts";
import { type OwedCheck, rulesFor } from "./rules-in-force.ts";

/** Headings of the ten elements as they stand in the letter (agreement draft 2018, §3.1). */
export const HEADING: Record<Element, string> = {
  "course-of-treatment": "Behandlingsforløb",
  "complications-and-after-effects": "Komplikationer og eftervirkninger",
  "treatment-plan": "Behandlingsplan",
  "checks-at-gp": "Kontrol hos egen læge",
  "blood-tests": "Blodprøver",
  "clinical-assessment": "Klinisk vurdering",
  "re-referral-criteria": "Kriterier for genhenvisning",
  "direct-contact": "Direkte nummer",
  "material-to-patient": "Materiale til patienten",
  "other-material": "Øvrigt materiale",
};

/** One section of the finished letter; the text is empty where nothing has been said. */
export interface LetterSection {
  element: Element;
  heading: string;
  text: string;
}

/** The letter as it is read and sent: the recommendation first, then ten headed sections. Always Danish. */
export interface Letter {
  title: string;
  recommendation: string;
  colour: "green" | "yellow";
  sections: LetterSection[];
}

/** Writes the finished letter out of the structured one, so that what is computed and what is read can never differ. */
export function writeLetter(
  epikrise: Epikrise,
  programme: Programme,
  anchors: Record<string, IsoDay>,
  referTo: string,
): Letter {
  const written = structuredText(epikrise, programme, anchors, referTo);
  return {
    title: "Afsluttende epikrise",
    recommendation: epikrise.recommendation,
    colour: epikrise.colour,
    sections: ELEMENTS.map((element) => ({
      element,
      heading: HEADING[element],
      text: sectionText(epikrise, element, written[element]),
    })),
  };
}

function sectionText({ sections }: Epikrise, element: Element, structured: string | undefined): string {
  const { text, notRelevant } = sections[element];
  const own =
    notRelevant === undefined ? text.trim() : notRelevant.trim() === "" ? "" : `Ikke relevant: ${notRelevant.trim()}`;
  return [structured ?? "", own].filter((part) => part !== "").join("\n");
}

function structuredText(
  epikrise: Epikrise,
  programme: Programme,
  anchors: Record<string, IsoDay>,
  referTo: string,
): Partial<Record<Element, string>> {
  const { contact, closingTalk } = epikrise;
  return {
    "checks-at-gp": checkLines(epikrise, programme, anchors, ({ needs }) => needs.length === 0),
    "blood-tests": [
      checkLines(epikrise, programme, anchors, ({ needs }) => needs.length > 0),
      baselineLine(epikrise, programme),
    ]
      .filter(Boolean)
      .join("\n"),
    "re-referral-criteria": criteriaText(epikrise, programme, referTo),
    "direct-contact":
      contact === null
        ? ""
        : `${contact.label}: ${contact.phone} (bekræftet ${dayPhrase(dayOf(contact.verifiedOn)).da})`,
    "material-to-patient":
      closingTalk.sheetHandedOver === true ? "Patientens plan på A4 er udleveret på papir ved samtalen." : "",
  };
}

function checkLines(
  epikrise: Epikrise,
  programme: Programme,
  anchors: Record<string, IsoDay>,
  which: (check: OwedCheck) => boolean,
): string {
  const rules = rulesInLetter(epikrise, programme);
  return epikrise.checks
    .flatMap((planned) => {
      const check = rules.find(({ id }) => id === planned.check);
      return check !== undefined && which(check) ? [checkLine(check, planned, anchors[programme.anchor.name])] : [];
    })
    .join("\n");
}

function checkLine(check: OwedCheck, planned: PlannedCheck, anchor: IsoDay | undefined): string {
  return `${check.label.da}: ${intervalText(check, anchor)}. ${ORDERED_BY[planned.orderedBy]} ${BOOKED_BY[planned.booking]}`;
}

const ORDERED_BY: Record<PlannedCheck["orderedBy"], string> = {
  practice: "Bestilles af egen læge.",
  hospital: "Bestilles af hospitalet.",
};
const BOOKED_BY: Record<PlannedCheck["booking"], string> = {
  patient: "Patienten bestiller selv tid.",
  practice: "Klinikken indkalder patienten.",
};

/** "hver 6. måned til og med marts 2029" or "hver 12. måned, livslangt". */
export function intervalText({ timing }: Pick<OwedCheck, "timing">, anchor: IsoDay | undefined): string {
  if (timing.kind === "once") return "én gang";
  const pace = timing.everyMonths === 1 ? "hver måned" : `hver ${timing.everyMonths}. måned`;
  if (timing.untilMonth === null) return `${pace}, livslangt`;
  if (anchor === undefined) return `${pace} til måned ${timing.untilMonth}`;
  const end = dayPhrase(dayOf(anchor).add({ months: timing.untilMonth })).da;
  return `${pace} til og med ${end}`;
}

function baselineLine({ baseline }: Epikrise, { analytes }: Programme): string {
  if (baseline.length === 0) return "";
  const values = baseline.map(({ analysis, value, unit, sampledOn }) => {
    const label = analytes.find(({ codes }) => codes.includes(analysis))?.label.da ?? analysis;
    return `${label} ${numberPhrase(value).da} ${unit} (${dayPhrase(dayOf(sampledOn)).da})`;
  });
  return `Seneste tal: ${values.join("; ")}.`;
}

function criteriaText(epikrise: Epikrise, programme: Programme, referTo: string): string {
  const confirmed = new Set(epikrise.criteria.filter((own) => own.confirmed).map(({ id }) => id));
  const lines = criteriaInLetter(epikrise, programme).filter(({ id }) => confirmed.has(id));
  if (lines.length === 0) return "";
  return [
    `Henvis til ${referTo} ved:`,
    ...lines.map((criterion) => `- ${criterion.label.da}: ${criterion.actionLabel.da}`),
  ].join("\n");
}

/** The rules as the letter changes them; a letter whose numbers cannot be read yet shows the programme's own. */
function rulesInLetter(epikrise: Epikrise, programme: Programme): readonly OwedCheck[] {
  return safeRules(epikrise, programme).checks;
}

function criteriaInLetter(epikrise: Epikrise, programme: Programme) {
  return safeRules(epikrise, programme).criteria;
}

function safeRules(epikrise: Epikrise, programme: Programme) {
  const plan = planOfLetter(epikrise, programme);
  return planProblems(programme, plan).length === 0 ? rulesFor(programme, plan) : rulesFor(programme);
}
