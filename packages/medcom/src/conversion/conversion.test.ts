import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toBase64 } from "../base64.ts";
import type { BinaryLetter } from "../binary-letter.ts";
import type { CorrespondenceLetter } from "../correspondence-letter.ts";
import { buildEmessage, CORRESPONDENCE_2006, FILES_2012, type OutgoingMessage, readEmessage } from "../emessage.ts";
import { readAcknowledgement } from "../fhir/acknowledgement.ts";
import { buildAcknowledgement } from "../fhir/build-acknowledgement.ts";
import { buildCareCommunication } from "../fhir/build-care-communication.ts";
import { readCareCommunication } from "../fhir/care-communication.ts";
import type { LocalMoment } from "../moment.ts";
import { advice, buildFrom, refusal } from "../testing/fhir-messages.ts";
import { acknowledgementOfReceipt, type ConvertedMessage, receiptsOfAcknowledgement } from "./answers.ts";
import { careCommunicationOfCorrespondence } from "./care-communication-of-correspondence.ts";
import type { Converted, Correspondence } from "./correspondence.ts";
import { correspondenceOfCareCommunication } from "./correspondence-of-care-communication.ts";
import { correspondenceOfLetters } from "./correspondence-of-letters.ts";
import { danishTime, fhirMoment } from "./danish-time.ts";
import { lettersOfCorrespondence } from "./letters-of-correspondence.ts";

/** Temporal values compare as equal whatever they hold, so contents are compared as their JSON. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const time: LocalMoment = {
  kind: "local",
  date: Temporal.PlainDate.from("2026-08-06"),
  time: Temporal.PlainTime.from("09:12"),
};
const envelope = { sent: time, identifier: "K1", acknowledgement: "pluspositivkvitt" } as const;

/** Letters as bytes and back. */
function sent<Letter extends CorrespondenceLetter | BinaryLetter>(
  letters: readonly Letter[],
  namespace: string,
): readonly Letter[] {
  if (letters.length === 0) return [];
  const message: OutgoingMessage = { namespace, envelope, letters };
  const built = buildEmessage(message);
  if (!built.ok) throw new Error(JSON.stringify(built.problems));
  const read = readEmessage(built.xml);
  if (!read.ok) throw new Error(read.unreadable.why.en);
  return read.letters as unknown as readonly Letter[]; // what was sent, read back
}

function contentOf(read: Converted<Correspondence>): Correspondence {
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.content;
}

function throughLetters(said: Correspondence): Correspondence {
  const { letter, binaries } = lettersOfCorrespondence(said, { letter: "BREV1", files: ["FIL1", "FIL2"] });
  const [read] = sent([letter], CORRESPONDENCE_2006);
  if (read === undefined) throw new Error("no letter was read");
  return contentOf(correspondenceOfLetters(read, sent(binaries, FILES_2012)));
}

const needs = { sorOf: () => undefined, newId: buildFrom().newId };

function throughFhir(said: Correspondence): Correspondence {
  const made = careCommunicationOfCorrespondence(said, needs);
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  const read = readCareCommunication(buildCareCommunication(made.message, buildFrom()));
  if (!read.ok) throw new Error(read.unreadable.why.en);
  return contentOf(correspondenceOfCareCommunication(read.message));
}

const word = fc.string({ minLength: 1, maxLength: 9, unit: fc.constantFrom(..."aæØbåC<&.1".split("")) });
const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const text = fc
  .array(fc.oneof(words, fc.constant("")), { minLength: 1, maxLength: 3 })
  .map((lines) => [...lines, "slut"].join("\n"));
const moment = fc
  .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
  .map((date) => Temporal.Instant.fromEpochMilliseconds(date.getTime()).toString())
  .map((instant) => danishTime(instant) ?? Temporal.PlainDateTime.from("2026-01-01T00:00"));
