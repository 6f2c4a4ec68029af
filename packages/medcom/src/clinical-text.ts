import { type FormattedText, formattedText } from "./formatted-text.ts";
import { type Moment, moment } from "./moment.ts";
import { type Coded, coded, maybe, one, record, type Shape, text } from "./wire.ts";

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
const diagnosisSystems = ["SKSdiagnosekode", "uspecificeretkode", "ICPCkode"] as const;

/** What a diagnosis is in the course. */
const diagnosisRoles = [
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

/** A diagnosis whose classification is told. */
export interface ClassifiedDiagnosis extends Diagnosis {
  readonly system: Coded<(typeof diagnosisSystems)[number]>;
}

/** A diagnosis or operation with its part in the course. */
export interface RoledDiagnosis extends ClassifiedDiagnosis {
  readonly role: Coded<(typeof diagnosisRoles)[number]>;
}

const diagnosisShape: Shape<Diagnosis> = {
  code: one("DiagnoseCode", text(17)),
  text: one("DiagnoseText", text(70)),
};

/** The fields of a diagnosis with its classification, in the order of the schemas. */
export const classifiedShape: Shape<ClassifiedDiagnosis> = {
  code: diagnosisShape.code,
  system: one("DiagnoseTypeCode", coded(diagnosisSystems)),
  text: diagnosisShape.text,
};

/** The fields of a diagnosis with its part in the course. */
export const roledShape: Shape<RoledDiagnosis> = {
  role: one("DiagnoseDescriptionCode", coded(diagnosisRoles)),
  ...classifiedShape,
};

/** Code and text. */
export const diagnosis = record<Diagnosis>(diagnosisShape);
