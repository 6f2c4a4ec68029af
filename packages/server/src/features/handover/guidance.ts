import type { Element } from "@foelgeskab/followup/epikrise";
import type { Phrase } from "@foelgeskab/followup/phrase";

/** What each element must say so that a locum can act on it tomorrow without ringing; stands beside the field. */
export const GUIDANCE: Record<Element, Phrase> = {
  "course-of-treatment": {
    da: "Sygdommen og hver behandling ved navn, med måned og år.",
    en: "The disease and each treatment by name, with month and year.",
  },
  "complications-and-after-effects": {
    da: "Det, denne patient har nu, eller »ingen«. Ikke en liste over mulige risici.",
    en: "What this patient has now, or “none”. Not a list of possible risks.",
  },
  "treatment-plan": {
    da: "»Færdigbehandlet«, eller lægemidlet med dosis eller interval og hvor længe.",
    en: "“Treatment completed”, or the drug with dose or interval and for how long.",
  },
  "checks-at-gp": {
    da: "Hvad, ét interval, og til hvornår. Hvem bestiller, hvordan svaret kommer, og hvem der booker.",
    en: "What, one interval, and until when. Who orders, how the answer comes, and who books.",
  },
  "blood-tests": {
    da: "Hver prøve ved navn, og seneste tal med enhed og dato for den prøve, en grænse hviler på.",
    en: "Each test by name, and the latest value with unit and date of the test that a limit rests on.",
  },
  "clinical-assessment": {
    da: "Hvad lægen skal spørge om eller undersøge. »Ikke nødvendig« skal have en grund.",
    en: "What the doctor shall ask about or examine. “Not needed” wants a reason.",
  },
  "re-referral-criteria": {
    da: "Mindst én grænse som tal med enhed, mindst ét symptom, og hvortil der henvises.",
    en: "At least one limit as a number with unit, at least one symptom, and where to refer.",
  },
  "direct-contact": {
    da: "Otte cifre, direkte til koordinatoren eller klinikken, bekræftet inden for et halvt år.",
    en: "Eight digits, direct to the coordinator or the clinic, verified within half a year.",
  },
  "material-to-patient": {
    da: "Det, patienten fik med, ved navn. Planen på A4 nævnes af sig selv, når den er udleveret.",
    en: "What the patient was given, by name. The plan on A4 mentions itself once handed over.",
  },
  "other-material": {
    da: "Bilag ved navn, eller »ingen bilag«.",
    en: "Enclosures by name, or “no enclosures”.",
  },
};
