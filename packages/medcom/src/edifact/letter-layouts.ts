import { letterForms, type ReadingForm } from "../letters.ts";
import { binaryLayout } from "./binary-layout.ts";
import { correspondenceLayout } from "./correspondence-layout.ts";
import { dischargeLayout, outpatientLayout } from "./discharge-layout.ts";
import { laboratoryLayout } from "./laboratory-layout.ts";
import type { LetterLayout } from "./letter-layout.ts";
import { negativeReceiptLayout, positiveReceiptLayout } from "./receipt-layouts.ts";
import { referralLayout } from "./referral-layout.ts";

/** A type of letter: MedCom's name for it, the form that its content has in both syntaxes, and how it stands in EDIFACT. */
export interface EdifactLetter {
  readonly type: string;
  readonly form: ReadingForm;
  readonly layout: (version: string) => LetterLayout;
}

const LAYOUTS: Readonly<Record<string, readonly [type: string, layout: (version: string) => LetterLayout]>> = {
  DischargeLetter: ["DIS01", () => dischargeLayout],
  OutPatientDischargeLetter: ["DIS02", () => outpatientLayout],
  ClinicalEmail: ["DIS91", () => correspondenceLayout],
  HospitalReferral: ["REF01", () => referralLayout],
  LaboratoryReport: ["RPT01", laboratoryLayout],
  BinaryLetter: ["BIN01", () => binaryLayout],
  NegativeVansReceipt: ["CTL01", () => negativeReceiptLayout],
  NegativeReceipt: ["CTL02", () => negativeReceiptLayout],
  PositiveReceipt: ["CTL03", () => positiveReceiptLayout],
};

const letters: readonly EdifactLetter[] = letterForms.flatMap((form) => {
  const [type, layout] = LAYOUTS[form.element] ?? [];
  return type === undefined || layout === undefined ? [] : [{ type, form, layout }];
});

/** The letter whose form has that version, named as in OIOXML. */
export function letterOfVersion(version: string): EdifactLetter | undefined {
  return letters.find(({ form }) => Object.hasOwn(form.versions, version));
}
