import type { SheetContent } from "@foelgeskab/followup/sheet-content";
import { sheetTexts } from "@foelgeskab/followup/sheet-texts";
import type { Language } from "@foelgeskab/followup/written-day";
import { mapRecord, type Printed, withoutCpr } from "./printable.ts";
import { qrPicture } from "./qr-picture.ts";
import { typesetOnOnePage } from "./typesetter.ts";

/** The plan that the patient takes home on one page of paper; it prints dots where a text brings a civil registration number. */
export interface PatientSheet extends SheetContent {
  version: number;
  /** The code that tells whether the sheet is current, and the address that the QR code opens; null in a draft. */
  check: { code: string; url: string } | null;
}

/** The sheet as tagged PDF/UA-1: one A4 page, smaller type where there is much to say. */
export function renderPatientSheet(sheet: PatientSheet, language: Language): Uint8Array {
  const pictures = sheet.check === null ? {} : { qr: qrPicture(sheet.check.url) };
  return typesetOnOnePage({ template: "patient-sheet", data: printedSheet(sheet, language), pictures });
}

/** Every text of the sheet as it goes to the page. */
export function printedSheet(sheet: PatientSheet, language: Language): { [block: string]: Printed } {
  return mapRecord(sheetTexts(sheet, sheet, language), withoutCpr);
}
