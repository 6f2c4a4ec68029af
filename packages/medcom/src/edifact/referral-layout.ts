import { diagnosisRole } from "./codes.ts";
import { addressed, classified, sender } from "./discharge-layout.ts";
import { each, segment } from "./layout.ts";
import { has, type LetterLayout } from "./letter-layout.ts";
import {
  address,
  alternativeNumber,
  asNew,
  employment,
  opening,
  patientName,
  person,
  relativeName,
  sequence,
  status,
} from "./party-parts.ts";
import { at, codes, is, momentEcho, noise, word } from "./slots.ts";
import { codedTexts, references, text } from "./text-parts.ts";

const priority = codes({ elektiv: "WA", akut: "AC", saerlige_forhold: "SA" });
const referralStatus = codes({ ambulant: "HA", indlaeggelse: "HS" });
const transport = codes({ ingen: "TX", liggende: "ST", siddende: "SI" });
const telephoneKind = codes({ mobil: "CE", arbejde: "WO", fastnet: "HO" });
const visitation = codes({
  ustruktureret: "US",
  egen_laege: "EL",
  henvisning_modtaget: "HV",
  visitering: "VI",
  indkaldt: "IK",
  indlagt_paa: "AF",
  udenamts_kaution: "UA",
});

const notReported = segment("STS", [[], [noise("NR")]], "always");

/** REF01, to hospital. */
export const referralLayout: LetterLayout = {
  message: "MEDREF",
  agency: "UN",
  head: opening("HNV"),
  groups: [
    sender("PO", "REF01"),
    addressed("SSP", "Receiver/"),
    {
      tag: "S01",
      when: has("NAD", "BV"),
      parts: [
        person("BV", "Sender/Referrer/", "PersonTitle", "PersonName"),
        segment("RFF", [[is("AHL"), noise("1")]], "always"),
        sequence,
      ],
    },
    addressed("PRH", "AnswerCCReceiver/"),
    {
      tag: "S02",
      parts: [
        status,
        segment("RFF", [[is("ROI"), at("Letter/EpisodeOfCareIdentifier", "_")]], "always"),
        segment("DTM", [[is("4"), momentEcho("Letter/Authorisation")]], "always"),
        segment("CIN", [[is("H")], classified("Referral/Refer/")]),
        each(
          "Referral/ReferralAdditional",
          segment("CIN", [[word("DiagnoseDescriptionCode", diagnosisRole)], classified()]),
        ),
        text("DI", "AdditionalInformation/ClinicalReason"),
      ],
    },
    { tag: "S06", parts: [notReported], always: true },
    {
      tag: "S07",
      parts: [
        patientName,
        alternativeNumber,
        address("Patient/"),
        each(
          "Patient/TelephoneSubscriber",
          segment("CON", [
            [word("TelephoneSubscriberCode", telephoneKind)],
            [at("TelephoneSubscriberIdentifier"), is("TE")],
          ]),
        ),
        employment("Patient/PersonTitle"),
      ],
    },
    { tag: "S10", each: "Relative", parts: relativeName("CPR") },
    {
      tag: "S12",
      parts: [
        segment("FTX", [[is("IN")], [noise("P00", "F00", "")], [], [at("Patient/EmailIdentifier")]]),
        text("NC", "RelevantClinicalInformation/Anamnesis"),
        text("CF", "RelevantClinicalInformation/Examination"),
        text("MT", "RelevantClinicalInformation/ActualMedicine"),
        text("AL", "RelevantClinicalInformation/Cave"),
        references,
      ],
    },
    {
      tag: "S18",
      parts: [
        asNew,
        segment("PTY", [[is("PRI")], [word("AdditionalInformation/Priority", priority)]]),
        codedTexts("HospitalVisitation", "InformationCode", "Information", visitation),
        segment("PAS", [[word("AdditionalInformation/ReferralStatus", referralStatus)]]),
      ],
      always: true,
    },
    {
      tag: "S19",
      parts: [
        notReported,
        segment("TDT", [[noise("PHL", "")], [], [word("AdditionalInformation/Transport", transport)]]),
        text("COT", "AdditionalInformation/Supplementary"),
      ],
      always: true,
    },
  ],
};
