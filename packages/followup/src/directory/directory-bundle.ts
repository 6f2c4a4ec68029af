import type { IsoDay } from "../ids.ts";
import { fhirId } from "../programmes/fhir-resource.ts";
import { type CancerGroup, codesOf } from "./cancer-group.ts";
import type { ListedNumber } from "./directory-file.ts";
import { type OpeningSpan, parseHours } from "./opening-hours.ts";

/** A FHIR R4 resource of the telephone list as JSON. */
export interface DirectoryResource {
  resourceType: "Organization" | "HealthcareService" | "Endpoint";
  id: string;
  [field: string]: unknown;
}

/** The telephone list as a FHIR R4 collection: departments, a service for each number, and where correspondence goes. */
export interface DirectoryBundle {
  resourceType: "Bundle";
  type: "collection";
  timestamp: string;
  entry: { fullUrl: string; resource: DirectoryResource }[];
}

const SYSTEM = {
  sor: "urn:oid:1.2.208.176.1.1",
  gln: "https://www.gs1.org/gln",
  sks: "urn:oid:1.2.208.176.2.4",
} as const;

/** The list as FHIR R4 (the shape of mCSD). `base`: the address under which the resources are published, without a slash at its end. */
export function directoryBundle(
  numbers: readonly ListedNumber[],
  groups: readonly CancerGroup[],
  { base, madeAt }: { base: string; madeAt: string },
): DirectoryBundle {
  const departments = [...new Map(numbers.map(({ department }) => [department.id, department])).values()];
  const hospitals = [...new Set(departments.map(({ organisation }) => organisation))].filter((name) => name !== "");
  const endpoints = [...new Map(numbers.map((number) => [endpointId(number), number])).values()];
  const resources: DirectoryResource[] = [
    ...hospitals.map((name) => ({ resourceType: "Organization" as const, id: hospitalId(name), active: true, name })),
    ...departments.map((department) => departmentResource(department, numbers)),
    ...endpoints.map(endpointResource),
    ...numbers.map((number) => serviceResource(number, groups, base)),
  ];
  return {
    resourceType: "Bundle",
    type: "collection",
    timestamp: madeAt,
    entry: resources.map((resource) => ({ fullUrl: `${base}/${resource.resourceType}/${resource.id}`, resource })),
  };
}

function departmentResource(
  { id, identifier, name, organisation }: ListedNumber["department"],
  numbers: readonly ListedNumber[],
): DirectoryResource {
  const own = numbers.filter(({ party }) => party === id);
  const sors = [...new Set(own.map(({ sor }) => sor))].filter((sor) => sor !== "");
  const eans = [...new Set(own.map(({ ean }) => ean))];
  return {
    resourceType: "Organization",
    id: fhirId(id),
    identifier: [
      { type: { text: "SHAK" }, value: identifier }, // no published system is known for it
      ...sors.map((value) => ({ system: SYSTEM.sor, value })),
      ...eans.map((value) => ({ system: SYSTEM.gln, value })),
    ],
    active: true,
    name,
    ...(organisation === "" ? {} : { partOf: { reference: `Organization/${hospitalId(organisation)}` } }),
    endpoint: [...new Set(own.map(endpointId))].map((each) => ({ reference: `Endpoint/${each}` })),
  };
}

/** Where correspondence goes: the location number as an OID under GS1's 1.3.88, and in which form. */
function endpointResource({ ean, format, party }: ListedNumber): DirectoryResource {
  return {
    resourceType: "Endpoint",
    id: endpointId({ ean, format, party }),
    identifier: [{ system: SYSTEM.gln, value: ean }],
    status: "active",
    connectionType:
      format === "CareCommunication"
        ? { system: "http://terminology.hl7.org/CodeSystem/endpoint-connection-type", code: "hl7-fhir-msg" }
        : { display: "VANS (EDIFACT, OIOXML)" },
    managingOrganization: { reference: `Organization/${fhirId(party)}` },
    payloadType: [
      { text: format === "CareCommunication" ? "MedCom CareCommunication" : "MedCom korrespondancebrev DIS91" },
    ],
    address: `urn:oid:1.3.88.${ean}`,
  };
}

function serviceResource(number: ListedNumber, groups: readonly CancerGroup[], base: string): DirectoryResource {
  const own = groups.filter(({ id }) => number.cancers.includes(id));
  return {
    resourceType: "HealthcareService",
    id: fhirId(number.entry),
    extension: [
      { url: `${base}/StructureDefinition/verified-on`, valueDate: number.verifiedOn },
      { url: `${base}/StructureDefinition/number-state`, valueCode: number.state },
    ],
    active: number.state === "live" || number.state === "stale",
    providedBy: { reference: `Organization/${fhirId(number.party)}` },
    specialty: own.map((group) => ({
      coding: [
        { system: `${base}/CodeSystem/cancer-group`, code: group.id, display: group.name.da },
        ...codings(group),
      ],
      text: `${group.name.da} (${codesOf(group)})`,
    })),
    name: number.label,
    ...(number.coordinator === "" ? {} : { comment: number.coordinator }),
    telecom: [{ system: "phone", value: number.phone, use: "work", period: period(number) }],
    ...available(parseHours(number.hours) ?? []),
    ...(number.state === "stale" ? { extraDetails: `Forældet: ikke bekræftet siden ${number.verifiedOn}.` } : {}),
    endpoint: [{ reference: `Endpoint/${endpointId(number)}` }],
  };
}

/** The ends of a group's ranges as SKS codes; the text says what lies between. */
function codings({ ranges }: CancerGroup): object[] {
  const ends = ranges.flatMap(({ from, to }) => (from === to ? [from] : [from, to]));
  return ends.map((code) => ({ system: SYSTEM.sks, code }));
}

function period({ validFrom, endsOn }: ListedNumber): { start: IsoDay; end?: IsoDay } {
  return endsOn === null ? { start: validFrom } : { start: validFrom, end: endsOn };
}

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;

function available(spans: readonly OpeningSpan[]): object {
  const times = spans.map(({ days, from, until }) => ({
    daysOfWeek: days.map((day) => DAYS[day - 1]),
    ...(from === 0 && until === 24 * 60
      ? { allDay: true }
      : { availableStartTime: timeOf(from), availableEndTime: timeOf(until) }),
  }));
  const everyDay = new Set(spans.flatMap(({ days }) => days)).size === 7;
  if (times.length === 0) return {};
  return { availableTime: times, ...(everyDay ? {} : { notAvailable: [{ description: "Helligdage" }] }) };
}

/** R4's times end before midnight. */
function timeOf(minutes: number): string {
  if (minutes >= 24 * 60) return "23:59:59";
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}:00`;
}

function endpointId({ ean, format, party }: Pick<ListedNumber, "ean" | "format" | "party">): string {
  return fhirId(`${party}-${format.toLowerCase()}-${ean}`);
}

function hospitalId(name: string): string {
  const plain = name.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  return fhirId(`hospital-${plain}`);
}
