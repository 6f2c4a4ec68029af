import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Phrase } from "@foelgeskab/followup/phrase";
import { mapRecord, type Printed, withoutCpr } from "./printable.ts";
import { qrPicture } from "./qr-picture.ts";
import { sheetTexts } from "./sheet-texts.ts";
import { typesetOnOnePage } from "./typesetter.ts";
import type { Language } from "./written-day.ts";

/** A day of the plan on the sheet. */
export interface SheetDate {
  on: IsoDay;
  /** As "Blodprøve (PSA) og samtale". */
  what: Phrase;
  /** As "hos din læge". */
  where: Phrase;
}

/** The latest value in plain words, as "PSA under 0,1", and when it was taken. */
export interface SheetNumber {
  text: Phrase;
  takenOn: IsoDay;
}

/**
 * The plan that the patient takes home on one page of paper. `null` stands for what a draft does not know yet: the sheet
 * shows a dashed hole there. It holds no civil registration number, and prints dots where a text brings one.
 */
export interface PatientSheet {
  /** Set while the letter is not signed: the sheet says so in large type. */
  draft: boolean;
  patient: { name: string; bornOn: IsoDay };
  /** The disease inside a sentence, as "prostatakræft". */
  cancer: Phrase;
  version: number;
  validFrom: IsoDay | null;
  /** The code that tells whether the sheet is current, and the address that the QR code opens; null in a draft. */
  check: { code: string; url: string } | null;
  /** Who is responsible now: the hospital until the practice has accepted. */
  responsible: "hospital" | "practice";
  hospital: {
    name: string;
    /** The coordinator's direct line as the telephone list has it. */
    contact: { label: string; phone: string; hours: string; verifiedOn: IsoDay } | null;
  };
  practice: { name: string; phone: string | null; hours: Phrase | null };
  /** The last day on which the patient should have heard from the one who is to take over or to write. */
  heardBy: IsoDay | null;
  dates: SheetDate[];
  /** When the samples can be taken, as "Prøven kan tages en måned før eller efter." */
  datesNote: Phrase | null;
  /** Who books the first date, and by which day it should be booked. */
  booking: { by: "patient" | "practice"; notHeardBy: IsoDay | null };
  /** Symptoms to ring the doctor about, in plain words, as they follow "if you get". */
  watchFor: Phrase[];
  /** Symptoms to ring about the same day, as they follow "if". */
  acute: Phrase[];
  /** What the doctor can help with, as it follows "your doctor can help with". */
  help: Phrase[];
  numbers: SheetNumber[];
  /** The limit in plain words, as it follows "we look closer if". */
  limit: Phrase | null;
  /** The closing talk: its day, and with whom, as "overlæge Karen Lund Iversen". */
  talk: { heldOn: IsoDay; with: string } | null;
}

/** The sheet as tagged PDF/UA-1: one A4 page, smaller type where there is much to say. */
export function renderPatientSheet(sheet: PatientSheet, language: Language): Uint8Array {
  const pictures = sheet.check === null ? {} : { qr: qrPicture(sheet.check.url) };
  return typesetOnOnePage({ template: "patient-sheet", data: printedSheet(sheet, language), pictures });
}

/** Every text of the sheet as it goes to the page. */
export function printedSheet(sheet: PatientSheet, language: Language): { [block: string]: Printed } {
  return mapRecord(sheetTexts(sheet, language), withoutCpr);
}
