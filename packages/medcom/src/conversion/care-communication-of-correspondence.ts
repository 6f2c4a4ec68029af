import type { CareCommunication, Segment } from "../fhir/care-communication.ts";
import type { FhirAuthor, FhirOrganization, MessageEvent } from "../fhir/message-parts.ts";
import { IDENTIFIER } from "../fhir/systems.ts";
import type { Said } from "../unreadable.ts";
import type { Problem } from "../wire.ts";
import { type Correspondence, type CorrespondenceParty, type Writer, withUrgency } from "./correspondence.ts";
import { fhirMoment } from "./danish-time.ts";
import { typeOfExtension } from "./file-types.ts";
import { hyphenatedUuid } from "./uuid-forms.ts";

/** What CareCommunication asks for and a letter in the older format does not tell. */
export interface CareCommunicationNeeds {
  /** The SOR number of a mailbox, from the directory. */
  readonly sorOf: (gln: string) => string | undefined;
  /** Who stands for texts that do not say who wrote them: the unit that sends. */
  readonly writer?: Omit<Writer, "written">;
  /** A new lower-case uuid. */
  readonly newId: () => string;
  /** One of MedCom's categories; `other` with the subject as topic where nobody knows better. */
  readonly category?: string;
  /** The message or letter (`LetterIdentifier#EAN`) that this one answers. */
  readonly answers?: NonNullable<MessageEvent["previous"]>;
}

/** A message, or what is missing for one. */
export type AsCareCommunication =
  | { readonly ok: true; readonly message: CareCommunication }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Writes a correspondence as a CareCommunication. */
export function careCommunicationOfCorrespondence(
  said: Correspondence,
  needs: CareCommunicationNeeds,
): AsCareCommunication {
  const [sender, receiver] = [organizationOf(said.sender, needs), organizationOf(said.receiver, needs)];
  const segments = segmentsOf(said, sender, needs);
  const problems: Problem[] = [
    ...(sender.sor === undefined || receiver.sor === undefined ? [{ why: NO_SOR }] : []),
    ...(segments.some(({ kind, author }) => kind === "text" && author === undefined) ? [{ why: NO_WRITER }] : []),
    ...(said.files.some(({ extension }) => typeOfExtension(extension) === undefined) ? [{ why: NO_SUCH_TYPE }] : []),
  ];
  if (problems.length > 0) return { ok: false, problems };
  const [messageId, sent] = [needs.newId(), fhirMoment(said.sent)];
  const message: CareCommunication = {
    kind: "care-communication",
    bundleId: needs.newId(),
    messageId,
    sent,
    sender,
    receiver,
    version: "5.0",
    patient: patientOf(said),
    thread: `urn:uuid:${needs.newId()}`,
    category: needs.category ?? "other",
    topic: said.subject ?? "Korrespondance",
    ...(said.episode === undefined
      ? {}
      : { encounter: { status: "unknown", class: "AMB", episode: { value: hyphenatedUuid(said.episode) } } }),
    segments,
    events: [
      {
        activity: needs.answers === undefined ? "new-message" : "reply-message",
        occurred: sent,
        recorded: sent,
        message: messageId,
        by: sender,
        ...(needs.answers === undefined ? {} : { previous: needs.answers }),
        segments: segments.map(({ identifier }) => identifier),
      },
    ],
  };
  return { ok: true, message };
}

function organizationOf({ gln, sor, name }: CorrespondenceParty, { sorOf }: CareCommunicationNeeds): FhirOrganization {
  const found = sor ?? sorOf(gln);
  return { gln, ...(found === undefined ? {} : { sor: found }), ...(name === undefined ? {} : { name }) };
}

/** The replacement numbers that are no region's own. */
const REPLACEMENT = "urn:oid:1.2.208.176.1.6.1.1";

function patientOf({ patient }: Correspondence): CareCommunication["patient"] {
  const { number, family, given, street, city, postCode } = patient;
  const hasAddress = [street, city, postCode].some((part) => part !== undefined);
  return {
    number:
      number.kind === "cpr"
        ? { system: IDENTIFIER.cpr, value: number.text }
        : { system: REPLACEMENT, value: number.text, use: "temp" },
    name: { family, given: given === undefined ? [] : given.split(" ") },
    ...(hasAddress
      ? {
          address: {
            lines: street === undefined ? [] : [street],
            ...(city === undefined ? {} : { city }),
            ...(postCode === undefined ? {} : { postalCode: postCode }),
          },
        }
      : {}),
  };
}

function segmentsOf(
  said: Correspondence,
  organization: FhirOrganization,
  needs: CareCommunicationNeeds,
): readonly Segment[] {
  const date = fhirMoment(said.sent);
  const texts = withUrgency(said.texts, said.isUrgent).map(({ text, writer }): Segment => {
    const who = writer ?? (needs.writer === undefined ? undefined : { ...needs.writer, written: said.sent });
    const head = {
      identifier: `urn:uuid:${needs.newId()}`,
      date: who === undefined ? date : fhirMoment(who.written),
      organization,
    };
    return { kind: "text", ...head, ...(who === undefined ? {} : { author: authorOf(who), phone: who.phone }), text };
  });
  const files = said.files.map(({ identifier, extension, title, data }): Segment => {
    const contentType = typeOfExtension(extension) ?? "";
    return {
      kind: "attachment",
      identifier: `urn:uuid:${hyphenatedUuid(identifier)}`,
      date,
      organization,
      title,
      contentType,
      data,
    };
  });
  const links = said.links.map(
    ({ title, url }): Segment => ({
      kind: "attachment",
      identifier: `urn:uuid:${needs.newId()}`,
      date,
      organization,
      title,
      url,
    }),
  );
  return [...texts, ...files, ...links];
}

function authorOf({ name, role }: Omit<Writer, "written">): FhirAuthor {
  const words = name.split(" ");
  return {
    kind: "person",
    name: { family: words.at(-1) ?? "", given: words.slice(0, -1) },
    role: { kind: "text", text: role },
  };
}

const NO_SOR: Said = {
  da: "Afsenderens eller modtagerens SOR-nummer kendes ikke, og CareCommunication kræver det. Slå det op, og skriv det i vejviseren.",
  en: "The sender's or the receiver's SOR number is not known, and CareCommunication demands it. Look it up, and put it in the directory.",
};
const NO_WRITER: Said = {
  da: "Brevet siger ikke, hvem der skrev det, i hvilken rolle og på hvilket telefonnummer, og CareCommunication kræver det.",
  en: "The letter does not say who wrote it, in which role and on which telephone, and CareCommunication demands it.",
};
const NO_SUCH_TYPE: Said = {
  da: "En fil er hverken PDF, PNG, JPEG, GIF, TIFF eller BMP. CareCommunication tager ikke andre.",
  en: "A file is neither PDF, PNG, JPEG, GIF, TIFF nor BMP. CareCommunication takes no others.",
};
