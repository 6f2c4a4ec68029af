import { decodeDeclared } from "./decode.ts";
import { elementsOf, ownText, trimmed } from "./element-text.ts";
import { doublyEncoded } from "./encoding.ts";
import { type WritingSwitches, writableDates } from "./letter-form.ts";
import { type Letter, letterForms, type ReadingForm, writeByForm } from "./letters.ts";
import { withFiles, withoutFiles } from "./lifted-files.ts";
import { type Moment, moment } from "./moment.ts";
import type { Leftovers, NotUnderstood } from "./not-understood.ts";
import { type Place, type Said, type Unreadable, unreadable } from "./unreadable.ts";
import {
  type Coded,
  coded,
  type Journal,
  key,
  newJournal,
  note,
  noteUnknown,
  one,
  type Problem,
  record,
} from "./wire.ts";
import { element, writeXml } from "./write-xml.ts";
import { readXml, type XmlElement } from "./xml.ts";

/** What can be told of a letter that is not read, enough to answer it and to find it again. */
export interface LetterLabel {
  /** The element's name, as `MicrobiologyReport`. */
  readonly element: string;
  readonly identifier?: string;
  readonly version?: string;
  readonly senderEan?: string;
  readonly receiverEan?: string;
}

/** A letter of a type or version that is not read here. It is known by name and belongs on a list. */
export interface UnsupportedLetter {
  readonly kind: "unsupported";
  readonly label: LetterLabel;
}

/** A letter that lacks or contradicts what identifies it. The other letters of its message are read. */
export interface UnreadableLetter {
  readonly kind: "unreadable";
  readonly label: LetterLabel;
  readonly why: Said;
  readonly where?: Place;
}

/** How a message was sent (MedCom Envelope). */
export interface Envelope {
  readonly sent: Moment;
  /** The sender's number for the sending, 1 to 14 characters; new when a letter is sent again. */
  readonly identifier: string;
  /** `pluspositivkvitt`: the sender wants a positive receipt. */
  readonly acknowledgement: Coded<"minuspositivkvitt" | "pluspositivkvitt">;
}

/** A message of one or more letters (MedCom Emessage). */
export interface OutgoingMessage<L = Letter> {
  /** Holds the date of its schemas; `schemaDate` reads it. */
  readonly namespace: string;
  readonly envelope: Envelope;
  readonly letters: readonly L[];
}

/** A letter as it was read, with what was not understood of it. */
export type ReceivedLetter = Letter & Leftovers;

/** A message as it was read; what stands beside its letters is told apart. */
export interface Emessage extends OutgoingMessage<ReceivedLetter | UnsupportedLetter | UnreadableLetter>, Leftovers {
  readonly ok: true;
}

