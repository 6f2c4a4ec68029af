import { type ClassifiedDiagnosis, classifiedShape, type RoledDiagnosis, roledShape } from "./clinical-text.ts";
import { type FormattedText, formattedText } from "./formatted-text.ts";
import { type PartyNumber, partyNumber } from "./identifiers.ts";
import { type LetterForm, versionOf } from "./letter-form.ts";
import { type CorrectableHead, correctableHead } from "./letter-head.ts";
import {
  type Address,
  address,
  type CopyReceiver,
  copyReceiverShape,
  type Person,
  personShape,
  type Receiver,
  type Relative,
  receiverShape,
  relative,
  type SenderParty,
  senderShape,
} from "./parties.ts";
import { type Reference, reference } from "./reference.ts";
import { always, type Coded, coded, type Field, many, maybe, one, record, text } from "./wire.ts";

/** Referral to hospital, "sygehushenvisning" (MedCom XREF01). */
export interface HospitalReferral {
  readonly kind: "hospital-referral";
  readonly head: CorrectableHead<ReferralVersion>;
  readonly sender: ReferralSender;
  readonly receiver: Receiver;
  /** Who gets a copy of the answer. */
  readonly answerCopy?: AnswerCopyReceiver;
  readonly patient: ReferredPatient;
  readonly relative?: Relative;
  readonly additional?: ReferralAdditional;
  readonly diagnoses?: ReferralDiagnoses;
  readonly clinical?: RelevantClinical;
  readonly references: readonly Reference[];
  readonly visitations: readonly Visitation[];
}

type ReferralVersion = keyof typeof versions;
/** XH0131R is the one in force; its schema is not to be had, and we know no date of its namespace. Read as far as it goes, never written. */
const versions = { XH0130R: ["2005/08/07"], XH0131R: [] } as const;

/** The referring practice and the person who refers. */
export interface ReferralSender extends SenderParty {
  readonly referrer: Referrer;
}

/** The person who refers. */
export interface Referrer {
  readonly number?: PartyNumber;
  readonly name: string;
  readonly title?: string;
}

/** Who gets a copy of the answer, with telephone. */
export interface AnswerCopyReceiver extends CopyReceiver {
  readonly telephone?: string;
}

/** The patient of a referral, and how to reach her. */
export interface ReferredPatient extends Person, Address {
  readonly title?: string;
  readonly telephones: readonly Telephone[];
  readonly email?: string;
}

/** A telephone number and what it is. */
export interface Telephone {
  readonly number: string;
  readonly kind: Coded<"mobil" | "arbejde" | "fastnet">;
}

/** How urgent, where to, how, and why. */
export interface ReferralAdditional {
  readonly priority?: Coded<"elektiv" | "akut" | "saerlige_forhold">;
  readonly status?: Coded<"ambulant" | "indlaeggelse">;
  readonly transport?: Coded<"ingen" | "liggende" | "siddende">;
  readonly supplementary?: FormattedText;
  readonly reason?: FormattedText;
}

/** The diagnosis that the patient is referred for, and further ones. */
export interface ReferralDiagnoses {
  readonly main?: Uncoded<ClassifiedDiagnosis>;
  readonly additional: readonly Uncoded<RoledDiagnosis>[];
}

/** In a referral a diagnosis may be words only. */
export type Uncoded<D extends ClassifiedDiagnosis> = Omit<D, "code"> & { readonly code?: string };

/** What the hospital must know. */
export interface RelevantClinical {
  /** Allergies and other warnings. */
  readonly cave?: FormattedText;
  readonly history?: FormattedText;
  readonly examination?: FormattedText;
  readonly medicine?: FormattedText;
}

/** What the hospital added to the referral when it triaged it. */
export interface Visitation {
  readonly code: Coded<(typeof visitationCodes)[number]>;
  readonly text: FormattedText;
}

const visitationCodes = [
  "ustruktureret",
  "egen_laege",
  "henvisning_modtaget",
  "visitering",
  "indkaldt",
  "indlagt_paa",
  "udenamts_kaution",
] as const;

const optionalNumber: Field<PartyNumber | undefined> = {
  names: partyNumber.names,
  read: (parent, journal) =>
    maybe("Identifier", text(17)).read(parent, journal) === undefined ? undefined : partyNumber.read(parent, journal),
  write: (value, journal) => (value === undefined ? [] : partyNumber.write(value, journal)),
};

const referrer = record<Referrer>({
  number: optionalNumber,
  name: one("PersonName", text(35)),
  title: maybe("PersonTitle", text(35)),
});

const code = maybe("DiagnoseCode", text(17));

const telephone = record<Telephone>({
  number: one("TelephoneSubscriberIdentifier", text(25)),
  kind: one("TelephoneSubscriberCode", coded(["mobil", "arbejde", "fastnet"])),
});

const { identity, surname, givenName } = personShape;
const patient = record<ReferredPatient>({
  identity,
  surname,
  givenName,
  title: maybe("PersonTitle", text(35)),
  ...address,
  telephones: many("TelephoneSubscriber", telephone, 3),
  email: maybe("EmailIdentifier", text(70)),
});

const additional = record<ReferralAdditional>({
  priority: maybe("Priority", coded(["elektiv", "akut", "saerlige_forhold"])),
  status: maybe("ReferralStatus", coded(["ambulant", "indlaeggelse"])),
  transport: maybe("Transport", coded(["ingen", "liggende", "siddende"])),
  supplementary: maybe("Supplementary", formattedText),
  reason: maybe("ClinicalReason", formattedText),
});

const clinical = record<RelevantClinical>({
  cave: maybe("Cave", formattedText),
  history: maybe("Anamnesis", formattedText),
  examination: maybe("Examination", formattedText),
  medicine: maybe("ActualMedicine", formattedText),
});

/** How an XREF01 is read and written. */
export const hospitalReferral: LetterForm<HospitalReferral> = {
  element: "HospitalReferral",
  versions,
  content: record<HospitalReferral>({
    kind: always("hospital-referral"),
    head: one("Letter", correctableHead("XREF01", versionOf<ReferralVersion>(versions))),
    sender: one("Sender", record<ReferralSender>({ ...senderShape, referrer: one("Referrer", referrer) })),
    receiver: one("Receiver", record<Receiver>(receiverShape)),
    answerCopy: maybe(
      "AnswerCCReceiver",
      record<AnswerCopyReceiver>({
        ...copyReceiverShape,
        telephone: maybe("TelephoneSubscriberIdentifier", text(25)),
      }),
    ),
    patient: one("Patient", patient),
    relative: maybe("Relative", relative),
    additional: maybe("AdditionalInformation", additional),
    diagnoses: maybe(
      "Referral",
      record<ReferralDiagnoses>({
        main: maybe("Refer", record<Uncoded<ClassifiedDiagnosis>>({ ...classifiedShape, code })),
        additional: many("ReferralAdditional", record<Uncoded<RoledDiagnosis>>({ ...roledShape, code }), 5),
      }),
    ),
    clinical: maybe("RelevantClinicalInformation", clinical),
    references: many("Reference", reference, 10),
    visitations: many(
      "HospitalVisitation",
      record<Visitation>({
        code: one("InformationCode", coded(visitationCodes)),
        text: one("Information", formattedText),
      }),
      9,
    ),
  }),
};
