import { type BreakableText, breakableText } from "./formatted-text.ts";
import { type PartyNumber, partyNumber } from "./identifiers.ts";
import { type LaboratoryResult, laboratoryResult } from "./laboratory-result.ts";
import { type LetterForm, versionOf } from "./letter-form.ts";
import { type SignedHead, signedHead } from "./letter-head.ts";
import { type Moment, moment } from "./moment.ts";
import {
  type OrganisationNames,
  organisationNames,
  type Person,
  personShape,
  type Receiver,
  receiverShape,
  speciality,
} from "./parties.ts";
import { always, type Coded, coded, key, many, maybe, one, record, text } from "./wire.ts";

/** Answer from a laboratory, "laboratoriesvar" (MedCom XRPT01): one sample, 1 to 99 results. */
export interface LaboratoryReport {
  readonly kind: "laboratory-report";
  readonly head: SignedHead<ReportVersion>;
  readonly sender: LaboratorySender;
  readonly receiver: LaboratoryReceiver;
  readonly copyReceiver?: LaboratoryCopyReceiver;
  readonly patient: LaboratoryPatient;
  readonly requisition: Requisition;
  readonly answer: LaboratoryAnswer;
}

type ReportVersion = keyof typeof versions;
const versions = { XR0130K: ["2005/08/07", "2007/02/01"], XR0131K: ["2014/10/08"] } as const;

/** The laboratory that answers. */
export interface LaboratorySender extends OrganisationNames {
  readonly ean: string;
  readonly number: PartyNumber;
  readonly speciality?: string;
  /** The laboratory's three letters; XR0131K only. */
  readonly laboratory?: string;
}

/** Who asked, and which physician there. */
export interface LaboratoryReceiver extends Receiver {
  readonly physician?: Physician;
}

/** The physician who asked. */
export interface Physician {
  readonly initials: string;
}

/** Who gets a copy of the answer. */
export interface LaboratoryCopyReceiver extends OrganisationNames {
  readonly number: PartyNumber;
}

/** The patient, and whether she consented to copies; XR0131K only. */
export interface LaboratoryPatient extends Person {
  readonly consent?: Consent;
}

/** The patient's consent: `true` or `false` as written. */
export interface Consent {
  readonly given: string;
}

/** What was asked for and the sample it was asked on. */
export interface Requisition {
  readonly comments?: BreakableText;
  readonly sample: Sample;
}

/** The sample. Its moment is that of all results in the answer. */
export interface Sample {
  readonly laboratoryIdentifier: string;
  readonly requesterIdentifier?: string;
  /** When the sample was taken, local time. */
  readonly takenAt: Moment;
  readonly volume?: string;
  readonly volumeUnit?: string;
  readonly interval?: SamplingInterval;
}

/** From when to when a sample was collected. */
export interface SamplingInterval {
  readonly start: Moment;
  readonly end: Moment;
}

/** What the laboratory found: 1 to 99 results. */
export interface LaboratoryAnswer {
  readonly production: Production;
  readonly results: readonly LaboratoryResult[];
}

/** The laboratory's own number and moment of the answer. */
export interface Production {
  /** Whether more results will come; XR0131K only. */
  readonly reportStatus?: Coded<"del_svar" | "komplet_svar" | "modtaget">;
  readonly identifier: string;
  readonly answeredAt: Moment;
}

const sample = record<Sample>({
  laboratoryIdentifier: one("LaboratoryInternalSampleIdentifier", text(20)),
  requesterIdentifier: maybe("RequesterSampleIdentifier", text(15)),
  takenAt: one("SamplingDateTime", moment),
  volume: maybe("Volume", text(15)),
  volumeUnit: maybe("UnitOfVolume", text(17)),
  interval: maybe(
    "SamplingInterval",
    record<SamplingInterval>({
      start: one("StartDateTime", moment),
      end: one("EndDateTime", moment),
    }),
  ),
});

const requisition = record<Requisition>({
  comments: maybe("Comments", breakableText),
  sample: one("Sample", sample),
});

const answer = record<LaboratoryAnswer>({
  production: one(
    "GeneralResultInformation",
    record<Production>({
      reportStatus: maybe("ReportStatusCode", coded(["del_svar", "komplet_svar", "modtaget"])),
      identifier: one("LaboratoryInternalProductionIdentifier", text(35)),
      answeredAt: one("ResultsDateTime", moment),
    }),
  ),
  results: many("Result", laboratoryResult, 99, 1),
});

const sender = record<LaboratorySender>({
  ean: one("EANIdentifier", key(35)),
  number: partyNumber,
  ...organisationNames,
  speciality,
  laboratory: maybe("FromLabIdentifier", text(3)),
});

/** How an XRPT01 is read and written. */
export const laboratoryReport: LetterForm<LaboratoryReport> = {
  element: "LaboratoryReport",
  versions,
  content: record<LaboratoryReport>({
    kind: always("laboratory-report"),
    head: one("Letter", signedHead("XRPT01", versionOf<ReportVersion>(versions))),
    sender: one("Sender", sender),
    receiver: one(
      "Receiver",
      record<LaboratoryReceiver>({
        ...receiverShape,
        physician: maybe("Physician", record<Physician>({ initials: one("PersonInitials", text(17)) })),
      }),
    ),
    copyReceiver: maybe("CCReceiver", record<LaboratoryCopyReceiver>({ number: partyNumber, ...organisationNames })),
    patient: one(
      "Patient",
      record<LaboratoryPatient>({
        ...personShape,
        consent: maybe("Consent", record<Consent>({ given: one("Given", text(5)) })),
      }),
    ),
    requisition: one("RequisitionInformation", requisition),
    answer: one("LaboratoryResults", answer),
  }),
};
