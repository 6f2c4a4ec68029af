import { diagnosisRole, diagnosisSystem } from "./codes.ts";
import { each, type Part, type Slot, segment } from "./layout.ts";
import { has, type LetterLayout } from "./letter-layout.ts";
import {
  address,
  alternativeNumber,
  asNew,
  employment,
  episode,
  opening,
  ownNumber,
  party,
  patientName,
  patientStatus,
  relativeName,
  sequence,
  specialityOf,
  status,
  telephone,
} from "./party-parts.ts";
import type { Segment } from "./segment.ts";
import { at, is, moment, momentEcho, noise, word } from "./slots.ts";
import { isReference, references, strayReferences, text } from "./text-parts.ts";

const sst: Slot = noise("SST", "");

/** A diagnosis whose classification is the SKS. */
function diagnosis(qualifier: string, prefix: string): Part {
  const code = [at(`${prefix}DiagnoseCode`), noise("SKS", ""), sst, at(`${prefix}DiagnoseText`)];
  return segment("CIN", [[is(qualifier)], code]);
}

/** Code, classification and text of a diagnosis. */
export function classified(prefix = ""): readonly Slot[] {
  return [
    at(`${prefix}DiagnoseCode`),
    word(`${prefix}DiagnoseTypeCode`, diagnosisSystem),
    sst,
    at(`${prefix}DiagnoseText`),
  ];
}

/** A moment under a qualifier. */
export function dated(qualifier: string, path: string): Part {
  return segment("DTM", [[is(qualifier), moment(path)]]);
}

/** Whether a group says something in free words. */
export function hasWords(segments: readonly Segment[]): boolean {
  return segments.some((found) => found.tag === "FTX" && !isReference(found));
}

/** The groups of sender, receiver and copy. */
export function sender(role: string, type: string): LetterLayout["groups"][number] {
  return {
    tag: "S01",
    when: has("NAD", role),
    parts: [party(role, "Sender/"), address("Sender/"), telephone("Sender/"), sequence, specialityOf(type)],
  };
}

/** The group of the receiver, or of somebody else with an address. */
export function addressed(role: string, prefix: string): LetterLayout["groups"][number] {
  return {
    tag: "S01",
    when: has("NAD", role),
    parts: [party(role, prefix), address(prefix), telephone(prefix), sequence],
  };
}

/** What identifies the letter, in the group of the answer. */
export const answer: LetterLayout["groups"][number] = {
  tag: "S02",
  parts: [status, ownNumber, segment("DTM", [[is("182"), momentEcho("Letter/Authorisation")]], "always")],
};

/** A discharge letter, told by its type and by the names of its two visits. */
function discharge(type: string, from: string, until: string): LetterLayout {
  return {
    message: "MEDDIS",
    agency: "UN",
    head: opening("EPI"),
    groups: [
      sender("SSP", type),
      addressed("PO", "Receiver/"),
      addressed("CCR", "CCReceiver/"),
      { tag: "S01", when: has("NAD", "RSP"), parts: [party("RSP", "Sender/Contact/"), sequence] },
      answer,
      {
        tag: "S05",
        parts: [
          asNew,
          segment("RFF", [[is("ROI"), at("Referral/Identifier")]]),
          dated("8", "Referral/Received"),
          segment("CIN", [[is("DI")], classified("Referral/Refer/")]),
          each("Referral/ReferalAdditional", segment("CIN", [[is("DM")], classified()])),
        ],
      },
      {
        tag: "S07",
        parts: [patientName, alternativeNumber, address("Patient/"), employment("Patient/OccupancyText")],
      },
      { tag: "S09", each: "Relative", parts: [...relativeName("none"), address()] },
      {
        tag: "S11",
        parts: [
          asNew,
          ...episode,
          sequence,
          dated("90", from),
          dated("91", until),
          patientStatus,
          diagnosis("A", "Diagnose/Main/"),
          each("Diagnose/MainAdditional", diagnosis("DM", "")),
        ],
      },
      {
        tag: "S14",
        when: (segments) => segments.some(({ tag }) => tag === "CIN"),
        each: "Diagnose/Other",
        parts: [
          segment("CIN", [[word("DiagnoseDescriptionCode", diagnosisRole)], classified()]),
          dated("CIS", "DiagnoseDateTime"),
        ],
      },
      {
        tag: "S14",
        when: hasWords,
        each: "ClinicalInformation",
        parts: [dated("CIC", "Signed"), text("NC", "Text01"), strayReferences],
      },
      { tag: "S14", parts: [references] },
    ],
  };
}

/** DIS01, after admission. */
export const dischargeLayout = discharge("DIS01", "Admission", "Discharge");
/** DIS02, after outpatient care. */
export const outpatientLayout = discharge("DIS02", "OutPatientFirstVisit", "OutPatientLastVisit");
