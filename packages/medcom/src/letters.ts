import { type BinaryLetter, binaryLetter } from "./binary-letter.ts";
import { type CorrespondenceLetter, correspondenceLetter } from "./correspondence-letter.ts";
import { type DischargeLetter, dischargeLetter } from "./discharge-letter.ts";
import { type HospitalReferral, hospitalReferral } from "./hospital-referral.ts";
import { type LaboratoryReport, laboratoryReport } from "./laboratory-report.ts";
import type { LetterForm } from "./letter-form.ts";
import { type OutpatientDischargeLetter, outpatientDischargeLetter } from "./outpatient-discharge-letter.ts";
import {
  type NegativeReceipt,
  type NegativeVansReceipt,
  negativeReceipt,
  negativeVansReceipt,
  type PositiveReceipt,
  positiveReceipt,
} from "./receipts.ts";
import { inside, type Journal } from "./wire.ts";
import type { XmlElement, XmlNode } from "./xml.ts";

/** A letter that is read and written here. */
export type Letter =
  | LaboratoryReport
  | DischargeLetter
  | OutpatientDischargeLetter
  | HospitalReferral
  | CorrespondenceLetter
  | BinaryLetter
  | PositiveReceipt
  | NegativeReceipt
  | NegativeVansReceipt;

/** How a type of letter is read, whichever it is. */
export type ReadingForm = Pick<LetterForm<unknown>, "element" | "versions"> & {
  readonly content: { readonly read: (inside: XmlElement, journal: Journal) => Letter };
};

/** The form of every letter that is read. */
export const letterForms: readonly ReadingForm[] = [
  laboratoryReport,
  dischargeLetter,
  outpatientDischargeLetter,
  hospitalReferral,
  correspondenceLetter,
  binaryLetter,
  positiveReceipt,
  negativeReceipt,
  negativeVansReceipt,
];

/** A letter as its form writes it. */
export interface WrittenLetter {
  readonly form: Pick<LetterForm<unknown>, "element" | "versions" | "partlyKnown">;
  readonly children: readonly XmlNode[];
}

/** Writes a letter by its form; what may not be written is noted. */
export function writeByForm(letter: Letter, journal: Journal): WrittenLetter {
  switch (letter.kind) {
    case "laboratory-report":
      return write(laboratoryReport, letter, journal);
    case "discharge-letter":
      return write(dischargeLetter, letter, journal);
    case "outpatient-discharge-letter":
      return write(outpatientDischargeLetter, letter, journal);
    case "hospital-referral":
      return write(hospitalReferral, letter, journal);
    case "correspondence-letter":
      return write(correspondenceLetter, letter, journal);
    case "binary-letter":
      return write(binaryLetter, letter, journal);
    case "positive-receipt":
      return write(positiveReceipt, letter, journal);
    case "negative-receipt":
      return write(negativeReceipt, letter, journal);
    case "negative-vans-receipt":
      return write(negativeVansReceipt, letter, journal);
    default:
      return letter satisfies never;
  }
}

function write<L extends Letter>(form: LetterForm<L>, letter: L, journal: Journal): WrittenLetter {
  return { form, children: form.content.write(letter, inside(journal, form.element)) };
}
