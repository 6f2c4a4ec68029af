import { entriesOf } from "./bundle-index.ts";
import { claimedProfiles } from "./claimed-profiles.ts";
import type { FhirPackage } from "./conformance.ts";
import { type Invariants, invariants } from "./invariants.ts";
import type { Issue } from "./issue.ts";
import { type ProfileRegistry, profileRegistry, type R4 } from "./profile-registry.ts";
import { isObject, type Resource } from "./resource.ts";
import { issue } from "./sentences.ts";
import { validateResource } from "./validate-resource.ts";

/** A type of MedCom message that is held against its profiles here. */
interface MessageType {
  readonly name: string;
  /** The package that defines it, and which versions of it are taken. */
  readonly package: string;
  readonly major: string;
  readonly profile: string;
  /** The event of its header, which one of the profiles leaves open. */
  readonly event: string;
}

const TYPES: readonly MessageType[] = [
  {
    name: "CareCommunication",
    package: "medcom.fhir.dk.carecommunication",
    major: "5.",
    profile: "http://medcomfhir.dk/ig/carecommunication/StructureDefinition/medcom-careCommunication-message",
    event: "care-communication-message",
  },
  {
    name: "Acknowledgement",
    package: "medcom.fhir.dk.acknowledgement",
    major: "2.",
    profile: "http://medcomfhir.dk/ig/acknowledgement/StructureDefinition/medcom-messaging-acknowledgement",
    event: "acknowledgement-message",
  },
];

/** Holds messages against the published profiles of their type. */
export interface MessageValidator {
  /** Everything that is wrong with a message, or could not be checked. A message without errors may be taken, and sent. */
  readonly validate: (message: Resource) => readonly Issue[];
  /** Which types of message have their profiles at hand, with the packages that each is held against. */
  readonly types: readonly {
    readonly name: string;
    readonly packages: readonly string[];
    readonly missing: readonly string[];
  }[];
}

interface ReadyType extends MessageType {
  readonly registry: ProfileRegistry;
}

/** Makes the validator of what a number of packages define: for each type of message its newest package, with just what that pins. */
export function messageValidator(packages: readonly FhirPackage[], r4: R4): MessageValidator {
  const ready = TYPES.flatMap((type) => readyType(type, packages, r4));
  const evaluator = invariants();
  return {
    validate: (message) => validate(message, ready, evaluator),
    types: ready.map(({ name, registry }) => ({ name, packages: registry.packages, missing: registry.missing })),
  };
}

function readyType(type: MessageType, packages: readonly FhirPackage[], r4: R4): readonly ReadyType[] {
  const [newest] = packages
    .filter(({ name, version }) => name === type.package && version.startsWith(type.major))
    .toSorted((one, other) => other.version.localeCompare(one.version, "en", { numeric: true }));
  return newest === undefined ? [] : [{ ...type, registry: profileRegistry(newest, packages, r4) }];
}

function validate(message: Resource, ready: readonly ReadyType[], evaluator: Invariants): readonly Issue[] {
  const claimed = claimedProfiles(message);
  const type = ready.find(({ profile }) => claimed.includes(profile));
  if (message.resourceType !== "Bundle" || type === undefined) return [unknownType(message, ready)];
  return [...ownRules(message, type), ...validateResource(message, type.registry, evaluator)];
}

/** What neither FHIR nor the profiles say in a rule, and nobody could act on otherwise (safety, row 53). */
function ownRules(message: Resource, type: MessageType): readonly Issue[] {
  const headers = entriesOf(message).flatMap(({ resource }, index) =>
    resource?.resourceType === "MessageHeader" ? [{ resource, path: `Bundle.entry[${index}].resource` }] : [],
  );
  const event = headers[0]?.resource["eventCoding"];
  const isOfType = !isObject(event) || event["code"] === type.event;
  return [
    ...headers.slice(1).map(({ path }) => secondHeader(path)),
    ...(isOfType ? [] : [otherEvent(`${headers[0]?.path}.event`, type)]),
  ];
}

function otherEvent(path: string, { event, name }: MessageType): Issue {
  return issue(
    "error",
    "business-rule",
    path,
    "event",
    `Hovedets hændelse skal være ${event}, som hører til ${name}.`,
    `The header's event must be ${event}, which belongs to ${name}.`,
  );
}

function secondHeader(path: string): Issue {
  return issue(
    "error",
    "business-rule",
    path,
    "one-header",
    "Beskeden har mere end ét hoved (MessageHeader), og den siger ikke, hvilket der gælder.",
    "The message has more than one header (MessageHeader), and does not say which one counts.",
  );
}

function unknownType(message: Resource, ready: readonly ReadyType[]): Issue {
  const names = ready.map(({ name }) => name).join(", ") || "–";
  return issue(
    "error",
    "business-rule",
    `${message.resourceType}.meta.profile`,
    "message-type",
    `Beskeden siger ikke, at den er en af dem, der kan prøves her: ${names}.`,
    `The message does not say that it is one of those that can be checked here: ${names}.`,
  );
}
