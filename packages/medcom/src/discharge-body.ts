import {
  type ClassifiedDiagnosis,
  type ClinicalInformation,
  classifiedShape,
  clinicalInformation,
  type Diagnosis,
  diagnosis,
  type RoledDiagnosis,
  roledShape,
} from "./clinical-text.ts";
import { type PartyNumber, partyNumber } from "./identifiers.ts";
import { type Moment, moment } from "./moment.ts";
import {
  type Address,
  address,
  type CopyReceiver,
  copyReceiverShape,
  type OrganisationNames,
  organisationNames,
  type Person,
  personShape,
  type Receiver,
  type Relative,
  receiverShape,
  relativeShape,
  type SenderParty,
  senderShape,
} from "./parties.ts";
import { type Reference, reference } from "./reference.ts";
import { type Coded, coded, many, maybe, one, record, type Shape, text } from "./wire.ts";

/** What the two discharge letters (XDIS01 after admission, XDIS02 after outpatient care) have in common, before the visits. */
export interface DischargeParties {
  readonly sender: DischargeSender;
  readonly receiver: Receiver;
  readonly copyReceiver?: CopyReceiver;
  readonly patient: DischargedPatient;
  readonly relatives: readonly RelativeWithAddress[];
  readonly referral?: AnsweredReferral;
}

/** What the two discharge letters have in common, after the visits. */
export interface DischargeFindings {
  readonly diagnoses?: Diagnoses;
  /** At most ten sections. */
  readonly sections: readonly ClinicalInformation[];
  readonly references: readonly Reference[];
}

/** The sending department and whom to ask there. */
export interface DischargeSender extends SenderParty {
  readonly contact?: Contact;
}

/** A unit to ask (MedCom Contact). */
export interface Contact extends OrganisationNames {
  readonly number: PartyNumber;
}

/** The patient of a discharge letter or a correspondence letter. */
export interface DischargedPatient extends Person, Address {
  readonly occupation?: string;
  readonly status: Coded<(typeof episodeStatuses)[number]>;
}

/** A relative with an address of their own. */
export interface RelativeWithAddress extends Relative, Address {}

/** The referral that the letter answers. */
export interface AnsweredReferral {
  readonly identifier?: string;
  readonly received?: Moment;
  readonly diagnosis?: ClassifiedDiagnosis;
  readonly additional: readonly ClassifiedDiagnosis[];
}

/** The diagnoses of a discharge letter. */
export interface Diagnoses {
  readonly main?: Diagnosis;
  readonly mainAdditional: readonly Diagnosis[];
  readonly other: readonly DatedDiagnosis[];
}

/** A further diagnosis or operation with its date. */
export interface DatedDiagnosis extends RoledDiagnosis {
  readonly at?: Moment;
}

const episodeStatuses = ["inaktiv", "indlagt", "ambulant", "doed", "ambulant_roentgen"] as const;

const classifiedDiagnosis = record<ClassifiedDiagnosis>(classifiedShape);

const contact = record<Contact>({ number: partyNumber, ...organisationNames });

const diagnoses = record<Diagnoses>({
  main: maybe("Main", diagnosis),
  mainAdditional: many("MainAdditional", diagnosis, 5),
  other: many("Other", record<DatedDiagnosis>({ ...roledShape, at: maybe("DiagnoseDateTime", moment) }), 50),
});

const answeredReferral = record<AnsweredReferral>({
  identifier: maybe("Identifier", text(35)),
  received: maybe("Received", moment),
  diagnosis: maybe("Refer", classifiedDiagnosis),
  additional: many("ReferalAdditional", classifiedDiagnosis, 5), // spelt so in the schema
});

/** The fields of a patient with address, work and status. */
export const dischargedShape: Shape<DischargedPatient> = {
  ...personShape,
  ...address,
  occupation: maybe("OccupancyText", text(35)),
  status: one("EpisodeOfCareStatusCode", coded(episodeStatuses)),
};

/** Parties, patient and the answered referral. */
export const dischargeParties: Shape<DischargeParties> = {
  sender: one("Sender", record<DischargeSender>({ ...senderShape, contact: maybe("Contact", contact) })),
  receiver: one("Receiver", record<Receiver>(receiverShape)),
  copyReceiver: maybe("CCReceiver", record<CopyReceiver>(copyReceiverShape)),
  patient: one("Patient", record<DischargedPatient>(dischargedShape)),
  relatives: many("Relative", record<RelativeWithAddress>({ ...relativeShape, ...address }), 2),
  referral: maybe("Referral", answeredReferral),
};

/** Diagnoses, sections and references. */
export const dischargeFindings: Shape<DischargeFindings> = {
  diagnoses: maybe("Diagnose", diagnoses),
  sections: many("ClinicalInformation", clinicalInformation, 10),
  references: many("Reference", reference, 10),
};
