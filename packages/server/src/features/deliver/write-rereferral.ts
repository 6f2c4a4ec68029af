import type { Rereferral } from "@foelgeskab/followup/course";
import type { HospitalReferral } from "@foelgeskab/medcom/hospital-referral";
import type { LocalMoment } from "@foelgeskab/medcom/moment";
import { fromLines } from "@foelgeskab/medcom/text-lines";
import type { PartyRow, PatientRow } from "../../pages/course-file.ts";
import { addressLines, fitted, personOf, receiverOf, senderOf } from "./letter-parties.ts";
import { linkTo } from "./write-handover-letter.ts";

/** What a referral back is made of. */
export interface RereferralLetter {
  readonly rereferral: Rereferral;
  readonly patient: PatientRow;
  readonly from: PartyRow;
  readonly to: PartyRow;
  readonly diagnosis: { readonly code: string; readonly text: string };
  /** How soon, in Danish words: "Samme dag". */
  readonly urgency: string;
  /** The criteria that it rests on and their values, one line each. */
  readonly values: readonly string[];
  /** Those of them that wait for a confirming test, by their names. */
  readonly unconfirmed: readonly string[];
  /** One of the criteria calls for admission today. */
  readonly acute: boolean;
  /** The patient's course here; never holds a civil registration number. */
  readonly link: string;
}

/** Writes the re-referral as a MedCom hospital referral: why, which criteria, and the values they rest on. */
export function writeRereferral(what: RereferralLetter, identifier: string, now: LocalMoment): HospitalReferral {
  const { rereferral, from, to, diagnosis } = what;
  return {
    kind: "hospital-referral",
    head: { identifier, version: "XH0130R", authorised: now, status: "nytbrev" },
    sender: { ...senderOf(from), referrer: { name: fitted(rereferral.by.name) ?? "–" } },
    receiver: receiverOf(to),
    patient: patientOf(what.patient),
    additional: {
      // MedCom has three priorities; the urgency in the programme's words stands in the text.
      priority: what.acute ? "akut" : "elektiv",
      status: "ambulant",
      reason: fromLines([
        `Genhenvisning fra opfølgning i almen praksis. Hastegrad: ${what.urgency}.`,
        ...rereferral.reason.split("\n"),
      ]),
    },
    diagnoses: {
      main: {
        code: fitted(diagnosis.code, 17) ?? "–",
        system: "SKSdiagnosekode",
        text: fitted(diagnosis.text, 70) ?? "–",
      },
      additional: [],
    },
    ...(what.values.length === 0 ? {} : { clinical: { history: fromLines(criteriaLines(what)) } }),
    references: [linkTo("Patientens forløb i Følgeskab", what.link)],
    visitations: [],
  };
}

/** A criterion that is met only if the next test confirms it is never called met. */
function criteriaLines({ values, unconfirmed }: RereferralLetter): string[] {
  return [
    "Kriterier, som henvisningen hviler på:",
    ...values,
    ...unconfirmed.map((name) => `Endnu ikke bekræftet af en ny prøve: ${name}`),
  ];
}

function patientOf(patient: PatientRow): HospitalReferral["patient"] {
  const phone = fitted(patient.phone, 25);
  return {
    ...personOf(patient),
    ...addressLines(patient),
    telephones: phone === undefined ? [] : [{ number: phone, kind: "mobil" }],
  };
}
