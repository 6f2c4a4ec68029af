import type { Phrase } from "../../phrase.ts";
import type { CountedId, Indicator, IndicatorId } from "./indicator.ts";

const SOURCE = "Kliniske fakta, afsnit 7.2";

const BY_OFFER: Phrase = { da: "Måneden, brevet blev sendt", en: "The month in which the letter was sent" };
const BY_DUE: Phrase = { da: "Måneden, kontrollen faldt", en: "The month in which the check was due" };
const BY_TODAY: Phrase = { da: "Måneden, der ses i", en: "The month in which one looks" };
const OTHER_SYSTEMS: Phrase = {
  da: "Breve, der er skrevet i et andet system: de læses først ved modtagelsen",
  en: "Letters written in another record system: they are read on receipt",
};
const AT_HOSPITAL: Phrase = {
  da: "Kontroller, mens hospitalet havde patienten, valgfri kontroller, og kontroller i et tidligere forløb hos egen læge",
  en: "Checks while the hospital held the patient, optional ones, and those of an earlier time in general practice",
};

function at(side: "at-least" | "at-most", percent: number): Pick<Indicator, "standard"> {
  return { standard: { side, percent } };
}

function counted(indicator: Omit<Indicator, "source" | "mark" | "notYet">): Indicator {
  return { ...indicator, source: SOURCE, mark: "proposal" };
}

const NOTHING: Phrase = { da: "–", en: "–" };

function notYet(
  indicator: Pick<Indicator, "id" | "name" | "numerator" | "denominator" | "standard">,
  why: Phrase,
): Indicator {
  return { ...indicator, month: NOTHING, leftOut: NOTHING, source: SOURCE, mark: "proposal", notYet: why };
}

