import { bytesIn, oneLineBase64 } from "./base64.ts";
import { type LetterForm, versionOf } from "./letter-form.ts";
import { type StatedHead, statedHead } from "./letter-head.ts";
import { type Person, personShape, type Receiver, receiverShape, type SenderParty, senderShape } from "./parties.ts";
import { type Attachment, attachmentShape } from "./reference.ts";
import type { Said } from "./unreadable.ts";
import { always, type Content, many, maybe, note, one, plainText, record, text } from "./wire.ts";
import type { XmlElement } from "./xml.ts";

/** Files that belong to another letter (MedCom XBIN01), about a patient or from system to system. */
export interface BinaryLetter {
  readonly kind: "binary-letter";
  readonly head: StatedHead<BinaryVersion>;
  readonly sender: SenderParty;
  readonly receiver: Receiver;
  readonly patient?: Person;
  /** `true` when it goes from system to system and is about nobody. */
  readonly system?: string;
  /** What is in it, when it is about nobody. */
  readonly contents?: string;
  /** One to ten files. */
  readonly objects: readonly BinaryObject[];
}

/** A file, and what identifies it in the letter that refers to it. */
export interface BinaryObject extends Attachment {
  /** Base64 in one line. */
  readonly data: string;
}

type BinaryVersion = keyof typeof versions;
const versions = { XB0131X: ["2012/03/28"] } as const;

const data: Content<string> = {
  read: (inside, journal) => {
    const line = oneLineBase64(plainText(inside, journal));
    if (line === undefined) note(journal, NOT_BASE64, inside.where);
    return line ?? "";
  },
  write: (value) => [value],
};

const whole = record<BinaryObject>({ ...attachmentShape, data: one("Object_Base64Encoded", data) });

/** A file that is empty, or not as long as the letter says, was damaged on its way, and nobody knows where. */
const object: Content<BinaryObject> = {
  read: (inside: XmlElement, journal) => {
    const read = whole.read(inside, journal);
    const fault = faultOf(read);
    if (fault !== undefined) note(journal, fault, inside.where);
    return read;
  },
  write: (value, journal) => {
    const fault = faultOf(value);
    if (fault !== undefined) note(journal, fault);
    return whole.write(value, journal);
  },
};

function faultOf({ data: line, size }: BinaryObject): ((path: string) => Said) | undefined {
  const bytes = bytesIn(line);
  if (bytes === 0) return EMPTY;
  return String(bytes) === size ? undefined : WRONG_SIZE;
}

/** How an XBIN01 is read and written. */
export const binaryLetter: LetterForm<BinaryLetter> = {
  element: "BinaryLetter",
  versions,
  content: record<BinaryLetter>({
    kind: always("binary-letter"),
    head: one("Letter", statedHead("XBIN01", versionOf<BinaryVersion>(versions))),
    sender: one("Sender", record<SenderParty>(senderShape)),
    receiver: one("Receiver", record<Receiver>(receiverShape)),
    patient: maybe("Patient", record<Person>(personShape)),
    system: maybe("SystemInformation", text(4)),
    contents: maybe("Contents", text(70)),
    objects: many("BinaryObject", object, 10, 1),
  }),
};

const NOT_BASE64 = (path: string): Said => ({
  da: `${path} er ikke base64. Bed afsenderen sende filen igen.`,
  en: `${path} is not base64. Ask the sender to send the file again.`,
});
const WRONG_SIZE = (path: string): Said => ({
  da: `${path} er ikke så lang, som brevet siger. Bed afsenderen sende filen igen.`,
  en: `${path} is not as long as the letter says. Ask the sender to send the file again.`,
});
const EMPTY = (path: string): Said => ({
  da: `${path} er tom. Bed afsenderen sende filen igen.`,
  en: `${path} is empty. Ask the sender to send the file again.`,
});
