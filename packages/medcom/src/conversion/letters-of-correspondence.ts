import type { BinaryLetter, BinaryObject } from "../binary-letter.ts";
import type { CorrespondenceLetter, CorrespondenceText } from "../correspondence-letter.ts";
import type { LocalMoment } from "../moment.ts";
import type { Receiver, SenderParty } from "../parties.ts";
import type { Reference } from "../reference.ts";
import { fromLines, headedSection } from "../text-lines.ts";
import type { Correspondence, CorrespondenceFile, CorrespondenceParty, WrittenText } from "./correspondence.ts";
import { hyphenatedUuid } from "./uuid-forms.ts";
import { writerLine } from "./writer-line.ts";

/** Letter numbers of 1 to 14 characters: of the letter, and of the letters that bring its files, one for each ten. */
export interface LetterNumbers {
  readonly letter: string;
  readonly files: readonly string[];
}

/** An XDIS91 and the XBIN01 letters that bring its files. */
export interface CorrespondenceLetters {
  readonly letter: CorrespondenceLetter;
  readonly binaries: readonly BinaryLetter[];
}

const MOST_SECTIONS = 10;
const MOST_OBJECTS = 10;
const MOST_SUBJECT = 70;

/** Writes a correspondence as letters. More than ten texts stand together in the tenth section; a longer subject goes on in the first. */
export function lettersOfCorrespondence(said: Correspondence, numbers: LetterNumbers): CorrespondenceLetters {
  const { sent, sender, receiver, patient, episode, files } = said;
  const authorised: LocalMoment = { kind: "local", date: sent.toPlainDate(), time: sent.toPlainTime() };
  const parties = { sender: senderOf(sender), receiver: receiverOf(receiver) };
  const person = {
    identity: {
      kind: patient.number.kind === "cpr" ? ("civil-registration" as const) : ("alternative" as const),
      text: patient.number.text,
    },
    surname: patient.family,
    ...(patient.given === undefined ? {} : { givenName: patient.given }),
  };
  return {
    letter: {
      kind: "correspondence-letter",
      head: {
        identifier: numbers.letter,
        version: "XD9134L",
        authorised,
        status: "nytbrev",
        ...(episode === undefined ? {} : { episodeOfCare: episode }),
      },
      ...parties,
      patient: { ...person, ...addressOf(patient), status: "inaktiv" },
      additional: {
        priority: said.isUrgent ? "høj_prioritet" : "rutine",
        ...(said.subject === undefined ? {} : { subject: shortSubject(said.subject) }),
      },
      sections: sectionsOf(said),
      references: [
        ...files.map(fileReference),
        ...said.links.map(
          ({ title, url }): Reference => ({ description: short(title, 70), target: { kind: "url", url } }),
        ),
      ],
    },
    binaries: chunks(files, MOST_OBJECTS).map((some, index) => ({
      kind: "binary-letter",
      head: {
        identifier: numbers.files[index] ?? `${numbers.letter}${index}`,
        version: "XB0131X",
        authorised,
        status: "nytbrev",
      },
      ...parties,
      patient: person,
      objects: some.map(objectOf),
    })),
  };
}

function addressOf({ street, city, postCode }: Correspondence["patient"]) {
  return {
    ...(street === undefined ? {} : { street }),
    ...(city === undefined ? {} : { district: city }),
    ...(postCode === undefined ? {} : { postCode }),
  };
}

function receiverOf({ gln, sor, name }: CorrespondenceParty): Receiver {
  const number =
    sor === undefined
      ? ({ text: gln, register: "lokationsnummer" } as const)
      : ({ text: sor, register: "sorkode" } as const);
  return { ean: gln, number, ...namesOf(name) };
}

function senderOf(party: CorrespondenceParty): SenderParty {
  return { organisation: party.gln, ...receiverOf(party) };
}

/** House, department and unit have 35 characters each; a longer name goes on in the next. */
function namesOf(name: string | undefined): {
  readonly organisation?: string;
  readonly department?: string;
  readonly unit?: string;
} {
  if (name === undefined) return {};
  const parts = name.split(", ").flatMap((part) => part.match(/.{1,35}/gu) ?? []);
  const [organisation = "", department, ...rest] = parts;
  return {
    organisation,
    ...(department === undefined ? {} : { department }),
    ...(rest.length === 0 ? {} : { unit: short(rest.join(", "), 35) }),
  };
}

function sectionsOf({ texts, subject }: Correspondence): readonly CorrespondenceText[] {
  const [first, ...rest] = texts;
  const isLong = subject !== undefined && [...subject].length > MOST_SUBJECT;
  const told = isLong ? [{ ...first, text: `Emne: ${subject}\n${first?.text ?? ""}` }, ...rest] : texts;
  const own = told.slice(0, told.length > MOST_SECTIONS ? MOST_SECTIONS - 1 : MOST_SECTIONS).map(sectionText);
  const together = told.slice(own.length);
  return together.length === 0 ? own : [...own, { text: together.flatMap((each) => sectionText(each).text) }];
}

function sectionText({ text, writer }: WrittenText): CorrespondenceText {
  const lines = text.split("\n");
  return { text: writer === undefined ? fromLines(lines) : headedSection(writerLine(writer), lines) };
}

function shortSubject(subject: string): string {
  return short(subject, MOST_SUBJECT);
}

function short(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most ? text : `${signs.slice(0, most - 1).join("")}…`;
}

function fileReference({ identifier, title, extension, data }: CorrespondenceFile): Reference {
  return {
    description: short(title, 70),
    target: {
      kind: "attachment",
      attachment: { identifier, code: codeOf(extension), extension, size: String(byteLength(data)) },
    },
  };
}

function objectOf({ identifier, extension, data }: CorrespondenceFile): BinaryObject {
  return {
    identifier: hyphenatedUuid(identifier),
    code: codeOf(extension),
    extension,
    size: String(byteLength(data)),
    data,
  };
}

function codeOf(extension: string): string {
  return ["png", "jpeg", "gif", "tiff", "bmp"].includes(extension) ? "billede" : "tekstfil";
}

function byteLength(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
