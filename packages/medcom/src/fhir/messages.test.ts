import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { r4 } from "../testing/definitions.ts";
import { advice, buildFrom, refusal } from "../testing/fhir-messages.ts";
import { type Acknowledgement, readAcknowledgement } from "./acknowledgement.ts";
import { buildAcknowledgement } from "./build-acknowledgement.ts";
import { buildCareCommunication } from "./build-care-communication.ts";
import { type CareCommunication, readCareCommunication, type Segment } from "./care-communication.ts";
import { leftovers } from "./leftovers.ts";
import type { FhirOrganization, MessageEvent } from "./message-parts.ts";
import { readResource } from "./read-resource.ts";
import type { FhirObject, Resource } from "./resource.ts";
import { writeJson, writeResourceXml } from "./write-resource.ts";

/** A Bundle through both formats and back. */
function travelled(bundle: Resource, format: "json" | "xml"): Resource {
  const written = writeResourceXml(bundle, r4);
  const read = readResource(format === "json" ? writeJson(bundle) : written.ok ? written.xml : "", r4);
  if (!read.ok) throw new Error(read.unreadable.why.en);
  return read.resource;
}

const word = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(..."aæØ <&\"'\n0,".split("")) })
  .filter((text) => text.trim() !== "");
const uuid = fc.uuid().map((id) => `urn:uuid:${id}`);
const moment = fc.constantFrom("2026-08-05T14:02:00+02:00", "2026-12-31T23:59:59Z");
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const organization: fc.Arbitrary<FhirOrganization> = fc
  .record({ gln: maybe(word), sor: maybe(word), name: maybe(word) })
  .map((record) => present(record) as FhirOrganization); // without what is undefined
const name = fc.record({ family: maybe(word), given: fc.array(word, { maxLength: 2 }) }).map(present);
const role = fc.oneof(
  fc.record({ kind: fc.constant("code"), system: word, code: word }),
  fc.record({ kind: fc.constant("text"), text: word }),
);
const author = fc.record({ kind: fc.constant("person"), name, role, organization: maybe(organization) }).map(present);
const team = fc.record({ kind: fc.constant("team"), name: word, organization: maybe(organization) }).map(present);
const head = {
  identifier: uuid,
  date: moment,
  organization: maybe(organization),
  author: maybe(author),
  phone: maybe(word),
};
const segment = fc
  .oneof(
    fc.record({ kind: fc.constant("text"), ...head, text: word }),
    fc.record({
      kind: fc.constant("attachment"),
      ...head,
      title: word,
      contentType: maybe(word),
      data: maybe(word),
      url: maybe(word),
      created: maybe(moment),
    }),
  )
  .map((record) => present(record) as unknown as Segment); // the parts are those of a segment
const previous = maybe(fc.oneof(fc.record({ message: fc.uuid() }), fc.record({ letter: word })));
const event = fc
  .record({
    activity: word,
    occurred: moment,
    recorded: moment,
    message: fc.uuid(),
    by: organization,
    previous,
    segments: fc.array(uuid, { maxLength: 2 }),
  })
  .map((record) => present(record) as MessageEvent);
const shared = {
  bundleId: fc.uuid(),
  messageId: fc.uuid(),
  sent: moment,
  sender: organization,
  receiver: organization,
  events: fc.array(event, { maxLength: 2 }),
};

const careCommunications = fc
  .record({
    kind: fc.constant("care-communication"),
    ...shared,
    version: fc.constant("5.0"),
    patient: fc
      .record({
        number: fc.record({ system: word, value: word, use: maybe(word) }).map(present),
        name,
        address: maybe(fc.record({ lines: fc.array(word, { maxLength: 2 }), city: word }).map(present)),
        birthDate: maybe(word),
        gender: maybe(word),
      })
      .map(present),
    thread: uuid,
    category: word,
    topic: maybe(word),
    priority: maybe(word),
    specificSender: maybe(fc.oneof(author, team)),
    specificReceiver: maybe(fc.oneof(author, team)),
    encounter: maybe(
      fc.record({ status: word, class: word, episode: fc.record({ system: maybe(word), value: word }).map(present) }),
    ),
    segments: fc.array(segment, { maxLength: 3 }),
  })
  .map((record) => present(record) as unknown as CareCommunication); // the parts are those of a message

const acknowledgements = fc
  .record({
    kind: fc.constant("acknowledgement"),
    ...shared,
    answers: fc.uuid(),
    code: fc.constantFrom("ok", "transient-error", "fatal-error"),
    errors: fc.array(fc.record({ type: word, code: maybe(word), text: maybe(word) }).map(present), { maxLength: 2 }),
  })
  .map((record) => present(record) as unknown as Acknowledgement);

function present<Fields extends object>(record: Fields): object {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}

describe("what is built is read back, in both formats", () => {
  test.each(["json", "xml"] as const)("a CareCommunication in %s", (format) => {
    fc.assert(
      fc.property(careCommunications, (message) => {
        expect(readCareCommunication(travelled(buildCareCommunication(message, buildFrom()), format))).toEqual({
          ok: true,
          message,
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each(["json", "xml"] as const)("an Acknowledgement in %s", (format) => {
    fc.assert(
      fc.property(acknowledgements, (message) => {
        expect(readAcknowledgement(travelled(buildAcknowledgement(message, buildFrom()), format))).toEqual({
          ok: true,
          message,
        });
      }),
      { numRuns: 60 },
    );
  });
});

test("an organisation and an author stand once, however often they are named", () => {
  const bundle = buildCareCommunication(advice, buildFrom());
  const types = entryTypes(bundle);
  expect(types[0]).toBe("MessageHeader");
  expect(types.filter((type) => type === "Organization")).toHaveLength(2);
  expect(types.filter((type) => type === "PractitionerRole")).toHaveLength(2);
});

test("what is built has nothing that is not understood, and what is added is named", () => {
  const bundle = buildCareCommunication(advice, buildFrom());
  expect(leftovers(bundle)).toEqual([]);
  expect(leftovers(buildAcknowledgement(refusal, buildFrom()))).toEqual([]);
  const at = entryTypes(bundle).indexOf("Patient");
  const entry = (bundle["entry"] as readonly FhirObject[]).map((each, index) =>
    index === at
      ? {
          ...each,
          resource: {
            ...(each["resource"] as FhirObject),
            telecom: [{ value: "12345678" }],
            extension: [{ url: "urn:x/y", valueCode: "z" }],
          },
        }
      : each,
  );
  expect(leftovers({ ...bundle, entry })).toEqual([
    `Bundle.entry[${at}].resource.telecom.value`,
    `Bundle.entry[${at}].resource.extension[y].valueCode`,
  ]);
});

test.each([
  ["MessageHeader", "MessageHeader"],
  ["Communication", "Communication"],
  ["Patient", "Patient"],
])("without its %s a message is unreadable", (type, lacking) => {
  const bundle = buildCareCommunication(advice, buildFrom());
  const entry = (bundle["entry"] as readonly FhirObject[]).filter((_, index) => entryTypes(bundle)[index] !== type);
  const read = readCareCommunication({ ...bundle, entry });
  expect(read.ok ? "read" : read.unreadable.why.en).toContain(`${lacking} is missing`);
});

function entryTypes(bundle: Resource): readonly string[] {
  // The builder makes a list of entries with resources.
  return (bundle["entry"] as readonly { readonly resource: Resource }[]).map(({ resource }) => resource.resourceType);
}
