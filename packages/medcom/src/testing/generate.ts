import fc from "fast-check";
import { toBase64 } from "../base64.ts";
import type { BinaryLetter } from "../binary-letter.ts";
import type { CorrespondenceLetter } from "../correspondence-letter.ts";
import type { DischargeLetter } from "../discharge-letter.ts";
import {
  CORRESPONDENCE_2006,
  FILES_2012,
  LABORATORY_2007,
  LABORATORY_2014,
  LETTERS_2005,
  type OutgoingMessage,
} from "../emessage.ts";
import type { BreakableText, FormattedText, Piece } from "../formatted-text.ts";
import type { HospitalReferral } from "../hospital-referral.ts";
import type { PartyNumber, PatientIdentity } from "../identifiers.ts";
import type { LaboratoryReport } from "../laboratory-report.ts";
import type { LaboratoryResult } from "../laboratory-result.ts";
import type { Letter } from "../letters.ts";
import type { LocalMoment } from "../moment.ts";
import type { OutpatientDischargeLetter } from "../outpatient-discharge-letter.ts";
import type { NegativeReceipt, NegativeVansReceipt, PositiveReceipt, Refused } from "../receipts.ts";
import type { Reference } from "../reference.ts";

/** Messages of every kind, as large as the schemas allow in words and smaller in number, for laws. */

const SIGNS = [
  ..."abcxyzÆØÅæøåéö0123456789",
  " ",
  " ",
  ".",
  ",",
  "<",
  ">",
  "&",
  '"',
  "'",
  "]",
  "µ",
  "≥",
  "😀",
  "\u00A0",
];

/** Words without blanks at the ends, 1 to `most` characters. */
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: fc.constantFrom(...SIGNS), minLength: 1, maxLength: most })
    .map((drawn) => drawn.replace(/^ +| +$/g, "x"));

const digits = (least: number, most = least): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(..."123456789"), minLength: least, maxLength: most });

const among = <const T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

/**
 * A record of which only the `required` keys always stand. What is drawn is claimed to be a T: fast-check cannot say so for optional keys,
 * and a shape that were wrong would fail the law and the schema.
 */
const some = <T = unknown>(shape: Readonly<Record<string, fc.Arbitrary<unknown>>>, required: readonly string[]) =>
  fc.record(shape, { requiredKeys: [...required] }) as fc.Arbitrary<T>;

const time: fc.Arbitrary<LocalMoment> = fc
  .record({ day: fc.integer({ min: -25_000, max: 40_000 }), minute: fc.integer({ min: 0, max: 1439 }) })
  .map(({ day, minute }) => ({
    kind: "local",
    date: new Temporal.PlainDate(2000, 1, 1).add({ days: day }),
    time: new Temporal.PlainTime(Math.trunc(minute / 60), minute % 60),
  }));

const piece: fc.Arbitrary<Piece> = fc.oneof(
  fc.record({
    kind: among("words"),
    words: fc.string({ unit: fc.constantFrom(...SIGNS, "\n", "\r", "\t"), minLength: 1, maxLength: 40 }),
  }),
  among({ kind: "break" }, { kind: "space" }),
);

/** Two neighbours of one style are one when read, so none are drawn. */
const parted = <P extends { readonly kind: string }>(parts: readonly P[]): P[] =>
  parts.filter(({ kind }, at) => kind === "break" || kind === "space" || parts[at - 1]?.kind !== kind);

const breakable: fc.Arbitrary<BreakableText> = fc.array(piece, { minLength: 1, maxLength: 6 }).map(parted);
const styled = fc.record({
  kind: among("bold", "italic", "underline", "right", "center"),
  content: fc.array(piece, { maxLength: 4 }).map(parted),
});
const fixed = fc.record({
  kind: among("fixed"),
  content: fc.array(fc.oneof(piece, styled), { maxLength: 4 }).map((parts) => parted(parts)),
});

/** Text with all styles, as deep as the schema goes. */
const formatted: fc.Arbitrary<FormattedText> = fc
  .array(fc.oneof(piece, styled, fixed), { minLength: 1, maxLength: 8 })
  .map((parts) => parted(parts));

const partyNumber: fc.Arbitrary<PartyNumber> = fc.oneof(
  fc.record({ register: among("ydernummer"), text: digits(5).map((five) => `0${five}`) }),
  fc.record({ register: among("sygehusafdelingsnummer"), text: among("9900001", "9900ABC", "9900") }),
  fc.record({ register: among("lokationsnummer"), text: among("5790000999019", "5790000999026") }),
  fc.record({ register: among("kommunenummer"), text: digits(3) }),
  fc.record({ register: among("sorkode"), text: digits(15, 17) }),
);
const labNumber: fc.Arbitrary<PartyNumber> = fc.oneof(
  partyNumber,
  fc.record({ register: fc.record({ local: among("PRV", "A") }), text: words(17) }),
);

