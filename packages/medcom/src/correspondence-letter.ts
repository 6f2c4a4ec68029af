import type { ClinicalInformation } from "./clinical-text.ts";
import { type DischargedPatient, dischargedShape } from "./discharge-body.ts";
import { formattedText } from "./formatted-text.ts";
import { type LetterForm, versionOf } from "./letter-form.ts";
import { type CorrectableHead, correctableHead } from "./letter-head.ts";
import { type Receiver, receiverShape, type SenderParty, senderShape } from "./parties.ts";
import { type Reference, reference } from "./reference.ts";
import { always, type Coded, coded, many, maybe, one, record, text } from "./wire.ts";

/** Free words from one clinic to another about a patient, "korrespondancebrev" (MedCom XDIS91). */
export interface CorrespondenceLetter {
  readonly kind: "correspondence-letter";
  readonly head: CorrectableHead<CorrespondenceVersion>;
  readonly sender: SenderParty;
  readonly receiver: Receiver;
  readonly patient: DischargedPatient;
  readonly additional?: CorrespondenceAdditional;
  /** At most ten sections. */
  readonly sections: readonly CorrespondenceText[];
  readonly references: readonly Reference[];
}

/** A section; nobody signs it apart from the letter. */
export type CorrespondenceText = Omit<ClinicalInformation, "signed">;

/** What a correspondence letter says it is about. */
export interface CorrespondenceAdditional {
  readonly priority?: Coded<"rutine" | "høj_prioritet">;
  readonly subject?: string;
}

type CorrespondenceVersion = keyof typeof versions;
const versions = { XD9134L: ["2006/07/01"] } as const;

/** How an XDIS91 is read and written. */
export const correspondenceLetter: LetterForm<CorrespondenceLetter> = {
  element: "ClinicalEmail",
  versions,
  content: record<CorrespondenceLetter>({
    kind: always("correspondence-letter"),
    head: one("Letter", correctableHead("XDIS91", versionOf<CorrespondenceVersion>(versions))),
    sender: one("Sender", record<SenderParty>(senderShape)),
    receiver: one("Receiver", record<Receiver>(receiverShape)),
    patient: one("Patient", record<DischargedPatient>(dischargedShape)),
    additional: maybe(
      "AdditionalInformation",
      record<CorrespondenceAdditional>({
        priority: maybe("Priority", coded(["rutine", "høj_prioritet"])),
        subject: maybe("Subject", text(70)),
      }),
    ),
    sections: many("ClinicalInformation", record<CorrespondenceText>({ text: one("Text01", formattedText) }), 10),
    references: many("Reference", reference, 10),
  }),
};