/** All twenty indicators, in their order. */
export const INDICATORS: readonly Indicator[] = [
  counted({
    id: "Q1",
    name: { da: "Epikrisen udfyldt ved første afsendelse", en: "Discharge letter complete at first sending" },
    numerator: {
      da: "Breve, hvor hvert af de ti elementer har tekst, eller en grund til at det ikke er relevant",
      en: "Letters in which each of the ten elements has text, or a reason why it does not apply",
    },
    denominator: { da: "Overdragelser, sendt herfra", en: "Hand-overs sent from here" },
    month: BY_OFFER,
    leftOut: OTHER_SYSTEMS,
    ...at("at-least", 95),
  }),
  counted({
    id: "Q2",
    name: { da: "Beregneligt kriterium for genhenvisning", en: "Computable re-referral criterion" },
    numerator: {
      da: "Breve med mindst ét bekræftet kriterium, som et prøvesvar kan afgøre",
      en: "Letters with at least one confirmed criterion that a laboratory answer can decide",
    },
    denominator: { da: "Overdragelser med blodprøver", en: "Hand-overs with blood tests" },
    month: BY_OFFER,
    leftOut: OTHER_SYSTEMS,
    ...at("at-least", 100),
  }),
  counted({
    id: "Q3",
    name: { da: "Overtaget inden 14 dage", en: "Taken over within 14 days" },
    numerator: {
      da: "Overdragelser, praksis overtog inden 14 dage",
      en: "Hand-overs that the practice took over within 14 days",
    },
    denominator: {
      da: "Sendte overdragelser, hvis 14 dage er gået, eller som er besvaret",
      en: "Hand-overs sent, whose 14 days have passed or that were answered",
    },
    month: BY_OFFER,
    leftOut: {
      da: "Overdragelser, der inden da blev trukket tilbage, erstattet eller sluttede med forløbet",
      en: "Hand-overs that were withdrawn or replaced before then, or ended with the course",
    },
    ...at("at-least", 95),
  }),
  counted({
    id: "Q4",
    name: { da: "Afsluttende samtale og plan på papir", en: "Closing talk and plan on paper" },
    numerator: {
      da: "Breve med samtalens dato, og at papirplanen er udleveret",
      en: "Letters with the day of the talk, and that the paper plan was handed over",
    },
    denominator: { da: "Overdragelser, sendt herfra", en: "Hand-overs sent from here" },
    month: BY_OFFER,
    leftOut: OTHER_SYSTEMS,
    ...at("at-least", 100),
  }),
  counted({
    id: "Q5",
    name: { da: "Kontrol inden for 30 dage før eller efter", en: "Check within 30 days before or after" },
    numerator: {
      da: "Kontroller, der var udført højst 30 dage fra den planlagte dag",
      en: "Checks done at most 30 days from the day they were due",
    },
    denominator: {
      da: "Kontroller, hvis dag og 30 dage derefter er gået",
      en: "Checks whose day and 30 days after it have passed",
    },
    month: BY_DUE,
    leftOut: AT_HOSPITAL,
    ...at("at-least", 85),
  }),
  counted({
    id: "Q6",
    name: { da: "Tabt for opfølgning", en: "Lost to follow-up" },
    numerator: {
      da: "Forløb med en kontrol, der er mere end tre måneder overskredet, uden at nogen har noteret en kontakt om den",
      en: "Courses with a check that is overdue by more than three months, and no contact about it recorded",
    },
    denominator: { da: "Forløb, praksis følger i dag", en: "Courses that a practice follows today" },
    month: BY_TODAY,
    leftOut: {
      da: "Forløb, der er afsluttet eller hos hospitalet",
      en: "Courses that have ended or are with the hospital",
    },
    ...at("at-most", 5),
  }),
  notYet(
    {
      id: "Q7",
      name: {
        da: "PSA over grænsen: bekræftet eller genhenvist inden 42 dage",
        en: "PSA above the limit: confirmed or re-referred within 42 days",
      },
      numerator: { da: "Bekræftet eller genhenvist inden 42 dage", en: "Confirmed or re-referred within 42 days" },
      denominator: { da: "Første gang over grænsen", en: "First times above the limit" },
      ...at("at-least", 90),
    },
    {
      da: "En stigning, som den næste prøve ikke bekræftede, står ikke længere i forløbets billede; den ville mangle i nævneren.",
      en: "A rise that the next sample did not confirm no longer stands in the course's picture; it would be missing from the denominator.",
    },
  ),
  counted({
    id: "Q8",
    name: { da: "Genhenvist inden 7 dage", en: "Re-referred within 7 days" },
    numerator: {
      da: "Kriterier, for hvilke patienten var genhenvist inden 7 dage",
      en: "Criteria for which the patient was re-referred within 7 days",
    },
    denominator: {
      da: "Opfyldte kriterier, der beder om genhenvisning, efter det gældende brev",
      en: "Criteria met that ask for re-referral, by the letter in force",
    },
    month: { da: "Måneden, kriteriet blev opfyldt", en: "The month in which the criterion was met" },
    leftOut: {
      da: "Kriterier, hvis 7 dage ikke er gået; kriterier efter et tidligere brev",
      en: "Criteria whose 7 days have not passed; criteria of an earlier letter",
    },
    ...at("at-least", 90),
  }),
  counted({
    id: "Q9",
    name: { da: "Genhenvist uden opfyldt kriterium", en: "Re-referred with no criterion" },
    numerator: { da: "Genhenvisninger, der ikke nævner et kriterium", en: "Re-referrals that name no criterion" },
    denominator: { da: "Genhenvisninger", en: "Re-referrals" },
    month: { da: "Måneden, henvisningen blev sendt", en: "The month in which the referral was sent" },
    leftOut: {
      da: "Ingen. Beskriver kun: lægen skal kunne henvise uden kriterium",
      en: "Nobody. It only describes: a doctor must be able to refer without one",
    },
  }),
  counted({
    id: "Q10",
    name: { da: "Efter cystektomi: alle fire årlige blodprøver", en: "After cystectomy: all four yearly tests" },
    numerator: {
      da: "År, hvor hæmoglobin, nyretal, B12 og bikarbonat alle blev taget i deres vindue",
      en: "Years in which haemoglobin, kidney tests, B12 and bicarbonate were all taken in their window",
    },
    denominator: { da: "År, hvis vinduer er lukket", en: "Years whose windows have shut" },
    month: BY_DUE,
    leftOut: AT_HOSPITAL,
    ...at("at-least", 90),
  }),
  counted({
    id: "Q11",
    name: { da: "Kastrationsbehandling: knogler og stofskifte", en: "Castration treatment: bone and metabolic check" },
    numerator: {
      da: "DXA i de sidste 24 måneder og metabolisk kontrol i de sidste 12",
      en: "DXA in the last 24 months and a metabolic check in the last 12",
    },
    denominator: {
      da: "Forløb i praksis med kastrationsbehandling i mindst 12 måneder",
      en: "Courses in practice with castration treatment for at least 12 months",
    },
    month: BY_TODAY,
    leftOut: {
      da: "Prøver, hospitalet tog uden at de kom hertil",
      en: "Tests that the hospital took and that did not come here",
    },
    ...at("at-least", 80),
  }),
  counted({
    id: "Q12",
    name: {
      da: "Samtale inden 8 uger efter endt behandling",
      en: "Consultation within 8 weeks of the end of treatment",
    },
    numerator: { da: "Samtaler, der var holdt inden 8 uger", en: "Consultations held within 8 weeks" },
    denominator: {
      da: "Afsluttede behandlinger under den generelle plan, hvis 8 uger er gået",
      en: "Treatments that ended under the general plan, whose 8 weeks have passed",
    },
    month: BY_DUE,
    leftOut: AT_HOSPITAL,
    ...at("at-least", 70),
  }),
  notYet(
    {
      id: "Q13",
      name: { da: "Behovsvurdering de sidste 12 måneder", en: "Needs assessment in the last 12 months" },
      numerator: { da: "Med dokumenteret behovsvurdering", en: "With a documented needs assessment" },
      denominator: { da: "Kræftpatienter, der er set", en: "Cancer patients seen" },
      ...at("at-least", 70),
    },
    { da: "Behovsvurderinger registreres ikke endnu.", en: "Needs assessments are not recorded yet." },
  ),
  notYet(
    {
      id: "Q14",
      name: { da: "Senfølger, der er handlet på", en: "Late effects acted on" },
      numerator: { da: "Senfølger med en handling", en: "Late effects with an action" },
      denominator: { da: "Registrerede senfølger", en: "Late effects registered" },
    },
    { da: "Senfølger registreres ikke endnu.", en: "Late effects are not recorded yet." },
  ),
  notYet(
    {
      id: "Q15",
      name: { da: "Kommunal rehabilitering", en: "Municipal rehabilitation" },
      numerator: { da: "Henvist, og begyndt inden 30 dage", en: "Referred, and begun within 30 days" },
      denominator: { da: "Fundne behov", en: "Needs found" },
    },
    {
      da: "Henvisninger til kommunen sendes ikke herfra endnu.",
      en: "Referrals to the municipality are not sent from here yet.",
    },
  ),
  notYet(
    {
      id: "Q16",
      name: {
        da: "Særligt udsatte: navngiven kontakt, nået ved opsøgning",
        en: "Vulnerable: named contact, reached by active recall",
      },
      numerator: { da: "Nået af en navngiven kontakt", en: "Reached by a named contact" },
      denominator: { da: "Særligt udsatte", en: "Vulnerable patients" },
      ...at("at-least", 90),
    },
    {
      da: "Brevet siger, hvem der har behov; en navngiven kontakt registreres ikke endnu.",
      en: "The letter says who has needs; a named contact is not recorded yet.",
    },
  ),
  notYet(
    {
      id: "Q17",
      name: {
        da: "Telefonlisten: numre bekræftet de sidste 6 måneder",
        en: "Telephone list: numbers confirmed in the last 6 months",
      },
      numerator: { da: "Med bekræftet nummer", en: "With a confirmed number" },
      denominator: { da: "Kræftformer × afdelinger", en: "Cancers × departments" },
      ...at("at-least", 100),
    },
    {
      da: "Står under Dækning, og tælles ikke her endnu: telefonlisten er ikke hændelser i et forløb.",
      en: "Stands under Coverage, and is not counted here yet: the telephone list is no event of a course.",
    },
  ),
  notYet(
    {
      id: "Q18",
      name: { da: "Råd fra afdelingen til tiden", en: "Advice answered in time" },
      numerator: { da: "Besvaret til tiden", en: "Answered in time" },
      denominator: { da: "Spørgsmål", en: "Questions asked" },
      ...at("at-least", 90),
    },
    {
      da: "Spørgsmål til afdelingen har deres eget sted og er ikke hændelser i et forløb; de tælles ikke her endnu.",
      en: "Questions to the department have a place of their own and are no events of a course; they are not counted here yet.",
    },
  ),
  notYet(
    {
      id: "Q19",
      name: {
        da: "Fortalt på hospitalet, hvordan egen læge kan hjælpe",
        en: "Told at the hospital how the own doctor can help",
      },
      numerator: { da: "Patienter, der svarer ja", en: "Patients who answer yes" },
      denominator: { da: "Svar", en: "Answers" },
    },
    {
      da: "Patienterne er ikke spurgt. Hvad hospitalet selv skriver i brevet, er ikke patientens svar.",
      en: "The patients have not been asked. What the hospital writes in the letter is not their answer.",
    },
  ),
  counted({
    id: "Q20",
    name: {
      da: "Overdraget, selv om en regel holder patienten på hospitalet",
      en: "Handed over although a rule keeps the patient at the hospital",
    },
    numerator: {
      da: "Breve, hvis svar opfylder en udelukkelse i programmet",
      en: "Letters whose answers meet an exclusion of the programme",
    },
    denominator: { da: "Overdragelser, sendt herfra", en: "Hand-overs sent from here" },
    month: BY_OFFER,
    leftOut: OTHER_SYSTEMS,
    ...at("at-most", 0),
  }),
];

/** Whether an indicator can be counted today. */
export function isCounted(id: IndicatorId): id is CountedId {
  return INDICATORS.some((indicator) => indicator.id === id && indicator.notYet === undefined);
}