const identity: fc.Arbitrary<PatientIdentity> = fc.oneof(
  fc.record({ kind: among("civil-registration"), text: digits(10) }),
  fc.record({ kind: among("alternative"), text: among("6703529991", "0703921VJ4") }),
);

const addressShape = { street: words(35), suburb: words(35), district: words(35), postCode: digits(4) };
const names = { organisation: words(35), department: words(35), unit: words(35) };
const person = { identity, surname: words(70), givenName: words(70) };
const receiver = { ean: digits(13), number: partyNumber, ...names, ...addressShape };
const sender = { ...receiver, telephone: words(25), speciality: among("urologi", "onkologi", "almen_medicin") };
const relative = {
  relation: among("uspec_paaroerende", "mor", "far", "barn"),
  number: words(10),
  surname: words(70),
  givenName: words(70),
};

const reference: fc.Arbitrary<Reference> = fc.record({
  description: words(70),
  target: fc.oneof(
    fc.record({ kind: among("url"), url: words(350) }),
    among({ kind: "sup" }),
    fc.record({
      kind: among("attachment"),
      attachment: fc.record({
        identifier: among("c0ffee00c0ffee00c0ffee00c0ffee00"),
        code: among("tekstfil", "billede"),
        extension: among("pdf", "png"),
        size: digits(1, 6),
      }),
    }),
  ),
});

const head = (version: string) =>
  some(
    {
      identifier: words(14),
      version: among(version),
      authorised: time,
      status: among("nytbrev", "rettetbrev"),
      episodeOfCare: words(35),
    },
    ["identifier", "version", "authorised", "status"],
  );

const plainDiagnosis = fc.record({ code: words(17), text: words(70) });
const system = among("SKSdiagnosekode", "uspecificeretkode", "ICPCkode");
const classified = fc.record({ code: words(17), system, text: words(70) });
const role = among("bidiagnose", "tillaegsdiagnose", "operation", "roentgenundersoegelse");

const dischargeShape = {
  sender: some({ ...sender, contact: some({ number: partyNumber, ...names }, ["number"]) }, [
    "ean",
    "number",
    "organisation",
  ]),
  receiver: some(receiver, ["ean", "number"]),
  copyReceiver: some({ number: partyNumber, ...names, ...addressShape }, ["number"]),
  patient: some({ ...person, ...addressShape, occupation: words(35), status: among("ambulant", "indlagt", "doed") }, [
    "identity",
    "surname",
    "status",
  ]),
  relatives: fc.array(some({ ...relative, ...addressShape }, ["relation", "surname"]), { maxLength: 2 }),
  referral: some(
    {
      identifier: words(35),
      received: time,
      diagnosis: classified,
      additional: fc.array(classified, { maxLength: 5 }),
    },
    ["identifier", "additional"],
  ),
  diagnoses: some(
    {
      main: plainDiagnosis,
      mainAdditional: fc.array(plainDiagnosis, { maxLength: 2 }),
      other: fc.array(
        some({ role, code: words(17), system, text: words(70), at: time }, ["role", "code", "system", "text"]),
        { maxLength: 3 },
      ),
    },
    ["main", "mainAdditional", "other"],
  ),
  sections: fc.array(some({ signed: time, text: formatted }, ["text"]), { maxLength: 10 }),
  references: fc.array(reference, { maxLength: 3 }),
};
const dischargeRequired = ["kind", "head", "sender", "receiver", "patient", "relatives", "sections", "references"];

const dischargeLetter = some<DischargeLetter>(
  {
    kind: among("discharge-letter"),
    head: head("XD0133L"),
    ...dischargeShape,
    admitted: time,
    discharged: time,
  },
  dischargeRequired,
);
const outpatientLetter = some<OutpatientDischargeLetter>(
  {
    kind: among("outpatient-discharge-letter"),
    head: head("XD0233L"),
    ...dischargeShape,
    firstVisit: time,
    lastVisit: time,
  },
  dischargeRequired,
);

const correspondence = some<CorrespondenceLetter>(
  {
    kind: among("correspondence-letter"),
    head: head("XD9134L"),
    sender: some(sender, ["ean", "number", "organisation"]),
    receiver: some(receiver, ["ean", "number"]),
    patient: dischargeShape.patient,
    additional: some({ priority: among("rutine", "høj_prioritet"), subject: words(70) }, ["subject"]),
    sections: fc.array(fc.record({ text: formatted }), { maxLength: 10 }),
    references: fc.array(reference, { maxLength: 3 }),
  },
  ["kind", "head", "sender", "receiver", "patient", "sections", "references"],
);

