import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BinaryLetter } from "@foelgeskab/medcom/binary-letter";
import {
  acknowledgementOfReceipt,
  type ConvertedMessage,
  receiptsOfAcknowledgement,
} from "@foelgeskab/medcom/conversion/answers";
import { careCommunicationOfCorrespondence } from "@foelgeskab/medcom/conversion/care-communication-of-correspondence";
import type { Converted, Correspondence } from "@foelgeskab/medcom/conversion/correspondence";
import { correspondenceOfCareCommunication } from "@foelgeskab/medcom/conversion/correspondence-of-care-communication";
import { correspondenceOfLetters } from "@foelgeskab/medcom/conversion/correspondence-of-letters";
import { lettersOfCorrespondence } from "@foelgeskab/medcom/conversion/letters-of-correspondence";
import type { CorrespondenceLetter } from "@foelgeskab/medcom/correspondence-letter";
import { buildEmessage, CORRESPONDENCE_2006, type Emessage, FILES_2012 } from "@foelgeskab/medcom/emessage";
import { type Acknowledgement, readAcknowledgement } from "@foelgeskab/medcom/fhir/acknowledgement";
import { buildAcknowledgement } from "@foelgeskab/medcom/fhir/build-acknowledgement";
import { buildCareCommunication } from "@foelgeskab/medcom/fhir/build-care-communication";
import { type CareCommunication, readCareCommunication } from "@foelgeskab/medcom/fhir/care-communication";
import { sameResource } from "@foelgeskab/medcom/fhir/same-resource";
import { writeResourceXml } from "@foelgeskab/medcom/fhir/write-resource";
import type { ClassicContent } from "@foelgeskab/medcom/message-summary";
import type { LocalMoment } from "@foelgeskab/medcom/moment";
import { readMessage } from "@foelgeskab/medcom/read-message";
import type { PositiveReceipt } from "@foelgeskab/medcom/receipts";
import { buildFrom } from "@foelgeskab/medcom/testing/fhir-messages";
import { samples } from "@foelgeskab/medcom/testing/samples";
import { describe, expect, test } from "vitest";
import { validateOioxml } from "../letters/validate-oioxml.ts";
import { r4Table } from "./load-r4.ts";
import { published, publishedValidator, resourceOf } from "./testing/published.ts";

