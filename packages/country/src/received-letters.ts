import { addMonths, type DayNumber, dayText } from "@foelgeskab/followup/day";
import { addDays, writtenDa } from "./days.ts";
import { freeCpr } from "./demo-cpr.ts";
import { FIRST_PRACTICE } from "./parties.ts";
import type { Random } from "./random.ts";
import type { DemoReceivedLetter } from "./region.ts";

const DEPARTMENT = "dep-urologi-oest";

/** Two discharge letters that another record system wrote to the first practice: one with two holes to ask about, one that no practice can follow. */
export function receivedLetters(random: Random, taken: Set<string>, today: DayNumber): DemoReceivedLetter[] {
  const signedOn = addDays(today, -1);
  const common = { from: DEPARTMENT, to: FIRST_PRACTICE, signedOn: dayText(signedOn) };
  return [
    {
      ...common,
      cpr: freeCpr(random, -9_000, "male", taken).cpr,
      givenName: "Verner",
      familyName: "Aagaard Lund",
      diagnosis: { code: "DC619", text: "Kræft i blærehalskirtlen" },
      lines: operated(signedOn),
    },
    {
      ...common,
      cpr: freeCpr(random, -7_500, "female", taken).cpr,
      givenName: "Karla",
      familyName: "Munk Vestbo",
      diagnosis: { code: "DC679", text: "Kræft i urinblæren" },
      lines: bladderInPlace(signedOn),
    },
  ];
}

/** Operated on for prostate cancer: neither a limit nor a direct number that anybody can act on. */
function operated(on: DayNumber): string[] {
  const surgery = addMonths(on, -30);
  return [
    "Behandlingsforløb:",
    `DC619 prostatakræft, pT2c N0. Robotassisteret radikal prostatektomi den ${writtenDa(surgery)}. Fulgt hos os siden, uden tilbagefald.`,
    "Komplikationer:",
    "Lidt stressinkontinens, et bind i døgnet. Ellers ukompliceret.",
    "Behandlingsplan:",
    "Færdigbehandlet, der er ikke planlagt mere kræftbehandling.",
    "Kontrol hos egen læge:",
    `PSA hver 6. måned indtil ${writtenDa(addMonths(surgery, 60))}, derefter hver 12. måned indtil ${writtenDa(addMonths(surgery, 120))}. Patienten bestiller selv tid.`,
    "Blodprøver:",
    `PSA < 0,1 µg/l den ${writtenDa(addDays(on, -16))}.`,
    "Klinisk vurdering:",
    "Spørg til vandladning, kontinens og rygsmerter.",
    "Kriterier for genhenvisning:",
    "Genhenvises ved stigning.",
    "Kontakt:",
    "I er velkomne til at kontakte os ved behov.",
    "Materiale til patienten:",
    "Opfølgningsplan på papir og folderen om bækkenbundstræning.",
    "Øvrigt materiale:",
    "Ingen bilag.",
  ];
}

/** A bladder that is still there: the agreement keeps the patient at the hospital, whatever the letter asks for. */
function bladderInPlace(on: DayNumber): string[] {
  return [
    `T1-tumor i blæren, reseceret ved TUR-B den ${writtenDa(addMonths(on, -27))}. BCG-skyllebehandling afsluttet ${writtenDa(addMonths(on, -20))}. Blæren er bevaret.`,
    "Behandlingen er afsluttet. Ingen blivende gener.",
    "Kontrol hos egen læge: kreatinin og hæmoglobin hver 12. måned, livslangt.",
    `Kreatinin 77 µmol/l og hæmoglobin 8,9 mmol/l den ${writtenDa(addDays(on, -10))}.`,
    "Henvises igen ved blod i urinen. Kræftkoordinatoren har direkte tlf. 00 12 34 58.",
    "Fået opfølgningsplanen med på papir. Ingen bilag.",
  ];
}
