import { type Said, type Unreadable, unreadable } from "../unreadable.ts";
import { type BundleIndex, bundleIndex, entriesOf } from "./bundle-index.ts";
import type {
  CodeOrText,
  FhirAddress,
  FhirAuthor,
  FhirName,
  FhirOrganization,
  FhirPatient,
  FhirTeam,
  MessageEvent,
  MessageHead,
} from "./message-parts.ts";
import { type FhirObject, type FhirValue, isObject, listOf, type Resource } from "./resource.ts";
import { IDENTIFIER } from "./systems.ts";

/** A message whose parts are being read. */
export interface OpenMessage {
  readonly bundle: Resource;
  readonly header: Resource;
  readonly index: BundleIndex;
}

/** A message without what identifies it. Thrown while parts are read, caught where the message is. */
class Lacking extends Error {
  readonly said: Unreadable;
  constructor(path: string) {
    super(path);
    this.said = unreadable(lacks(path));
  }
}

/** Reads a message out of a Bundle; where something is missing without which nobody knows what or whom it is about, it is unreadable. */
export function readParts<Message>(
  bundle: Resource,
  read: (open: OpenMessage) => Message,
): { readonly ok: true; readonly message: Message } | Unreadable {
  const header = entriesOf(bundle)[0]?.resource;
  if (header?.resourceType !== "MessageHeader") return unreadable(lacks("MessageHeader"));
  try {
    return { ok: true, message: read({ bundle, header, index: bundleIndex(bundle) }) };
  } catch (error) {
    if (error instanceof Lacking) return error.said;
    throw error;
  }
}

/** What the message says about itself. */
export function headOf(open: OpenMessage): MessageHead {
  const destination = firstObject(open.header["destination"]);
  return {
    bundleId: need(textAt(open.bundle, "id"), "Bundle.id"),
    messageId: need(textAt(open.header, "id"), "MessageHeader.id"),
    sent: need(textAt(open.bundle, "timestamp"), "Bundle.timestamp"),
    sender: need(organizationAt(open, open.header, "sender"), "MessageHeader.sender"),
    receiver: need(destination && organizationAt(open, destination, "receiver"), "MessageHeader.destination.receiver"),
  };
}

/** The organisation that a reference points at. */
export function organizationAt(open: OpenMessage, holder: FhirObject, name: string): FhirOrganization | undefined {
  const found = resourceAt(open, holder[name]);
  if (found?.resourceType !== "Organization") return undefined;
  const numberIn = (system: string) =>
    textAt(objects(found["identifier"]).find((each) => each["system"] === system) ?? {}, "value");
  return {
    ...optional("gln", numberIn(IDENTIFIER.gln)),
    ...optional("sor", numberIn(IDENTIFIER.sor)),
    ...optional("name", textAt(found, "name")),
  };
}

/** The patient that a reference points at. */
export function patientAt(open: OpenMessage, value: FhirValue | undefined): FhirPatient {
  const patient = need(resourceAt(open, value), "Patient");
  const identifier = need(firstObject(patient["identifier"]), "Patient.identifier");
  const address = firstObject(patient["address"]);
  return {
    number: {
      system: need(textAt(identifier, "system"), "Patient.identifier.system"),
      value: need(textAt(identifier, "value"), "Patient.identifier.value"),
      ...optional("use", textAt(identifier, "use")),
    },
    name: nameOf(patient),
    ...optional("address", address && addressOf(address)),
    ...optional("birthDate", textAt(patient, "birthDate")),
    ...optional("gender", textAt(patient, "gender")),
  };
}

function nameOf(person: Resource): FhirName {
  const names = objects(person["name"]);
  const name = names.find((each) => each["use"] === "official") ?? names[0] ?? {};
  return { ...optional("family", textAt(name, "family")), given: texts(name["given"]) };
}

function addressOf(address: FhirObject): FhirAddress {
  return {
    lines: texts(address["line"]),
    ...optional("city", textAt(address, "city")),
    ...optional("postalCode", textAt(address, "postalCode")),
  };
}

