import { concreteLimits } from "./concrete-limits.ts";
import type { Handover } from "./course.ts";
import type { Criterion } from "./criteria/criterion.ts";
import { urgencyRank } from "./criteria/urgency.ts";
import { ELEMENTS, type Element, type Epikrise, type PlannedCheck } from "./epikrise.ts";
import { dayOf, type IsoDay, isoDay } from "./ids.ts";
import { dayPhrase, numberPhrase, type Phrase } from "./phrase.ts";
import type { Programme } from "./programme.ts";
import { uncapitalised } from "./programmes/rule-words.ts";
import { shownUnit } from "./rows/verdict-row.ts";
import type { OwedCheck } from "./rules-in-force.ts";
import { rulesOfLetter } from "./rules-of-letter.ts";

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

/** Writes the finished letter out of the structured one, so that what is computed and what is read can never differ. A signed one says why it was before its time. */
export function writeLetter(
  epikrise: Epikrise,
  programme: Programme,
  anchors: Record<string, IsoDay>,
  referTo: string,
  signed: Partial<Pick<Handover, "earlyReason" | "signedBy">> = {},
): Letter {
  const written = structuredText(epikrise, programme, anchors, referTo);
  return {
    title: "Afsluttende epikrise",
    recommendation: recommendationText(epikrise, signed),
    colour: epikrise.colour,
    sections: ELEMENTS.map((element) => ({
      element,
      heading: HEADING[element],
      text: sectionText(epikrise, element, written[element]),
    })),
  };
}

/** What the reader must know before all else stands right after the recommendation: why it is yellow, and why it came early. */
function recommendationText(
  { recommendation, colour, closingTalk }: Epikrise,
  { earlyReason = "", signedBy }: Partial<Pick<Handover, "earlyReason" | "signedBy">>,
): string {
  if (recommendation.trim() === "") return ""; // a hole in a draft stays one
  const needs = (closingTalk.needs ?? []).map(asPart).filter((need) => need !== "");
  const yellow =
    needs.length === 0 ? "Gul: klinikken indkalder." : `Gul, fordi: ${needs.join(", ")}. Klinikken indkalder.`;
  const by = signedBy === undefined ? "" : ` (${signedBy.name})`;
  return [
    recommendation.trim(),
    ...(colour === "yellow" ? [yellow] : []),
    ...(earlyReason.trim() === "" ? [] : [`Afsluttet før tid, fordi: ${asPart(earlyReason)}${by}.`]),
  ].join("\n");
}

/** A person's words as part of a sentence: one line, without the full stop. */
function asPart(text: string): string {
  return text.trim().replace(/\s+/g, " ").replace(/\.+$/, "");
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
  const keeps = programme.ongoing?.hospitalKeeps;
  return {
    "treatment-plan": keeps == null ? "" : `Delt forløb. Hospitalet beholder ${keeps.text.da}.`,
    "checks-at-gp": checkLines(epikrise, programme, anchors, ({ needs }) => needs.length === 0),
    "blood-tests": [
      checkLines(epikrise, programme, anchors, ({ needs }) => needs.length > 0),
      baselineLine(epikrise, programme),
    ]
      .filter(Boolean)
      .join("\n"),
    "re-referral-criteria": criteriaText(epikrise, programme, anchors, referTo),
    "direct-contact":
      contact === null
        ? ""
        : `${contact.label}: ${contact.phone} (bekræftet ${dayPhrase(dayOf(contact.verifiedOn)).da})`,
    "material-to-patient":
      closingTalk.sheetHandedOver === true ? "Patientens plan på A4 er udleveret på papir ved samtalen." : "",
  };
}

/** One line for all checks that are done alike: what, how often and until when, who orders, who books. */
function checkLines(
  epikrise: Epikrise,
  programme: Programme,
  anchors: Record<string, IsoDay>,
  which: (check: OwedCheck) => boolean,
): string {
  const rules = rulesOfLetter(programme, epikrise).checks;
  const anchor = anchors[programme.anchor.name];
  const lasts = programme.ongoing?.lasts;
  const lines = epikrise.checks.flatMap((planned) => {
    const check = rules.find(({ id }) => id === planned.check);
    if (check === undefined || !which(check)) return [];
    return [
      {
        label: check.label.da,
        how: howText(check, planned, intervalPhrase(check, anchor, epikrise.closingTalk.heldOn, lasts).da),
      },
    ];
  });
  const alike = Map.groupBy(lines, ({ how }) => how);
  return [...alike].map(([how, group]) => `${group.map(({ label }) => label).join(", ")}: ${how}`).join("\n");
}

function howText(check: OwedCheck, planned: PlannedCheck, interval: string): string {
  return [
    `${check.optional ? "evt. " : ""}${interval}.`,
    ORDERED_BY[planned.orderedBy],
    BOOKED_BY[planned.booking],
    ...(check.takenAt === "hospitalLaboratory" ? ["Tages på hospitalets laboratorium."] : []),
    ...(check.needs.length > 0 && planned.resultTo === "none" ? ["Svaret kommer ikke af sig selv."] : []),
  ].join(" ");
}

