import { dated } from "./discharge-layout.ts";
import { type Part, type Slot, segment, takeFirst } from "./layout.ts";
import { has, type LetterLayout } from "./letter-layout.ts";
import {
  address,
  alternativeNumber,
  asNew,
  opening,
  party,
  patientName,
  person,
  sequence,
  specialityOf,
} from "./party-parts.ts";
import { componentOf, type Segment, segmentOf } from "./segment.ts";
import { at, blank, codes, is, noise, word } from "./slots.ts";
import { resultReferences, text, texts } from "./text-parts.ts";

const codeType = codes({ iupac: "CQU", lokal: "91" });
const resultType = codes({ numerisk: "NV", alfanumerisk: "AV" });
const operator = codes({ mindre_end: "7", stoerre_end: "6" });
const validation = codes({ for_hoej: "HI", for_lav: "LO", unormal: "UN" });
const interval = codes({ fysiologisk: "F", terapeutisk: "T", uspecificeret: "U" });
const reportStatus = codes({ komplet_svar: "K", del_svar: "D", modtaget: "M" });

/** What stands for a value as long as there is a sample and no result. */
const NO_VALUE_YET = "*****";

/** A result's status is told in two segments, and by whether there is a value. */
const STATUSES: Readonly<Record<string, readonly [sent: string, service: string]>> = {
  svar_endeligt: ["N", "FR"],
  svar_rettet: ["M", "FR"],
  svar_midlertidigt: ["N", "PR"],
  proeve_modtaget: ["N", "PR"],
};

function statusOf(sent: string, service: string, value: string): string {
  if (sent === "M" && (service === "FR" || service === "MR")) return "svar_rettet";
  if (sent === "N" && service === "FR") return "svar_endeligt";
  if (sent === "N" && service === "PR") return value === NO_VALUE_YET ? "proeve_modtaget" : "svar_midlertidigt";
  return `${sent} ${service}`; // on no list, and therefore never final
}

const isSent = ({ tag }: Segment): boolean => tag === "GIS";
const isService = ({ tag }: Segment): boolean => tag === "STS";

const resultStatus: { readonly sent: Part; readonly service: Part } = {
  sent: {
    read: (group, to) => {
      const sent = takeFirst(group, isSent);
      const service = takeFirst(group, isService);
      const value = group.segments.find(({ tag }) => tag === "RSL");
      if (sent === undefined) return;
      const said = [componentOf(sent, 0), service === undefined ? "" : componentOf(service, 1)] as const;
      to.put("ResultStatusCode", statusOf(...said, value === undefined ? "" : componentOf(value, 1)), sent);
    },
    write: (from) => {
      const status = from.take("ResultStatusCode") ?? "";
      if ((status === "proeve_modtaget") !== (from.take("Value") === NO_VALUE_YET)) from.refuse(NO_SUCH_STATUS);
      return { segments: [segmentOf("GIS", [STATUSES[status]?.[0] ?? status])], says: true };
    },
  },
  service: {
    read: () => {},
    write: (from) => {
      const status = from.take("ResultStatusCode") ?? "";
      return { segments: [segmentOf("STS", [], [STATUSES[status]?.[1] ?? status])], says: true };
    },
  },
};

const NO_SUCH_STATUS = {
  da: `Et svar er enten modtaget prøve uden værdi (${NO_VALUE_YET}) eller har en værdi; andet har ingen plads i EDIFACT.`,
  en: `A result is either a received sample without value (${NO_VALUE_YET}) or has a value; nothing else has a place in EDIFACT.`,
};

/** Who made the result; letters of 2005 have a name and no code. */
const producer: Slot = {
  width: 4,
  read: ([kind, , code = "", identifier = ""], to, found) => {
    to.put("ProducerOfLabResult/Identifier", identifier, found);
    if (code !== "") to.put("ProducerOfLabResult/IdentifierCode", code, found);
    return kind === "POR";
  },
  write: (from) => {
    const identifier = from.take("ProducerOfLabResult/Identifier") ?? from.take("ProducerOfLabResult");
    if (identifier === undefined) return undefined;
    return ["POR", "91", from.take("ProducerOfLabResult/IdentifierCode") ?? "", identifier];
  },
};

