import type { BinaryLetter } from "../binary-letter.ts";
import type { CorrespondenceLetter } from "../correspondence-letter.ts";
import type { FormattedText } from "../formatted-text.ts";
import type { Moment } from "../moment.ts";
import type { OrganisationNames, Receiver } from "../parties.ts";
import { linesOf, sectionOf } from "../text-lines.ts";
import type { Said } from "../unreadable.ts";
import type { Problem } from "../wire.ts";
import {
  type Converted,
  type Correspondence,
  type CorrespondenceFile,
  type CorrespondenceLink,
  type CorrespondenceParty,
  namesWhere,
  type WrittenText,
} from "./correspondence.ts";
import { plainUuid } from "./uuid-forms.ts";
import { writerOf } from "./writer-line.ts";

/** Reads an XDIS91 and the XBIN01 letters that bring its files. A file that has not come yet is a problem: the letter waits for it. */
export function correspondenceOfLetters(
  letter: CorrespondenceLetter,
  binaries: readonly BinaryLetter[],
): Converted<Correspondence> {
  const files = letter.references.map((reference) => fileOf(reference, binaries));
  const sent = localTime(letter.head.authorised);
  const problems: Problem[] = [
    ...(sent === undefined ? [{ why: NO_TIME }] : []),
    ...(files.includes("missing") ? [{ why: NO_FILE }] : []),
  ];
  if (sent === undefined || problems.length > 0) return { ok: false, problems };
  const { head, sender, receiver, patient, additional = {}, sections, references } = letter;
  const content: Correspondence = {
    sent,
    sender: partyOf(sender),
    receiver: partyOf(receiver),
    patient: {
      number: { kind: patient.identity.kind === "alternative" ? "replacement" : "cpr", text: patient.identity.text },
      family: patient.surname,
      ...given("given", patient.givenName),
      ...given("street", patient.street),
      ...given("city", patient.district),
      ...given("postCode", patient.postCode),
    },
    ...given("subject", additional.subject),
    isUrgent: additional.priority === "høj_prioritet",
    texts: sections.map(({ text }) => textOf(text)),
    files: files.filter((file) => typeof file === "object"),
    links: references.flatMap(linkOf),
    ...given("episode", head.episodeOfCare),
  };
  return { ok: true, content, notCarried: notCarried(letter) };
}

function notCarried({
  head,
  sender,
  receiver,
  patient,
  sections,
  references,
}: CorrespondenceLetter): readonly string[] {
  return namesWhere({
    "Letter/StatusCode": head.status !== "nytbrev",
    "Sender/MedicalSpecialityCode": sender.speciality !== undefined,
    "Sender/TelephoneSubscriberIdentifier": sender.telephone !== undefined,
    "Sender/StreetName": hasAddress(sender),
    "Receiver/StreetName": hasAddress(receiver),
    "Patient/SuburbName": patient.suburb !== undefined,
    "Patient/OccupancyText": patient.occupation !== undefined,
    "Patient/EpisodeOfCareStatusCode": true,
    "ClinicalInformation/Text01 (styles)": sections.some(({ text }) => hasStyles(text)),
    "Reference/SUP": references.some(({ target }) => target?.kind === "sup"),
  });
}

function hasAddress({ street, suburb, district, postCode }: Receiver): boolean {
  return [street, suburb, district, postCode].some((part) => part !== undefined);
}

function hasStyles(text: FormattedText): boolean {
  const written = sectionOf(text);
  const styled = text.filter((part) => part.kind !== "words" && part.kind !== "break" && part.kind !== "space");
  // The line that tells who wrote is in bold, and is read.
  return styled.length > (written.heading !== undefined && writerOf(written.heading) !== undefined ? 1 : 0);
}

function textOf(text: FormattedText): WrittenText {
  const { heading, lines } = sectionOf(text);
  const writer = heading === undefined ? undefined : writerOf(heading);
  if (writer === undefined) return { text: joined(linesOf(text)) };
  return { text: joined(lines), writer };
}

/** Empty lines at the end are how letters are written, not what they say. */
function joined(lines: readonly string[]): string {
  return lines.join("\n").replace(/\n+$/, "");
}

function partyOf(party: Receiver & OrganisationNames): CorrespondenceParty {
  const name = [party.organisation, party.department, party.unit].filter((part) => part !== undefined).join(", ");
  return {
    gln: party.ean,
    ...(party.number.register === "sorkode" ? { sor: party.number.text } : {}),
    ...(name === "" ? {} : { name }),
  };
}

type Reference = CorrespondenceLetter["references"][number];

function linkOf({ description, target }: Reference): readonly CorrespondenceLink[] {
  return target?.kind === "url" ? [{ title: description, url: target.url }] : [];
}

function fileOf(
  { description, target }: Reference,
  binaries: readonly BinaryLetter[],
): CorrespondenceFile | "missing" | undefined {
  if (target?.kind !== "attachment") return undefined;
  const { identifier, code } = target.attachment;
  const wanted = plainUuid(identifier);
  const found = binaries.flatMap(({ objects }) => objects).find((object) => plainUuid(object.identifier) === wanted);
  if (found === undefined) return "missing";
  // Where the description only says that it is a file, the kind of file says more.
  return {
    identifier: wanted,
    extension: found.extension,
    title: /^BIN$/i.test(description) ? code : description,
    data: found.data,
  };
}

function localTime(moment: Moment): Temporal.PlainDateTime | undefined {
  return moment.kind === "local" ? moment.date.toPlainDateTime(moment.time ?? "00:00") : undefined;
}

function given<Name extends string>(name: Name, value: string | undefined): { readonly [name in Name]?: string } {
  return value === undefined || value === "" ? {} : ({ [name]: value } as { readonly [name in Name]: string }); // TypeScript widens a computed name
}

const NO_TIME: Said = {
  da: "Brevet siger ikke, hvornår det er skrevet. Se på det, og spørg afsenderen.",
  en: "The letter does not say when it was written. Look at it, and ask the sender.",
};
const NO_FILE: Said = {
  da: "En fil, som brevet henviser til, er ikke kommet endnu (XBIN01). Brevet venter på den.",
  en: "A file that the letter refers to has not come yet (XBIN01). The letter waits for it.",
};
