import { addMonths, type DayNumber } from "@foelgeskab/followup/day";
import type { CourseCase } from "../course-case.ts";
import { writtenDa } from "../days.ts";
import type { WrittenLetter } from "./written-letter.ts";

/** A letter after cystectomy: recurrence-free, the scans done, yearly blood for life. */
export function bladderLetter({ random, anchor, practice, patient }: CourseCase, offeredOn: DayNumber): WrittenLetter {
  const operation = patient.sex === "male" ? "cystoprostatektomi" : "cystektomi";
  const scans = [4, 12, 24]
    .map((months) => addMonths(anchor, months))
    .filter((day) => day <= offeredOn)
    .map(writtenDa);
  return {
    diagnosis: { text: "Blærekræft", stage: `${random.pick(["pT1", "pT2a", "pT2b"])} N0 M0, urotelialt karcinom` },
    sections: {
      "course-of-treatment": `Robotassisteret radikal ${operation} med ileumkonduit (Bricker) ${writtenDa(anchor)}. CT af brystkasse og mave ${scans.join(", ")}: ingen tegn på recidiv.`,
      "complications-and-after-effects": random.pick([
        "Ingen komplikationer. Velfungerende stomi.",
        "Én urinvejsinfektion efter operationen, behandlet. Stomien passes uden hjælp.",
        patient.sex === "male"
          ? "Lille parastomalt brok uden gener. Rejsningsproblemer."
          : "Lille parastomalt brok uden gener. Tørhed i skeden.",
      ]),
      "treatment-plan": random.pick([
        "Behandlingen er afsluttet. Ingen yderligere kræftbehandling er planlagt.",
        "Færdigbehandlet og recidivfri.",
      ]),
      "checks-at-gp": `Årlig samtale og blodprøve hos ${practice.name}, første gang ${writtenDa(firstYearly(anchor, offeredOn))}.`,
      "clinical-assessment": random.pick([
        "Se stomi og hud, spørg til infektioner med feber, afføring, samliv og vægt. Ingen rutinemæssig urinstix, da der altid er bakterier i et konduit.",
        "Spørg til smerter i flanken, urinmængde, blod fra stomi eller urinrør og humør. Vægt og blodtryk måles.",
      ]),
      "material-to-patient": random.pick([
        "Pjecen »At leve med urostomi«.",
        "Stomiplejerskens kort og pjecen »At leve med urostomi«.",
      ]),
      "other-material": random.pick(["Beskrivelsen af seneste CT er vedlagt.", "Ingen bilag."]),
    },
    recommendation: "Følges hos egen læge: blodprøver og samtale én gang om året livslangt.",
    individualReason: "",
  };
}

function firstYearly(anchor: DayNumber, offeredOn: DayNumber): DayNumber {
  let months = 36;
  while (addMonths(anchor, months) <= offeredOn) months += 12;
  return addMonths(anchor, months);
}