const result: readonly Part[] = [
  resultStatus.sent,
  segment("INV", [
    [noise("MQ", "")],
    [
      at("Analysis/AnalysisCode"),
      word("Analysis/AnalysisCodeType", codeType),
      at("Analysis/AnalysisCodeResponsible"),
      at("Analysis/AnalysisShortName"),
    ],
  ]),
  segment("RSL", [
    [word("ResultType", resultType)],
    [at("Value"), word("Operator", operator)],
    [],
    [blank, blank, blank, at("Unit")],
    [word("ResultValidation", validation)],
  ]),
  resultStatus.service,
  text("ACM", "Analysis/AnalysisCompleteName"),
  texts({ RIT: "ResultTextValue", SPC: "ResultComments" }),
  resultReferences,
  segment("RFF", [[is("AHI"), at("ToLabIdentifier")]]),
  segment("REL", [[is("PRF")], [producer]]),
  referenceInterval(),
];

/** S20 opens no group of its own here: it belongs to the result before it. */
function referenceInterval(): Part {
  const limits = segment("RND", [
    [word("ReferenceInterval/TypeOfInterval", interval)],
    [at("ReferenceInterval/LowerLimit")],
    [at("ReferenceInterval/UpperLimit")],
  ]);
  const words = segment("FTX", [[is("UCI")], [noise("F00", "P00", "")], [], [at("ReferenceInterval/IntervalText")]]);
  return {
    read: (group, to) => {
      takeFirst(group, ({ tag }) => tag === "S20");
      limits.read(group, to);
      words.read(group, to);
    },
    write: (from, count) => {
      const said = [limits, words].flatMap((part) => part.write(from, count).segments);
      return { segments: said.length === 0 ? [] : [segmentOf("S20", ["20"]), ...said], says: said.length > 0 };
    },
  };
}

/** RPT01; the newer version says more of the laboratories, of consent, and whether more will come. */
export function laboratoryLayout(version: string): LetterLayout {
  const newer = version === "XR0131K";
  const names = (role: string, prefix: string) => party(role, prefix);
  return {
    message: "MEDRPT",
    agency: "UN",
    rows: { behind: "S16", opening: "GIS" },
    head: opening("LRP"),
    groups: [
      {
        tag: "S01",
        when: has("NAD", "SLA"),
        parts: [
          names("SLA", "Sender/"),
          ...(newer ? [segment("RFF", [[is("AHI"), at("Sender/FromLabIdentifier")]])] : []),
          sequence,
          specialityOf("RPT01"),
        ],
      },
      { tag: "S01", when: has("NAD", "PO"), parts: [names("PO", "Receiver/"), address("Receiver/"), sequence] },
      { tag: "S01", when: has("NAD", "CCR"), parts: [names("CCR", "CCReceiver/"), sequence] },
      {
        tag: "S01",
        when: has("NAD", "BV"),
        parts: [
          person("BV", "Receiver/Physician/", "PersonInitials"),
          segment("RFF", [[is("AHL"), noise("2")]], "always"),
          sequence,
        ],
      },
      {
        tag: "S02",
        parts: [
          asNew,
          segment("RFF", [
            [is("SRI"), at("LaboratoryResults/GeneralResultInformation/LaboratoryInternalProductionIdentifier")],
          ]),
          newer
            ? segment("STS", [[], [word("LaboratoryResults/GeneralResultInformation/ReportStatusCode", reportStatus)]])
            : segment("STS", [[], [noise("K")]], "always"),
          dated("ISR", "LaboratoryResults/GeneralResultInformation/ResultsDateTime"),
          text("SPC", "RequisitionInformation/Comments"),
        ],
      },
      {
        tag: "S04",
        parts: [
          segment("RFF", [[is("ROI"), at("RequisitionInformation/Sample/RequesterSampleIdentifier")]]),
          segment("RFF", [[is("SOI"), at("RequisitionInformation/Sample/LaboratoryInternalSampleIdentifier")]]),
          dated("4", "RequisitionInformation/Sample/SamplingDateTime"),
        ],
      },
      { tag: "S06", parts: [], always: true },
      {
        tag: "S07",
        parts: [
          patientName,
          alternativeNumber,
          ...(newer ? [segment("HAN", [[word("Patient/Consent/Given", codes({ false: "CDS" }))]])] : []),
        ],
      },
      {
        tag: "S16",
        parts: [
          segment("SPC", [[noise("SCI", "")], [noise("ATT", "")]], "always"),
          segment("QTY", [
            [noise("SVO", ""), at("RequisitionInformation/Sample/Volume")],
            [at("RequisitionInformation/Sample/UnitOfVolume")],
          ]),
          dated("SCS", "RequisitionInformation/Sample/SamplingInterval/StartDateTime"),
          dated("SCE", "RequisitionInformation/Sample/SamplingInterval/EndDateTime"),
        ],
        always: true,
      },
      { tag: "GIS", each: "LaboratoryResults/Result", parts: result },
    ],
  };
}
