import type { InquiryBegun, InquiryMessage } from "@foelgeskab/followup/inquiry/inquiry";
import { INQUIRY_OUTCOME_NAME } from "@foelgeskab/followup/inquiry/inquiry";
import { dayPhrase } from "@foelgeskab/followup/phrase";
import type { CorrespondenceLetter } from "@foelgeskab/medcom/correspondence-letter";
import type { LocalMoment } from "@foelgeskab/medcom/moment";
import { fromLines } from "@foelgeskab/medcom/text-lines";
import { dayOf } from "@foelgeskab/followup/ids";
import type { PartyRow, PatientRow } from "../../pages/course-file.ts";
import { addressLines, fitted, personOf, receiverOf, senderOf } from "./letter-parties.ts";
import { linkTo } from "./write-handover-letter.ts";

/** What a correspondence letter is made of. */
export interface InquiryLetter {
  readonly inquiry: Pick<InquiryBegun, "subject" | "asker">;
  readonly message: InquiryMessage;
  /** Who wrote it, by name. */
  readonly writer: string;
  readonly patient: PatientRow;
  readonly from: PartyRow;
  readonly to: PartyRow;
  /** The patient's course here; never holds a civil registration number. */
  readonly link: string;
}

/** MedCom has room for so many characters of a subject. */
const SUBJECT = 70;

/** Writes a message of a question as a MedCom correspondence letter. Its own number stands in the subject: whoever answers by "SV:" sends it back. */
export function writeCorrespondence(what: InquiryLetter, identifier: string, now: LocalMoment): CorrespondenceLetter {
  const { inquiry, patient, from, to, link } = what;
  const reference = ` (ref. ${identifier})`;
  return {
    kind: "correspondence-letter",
    head: { identifier, version: "XD9134L", authorised: now, status: "nytbrev" },
    sender: senderOf(from),
    receiver: receiverOf(to),
    patient: { ...personOf(patient), ...addressLines(patient), status: "inaktiv" },
    additional: {
      priority: "rutine",
      subject: `${fitted(inquiry.subject, SUBJECT - reference.length) ?? "Opfølgning"}${reference}`,
    },
    sections: [{ text: fromLines(linesOf(what, identifier)) }],
    references: [linkTo("Patientens forløb i Følgeskab", link)],
  };
}

function linesOf({ message, inquiry, writer }: InquiryLetter, identifier: string): string[] {
  const advice = message.advises === undefined ? [] : ["", `Råd: ${INQUIRY_OUTCOME_NAME[message.advises].da}.`];
  const asks = message.side === inquiry.asker;
  const day = dayPhrase(dayOf(message.answerBy)).da;
  return [
    ...message.text.split("\n"),
    ...advice,
    "",
    `Mvh ${writer}`,
    ...(asks ? ["", `Svar senest ${day}. Lad nummeret ${identifier} stå i emnet, når I svarer.`] : []),
  ];
}
