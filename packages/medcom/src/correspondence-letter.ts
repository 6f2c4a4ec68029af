import { type ClinicalInformation, clinicalInformation } from "./clinical-text.ts";
import { type LetterForm, versionOf } from "./letter-form.ts";
import { type CorrectableHead, correctableHead } from "./letter-head.ts";
import {
  type Address,
  address,
  type Person,
  personShape,
  type Receiver,
  receiverShape,
  type SenderParty,
  senderShape,
} from "./parties.ts";
import { type Reference, reference } from "./reference.ts";
import { always, many, maybe, one, record, text } from "./wire.ts";

/** Free words from one clinic to another about a patient, "korrespondancebrev" (MedCom XDIS91). */
export interface CorrespondenceLetter {
  readonly kind: "correspondence-letter";
  readonly head: CorrectableHead<CorrespondenceVersion>;
  readonly sender: SenderParty;
  readonly receiver: Receiver;
  readonly patient: Person & Address;
  readonly additional?: CorrespondenceAdditional;
  /** At most ten sections. */
  readonly sections: readonly ClinicalInformation[];
  readonly references: readonly Reference[];
}

/** What a correspondence letter says it is about. */
export interface CorrespondenceAdditional {
  readonly subject?: string;
}

type CorrespondenceVersion = keyof typeof versions;
const versions = { XD9134L: [] } as const;

/** How an XDIS91 is read; none is sent from here. */
export const correspondenceLetter: LetterForm<CorrespondenceLetter> = {
  element: "ClinicalEmail",
  versions,
  content: record<CorrespondenceLetter>({
    kind: always("correspondence-letter"),
    head: one("Letter", correctableHead("XDIS91", versionOf<CorrespondenceVersion>(versions))),
    sender: one("Sender", record<SenderParty>(senderShape)),
    receiver: one("Receiver", record<Receiver>(receiverShape)),
    patient: one("Patient", record<Person & Address>({ ...personShape, ...address })),
    additional: maybe(
      "AdditionalInformation",
      record<CorrespondenceAdditional>({ subject: maybe("Subject", text(70)) }),
    ),
    sections: many("ClinicalInformation", clinicalInformation, 10),
    references: many("Reference", reference, 10),
  }),
};