const ORDERED_BY: Record<PlannedCheck["orderedBy"], string> = {
  practice: "Bestilles af egen læge.",
  hospital: "Bestilles af hospitalet.",
};
const BOOKED_BY: Record<PlannedCheck["booking"], string> = {
  patient: "Patienten bestiller selv tid.",
  practice: "Klinikken indkalder patienten.",
};

const FOR_LIFE: Phrase = { da: "livslangt", en: "for life" };

/** "hver 6. måned, første gang 10. sep. 2026, til og med 10. marts 2029" or "…, livslangt": an interval always has its first day and its end. `lasts` says how long an endless one goes on, where that is not for life. */
export function intervalPhrase(
  { timing }: Pick<OwedCheck, "timing">,
  anchor: IsoDay | undefined,
  after?: IsoDay,
  lasts: Phrase = FOR_LIFE,
): Phrase {
  if (timing.kind === "once") return { da: "én gang", en: "once" };
  const { everyMonths, untilMonth } = timing;
  const pace = {
    da: everyMonths === 1 ? "hver måned" : `hver ${everyMonths}. måned`,
    en: everyMonths === 1 ? "every month" : `every ${everyMonths} months`,
  };
  const until = untilMonth === null ? undefined : monthPhrase(anchor, untilMonth);
  const first = monthPhrase(anchor, firstMonth(timing, anchor, after));
  return {
    da: `${pace.da}, første gang ${first.da}, ${until === undefined ? lasts.da : `til og med ${until.da}`}`,
    en: `${pace.en}, first on ${first.en}, ${until === undefined ? lasts.en : `until ${until.en}`}`,
  };
}

/** The month of the first time after a day: what was due before it is not owed. */
function firstMonth(
  { everyMonths, fromMonth }: { everyMonths: number; fromMonth: number },
  anchor: IsoDay | undefined,
  after: IsoDay | undefined,
): number {
  let month = fromMonth + everyMonths;
  if (anchor === undefined || after === undefined) return month;
  while (isoDay(dayOf(anchor).add({ months: month })) <= after) month += everyMonths;
  return month;
}

/** A month of the programme as the patient's own day, or by its number while the anchor's date is missing. */
function monthPhrase(anchor: IsoDay | undefined, month: number): Phrase {
  return anchor === undefined
    ? { da: `måned ${month}`, en: `month ${month}` }
    : dayPhrase(dayOf(anchor).add({ months: month }));
}

function baselineLine({ baseline }: Epikrise, { analytes }: Programme): string {
  const known = analytes.flatMap(({ codes, label }) =>
    baseline.filter(({ analysis }) => codes.includes(analysis)).map((value) => ({ label: label.da, ...value })),
  );
  const values = known.map(
    ({ label, value, unit, sampledOn }) =>
      `${label} ${numberPhrase(value).da} ${shownUnit(unit).da} (${dayPhrase(dayOf(sampledOn)).da})`,
  );
  return values.length === 0 ? "" : `Seneste tal: ${values.join("; ")}.`;
}

/** The confirmed limits by what is done, the most urgent first; a computed limit with its number for this patient. */
function criteriaText(
  epikrise: Epikrise,
  programme: Programme,
  anchors: Record<string, IsoDay>,
  referTo: string,
): string {
  const confirmed = new Set(epikrise.criteria.filter((own) => own.confirmed).map(({ id }) => id));
  const criteria = rulesOfLetter(programme, epikrise).criteria.filter(({ id }) => confirmed.has(id));
  if (criteria.length === 0) return "";
  const today = dayOf(epikrise.closingTalk.heldOn ?? latestDay(epikrise));
  const ordered = [...criteria].sort((one, other) => urgencyRank(one.action) - urgencyRank(other.action));
  const groups = Map.groupBy(ordered, (criterion) => headingOf(criterion, referTo));
  const lines = [...groups].flatMap(([heading, group]) => [
    `${heading}:`,
    ...group.map((criterion) => {
      const numbers = concreteLimits(criterion, { programme, baseline: epikrise.baseline, anchors, today });
      return `- ${criterion.label.da}${numbers.length === 0 ? "" : `. Hos patienten: ${numbers.map(({ da }) => da).join("; ")}`}`;
    }),
  ]);
  return [...lines, UNSIGNED].join("\n");
}

/** Who stands behind the numbers, so that a reader never takes a proposal for a guideline. */
const UNSIGNED =
  "Grænserne er bekræftet af afsenderen for denne patient. Programmets egne tal er ikke underskrevet af en navngiven kliniker.";

function headingOf(criterion: Criterion, referTo: string): string {
  return `${actOf(criterion, referTo)} (${uncapitalised(criterion.urgencyLabel).da})`;
}

function actOf({ action, actionLabel, sendsElsewhere }: Criterion, referTo: string): string {
  if (action === "rerefer" && sendsElsewhere !== true) return `Henvis til ${referTo}`;
  return action === "advice" ? `Spørg ${referTo} til råds` : actionLabel.da;
}

/** The newest day that the letter names, while the talk has no date yet. */
function latestDay({ baseline }: Epikrise): IsoDay {
  const last = baseline
    .map(({ sampledOn }) => sampledOn)
    .toSorted()
    .at(-1);
  return last ?? isoDay(Temporal.PlainDate.from("2000-01-01"));
}