const party = fc.record({
  gln: fc.constantFrom("5790000999033", "5790000999026"),
  sor: fc.constant("990000000000016"),
  name: words,
});
const writer = fc.record({
  name: fc.tuple(word, word).map((names) => names.join(" ")),
  role: word,
  phone: fc.constant("70101010"),
  written: moment,
});
const file = fc.record({
  identifier: fc.uuid().map((id) => id.replaceAll("-", "")),
  extension: fc.constantFrom("pdf", "png", "gif"),
  title: words,
  data: fc.uint8Array({ minLength: 1, maxLength: 20 }).map(toBase64),
});
const correspondences: fc.Arbitrary<Correspondence> = fc.record({
  sent: moment,
  sender: party,
  receiver: party,
  patient: fc.record({
    number: fc.record({ kind: fc.constant("cpr" as const), text: fc.constant("1703529991") }),
    family: word,
    given: words,
    street: words,
    city: words,
    postCode: fc.constant("5970"),
  }),
  subject: words,
  isUrgent: fc.boolean(),
  texts: fc.array(fc.record({ text, writer }), { minLength: 1, maxLength: 10 }),
  files: fc.uniqueArray(file, { maxLength: 8, selector: ({ identifier }) => identifier }),
  links: fc.array(fc.record({ title: words, url: fc.constant("https://example.dk/plan?a=1&b=2") }), { maxLength: 2 }),
  episode: fc.uuid().map((id) => id.replaceAll("-", "")),
});

describe("what both standards can say comes back the same", () => {
  test("through XDIS91 and XBIN01", () => {
    fc.assert(
      fc.property(correspondences, (said) => {
        expect(asJson(throughLetters(said))).toEqual(asJson(said));
      }),
      { numRuns: 100 },
    );
  });
  test("through CareCommunication", () => {
    fc.assert(
      fc.property(correspondences, (said) => {
        expect(asJson(throughFhir(said))).toEqual(asJson(said));
      }),
      { numRuns: 100 },
    );
  });
});

describe("advice from a department, as a letter in the older format", () => {
  const read = correspondenceOfCareCommunication(advice);
  const { letter, binaries } = lettersOfCorrespondence(contentOf(read), { letter: "BREV1", files: ["FIL1"] });

  test("who wrote stands above each text, and the file has a letter of its own", () => {
    expect(letter.sections).toHaveLength(2);
    expect(JSON.stringify(letter.sections[1]?.text)).toContain(
      "Karen Marie Lund, overlaege, tlf. 78450000, 06.08.2026 kl. 09:12",
    );
    expect(binaries).toMatchObject([{ head: { identifier: "FIL1" }, objects: [{ extension: "pdf", size: "9" }] }]);
    expect(letter.references).toMatchObject([{ description: "Planen på papir", target: { kind: "attachment" } }]);
  });

  test("what the letter cannot carry is named", () => {
    expect(read).toMatchObject({ notCarried: ["Communication.identifier", "Communication.category", "Provenance"] });
  });

  test("a twelfth text stands with others in the tenth section, and none is lost", () => {
    const said = contentOf(read);
    const texts = Array.from({ length: 12 }, (_, index) => ({ text: `Afsnit ${index}` }));
    const { letter: long } = lettersOfCorrespondence({ ...said, texts }, { letter: "BREV1", files: [] });
    expect(long.sections).toHaveLength(10);
    for (const { text: line } of texts) expect(JSON.stringify(long.sections)).toContain(line);
  });

  test("a subject longer than the letter's is told in full in the text", () => {
    const subject = "Kræftopfølgning ".repeat(8).trim();
    const { letter: long } = lettersOfCorrespondence({ ...contentOf(read), subject }, { letter: "BREV1", files: [] });
    expect(long.additional?.subject).toHaveLength(70);
    expect(JSON.stringify(long.sections[0])).toContain(subject);
  });
});

describe("what CareCommunication demands and a letter does not tell", () => {
  const said = contentOf(correspondenceOfCareCommunication(advice));

  test.each([
    ["who wrote", { ...said, texts: [{ text: "PSA?" }] }, "does not say who wrote it"],
    ["a SOR number", { ...said, sender: { gln: "5790000999033" } }, "SOR number is not known"],
    [
      "a type of file it takes",
      { ...said, files: [{ identifier: "a", extension: "exe", title: "x", data: "AA==" }] },
      "It takes no others".slice(3),
    ],
  ])("%s: refused with one sentence", (_, correspondence: Correspondence, sentence) => {
    const made = careCommunicationOfCorrespondence(correspondence, needs);
    expect(made.ok ? "made" : made.problems[0]?.why.en).toContain(sentence);
  });

  test("the unit that sends may stand for the writer, and a reply names the letter that it answers", () => {
    const made = careCommunicationOfCorrespondence(
      { ...said, texts: [{ text: "PSA?" }] },
      {
        ...needs,
        writer: { name: "Urologisk Afdeling", role: "sekretariat", phone: "78450000" },
        answers: { letter: "BREV1#5790000999026" },
      },
    );
    expect(made).toMatchObject({
      message: {
        segments: [{ author: { name: { family: "Afdeling", given: ["Urologisk"] } } }, { kind: "attachment" }],
        events: [{ activity: "reply-message", previous: { letter: "BREV1#5790000999026" } }],
      },
    });
  });

  test("a letter whose file has not come waits for it", () => {
    const { letter } = lettersOfCorrespondence(said, { letter: "BREV1", files: ["FIL1"] });
    const waiting = correspondenceOfLetters(letter, []);
    expect(waiting.ok ? "read" : waiting.problems[0]?.why.en).toContain("has not come yet");
  });
});

