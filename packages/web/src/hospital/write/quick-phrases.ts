import type { Element, Section } from "@foelgeskab/followup/epikrise";
import type { Programme } from "@foelgeskab/followup/programme";

/** Words that fill an element with one key. They are what goes into the letter, and therefore Danish. */
export interface QuickPhrase {
  label: string;
  section: Section;
}

/** What is often said under an element: always concrete, and a "not needed" always with its reason. */
export function quickPhrases(element: Element, programme: Programme): QuickPhrase[] {
  switch (element) {
    case "complications-and-after-effects":
      return [said("Ingen komplikationer. Ingen gener i dag.")];
    case "treatment-plan":
      return [said(programme.ongoing?.treatmentPlan ?? "Færdigbehandlet. Ingen yderligere kræftbehandling planlagt.")];
    case "clinical-assessment":
      return [
        ...assessment(programme),
        because("Ikke nødvendig uden symptomer", "da opfølgningen bygger på blodprøver og symptomer."),
      ];
    case "other-material":
      return [said("Intet. Ingen bilag.")];
    case "blood-tests":
      return programme.checks.some(({ needs }) => needs.length > 0)
        ? []
        : [because("Ingen faste blodprøver", "da opfølgningen bygger på symptomer og samtaler.")];
    case "course-of-treatment":
    case "checks-at-gp":
    case "re-referral-criteria":
    case "direct-contact":
    case "material-to-patient": // the sheet that was handed over fills it by itself
      return [];
    default:
      return element satisfies never;
  }
}

function said(text: string): QuickPhrase {
  return { label: text, section: { text } };
}

function because(label: string, reason: string): QuickPhrase {
  return { label, section: { text: "", notRelevant: reason } };
}

/** The programme's own late effects are what the doctor asks about. */
function assessment({ lateEffects }: Programme): QuickPhrase[] {
  const asked = lateEffects.slice(0, 4).map(({ label }) => label.da.toLocaleLowerCase("da"));
  return asked.length === 0 ? [] : [said(`Spørg hver gang om ${asked.join(", ")}.`)];
}

/** The recommendation as most letters begin, for the author to take or to change. */
export function recommendationFor({ name }: Programme): string {
  return `Opfølgning hos egen læge efter planen for ${name.da.charAt(0).toLocaleLowerCase("da")}${name.da.slice(1)}. Grænser for genhenvisning står i punkt 7, direkte nummer i punkt 8.`;
}
