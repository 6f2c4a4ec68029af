import { addMonths, type DayNumber } from "@foelgeskab/followup/day";
import type { CourseCase } from "../course-case.ts";
import { writtenDa } from "../days.ts";
import type { WrittenLetter } from "./written-letter.ts";

/** A letter when the hospital's programme has ended, after surgery for cancer of the kidney or the upper urinary tract. */
export function kidneyLetter({ random, anchor, practice, disease }: CourseCase, offeredOn: DayNumber): WrittenLetter {
  const kidney = disease.cancer === "kidney";
  const operation = kidney
    ? random.pick(["Robotassisteret nyreresektion", "Laparoskopisk nefrektomi"])
    : "Laparoskopisk nefroureterektomi";
  const ended = kidney
    ? "Seneste CT uden tegn på recidiv, CT-programmet er slut."
    : "Cystoskopierne er afsluttet uden recidiv.";
  return {
    diagnosis: {
      text: kidney ? "Nyrekræft" : "Nyrebækkenkræft",
      stage: kidney ? random.pick(["pT1a N0 M0", "pT1b N0 M0"]) : random.pick(["pTa N0 M0", "pT1 N0 M0"]),
    },
    sections: {
      "course-of-treatment": `${operation} ${writtenDa(anchor)}. ${ended}`,
      "complications-and-after-effects": random.pick([
        "Ingen komplikationer.",
        "Let forhøjet blodtryk, behandles med losartan 50 mg.",
        "Let udbuling ved arret uden gener.",
      ]),
      "treatment-plan": "Behandlingen er afsluttet. Ingen yderligere kræftbehandling er planlagt.",
      "checks-at-gp": `Årlig blodprøve hos ${practice.name}, første gang ${writtenDa(firstYearly(anchor, offeredOn))}.`,
      "clinical-assessment": "Mål blodtryk, og spørg til flankesmerter, blod i urinen, vægttab og hoste.",
      "material-to-patient": "Pjecen »Når du har én nyre«.",
      "other-material": "Ingen bilag.",
    },
    recommendation: "Følges hos egen læge: blodprøver og blodtryk én gang om året livslangt.",
    individualReason: "",
  };
}

function firstYearly(anchor: DayNumber, offeredOn: DayNumber): DayNumber {
  let months = 12;
  while (addMonths(anchor, months) <= offeredOn) months += 12;
  return addMonths(anchor, months);
}