describe("answers", () => {
  const converted: ConvertedMessage = {
    messageId: advice.messageId,
    sent: advice.sent,
    sender: advice.sender,
    receiver: advice.receiver,
    letters: [
      { envelopeIdentifier: "K1", identifier: "BREV1", version: "XD9134L" },
      { envelopeIdentifier: "K2", identifier: "FIL1", version: "XB0131X" },
    ],
  };
  const numbers = {
    bundleId: refusal.bundleId,
    messageId: refusal.messageId,
    sent: { ...time, time: Temporal.PlainTime.from("09:13") },
  };
  const receipts = (answer: typeof refusal) =>
    receiptsOfAcknowledgement(answer, converted, ({ identifier }) => `KVIT${identifier}`.slice(0, 14));

  test("an ok becomes a positive receipt for each letter, and each of them the same ok again", () => {
    const ok = { ...refusal, code: "ok" as const, errors: [] };
    const made = receipts(ok).receipts;
    expect(made.map(({ kind, original }) => [kind, original.envelopeIdentifier])).toEqual([
      ["positive-receipt", "K1"],
      ["positive-receipt", "K2"],
    ]);
    for (const receipt of made) expect(acknowledgementOfReceipt(receipt, converted, numbers)).toEqual(ok);
  });

  test("a refusal becomes a negative receipt with its reasons, and comes back as one", () => {
    const [receipt] = receipts({
      ...refusal,
      errors: [{ type: "processing", code: "MSG_Receiver_Identifier_UNKNOWN" }],
    }).receipts;
    expect(receipt).toMatchObject({
      kind: "negative-receipt",
      original: { letters: [{ code: "ukendt_lokationsnummer" }] },
    });
    const back = receipt && acknowledgementOfReceipt(receipt, converted, numbers);
    expect(back).toMatchObject({
      code: "fatal-error",
      answers: advice.messageId,
      errors: [{ code: "MSG_Receiver_Identifier_UNKNOWN" }],
    });
    expect(back && readAcknowledgement(buildAcknowledgement(back, buildFrom()))).toEqual({ ok: true, message: back });
  });

  test("a fault that passes is told in the receipt's words, and named as what it cannot say", () => {
    const made = receipts({ ...refusal, code: "transient-error", errors: [] });
    expect(made.notCarried).toEqual(["MessageHeader.response.code"]);
    expect(JSON.stringify(made.receipts)).toContain("send igen");
  });

  test("a receipt of something else answers nothing", () => {
    const [receipt] = receipts(refusal).receipts;
    expect(receipt && acknowledgementOfReceipt(receipt, { ...converted, letters: [] }, numbers)).toBeUndefined();
  });
});

describe("the clock in Denmark", () => {
  test.each([
    ["2026-08-06T09:12:00+02:00", "2026-08-06T09:12:00"],
    ["2026-01-06T23:30:00Z", "2026-01-07T00:30:00"],
  ])("%s is %s", (moment_, local) => expect(danishTime(moment_)?.toString()).toBe(local));

  test("a day alone, and what is none, has no time", () => {
    expect(danishTime("2026-08-06")).toBeUndefined();
    expect(danishTime("2026-13-06T09:12:00Z")).toBeUndefined();
  });

  test("the hour that stands twice in October is the first", () => {
    expect(fhirMoment(Temporal.PlainDateTime.from("2026-10-25T02:30"))).toBe("2026-10-25T02:30:00+02:00");
  });
});