const object = fc.uint8Array({ minLength: 1, maxLength: 60 }).map((bytes) => ({
  identifier: "2BE66629-DA66-406D-9E3F-CD78219E1377",
  code: "tekstfil",
  extension: "pdf",
  size: String(bytes.length),
  data: toBase64(bytes),
}));
const binaryLetter = fc
  .record({
    head: fc.record({
      identifier: words(14),
      version: among("XB0131X"),
      authorised: time,
      status: among("nytbrev"),
    }),
    sender: some<BinaryLetter["sender"]>(sender, ["ean", "number", "organisation"]),
    receiver: some<BinaryLetter["receiver"]>(receiver, ["ean", "number"]),
    about: fc.oneof(
      fc.record({ patient: some<NonNullable<BinaryLetter["patient"]>>(person, ["identity", "surname"]) }),
      fc.record({ system: among("true"), contents: words(70) }),
    ),
    objects: fc.array(object, { minLength: 1, maxLength: 3 }),
  })
  .map(({ about, ...letter }): BinaryLetter => ({ kind: "binary-letter", ...letter, ...about }));

const telephones = fc.array(fc.record({ number: words(25), kind: among("mobil", "arbejde", "fastnet") }), {
  maxLength: 3,
});
const uncoded = some({ code: words(17), system, text: words(70) }, ["system", "text"]);
const hospitalReferral = some<HospitalReferral>(
  {
    kind: among("hospital-referral"),
    head: head("XH0130R"),
    sender: some({ ...sender, referrer: some({ number: partyNumber, name: words(35), title: words(35) }, ["name"]) }, [
      "ean",
      "number",
      "organisation",
      "referrer",
    ]),
    receiver: some(receiver, ["ean", "number"]),
    answerCopy: some({ number: partyNumber, ...names, ...addressShape, telephone: words(25) }, ["number"]),
    patient: some({ ...person, title: words(35), ...addressShape, telephones, email: words(70) }, [
      "identity",
      "surname",
      "telephones",
    ]),
    relative: some(relative, ["relation", "surname"]),
    additional: some(
      {
        priority: among("elektiv", "akut", "saerlige_forhold"),
        status: among("ambulant", "indlaeggelse"),
        transport: among("ingen", "liggende", "siddende"),
        supplementary: formatted,
        reason: formatted,
      },
      ["reason"],
    ),
    diagnoses: some(
      {
        main: uncoded,
        additional: fc.array(some({ role, code: words(17), system, text: words(70) }, ["role", "system", "text"]), {
          maxLength: 5,
        }),
      },
      ["main", "additional"],
    ),
    clinical: some({ cave: formatted, history: formatted, examination: formatted, medicine: formatted }, ["cave"]),
    references: fc.array(reference, { maxLength: 3 }),
    visitations: fc.array(fc.record({ code: among("visitering", "indkaldt"), text: formatted }), { maxLength: 9 }),
  },
  ["kind", "head", "sender", "receiver", "patient", "references", "visitations"],
);

const interval = fc.oneof(
  some(
    { type: among("fysiologisk", "terapeutisk", "uspecificeret"), lower: words(12), upper: words(12), text: words(70) },
    ["type"],
  ),
  fc.record({ text: words(70) }),
);
const analysis = fc
  .record({
    code: words(8),
    codeType: among("iupac", "lokal"),
    responsible: words(3),
    completeName: breakable,
  })
  .chain((plain) =>
    fc.constantFrom(
      plain,
      { ...plain, shortName: "PSA;P" },
      {
        ...plain,
        group: { identifier: "KB1", responsible: "PRV", name: "Kreft & æ" },
        order: "17",
      },
    ),
  );

type Edition = 2005 | 2007 | 2014;

const labResult = (edition: Edition) =>
  some<LaboratoryResult>(
    {
      status: among("proeve_modtaget", "svar_midlertidigt", "svar_endeligt", "svar_rettet"),
      analysis,
      producer: fc.record({ identifier: words(35), ...(edition === 2005 ? {} : { code: words(3) }) }),
      referenceInterval: interval,
      type: among("numerisk", "alfanumerisk"),
      operator: among("mindre_end", "stoerre_end"),
      value: words(12),
      unit: words(12),
      validation: among("for_hoej", "for_lav", "unormal"),
      texts: fc.array(fc.record({ kind: among("value", "comment"), text: formatted }), { maxLength: 5 }),
      references: fc.constant([]),
      ...(edition === 2014 ? { toLaboratory: words(3) } : {}),
    },
    ["status", "analysis", "producer", "type", "value", "texts", "references"],
  );

