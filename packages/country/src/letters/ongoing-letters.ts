import type { DayNumber } from "@foelgeskab/followup/day";
import type { CourseCase } from "../course-case.ts";
import { writtenDa } from "../days.ts";
import { firstCheck } from "./prostate-letters.ts";
import type { WrittenLetter } from "./written-letter.ts";

/** A letter under watchful waiting: treated when it gives trouble. */
export function watchfulWaitingLetter(story: CourseCase, offeredOn: DayNumber): WrittenLetter {
  const { random, anchor } = story;
  return {
    ...ongoing(story, offeredOn),
    sections: {
      ...ongoing(story, offeredOn).sections,
      "course-of-treatment": `Watchful waiting besluttet på konference ${writtenDa(anchor)} sammen med patienten.`,
      "complications-and-after-effects": random.pick([
        "Natlig vandladning to gange. Ingen smerter.",
        "Ingen gener fra sygdommen.",
        "Svag stråle, tager tamsulosin med god virkning.",
      ]),
      "treatment-plan": "Ingen behandling nu. Hormonbehandling overvejes, når sygdommen giver gener.",
    },
    recommendation: "Følges hos egen læge: PSA hver 6. måned. Øvrige blodprøver én gang om året.",
  };
}

/** A letter under active surveillance: shared care. */
export function activeSurveillanceLetter(story: CourseCase, offeredOn: DayNumber): WrittenLetter {
  const { random, anchor } = story;
  return {
    ...ongoing(story, offeredOn),
    sections: {
      ...ongoing(story, offeredOn).sections,
      "course-of-treatment": `Aktiv overvågning besluttet ${writtenDa(anchor)}. Biopsi viste Gleason 3+3=6 i ${random.between(1, 3)} af 12.`,
      "complications-and-after-effects": random.pick([
        "Ingen gener.",
        "Bekymret op til hver prøve, ellers ingen gener.",
      ]),
      "treatment-plan": "Hospitalet indkalder til MR-scanning og biopsi og beslutter, om der skal behandles.",
    },
    recommendation: "Delt forløb. Egen læge tager PSA hver 6. måned; hospitalet beholder MR-scanning og biopsier.",
  };
}

/** A letter on androgen deprivation; the injections are given at the hospital. */
export function androgenDeprivationLetter(story: CourseCase, offeredOn: DayNumber): WrittenLetter {
  const { random, anchor } = story;
  return {
    ...ongoing(story, offeredOn),
    sections: {
      ...ongoing(story, offeredOn).sections,
      "course-of-treatment": `Kastrationsbehandling med leuprorelin begyndt ${writtenDa(anchor)}. God virkning.`,
      "complications-and-after-effects": random.pick([
        "Hedeture om natten. Træthed.",
        "Let vægtøgning, ingen hedeture.",
        "Hedeture og nedsat lyst. Ingen knoglesmerter.",
      ]),
      "treatment-plan": "Kastrationsbehandlingen fortsætter livslangt. Injektionerne gives i vores ambulatorium.",
    },
    recommendation: "Følges hos egen læge: PSA hver 6. måned. Øvrige blodprøver én gang om året.",
  };
}

/** What the three letters have alike. */
function ongoing({ random, anchor, practice }: CourseCase, offeredOn: DayNumber): WrittenLetter {
  return {
    diagnosis: {
      text: "Prostatakræft",
      stage: `${random.pick(["cT1c", "cT2a", "cT2b"])} N0 M0, Gleason ${random.pick(["3+3=6", "3+4=7"])}`,
    },
    sections: {
      "checks-at-gp": `Første prøve hos ${practice.name}: ${writtenDa(firstCheck(anchor, offeredOn))}.`,
      "clinical-assessment": "Spørg til vandladning, knoglesmerter, vægt og humør.",
      "material-to-patient": random.pick(["Pjecen »Prostatakræft«.", "Pjecen »At leve med prostatakræft«."]),
      "other-material": "Ingen bilag.",
    },
    recommendation: "",
    individualReason: "Stabil sygdom, forstår planen og ønsker kontrol hos egen læge. Drøftet på konference.",
  };
}
