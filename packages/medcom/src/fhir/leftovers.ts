import type { BundleEntry } from "./bundle-index.ts";
import { entriesOf } from "./bundle-index.ts";
import { type FhirObject, type FhirValue, isObject, listOf, type Resource } from "./resource.ts";

/*
 * Which elements of a message its content here does not hold. They stay in the resource, and are written anew with it; whoever reads the content
 * alone must know that there is more.
 */

/** What the content of a message holds or follows from it, by resource. `[uses]` extensions stand under the end of their url. */
const UNDERSTOOD: Readonly<Record<string, string>> = {
  Bundle: "type timestamp entry.fullUrl",
  MessageHeader:
    "eventCoding.system eventCoding.code destination.extension[medcom-messaging-destinationUseExtension].valueCoding.system " +
    "destination.extension[medcom-messaging-destinationUseExtension].valueCoding.code destination.endpoint destination.receiver.reference " +
    "sender.reference source.endpoint focus.reference definition response.identifier response.code response.details.reference",
  Patient:
    "identifier.system identifier.value identifier.use name.use name.family name.given address.line address.city address.postalCode birthDate gender",
  Communication:
    "extension[medcom-core-sender-extension].valueReference.reference identifier.value status category.coding.system category.coding.code " +
    "priority subject.reference topic.text encounter.reference recipient.reference payload.contentString payload.contentAttachment.contentType " +
    "payload.contentAttachment.data payload.contentAttachment.url payload.contentAttachment.title payload.contentAttachment.creation " +
    "payload.extension[medcom-core-datetime-extension].valueDateTime payload.extension[medcom-core-identifier-extension].valueIdentifier.value " +
    "payload.extension[medcom-core-identifier-extension].valueIdentifier.assigner.reference " +
    "payload.extension[medcom-core-practitioner-extension].valueReference.reference " +
    "payload.extension[medcom-core-contact-extension].valueContactPoint.system payload.extension[medcom-core-contact-extension].valueContactPoint.value",
  Organization: "identifier.system identifier.value name",
  Practitioner: "name.family name.given",
  PractitionerRole: "practitioner.reference organization.reference code.coding.system code.coding.code code.text",
  CareTeam: "name managingOrganization.reference",
  Encounter:
    "status class.system class.code subject.reference episodeOfCare.identifier.system episodeOfCare.identifier.value",
  Provenance:
    "target.reference occurredDateTime recorded activity.coding.system activity.coding.code agent.who.reference entity.role " +
    "entity.what.reference entity.what.identifier.value",
  OperationOutcome:
    "issue.severity issue.code issue.details.coding.system issue.details.coding.code issue.details.text",
};
/** What every resource carries for machines, and the narrative, which says the same in words. */
const EVERYWHERE = new Set(["resourceType", "id", "meta", "text"]);

const understood = new Map(Object.entries(UNDERSTOOD).map(([type, places]) => [type, new Set(places.split(" "))]));

/** The places of a message that its content does not hold, as `Bundle.entry[1].resource.telecom.value`, each once. */
export function leftovers(bundle: Resource): readonly string[] {
  const own = leavesOf(bundle, "", "Bundle", understood.get("Bundle"));
  const entries = entriesOf(bundle).flatMap((entry: BundleEntry, index) => {
    const { resource } = entry;
    const path = `Bundle.entry[${index}].resource`;
    return resource === undefined ? [] : leavesOf(resource, "", path, understood.get(resource.resourceType));
  });
  return [...new Set([...own, ...entries])];
}

function leavesOf(
  object: FhirObject,
  place: string,
  path: string,
  known: ReadonlySet<string> | undefined,
): readonly string[] {
  return Object.entries(object).flatMap(([name, value]) => {
    if (place === "" && EVERYWHERE.has(name)) return [];
    if (place === "entry" && name === "resource") return [];
    return listOf(value).flatMap((item) => leaf(item, place, name, path, known));
  });
}

function leaf(
  item: FhirValue,
  place: string,
  name: string,
  path: string,
  known: ReadonlySet<string> | undefined,
): readonly string[] {
  const step = name === "extension" && isObject(item) ? `extension[${endOf(item["url"])}]` : name;
  const further = place === "" ? step : `${place}.${step}`;
  if (isObject(item)) {
    const { url: _, ...rest } = item;
    return leavesOf(name === "extension" ? rest : item, further, path, known);
  }
  return item === null || known?.has(further) === true ? [] : [`${path}.${further}`];
}

function endOf(url: FhirValue | undefined): string {
  return typeof url === "string" ? url.slice(url.lastIndexOf("/") + 1) : "";
}