/** MedCom's conversion service: the same message in both standards, one pair for each direction. */
describe.skipIf(samples === undefined || published === undefined)("MedCom's flows between the two standards", () => {
  const text = (file: string): string =>
    samples === undefined ? "" : readFileSync(join(samples, "flows", file), "utf8");
  const bundle = (file: string) => resourceOf(text(file));

  function classic(file: string): Emessage["letters"][number] {
    const read = readMessage(new Uint8Array(readFileSync(join(samples ?? "", "flows", file))));
    if (!read.ok) throw new Error(read.unreadable.why.en);
    const [letter] = (read.content as ClassicContent).letters; // what the standards of letters tell
    if (letter === undefined) throw new Error("no letter");
    return letter;
  }

  const letterOf = () => classic("Flow1-XDIS91_Ex_to_FHIR.xml") as CorrespondenceLetter; // by its name
  const fileOf = () => classic("Flow1-XBIN01_Ex_to_FHIR.xml") as BinaryLetter;
  const messageOf = () => messageIn(readCareCommunication(bundle("Flow1-CareCommunication_Ex_from_OIOXML.xml")));
  const answerOf = () => messageIn(readAcknowledgement(bundle("Flow2-Acknowledgement_Ex_to_OIOXML.xml")));
  const receiptOf = (file: string) => classic(file) as PositiveReceipt;

  function messageIn<Message extends CareCommunication | Acknowledgement>(
    read: { readonly ok: true; readonly message: Message } | { readonly ok: false },
  ): Message {
    if (!read.ok) throw new Error("unreadable");
    return read.message;
  }

  /** What the two samples of the pair say, but for what their makers wrote differently in each: names, who wrote, empty lines. */
  function shared(read: Converted<Correspondence>) {
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    const { sent, sender, receiver, patient, subject, isUrgent, texts, files, links } = read.content;
    return {
      sent: sent.toString(),
      sender: sender.gln,
      receiver: receiver.gln,
      patient: { number: patient.number, street: patient.street, city: patient.city, postCode: patient.postCode },
      subject,
      isUrgent,
      texts: texts.map((each) => each.text.replace(/\n+/g, "\n")),
      files: files.map(({ identifier, extension, data }) => ({ identifier, extension, data })),
      links,
    };
  }

  test("the letter with its file and the CareCommunication say the same", () => {
    const fromLetter = shared(correspondenceOfLetters(letterOf(), [fileOf()]));
    expect(fromLetter).toEqual(shared(correspondenceOfCareCommunication(messageOf())));
    expect(fromLetter).toMatchObject({ subject: "Forundersøgelse", isUrgent: true, files: [{ extension: "pdf" }] });
  });

  test("what the letter says and CareCommunication cannot is named, and the other way round", () => {
    expect(correspondenceOfLetters(letterOf(), [fileOf()])).toMatchObject({
      notCarried: ["Sender/MedicalSpecialityCode", "Receiver/StreetName", "Patient/EpisodeOfCareStatusCode"],
    });
    expect(correspondenceOfCareCommunication(messageOf())).toMatchObject({ notCarried: ["Communication.identifier"] });
  });

  test("the letter becomes a CareCommunication that fits MedCom's profiles, and says the same", () => {
    const said = contentOf(correspondenceOfLetters(letterOf(), [fileOf()]));
    const sor = new Map([
      ["5790001382445", "359001000016000"],
      ["5790000121441", "328051000016008"],
    ]);
    const made = careCommunicationOfCorrespondence(said, {
      sorOf: (gln) => sor.get(gln),
      writer: { name: "K. Petersen", role: "overlæge", phone: "65432030" },
      newId: buildFrom().newId,
    });
    const message = made.ok ? made.message : undefined;
    expect(message).toMatchObject({ category: "other", topic: "Forundersøgelse", sender: { sor: "359001000016000" } });
    const built = message && buildCareCommunication(message, buildFrom());
    const errors =
      built &&
      publishedValidator()
        .validate(built)
        .filter(({ severity }) => severity === "error");
    expect(errors).toEqual([]);
    expect(message && shared(correspondenceOfCareCommunication(message))).toEqual(
      shared(correspondenceOfLetters(letterOf(), [fileOf()])),
    );
  });

  test("the CareCommunication becomes a letter and a file that keep their schemas, and say the same", async () => {
    const said = contentOf(correspondenceOfCareCommunication(messageOf()));
    const { letter, binaries } = lettersOfCorrespondence(said, { letter: "BREV1", files: ["FIL1"] });
    const sent: LocalMoment = { kind: "local", date: said.sent.toPlainDate(), time: said.sent.toPlainTime() };
    for (const [namespace, letters] of [
      [CORRESPONDENCE_2006, [letter]],
      [FILES_2012, binaries],
    ] as const) {
      const built = buildEmessage({
        namespace,
        envelope: { sent, identifier: "K1", acknowledgement: "pluspositivkvitt" },
        letters,
      });
      expect(built).toMatchObject({ ok: true });
      expect(await validateOioxml(built.ok ? built.xml : "", join(samples ?? "", "schemas"))).toEqual({ valid: true });
    }
    expect(shared(correspondenceOfLetters(letter, binaries))).toEqual(
      shared(correspondenceOfCareCommunication(messageOf())),
    );
  });

  test("the two positive receipts are the Acknowledgement's, and the Acknowledgement is theirs", () => {
    const answer = answerOf();
    const receipts = ["Flow2-XCTL03_Ex_from_FHIR_XDIS91.xml", "Flow2-XCTL03_Ex_from_FHIR_XBIN01.xml"].map(receiptOf);
    const converted: ConvertedMessage = {
      messageId: answer.answers,
      sent: "2023-11-22T12:32:00+01:00",
      sender: answer.receiver,
      receiver: answer.sender,
      letters: receipts.map(({ original }) => ({
        envelopeIdentifier: original.envelopeIdentifier,
        identifier: "",
        version: "",
        ...original.letters[0],
      })),
    };
    const numbers = receipts.map(({ head }) => head.identifier);
    const made = receiptsOfAcknowledgement(
      answer,
      converted,
      (letter) => numbers[converted.letters.indexOf(letter)] ?? "",
    );
    expect(made).toEqual({ receipts, notCarried: [] });
    const sent: LocalMoment = {
      kind: "local",
      date: Temporal.PlainDate.from("2023-11-22"),
      time: Temporal.PlainTime.from("12:33"),
    };
    for (const receipt of receipts) {
      const back = acknowledgementOfReceipt(receipt, converted, {
        bundleId: answer.bundleId,
        messageId: answer.messageId,
        sent,
      });
      expect(back).toMatchObject({
        code: "ok",
        answers: answer.answers,
        sender: answer.sender,
        receiver: answer.receiver,
      });
      expect(back && publishedValidator().validate(buildAcknowledgement(back, buildFrom()))).toEqual([]);
    }
  });

  test.each(["Flow1-CareCommunication_Ex_from_OIOXML.xml", "Flow2-Acknowledgement_Ex_to_OIOXML.xml"])(
    "%s has no error, and is the same when written anew",
    (file) => {
      expect(
        publishedValidator()
          .validate(bundle(file))
          .filter(({ severity }) => severity === "error"),
      ).toEqual([]);
      const written = writeResourceXml(bundle(file), r4Table());
      expect(sameResource(resourceOf(written.ok ? written.xml : ""), bundle(file))).toBe(true);
    },
  );

  function contentOf(read: Converted<Correspondence>): Correspondence {
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.content;
  }
});
