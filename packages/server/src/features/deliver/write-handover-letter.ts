import type { Handover } from "@foelgeskab/followup/course";
import type { Letter, LetterSection } from "@foelgeskab/followup/letter";
import type { ClinicalInformation } from "@foelgeskab/medcom/clinical-text";
import type { DischargeFindings, DischargeParties } from "@foelgeskab/medcom/discharge-body";
import type { DischargeLetter } from "@foelgeskab/medcom/discharge-letter";
import type { LocalMoment } from "@foelgeskab/medcom/moment";
import type { OutpatientDischargeLetter } from "@foelgeskab/medcom/outpatient-discharge-letter";
import type { Reference } from "@foelgeskab/medcom/reference";
import { fromLines, headedSection } from "@foelgeskab/medcom/text-lines";
import type { PartyRow, PatientRow } from "../../pages/course-file.ts";
import { danishDay } from "./danish-moment.ts";
import { addressLines, fitted, personOf, receiverOf, senderOf } from "./letter-parties.ts";

/** What a hand-over letter is made of. */
export interface HandoverLetter {
  readonly handover: Handover;
  readonly patient: PatientRow;
  readonly from: PartyRow;
  readonly to: PartyRow;
  readonly letter: Letter;
  /** The patient's course here; never holds a civil registration number. */
  readonly link: string;
  /** Where the patient comes from: decides between XDIS01 (admitted) and XDIS02 (outpatient, the usual one). */
  readonly setting: "admitted" | "outpatient";
  readonly openedOn: string;
}

/** Writes the hand-over as a MedCom discharge letter: ten headed sections, the first opening with the recommendation and its colour. */
export function writeHandoverLetter(
  what: HandoverLetter,
  identifier: string,
  now: LocalMoment,
): DischargeLetter | OutpatientDischargeLetter {
  const head = { identifier, authorised: now, status: "nytbrev" } as const;
  const talk = danishDay(what.handover.epikrise.closingTalk.heldOn ?? what.handover.offeredOn);
  const common = { ...parties(what), ...findings(what) };
  switch (what.setting) {
    case "admitted":
      return { kind: "discharge-letter", head: { ...head, version: "XD0133L" }, ...common, discharged: atNoon(talk) };
    case "outpatient":
      return {
        kind: "outpatient-discharge-letter",
        head: { ...head, version: "XD0233L" },
        ...common,
        firstVisit: atNoon(danishDay(what.openedOn)),
        lastVisit: atNoon(talk),
      };
    default:
      return what.setting satisfies never;
  }
}

/** The schemas want a time of day where we know the day alone. */
function atNoon({ date }: LocalMoment): LocalMoment {
  return { kind: "local", date, time: Temporal.PlainTime.from("12:00") };
}

function parties({ patient, from, to, setting }: HandoverLetter): DischargeParties {
  return {
    sender: senderOf(from),
    receiver: receiverOf(to),
    patient: {
      ...personOf(patient),
      ...addressLines(patient),
      status: setting === "admitted" ? "indlagt" : "ambulant",
    },
    relatives: [],
  };
}

function findings({ handover, letter, link }: HandoverLetter): DischargeFindings {
  const { code, text } = handover.epikrise.diagnosis;
  const main = { code: fitted(code, 17) ?? "–", text: fitted(text, 70) ?? fitted(code, 17) ?? "–" };
  return {
    diagnoses: { main, mainAdditional: [], other: [] },
    sections: letter.sections.map((section, at) => clinical(section, at === 0 ? letter : undefined)),
    references: [linkTo("Patientens forløb i Følgeskab", link)],
  };
}

/** MedCom's newest letter has a field of its own for the recommendation (XD0134L); until its schema can be had, it opens the first section. */
function clinical({ heading, text }: LetterSection, opening: Letter | undefined): ClinicalInformation {
  const own = headedSection(heading, linesIn(text));
  if (opening === undefined) return { text: own };
  const recommendation = headedSection(
    `Anbefaling om opfølgning hos egen læge: ${COLOUR_WORD[opening.colour]}`,
    linesIn(opening.recommendation),
  );
  return { text: [...recommendation, ...fromLines([""]), ...own] };
}

const COLOUR_WORD: Record<Letter["colour"], string> = { green: "GRØN", yellow: "GUL" };

function linesIn(text: string): string[] {
  return text === "" ? [] : text.split("\n");
}

/** A link for the receiver. */
export function linkTo(description: string, url: string): Reference {
  return { description, target: { kind: "url", url } };
}
