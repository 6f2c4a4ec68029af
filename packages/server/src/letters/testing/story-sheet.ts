import { type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import type { PatientSheet } from "../patient-sheet.ts";

/** A day written in a test. */
export function on(text: string): IsoDay {
  const day = parseIsoDay(text);
  if (typeof day !== "string") throw new Error(`${text} is no day`);
  return day;
}

/** A prostate patient's sheet on the day of the closing talk, as an invented hospital would hand it over. */
export const storySheet: PatientSheet = {
  draft: false,
  patient: { name: "Karl Johan Overgaard", bornOn: on("1959-03-19") },
  cancer: { da: "prostatakræft", en: "prostate cancer" },
  ongoing: false,
  hospitalKeeps: null,
  version: 1,
  validFrom: on("2026-08-06"),
  check: { code: "7KM3 92QD", url: "https://foelgeskab.example/ark/7KM392QD" },
  responsible: "hospital",
  hospital: {
    name: "Urinvejskirurgi, Aarhus",
    contact: {
      label: "din kræftkoordinator",
      phone: "00 12 34 56",
      hours: "hverdage kl. 9–15",
      verifiedOn: on("2026-06-22"),
    },
  },
  practice: {
    name: "Lægerne Vestergade",
    phone: "00 86 12 34",
    hours: { da: "hverdage kl. 8–16", en: "weekdays 8–16" },
  },
  heardBy: on("2026-08-20"),
  dates: [
    ["2026-11-05", "Blodprøve (PSA) og samtale", "Blood test (PSA) and talk"] as const,
    ["2027-05-05", "Blodprøve (PSA)", "Blood test (PSA)"] as const,
    ["2027-11-05", "Blodprøve (PSA) og samtale", "Blood test (PSA) and talk"] as const,
  ].map(([day, da, en]) => ({ on: on(day), what: { da, en }, where: { da: "hos din læge", en: "at your doctor's" } })),
  datesNote: {
    da: "Prøven kan tages en måned før eller efter. Tag den en uge før samtalen.",
    en: "The test can be taken a month before or after. Take it a week before the talk.",
  },
  booking: { by: "practice", notHeardBy: on("2026-10-20") },
  watchFor: [
    { da: "smerter i ryg eller knogler i mere end 14 dage", en: "pain in your back or bones for more than 14 days" },
    { da: "blod i urinen eller i sæden", en: "blood in your urine or semen" },
    { da: "svært ved at komme af med vandet", en: "trouble passing water" },
    { da: "du taber dig uden at ville det", en: "you lose weight without wanting to" },
  ],
  acute: [{ da: "dine ben bliver svage eller uden følelse", en: "your legs turn weak or numb" }],
  emergency: [{ da: "smerter i brystet", en: "chest pain" }],
  help: [
    { da: "at holde på vandet", en: "holding your water" },
    { da: "samliv og rejsning", en: "sex life and erection" },
    { da: "træthed, uro og tristhed", en: "tiredness, worry and sadness" },
    { da: "træning i kommunen", en: "training in your municipality" },
    { da: "dine andre sygdomme og din medicin", en: "your other diseases and your medicine" },
  ],
  numbers: [
    {
      text: { da: "PSA under 0,1", en: "PSA below 0.1" },
      takenOn: on("2026-08-03"),
      limit: { da: "to prøver viser 0,2 eller mere", en: "two tests show 0.2 or more" },
    },
  ],
  talk: { heldOn: on("2026-08-06"), with: "overlæge Karen Lund Iversen" },
};
