import { expect, test } from "vitest";
import { directoryBundle } from "./directory-bundle.ts";
import type { ListedNumber } from "./directory-file.ts";
import { aNumber, day, GROUPS } from "./testing/numbers.ts";

const uro = { id: "dep-uro", identifier: "6620128", name: "Urinvejskirurgi", organisation: "Århus Hospital" };
const numbers: ListedNumber[] = [
  { ...aNumber({ hours: "man.–tors. kl. 8–15, fre. kl. 8–13.30" }), state: "live", department: uro },
  {
    ...aNumber({
      entry: "uro-2",
      cancers: ["kidney", "eye"],
      format: "CareCommunication",
      hours: "døgnet rundt",
      endsOn: day("2027-01-01"),
    }),
    state: "stale",
    department: uro,
  },
  {
    ...aNumber({ entry: "onk-1", party: "dep-onk", sor: "" }),
    state: "live",
    department: { ...uro, id: "dep-onk", identifier: "6620019", name: "Onkologi" },
  },
];
const bundle = JSON.parse(
  JSON.stringify(
    directoryBundle(numbers, GROUPS, { base: "https://region.example/fhir", madeAt: "2026-08-06T08:00:00Z" }),
  ),
);
interface Resource {
  resourceType: string;
  id: string;
  specialty?: { coding: object[] }[];
  identifier?: object[];
  partOf?: object;
  address?: string;
  payloadType?: { text: string }[];
}
const resources: Resource[] = bundle.entry.map(({ resource }: { resource: object }) => resource);
const of = (type: string) => resources.filter(({ resourceType }) => resourceType === type);

/** What R4 demands of each kind. */
const REQUIRED: Record<string, string[]> = {
  Organization: ["name"],
  HealthcareService: ["providedBy", "telecom"],
  Endpoint: ["status", "connectionType", "payloadType", "address"],
};

test("the list in FHIR R4: a collection in which every reference is answered and every required element is there", () => {
  expect(bundle).toMatchObject({ resourceType: "Bundle", type: "collection", timestamp: "2026-08-06T08:00:00Z" });
  const ids = new Set(resources.map(({ resourceType, id }) => `${resourceType}/${id}`));
  expect(ids.size).toBe(resources.length);
  for (const [at, resource] of resources.entries()) {
    expect(resource.id).toMatch(/^[A-Za-z0-9.-]{1,64}$/);
    expect(bundle.entry[at].fullUrl).toBe(`https://region.example/fhir/${resource.resourceType}/${resource.id}`);
    for (const field of REQUIRED[resource.resourceType] ?? ["never"])
      expect(resource, resource.id).toHaveProperty(field);
  }
  for (const [, reference] of JSON.stringify(bundle).matchAll(/"reference":"([^"]+)"/g))
    expect(ids).toContain(reference);
  expect([of("Organization"), of("Endpoint"), of("HealthcareService")].map(({ length }) => length)).toEqual([3, 3, 3]);
});

test("a service says the number, the cancers, the hours, when it was verified, and that it is stale", () => {
  const [first, second] = of("HealthcareService");
  expect(first).toMatchObject({
    active: true,
    providedBy: { reference: "Organization/dep-uro" },
    telecom: [{ system: "phone", value: "00 12 34 56", period: { start: "2024-01-10" } }],
    availableTime: [
      { daysOfWeek: ["mon", "tue", "wed", "thu"], availableStartTime: "08:00:00", availableEndTime: "15:00:00" },
      { daysOfWeek: ["fri"], availableStartTime: "08:00:00", availableEndTime: "13:30:00" },
    ],
    notAvailable: [{ description: "Helligdage" }],
    extension: [{ valueDate: "2026-07-01" }, { valueCode: "live" }],
  });
  expect(first?.specialty?.[0]?.coding).toContainEqual({ system: "urn:oid:1.2.208.176.2.4", code: "DC61" });
  expect(second).toMatchObject({
    extraDetails: "Forældet: ikke bekræftet siden 2026-07-01.",
    availableTime: [{ allDay: true }],
    telecom: [{ period: { end: "2027-01-01" } }],
  });
  expect(second?.specialty).toHaveLength(2);
});

test("a department says its codes and its hospital; an endpoint where correspondence goes, and in which form", () => {
  const department = resources.find(({ id }) => id === "dep-uro");
  expect(department?.identifier).toEqual([
    { type: { text: "SHAK" }, value: "6620128" },
    { system: "urn:oid:1.2.208.176.1.1", value: "999000000100000" },
    { system: "https://www.gs1.org/gln", value: "5790000990016" },
  ]);
  expect(department?.partOf).toEqual({ reference: "Organization/hospital-aarhus-hospital" });
  const forms = of("Endpoint").map(({ address, payloadType }) => [address, payloadType?.[0]?.text]);
  expect(forms).toContainEqual(["urn:oid:1.3.88.5790000990016", "MedCom korrespondancebrev DIS91"]);
  expect(forms).toContainEqual(["urn:oid:1.3.88.5790000990016", "MedCom CareCommunication"]);
});

