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
import { writeXhtml } from "./narrative.ts";
import { optional } from "./read-parts.ts";
import type { FhirObject, Resource } from "./resource.ts";
import { CODES, EXTENSION, IDENTIFIER, PROFILE } from "./systems.ts";

/** What a builder of messages is given from outside: nothing here makes numbers of its own. */
export interface BuildFrom {
  /** The beginning of every fullUrl, as `https://foelgeskab.example/fhir`. */
  readonly base: string;
  /** A new id, lower-case uuid, for each resource that has none. */
  readonly newId: () => string;
}

/** A message under construction. */
export interface Building extends BuildFrom {
  readonly entries: FhirObject[];
  /** References of what stands in it already, by what it says: the same organisation or author stands once. */
  readonly made: Map<string, FhirObject>;
}

/** Begins a message. */
export function building(from: BuildFrom): Building {
  return { ...from, entries: [], made: new Map() };
}

/** What a resource is made of: its narrative is written from these lines. */
interface Part {
  readonly type: string;
  readonly profile: string;
  readonly fields: FhirObject;
  readonly lines: readonly string[];
  readonly id?: string;
}

/** Adds a resource and gives the reference to it. */
export function add(to: Building, part: Part): FhirObject {
  const { resource, entry, reference } = made(to, part);
  to.entries.push({ ...entry, resource });
  return reference;
}

/** Adds a resource in front of all others. */
function addFirst(to: Building, part: Part): FhirObject {
  const { resource, entry, reference } = made(to, part);
  to.entries.unshift({ ...entry, resource });
  return reference;
}

function made(to: Building, { type, profile, fields, lines, id = to.newId() }: Part) {
  const resource: Resource = {
    resourceType: type,
    id,
    meta: { profile: [profile] },
    text: narrativeOf(lines),
    ...fields,
  };
  return { resource, entry: { fullUrl: `${to.base}/${type}/${id}` }, reference: { reference: `${type}/${id}` } };
}

function narrativeOf(lines: readonly string[]): FhirObject {
  const said = lines.filter((line) => line !== "");
  const children = (said.length === 0 ? ["–"] : said).map((line) => ({ name: "p", children: [line] }));
  return { status: "extensions", div: writeXhtml({ name: "div", children }, ' xmlns="http://www.w3.org/1999/xhtml"') };
}

function once(to: Building, what: unknown, make: () => FhirObject): FhirObject {
  const name = JSON.stringify(what);
  const reference = to.made.get(name) ?? make();
  to.made.set(name, reference);
  return reference;
}

/** An organisation. */
export function organization(to: Building, party: FhirOrganization): FhirObject {
  return once(to, ["organization", party], () =>
    add(to, {
      type: "Organization",
      profile: PROFILE.organization,
      fields: {
        identifier: [
          ...(party.gln === undefined ? [] : [{ system: IDENTIFIER.gln, value: party.gln }]),
          ...(party.sor === undefined ? [] : [{ system: IDENTIFIER.sor, value: party.sor }]),
        ],
        ...optional("name", party.name),
      },
      lines: [party.name ?? "", party.gln ?? "", party.sor ?? ""],
    }),
  );
}

/** The patient. */
export function patient(to: Building, { number, name, address, birthDate, gender }: FhirPatient): FhirObject {
  return add(to, {
    type: "Patient",
    profile: PROFILE.patient,
    fields: {
      identifier: [{ ...optional("use", number.use), system: number.system, value: number.value }],
      name: [{ use: "official", ...nameFields(name) }],
      ...(address === undefined ? {} : { address: [addressFields(address)] }),
      ...optional("birthDate", birthDate),
      ...optional("gender", gender),
    },
    lines: [inWords(name), number.value],
  });
}

function nameFields({ family, given }: FhirName): FhirObject {
  return { ...optional("family", family), ...(given.length === 0 ? {} : { given }) };
}

function addressFields({ lines, city, postalCode }: FhirAddress): FhirObject {
  return {
    ...(lines.length === 0 ? {} : { line: lines }),
    ...optional("city", city),
    ...optional("postalCode", postalCode),
  };
}