const laboratoryReport = (edition: Edition) =>
  some<LaboratoryReport>(
    {
      kind: among("laboratory-report"),
      head: fc.record({
        identifier: words(14),
        version: among(edition === 2014 ? "XR0131K" : "XR0130K"),
        authorised: time,
      }),
      sender: some(
        {
          ean: digits(13),
          number: edition === 2005 ? partyNumber : labNumber,
          ...names,
          speciality: among("klin_biokemi"),
          ...(edition === 2014 ? { laboratory: words(3) } : {}),
        },
        ["ean", "number", "organisation", ...(edition === 2014 ? ["laboratory"] : [])],
      ),
      receiver: some(
        {
          ...receiver,
          number: edition === 2005 ? partyNumber : labNumber,
          physician: fc.record({ initials: words(17) }),
        },
        ["ean", "number"],
      ),
      copyReceiver: some({ number: edition === 2005 ? partyNumber : labNumber, ...names }, ["number"]),
      patient: some(
        { ...person, ...(edition === 2014 ? { consent: fc.record({ given: among("true", "false") }) } : {}) },
        ["identity", "surname"],
      ),
      requisition: some(
        {
          comments: breakable,
          sample: some(
            {
              laboratoryIdentifier: words(20),
              requesterIdentifier: words(15),
              takenAt: time,
              volume: digits(1, 15),
              volumeUnit: words(17),
              interval: fc.record({ start: time, end: time }),
            },
            ["laboratoryIdentifier", "takenAt"],
          ),
        },
        ["sample"],
      ),
      answer: fc.record({
        production: fc.record({
          identifier: words(35),
          answeredAt: time,
          ...(edition === 2014 ? { reportStatus: among("del_svar", "komplet_svar", "modtaget") } : {}),
        }),
        results: fc.array(labResult(edition), { minLength: 1, maxLength: 5 }),
      }),
    },
    ["kind", "head", "sender", "receiver", "patient", "requisition", "answer"],
  );

const mailbox = fc.record({ ean: words(35) });
const original = { envelopeIdentifier: words(14), sender: mailbox, receiver: mailbox };
const originalLetter = { identifier: words(14), version: words(7) };
const refused = {
  code: among("ikke_specificeret", "ukendt_lokationsnummer", "problem_med_version", "syntaksfejl"),
  text: breakable,
};

const positive: fc.Arbitrary<PositiveReceipt> = fc.record({
  kind: among("positive-receipt"),
  head: fc.record({ identifier: words(14), version: among("XC0330Q") }),
  sender: mailbox,
  receiver: mailbox,
  original: fc.record({ ...original, letters: fc.array(fc.record(originalLetter), { maxLength: 4 }) }),
});
const refusal = some<Refused & PositiveReceipt["original"]>(
  {
    ...original,
    ...refused,
    letters: fc.array(some({ ...originalLetter, ...refused }, ["identifier", "version"]), { maxLength: 4 }),
  },
  ["envelopeIdentifier", "sender", "receiver", "letters"],
);
const negative: fc.Arbitrary<NegativeReceipt> = fc.record({
  kind: among("negative-receipt"),
  head: fc.record({ identifier: words(14), version: among("XC0230Q") }),
  sender: mailbox,
  receiver: mailbox,
  original: refusal,
});
const negativeVans: fc.Arbitrary<NegativeVansReceipt> = fc.record({
  kind: among("negative-vans-receipt"),
  head: fc.record({ identifier: words(14), version: among("XC0130Q") }),
  sender: mailbox,
  receiver: mailbox,
  original: refusal,
});

const message = (namespace: string, letter: fc.Arbitrary<Letter>): fc.Arbitrary<OutgoingMessage> =>
  fc.record({
    namespace: fc.constant(namespace),
    envelope: fc.record({
      sent: time,
      identifier: words(14),
      acknowledgement: among("minuspositivkvitt", "pluspositivkvitt"),
    }),
    letters: fc.array(letter, { minLength: 1, maxLength: 2 }),
  });

/** A message of each kind that is written. */
export const messages: Readonly<Record<string, fc.Arbitrary<OutgoingMessage>>> = {
  "discharge letter XD0133L": message(LETTERS_2005, dischargeLetter),
  "outpatient discharge letter XD0233L": message(LETTERS_2005, outpatientLetter),
  "correspondence letter XD9134L": message(CORRESPONDENCE_2006, correspondence),
  "letter with files XB0131X": message(FILES_2012, binaryLetter),
  "hospital referral XH0130R": message(LETTERS_2005, hospitalReferral),
  "laboratory answer XR0130K of 2005": message(LETTERS_2005, laboratoryReport(2005)),
  "laboratory answer XR0130K of 2007": message(LABORATORY_2007, laboratoryReport(2007)),
  "laboratory answer XR0131K": message(LABORATORY_2014, laboratoryReport(2014)),
  "positive receipt XC0330Q": message(LETTERS_2005, positive),
  "negative receipt XC0230Q": message(LETTERS_2005, negative),
  "negative VANS receipt XC0130Q": message(LETTERS_2005, negativeVans),
};
