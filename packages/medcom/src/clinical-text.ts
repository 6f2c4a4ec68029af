import { type FormattedText, formattedText } from "./formatted-text.ts";
import { type Moment, moment } from "./moment.ts";
import { type Coded, coded, maybe, one, record, text } from "./wire.ts";

/** One of a letter's up to ten sections (MedCom ClinicalInformation). */
export interface ClinicalInformation {
  readonly signed?: Moment;
  readonly text: FormattedText;
}

/** A section of a letter. */
export const clinicalInformation = record<ClinicalInformation>({
  signed: maybe("Signed", moment),
  text: one("Text01", formattedText),
});

/** A diagnosis by code and text. */
export interface Diagnosis {
  readonly code: string;
  readonly text: string;
}

/** Which classification a diagnosis code is from. */
export const diagnosisSystems = ["SKSdiagnosekode", "uspecificeretkode", "ICPCkode"] as const;

/** What a diagnosis is in the course. */
export const diagnosisRoles = [
  "uspec_diagnose",
  "henv_diagnose",
  "bidiagnose",
  "tillaegsdiagnose",
  "aktionsdiagnose",
  "midlertidig_diagnose",
  "forloebsdiagnose",
  "operation",
  "roentgenundersoegelse",
] as const;

/** A diagnosis whose classification is told; referrals may leave the code out. */
export interface ClassifiedDiagnosis {
  readonly code?: string;
  readonly system: Coded<(typeof diagnosisSystems)[number]>;
  readonly text: string;
}

/** A diagnosis or operation with its part in the course. */
export interface RoledDiagnosis extends ClassifiedDiagnosis {
  readonly role: Coded<(typeof diagnosisRoles)[number]>;
}

/** Code and text. */
export const diagnosis = record<Diagnosis>({
  code: one("DiagnoseCode", text(17)),
  text: one("DiagnoseText", text(70)),
});

const classifiedFields = {
  code: maybe("DiagnoseCode", text(17)),
  system: one("DiagnoseTypeCode", coded(diagnosisSystems)),
  text: one("DiagnoseText", text(70)),
};

/** Code, classification and text. */
export const classifiedDiagnosis = record<ClassifiedDiagnosis>(classifiedFields);

/** The fields of a diagnosis with its part in the course. */
export const roledShape = { role: one("DiagnoseDescriptionCode", coded(diagnosisRoles)), ...classifiedFields };

/** Part, code, classification and text. */
export const roledDiagnosis = record<RoledDiagnosis>(roledShape);