test("a machine that knows nothing of us finds its way from a number to its department, and to where correspondence goes", () => {
  const resource = (id: string) => resources.find((each) => each.id === id);
  const [dis91, careCommunication] = ["dep-uro-dis91-5790000990016", "dep-uro-carecommunication-5790000990016"];
  expect(resource("hospital-aarhus-hospital")).toMatchObject({ active: true, name: "Århus Hospital" });
  expect(resource("dep-uro")).toMatchObject({
    active: true,
    endpoint: [{ reference: `Endpoint/${dis91}` }, { reference: `Endpoint/${careCommunication}` }],
  });
  expect(resource("dep-onk")?.identifier).toEqual([
    { type: { text: "SHAK" }, value: "6620019" },
    { system: "https://www.gs1.org/gln", value: "5790000990016" },
  ]);
  const endpoint = {
    ...{ resourceType: "Endpoint", status: "active", address: "urn:oid:1.3.88.5790000990016" },
    identifier: [{ system: "https://www.gs1.org/gln", value: "5790000990016" }],
    managingOrganization: { reference: "Organization/dep-uro" },
  };
  expect(resource(dis91)).toEqual({
    ...{ ...endpoint, id: dis91, connectionType: { display: "VANS (EDIFACT, OIOXML)" } },
    payloadType: [{ text: "MedCom korrespondancebrev DIS91" }],
  });
  expect(resource(careCommunication)).toEqual({
    ...{ ...endpoint, id: careCommunication, payloadType: [{ text: "MedCom CareCommunication" }] },
    connectionType: { system: "http://terminology.hl7.org/CodeSystem/endpoint-connection-type", code: "hl7-fhir-msg" },
  });
  expect(resource("onk-1")).toEqual({
    ...{ resourceType: "HealthcareService", id: "onk-1", active: true, name: "Kræftkoordinatoren" },
    extension: [
      { url: "https://region.example/fhir/StructureDefinition/verified-on", valueDate: "2026-07-01" },
      { url: "https://region.example/fhir/StructureDefinition/number-state", valueCode: "live" },
    ],
    providedBy: { reference: "Organization/dep-onk" },
    specialty: [
      {
        coding: [
          {
            ...{ system: "https://region.example/fhir/CodeSystem/cancer-group", code: "prostate" },
            display: "Prostatakræft",
          },
          { system: "urn:oid:1.2.208.176.2.4", code: "DC61" },
        ],
        text: "Prostatakræft (DC61)",
      },
    ],
    comment: "Bodil Ravn Schmidt",
    telecom: [{ system: "phone", value: "00 12 34 56", use: "work", period: { start: "2024-01-10" } }],
    availableTime: [
      {
        daysOfWeek: ["mon", "tue", "wed", "thu", "fri"],
        availableStartTime: "09:00:00",
        availableEndTime: "15:00:00",
      },
    ],
    notAvailable: [{ description: "Helligdage" }],
    endpoint: [{ reference: "Endpoint/dep-onk-dis91-5790000990016" }],
  });
  expect(resource("uro-2")).toMatchObject({ active: true });
  expect(resource("uro-2")).not.toHaveProperty("notAvailable"); // it answers on holidays
});

test("hours from midnight to noon are no whole day, and a hospital's letters of our own are spelt out", () => {
  const odd = { ...uro, organisation: "Sæby Ø Hospital" };
  const early: ListedNumber = { ...aNumber({ hours: "hverdage 0–12" }), state: "live", department: odd };
  const made = directoryBundle([early], GROUPS, {
    base: "https://region.example/fhir",
    madeAt: "2026-08-06T08:00:00Z",
  });
  const [hospital, , , service] = made.entry.map(({ resource }) => resource);
  expect(hospital?.id).toBe("hospital-saeby-oe-hospital");
  expect(service?.["availableTime"]).toMatchObject([{ availableStartTime: "00:00:00", availableEndTime: "12:00:00" }]);
});

test("what is not said is left out: no coordinator, hours that no machine reads, a department without a hospital; midnight is the last second", () => {
  const alone: ListedNumber[] = [
    {
      ...aNumber({ coordinator: "", hours: "efter aftale" }),
      state: "upcoming",
      department: { ...uro, organisation: "" },
    },
    {
      ...aNumber({ entry: "uro-2", hours: "hverdage 20–24" }),
      state: "live",
      department: { ...uro, organisation: "" },
    },
  ];
  const ranged = [
    { ...GROUPS[0], id: "prostate", name: { da: "P", en: "P" }, ranges: [{ from: "DC60", to: "DC63", except: [] }] },
  ];
  const made = directoryBundle(alone, ranged, { base: "https://region.example/fhir", madeAt: "2026-08-06T08:00:00Z" });
  const [department, , first, second] = made.entry.map(({ resource }) => resource);
  expect(department).not.toHaveProperty("partOf");
  expect(first).toMatchObject({ active: false });
  expect(first).not.toHaveProperty("comment");
  expect(first).not.toHaveProperty("availableTime");
  expect(second).toMatchObject({
    availableTime: [{ availableStartTime: "20:00:00", availableEndTime: "23:59:59" }],
    specialty: [{ coding: [{ code: "prostate" }, { code: "DC60" }, { code: "DC63" }] }],
  });
});