/** The person in a role, or the team, that a reference points at. */
export function partyAt(open: OpenMessage, value: FhirValue | undefined): FhirAuthor | FhirTeam | undefined {
  const found = resourceAt(open, value);
  if (found?.resourceType === "CareTeam") {
    const organization = firstObject(found["managingOrganization"]);
    return {
      kind: "team",
      name: textAt(found, "name") ?? "",
      ...optional("organization", organization && organizationAt(open, { organization }, "organization")),
    };
  }
  if (found?.resourceType !== "PractitionerRole") return undefined;
  const practitioner = resourceAt(open, found["practitioner"]);
  return {
    kind: "person",
    name: practitioner === undefined ? { given: [] } : nameOf(practitioner),
    role: codeOrText(firstObject(found["code"]) ?? {}),
    ...optional("organization", organizationAt(open, found, "organization")),
  };
}

function codeOrText(concept: FhirObject): CodeOrText {
  const coding = firstObject(concept["coding"]);
  return coding === undefined
    ? { kind: "text", text: textAt(concept, "text") ?? "" }
    : { kind: "code", system: textAt(coding, "system") ?? "", code: textAt(coding, "code") ?? "" };
}

/** The events of the thread, in the order in which the message tells them. */
export function eventsOf(open: OpenMessage): readonly MessageEvent[] {
  const found = entriesOf(open.bundle).flatMap(({ resource }) => resource ?? []);
  return found
    .filter(({ resourceType }) => resourceType === "Provenance")
    .map((provenance) => eventOf(open, provenance));
}

function eventOf(open: OpenMessage, provenance: Resource): MessageEvent {
  const activity = provenance["activity"];
  const entities = objects(provenance["entity"]);
  const before = entities.find(({ role }) => role === "revision")?.["what"];
  return {
    activity: codeIn(isObject(activity) ? activity : {}) ?? "",
    occurred: textAt(provenance, "occurredDateTime") ?? "",
    recorded: textAt(provenance, "recorded") ?? "",
    message: messageIdOf(firstObject(provenance["target"])) ?? "",
    by: organizationAt(open, firstObject(provenance["agent"]) ?? {}, "who") ?? {},
    ...optional("previous", isObject(before) ? previousOf(before) : undefined),
    segments: entities.filter(({ role }) => role === "source").flatMap(({ what }) => identifierIn(what) ?? []),
  };
}

function previousOf(what: FhirObject): MessageEvent["previous"] {
  const message = messageIdOf(what);
  const letter = identifierIn(what);
  return message !== undefined ? { message } : letter === undefined ? undefined : { letter };
}

function identifierIn(what: FhirValue | undefined): string | undefined {
  const identifier = isObject(what) ? what["identifier"] : undefined;
  return isObject(identifier) ? textAt(identifier, "value") : undefined;
}

function messageIdOf(reference: FhirObject | undefined): string | undefined {
  return reference === undefined
    ? undefined
    : /MessageHeader\/([^/]+)$/.exec(textAt(reference, "reference") ?? "")?.[1];
}

/** The code of the first coding of a concept. */
export function codeIn(concept: FhirObject): string | undefined {
  return textAt(firstObject(concept["coding"]) ?? {}, "code");
}

/** The resource that a reference points at. */
export function resourceAt({ index, header }: OpenMessage, value: FhirValue | undefined): Resource | undefined {
  const reference = isObject(value) ? textAt(value, "reference") : undefined;
  return reference === undefined ? undefined : index.resolve(reference, header);
}

/** A value that must be there. */
export function need<Value>(value: Value | undefined, path: string): Value {
  if (value === undefined) throw new Lacking(path);
  return value;
}

/** The first object of a list, or the object itself. */
export function firstObject(value: FhirValue | undefined): FhirObject | undefined {
  return objects(value)[0];
}

/** The objects of a list. */
export function objects(value: FhirValue | undefined): readonly FhirObject[] {
  return listOf(value).filter(isObject);
}

function texts(value: FhirValue | undefined): readonly string[] {
  return listOf(value).filter((item) => typeof item === "string");
}

/** The text under a name, if it is one. */
export function textAt(object: FhirObject, name: string): string | undefined {
  const value = object[name];
  return typeof value === "string" ? value : undefined;
}

/** A field of a record where there is something to keep. */
export function optional<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { readonly [name in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { readonly [name in Name]: Value }); // TypeScript widens a computed name to string
}

function lacks(path: string): Said {
  return {
    da: `${path} mangler. Uden det vides ikke, hvad eller hvem beskeden handler om.`,
    en: `${path} is missing. Without it nobody knows what or whom the message is about.`,
  };
}
