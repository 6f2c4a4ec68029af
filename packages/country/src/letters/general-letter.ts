import type { DayNumber } from "@foelgeskab/followup/day";
import type { CourseCase } from "../course-case.ts";
import { addDays, writtenDa } from "../days.ts";
import type { OtherDisease } from "../diseases.ts";
import type { WrittenLetter } from "./written-letter.ts";

/** A letter for any other cancer: the ten elements and the general plan. */
export function generalLetter(
  { random, treatedOn, practice, department }: CourseCase,
  disease: OtherDisease,
  offeredOn: DayNumber,
): WrittenLetter {
  const name = disease.name.charAt(0).toUpperCase() + disease.name.slice(1);
  return {
    diagnosis: { text: name, stage: random.pick(disease.stages) },
    sections: {
      "course-of-treatment": `${random.pick(disease.treatments)} ${writtenDa(treatedOn)}. Set i ambulatoriet ${writtenDa(offeredOn)} uden tegn på tilbagefald.`,
      "complications-and-after-effects": random.pick(disease.afterEffects),
      "treatment-plan": "Den aktive behandling er afsluttet. Hospitalets egne skanninger fortsætter og bookes herfra.",
      "checks-at-gp": `Samtale om behov og senfølger hos ${practice.name} senest ${writtenDa(addDays(treatedOn, 72))}, derefter årskontrol livslangt sammen med anden kontrol.`,
      "clinical-assessment": `Spørg til ${disease.signs}. Spørg også til træthed, humør, arbejde og samliv.`,
      "re-referral-criteria": `Henvises til ${department.name}, ${department.organisation}, ved: ${disease.signs}.`,
      "material-to-patient": `Pjecen »Efter ${disease.name}«.`,
      "other-material": random.pick(["Ingen bilag.", "Patologisvaret er vedlagt."]),
    },
    notRelevant: { "blood-tests": "Der er ingen faste blodprøver, da sygdommen ikke kan følges i blodet." },
    recommendation: `Generel opfølgning hos egen læge efter ${disease.name}: samtale efter endt behandling, derefter årskontrol.`,
    individualReason: "",
  };
}
