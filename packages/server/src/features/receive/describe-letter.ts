import type { DischargeLetter } from "@foelgeskab/medcom/discharge-letter";
import type { FormattedText } from "@foelgeskab/medcom/formatted-text";
import type { HospitalReferral } from "@foelgeskab/medcom/hospital-referral";
import type { LaboratoryReport } from "@foelgeskab/medcom/laboratory-report";
import { resultValueText } from "@foelgeskab/medcom/laboratory-result";
import type { Moment } from "@foelgeskab/medcom/moment";
import type { OutpatientDischargeLetter } from "@foelgeskab/medcom/outpatient-discharge-letter";
import type { Person } from "@foelgeskab/medcom/parties";
import { linesOf } from "@foelgeskab/medcom/text-lines";
import { showControls } from "@foelgeskab/medcom/write-xml";
import { correspondenceText } from "./letter-text.ts";
import type { KnownLetter } from "./read-message.ts";

/** A letter as lists show it: who sent it, about whom, and what it says. */
export interface Described {
  readonly sender: string;
  readonly patientName: string | null;
  readonly content: string;
}

const LONGEST_CONTENT = 6_000;

/** Writes a letter out for the person who has to place it, with the patient's number as the letter has it: she needs it to find out who it is. */
export function describeLetter(letter: KnownLetter): Described {
  const lines = [...patientLines(letter), ...contentLines(letter)];
  const patient = "patient" in letter ? letter.patient : undefined;
  return {
    sender: senderName(letter),
    patientName: patient === undefined ? null : showControls(nameOf(patient)),
    content: showControls(lines.join("\n")).slice(0, LONGEST_CONTENT),
  };
}

/** Who sent a letter, in its own words. */
export function senderName({ sender }: Pick<KnownLetter, "sender">): string {
  if (!("number" in sender)) return showControls(sender.ean);
  const names = [sender.organisation, sender.department].filter((name) => name !== undefined);
  return showControls(names.length === 0 ? sender.ean : names.join(", "));
}

function nameOf({ givenName, surname }: Person): string {
  return [givenName, surname].filter((part) => part !== undefined && part !== "").join(" ");
}

function patientLines(letter: KnownLetter): string[] {
  if (!("patient" in letter) || letter.patient === undefined) return [];
  const { identity } = letter.patient;
  const kind = identity.kind === "alternative" ? "Erstatningsnummer" : "CPR-nummer";
  return [`${nameOf(letter.patient)}, ${kind}: ${identity.text}`];
}

function contentLines(letter: KnownLetter): string[] {
  switch (letter.kind) {
    case "laboratory-report":
      return laboratoryLines(letter);
    case "discharge-letter":
    case "outpatient-discharge-letter":
      return dischargeLines(letter);
    case "hospital-referral":
      return referralLines(letter);
    case "correspondence-letter":
      return [letter.additional?.subject ?? [], correspondenceText(letter)].flat();
    case "binary-letter":
      return [letter.contents ?? [], letter.objects.map(({ extension, size }) => `${extension}, ${size} byte`)].flat(2);
    case "positive-receipt":
    case "negative-receipt":
    case "negative-vans-receipt":
      return [
        `Kvittering for ${letter.original.letters.map(({ identifier }) => identifier).join(", ") || letter.original.envelopeIdentifier}`,
      ];
    default:
      return letter satisfies never;
  }
}

function laboratoryLines({ requisition, answer }: LaboratoryReport): string[] {
  const results = answer.results.flatMap((result) => {
    const { analysis, status, unit = "" } = result;
    const name = analysis.shortName ?? linesOf(analysis.completeName).join(" ");
    const word = typeof status === "string" ? status.replace("svar_", "") : status.unlisted;
    const texts = result.texts.flatMap(({ text }) => linesOf(text)).map((line) => `  ${line}`);
    return [`${name} (${analysis.code}): ${resultValueText(result)} ${unit} [${word}]`, ...texts];
  });
  return [`Prøve taget: ${written(requisition.sample.takenAt)}`, ...results];
}

function dischargeLines({ diagnoses, sections }: DischargeLetter | OutpatientDischargeLetter): string[] {
  const main = diagnoses?.main;
  return [
    ...(main === undefined ? [] : [`${main.code} ${main.text}`]),
    ...sections.flatMap(({ text }) => linesOf(text)),
  ];
}

/** All that a referral says in words. */
export function referralText(letter: HospitalReferral): string {
  return showControls(referralLines(letter).join("\n")).slice(0, LONGEST_CONTENT);
}

function referralLines({ additional, diagnoses, clinical }: HospitalReferral): string[] {
  const texts = [additional?.reason, clinical?.cave, clinical?.history, clinical?.examination, clinical?.medicine];
  return [
    diagnoses?.main?.text,
    ...texts.flatMap((text: FormattedText | undefined) => (text === undefined ? [] : linesOf(text))),
  ].filter((line) => line !== undefined);
}

function written(moment: Moment): string {
  if (moment.kind === "malformed") return `"${moment.text}"`;
  return [moment.date.toString(), moment.time?.toString().slice(0, 5)].filter((part) => part !== undefined).join(" ");
}