function inWords({ given, family }: FhirName): string {
  return [...given, family ?? ""].filter((part) => part !== "").join(" ");
}

/** A person in a role, or a team. */
export function party(to: Building, who: FhirAuthor | FhirTeam): FhirObject {
  return who.kind === "team" ? team(to, who) : author(to, who);
}

function team(to: Building, who: FhirTeam): FhirObject {
  return once(to, who, () => {
    const managing =
      who.organization === undefined ? {} : { managingOrganization: [organization(to, who.organization)] };
    return add(to, {
      type: "CareTeam",
      profile: PROFILE.careTeam,
      fields: { name: who.name, ...managing },
      lines: [who.name],
    });
  });
}

/** Who wrote something. */
export function author(to: Building, who: FhirAuthor): FhirObject {
  return once(to, who, () => {
    const practitioner = add(to, {
      type: "Practitioner",
      profile: PROFILE.practitioner,
      fields: { name: [nameFields(who.name)] },
      lines: [inWords(who.name)],
    });
    const at = who.organization === undefined ? {} : { organization: organization(to, who.organization) };
    return add(to, {
      type: "PractitionerRole",
      profile: PROFILE.practitionerRole,
      fields: { practitioner, ...at, code: [concept(who.role)] },
      lines: [inWords(who.name), who.role.kind === "code" ? who.role.code : who.role.text],
    });
  });
}

function concept(said: CodeOrText): FhirObject {
  return said.kind === "text" ? { text: said.text } : coded(said.system, said.code);
}

/** A concept with one code. */
export function coded(system: string, code: string): FhirObject {
  return { coding: [{ system, code }] };
}

/** The header, in front of all that it speaks of. */
export function header(to: Building, head: MessageHead, profile: string, event: string, fields: FhirObject): void {
  const [receiver, sender] = [organization(to, head.receiver), organization(to, head.sender)];
  addFirst(to, {
    type: "MessageHeader",
    profile,
    id: head.messageId,
    fields: {
      eventCoding: { system: CODES.event, code: event },
      destination: [
        {
          extension: [
            { url: EXTENSION.destinationUse, valueCoding: { system: CODES.destinationUse, code: "primary" } },
          ],
          endpoint: endpointOf(head.receiver),
          receiver,
        },
      ],
      sender,
      source: { endpoint: endpointOf(head.sender) },
      ...fields,
    },
    lines: [event, head.sender.name ?? "", head.receiver.name ?? ""],
  });
}

function endpointOf({ sor = "" }: FhirOrganization): string {
  return `https://sor2.sum.dsdn.dk/#id=${sor}`;
}

/** An event of the thread. */
export function event(to: Building, said: MessageEvent, profile: string): void {
  const { activity, occurred, recorded, message, by, previous, segments } = said;
  const entities = [
    ...segments.map((value) => ({ role: "source", what: { identifier: { value } } })),
    ...(previous === undefined ? [] : [{ role: "revision", what: previousFields(previous) }]),
  ];
  add(to, {
    type: "Provenance",
    profile,
    fields: {
      target: [{ reference: `MessageHeader/${message}` }],
      occurredDateTime: occurred,
      recorded,
      activity: coded(CODES.activity, activity),
      agent: [{ who: organization(to, by) }],
      ...(entities.length === 0 ? {} : { entity: entities }),
    },
    lines: [activity, occurred, by.name ?? ""],
  });
}

function previousFields(previous: NonNullable<MessageEvent["previous"]>): FhirObject {
  return "message" in previous
    ? { reference: `MessageHeader/${previous.message}` }
    : { identifier: { value: previous.letter } };
}

/** The Bundle around all that was added. */
export function bundleOf(to: Building, { bundleId, sent }: MessageHead, profile: string): Resource {
  return {
    resourceType: "Bundle",
    id: bundleId,
    meta: { profile: [profile] },
    type: "message",
    timestamp: sent,
    entry: to.entries,
  };
}
