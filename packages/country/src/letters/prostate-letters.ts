import { addMonths, type DayNumber } from "@foelgeskab/followup/day";
import type { CourseCase } from "../course-case.ts";
import { writtenDa } from "../days.ts";
import type { WrittenLetter } from "./written-letter.ts";

const PAPERS = [
  "Pjecen »Når du er opereret for prostatakræft«.",
  "Pjecen »Bækkenbund og vandladning efter operation«.",
  "Pjecen »Sex og samliv efter prostatakræft«.",
];
const ENCLOSED = ["Ingen bilag.", "Patologisvaret er vedlagt.", "Operationsbeskrivelsen er vedlagt."];

/** A letter after radical prostatectomy. */
export function prostatectomyLetter({ random, anchor, practice }: CourseCase, offeredOn: DayNumber): WrittenLetter {
  const operation = random.pick([
    "Robotassisteret radikal prostatektomi",
    "Radikal prostatektomi, robotassisteret, med nerveskånsom teknik på højre side",
    "Robotassisteret radikal prostatektomi med glandelfjernelse",
  ]);
  const pads = random.pick([
    "tør, bruger intet bind",
    "let stressinkontinens, 1 bind dagligt",
    "drypper ved løft, 1-2 bind dagligt",
  ]);
  const potency = random.pick([
    "Erektil dysfunktion, sildenafil 50 mg har nogen effekt.",
    "Erektil dysfunktion, ønsker ikke medicin.",
    "Rejsning bevaret.",
  ]);
  const gleason = random.pick(["3+3=6", "3+4=7", "3+4=7", "4+3=7", "4+4=8"]);
  return {
    diagnosis: {
      text: "Prostatakræft",
      stage: `${random.pick(["pT2a", "pT2c", "pT2c", "pT3a"])} ${random.pick(["N0", "Nx"])} M0, Gleason ${gleason}`,
    },
    sections: {
      "course-of-treatment": `${operation} ${writtenDa(anchor)}. ${random.pick(["Frie resektionsrande.", "Mikroskopisk positiv rand 1 mm ved apex, ingen adjuverende behandling.", "Radikalt fjernet."])} Kontrolleret hos os til ${writtenDa(offeredOn)} uden tegn på tilbagefald.`,
      "complications-and-after-effects": `${random.pick(["Ukompliceret forløb.", "Ingen operative komplikationer.", "Lymfocele, behandlet med dræn, nu svundet."])} Vandladning: ${pads}. ${potency}`,
      "treatment-plan": random.pick([
        "Behandlingen er afsluttet. Ingen yderligere kræftbehandling er planlagt.",
        "Færdigbehandlet. Bækkenbundstræning fortsætter hjemme i 6 måneder.",
      ]),
      "checks-at-gp": `Første prøve hos ${practice.name}: ${writtenDa(firstCheck(anchor, offeredOn))}. Patienten er bedt om selv at bestille tid en uge før samtalen.`,
      "clinical-assessment": random.pick([
        "Spørg til vandladning, rejsning, humør og smerter i ryg og knogler. Rektaleksploration er ikke nødvendig, da prostata er fjernet.",
        "Ved hver samtale: kontinens, samliv, træthed og nye knoglesmerter. Vægt noteres.",
      ]),
      "material-to-patient": random.pick(PAPERS),
      "other-material": random.pick(ENCLOSED),
    },
    recommendation:
      "Følges hos egen læge: PSA hver 6. måned til 3 år efter operationen, derefter én gang om året livslangt.",
    individualReason: random.pick([
      "PSA umålelig i alle prøver efter operationen, radikalt opereret, patienten er tryg ved egen læge.",
      "Stabil PSA under 0,1 og ingen senfølger, der kræver hospitalet. Har talt det igennem med patienten.",
      "Lav risiko, to umålelige PSA, god støtte hjemme. Kan følges i almen praksis.",
    ]),
  };
}

/** A letter after curative radiotherapy. */
export function radiotherapyLetter({ random, anchor, practice }: CourseCase, offeredOn: DayNumber): WrittenLetter {
  const given = random.pick([
    "Ekstern strålebehandling mod prostata 60 Gy/20 fraktioner",
    "Ekstern strålebehandling mod prostata og sædblærer 78 Gy/39 fraktioner",
    "Brakyterapi og ekstern strålebehandling 46 Gy/23 fraktioner",
  ]);
  const hormones = random.pick([
    "Ingen hormonbehandling.",
    "6 måneders hormonbehandling, afsluttet samtidig med strålerne.",
    "Ingen hormonbehandling.",
  ]);
  return {
    diagnosis: {
      text: "Prostatakræft",
      stage: `${random.pick(["cT1c", "cT2b", "cT3a"])} N0 M0, Gleason ${random.pick(["3+4=7", "4+3=7", "4+4=8"])}`,
    },
    sections: {
      "course-of-treatment": `${given}, sidste fraktion ${writtenDa(anchor)}. ${hormones}`,
      "complications-and-after-effects": random.pick([
        "Let strålecystitis med natlig vandladning tre gange. Ingen tarmgener.",
        "Tynd afføring om morgenen, lidt slim. Ingen blødning.",
        "Ingen senfølger fra blære eller tarm. Nedsat rejsning.",
      ]),
      "treatment-plan": random.pick([
        "Behandlingen er afsluttet. Ingen yderligere kræftbehandling er planlagt.",
        "Færdigbehandlet.",
      ]),
      "checks-at-gp": `Første prøve hos ${practice.name}: ${writtenDa(firstCheck(anchor, offeredOn))}.`,
      "clinical-assessment": random.pick([
        "Spørg til blod i afføring og urin, vandladning, rejsning, træthed og knoglesmerter. Blodtryk måles ved samtalen.",
        "Ved hver samtale: tarm, blære, samliv og humør. Vægt noteres.",
      ]),
      "material-to-patient": random.pick([
        "Pjecen »Senfølger efter strålebehandling«.",
        "Pjecen »Mave og tarm efter stråler«.",
      ]),
      "other-material": random.pick(["Ingen bilag.", "Stråleplanens resumé er vedlagt."]),
    },
    recommendation:
      "Følges hos egen læge: PSA hver 6. måned til 5 år efter strålerne, derefter én gang om året livslangt.",
    individualReason: random.pick([
      "PSA faldet som ønsket, ingen senfølger, der kræver hospitalet, patienten ønsker kontrol tæt på hjemmet.",
      "God effekt af strålerne og stabile tal. Vurderet på konference, kan følges i almen praksis.",
    ]),
  };
}

/** The first half-yearly check after the hand-over, as the programmes count it. */
export function firstCheck(anchor: DayNumber, offeredOn: DayNumber): DayNumber {
  let months = 6;
  while (addMonths(anchor, months) <= offeredOn) months += 6;
  return addMonths(anchor, months);
}