/** A message ready to be encoded as UTF-8, or why it may not be sent. */
export type BuiltMessage =
  | { readonly ok: true; readonly xml: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The namespaces of the letters that are sent from here: discharge letters, referrals and receipts. */
export const LETTERS_2005 = "http://rep.oio.dk/sundcom.dk/medcom.dk/xml/schemas/2005/08/07/";
/** The namespace of the discharge letters in force, XD0134L and XD0234L, of which we know a part only. */
export const LETTERS_2018 = "http://rep.oio.dk/medcom.dk/xml/schemas/2018/08/06/";
/** The namespace of correspondence letters. */
export const CORRESPONDENCE_2006 = "http://rep.oio.dk/sundcom.dk/medcom.dk/xml/schemas/2006/07/01/";
/** The namespace of letters with files. */
export const FILES_2012 = "http://rep.oio.dk/medcom.dk/xml/schemas/2012/03/28/";
/** The namespace of laboratory answers XR0130K. */
export const LABORATORY_2007 = "http://rep.oio.dk/sundcom.dk/medcom.dk/xml/schemas/2007/02/01/";
/** The namespace of laboratory answers XR0131K. */
export const LABORATORY_2014 = "http://rep.oio.dk/medcom.dk/xml/schemas/2014/10/08/";

const NAMESPACE = /^http:\/\/rep\.oio\.dk\/(?:sundcom\.dk\/)?medcom\.dk\/xml\/schemas\/(\d{4}\/\d{2}\/\d{2})\/$/;

/** The date that a MedCom namespace ends in, as `2005/08/07`: also the folder of its schemas. */
export function schemaDate(namespace: string): string | undefined {
  return NAMESPACE.exec(namespace)?.[1];
}

/** The envelope, as both syntaxes read and write it. */
export const envelope = record<Envelope>({
  sent: one("Sent", moment),
  identifier: one("Identifier", key(14)),
  acknowledgement: one("AcknowledgementCode", coded(["minuspositivkvitt", "pluspositivkvitt"])),
});

const forms: ReadonlyMap<string, ReadingForm> = new Map(letterForms.map((form) => [form.element, form]));

/** Reads a MedCom OIOXML message from decoded text. Bad input is a value: unreadable as a whole, or letter by letter. */
export function readEmessage(text: string): Emessage | Unreadable {
  return readText(text, []);
}

/** Reads a MedCom OIOXML message from bytes in the encoding that they declare; its files may be as large as the message. */
export function readEmessageBytes(bytes: Uint8Array): Emessage | Unreadable {
  const lifted = withoutFiles(bytes);
  if (lifted.bytes.length > MOST_BYTES_OF_TEXT) return unreadable(MUCH_TEXT, { line: 1, column: 1 });
  const decoded = decodeDeclared(lifted.bytes);
  return decoded.ok ? readText(decoded.text, lifted.files) : decoded;
}

/** Four million characters are read beside files, and none takes more than four bytes. */
const MOST_BYTES_OF_TEXT = 16_000_000;

function readText(text: string, files: readonly string[]): Emessage | Unreadable {
  const garbled = doublyEncoded(text);
  if (garbled !== undefined) return garbled;
  const document = readXml(text);
  if (!document.ok) return document;
  const { namespace } = document;
  const root = withFiles(document.root, files);
  if (root.name !== "Emessage" || schemaDate(namespace) === undefined) return unreadable(NO_EMESSAGE, root.where);
  const journal = newJournal();
  const read = one("Envelope", envelope).read(root, journal);
  const found = elementsOf(root).filter((child) => child.name !== "Envelope" && child.name !== LOCAL);
  const [problem] = journal.problems;
  if (problem !== undefined) return unreadable(problem.why, problem.where);
  if (found.length === 0) return unreadable(NO_LETTER, root.where);
  const local = elementsOf(root).filter((child) => child.name === LOCAL);
  noteUnknown({ name: root.name, children: local }, NOTHING, journal);
  return { ok: true, namespace, envelope: read, letters: found.map(readLetter), ...leftovers(journal.notUnderstood) };
}

/** What a sender adds for its own purposes, agreed with nobody else. */
const LOCAL = "Local_Elements";
const NOTHING: ReadonlySet<string> = new Set();

function leftovers(notUnderstood: readonly NotUnderstood[]): Leftovers {
  return notUnderstood.length === 0 ? {} : { notUnderstood };
}

function readLetter(found: XmlElement): Emessage["letters"][number] {
  const label = labelOf(found);
  const form = forms.get(found.name);
  if (form === undefined || (label.version !== undefined && !Object.hasOwn(form.versions, label.version))) {
    return { kind: "unsupported", label };
  }
  const journal = newJournal();
  const letter = form.content.read(found, journal);
  const [problem] = journal.problems;
  return problem === undefined
    ? { ...letter, ...leftovers(journal.notUnderstood) }
    : { kind: "unreadable", label, ...problem };
}

function labelOf(found: XmlElement): LetterLabel {
  const told = {
    identifier: textAt(found, "Letter", "Identifier"),
    version: textAt(found, "Letter", "VersionCode"),
    senderEan: textAt(found, "Sender", "EANIdentifier"),
    receiverEan: textAt(found, "Receiver", "EANIdentifier"),
  };
  return { element: found.name, ...Object.fromEntries(Object.entries(told).filter(([, said]) => said !== undefined)) };
}

function textAt(found: XmlElement, ...path: readonly string[]): string | undefined {
  let at: XmlElement | undefined = found;
  for (const name of path) at = at && elementsOf(at).find((child) => child.name === name);
  const said = at && trimmed(ownText(at)).slice(0, 40);
  return said === "" ? undefined : said;
}

/** Writes a message. What MedCom's schemas would refuse in lengths, counts, words and versions is refused here too, with its place. */
export function buildEmessage(message: OutgoingMessage, switches: WritingSwitches = {}): BuiltMessage {
  const journal = newJournal();
  const letters = message.letters.map((letter) => writeLetter(letter, message.namespace, journal, switches));
  if (letters.length === 0) note(journal, () => NO_LETTER);
  const children = [...one("Envelope", envelope).write(message.envelope, journal), ...letters];
  return journal.problems.length > 0
    ? { ok: false, problems: journal.problems }
    : { ok: true, xml: writeXml(element("Emessage", children), message.namespace) };
}

function writeLetter(
  letter: ReceivedLetter,
  namespace: string,
  journal: Journal,
  switches: WritingSwitches,
): XmlElement {
  if (letter.notUnderstood !== undefined) note(journal, NOT_WRITTEN);
  const { form, children } = writeByForm(letter, journal);
  const dates = writableDates(form, letter.head.version, switches);
  if (!dates.includes(schemaDate(namespace) ?? "")) note(journal, () => cannotBeWritten(letter.head.version));
  return element(form.element, children);
}

function cannotBeWritten(version: string): Said {
  return {
    da: `Udgaven ${version} kan ikke skrives i dette navnerum: dens skema findes ikke her. Vælg en udgave, som har et.`,
    en: `Version ${version} cannot be written in this namespace: its schema is not held here. Choose one that has a schema.`,
  };
}

const NOT_WRITTEN = (): Said => ({
  da: "Brevet har noget, som ikke er forstået, og det kan ikke skrives. Lad det ude, og sig det.",
  en: "The letter has something that was not understood, and that cannot be written. Leave it out, and say so.",
});
const NO_EMESSAGE: Said = {
  da: "Teksten er XML, men ikke en MedCom-meddelelse (Emessage i MedComs navnerum). Læg den på listen over ulæselige.",
  en: "The text is XML, but no MedCom message (Emessage in MedCom's namespace). Put it on the list of unreadable ones.",
};
const MUCH_TEXT: Said = {
  da: "Meddelelsen har mere end 16 MB tekst ud over sine filer, og det har intet brev. Intet er læst. Bed afsenderen dele den, eller sende det store som en fil.",
  en: "The message has more than 16 MB of text beside its files, and no letter has that. Nothing was read. Ask the sender to split it, or to send what is large as a file.",
};
const NO_LETTER: Said = {
  da: "Meddelelsen har ingen breve. Bed afsenderen sende den igen.",
  en: "The message has no letters. Ask the sender to send it again.",
};
