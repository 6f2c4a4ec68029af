import { randomBytes } from "node:crypto";
import type { Course } from "@foelgeskab/followup/course";
import { buildEmessage, LABORATORY_2007 } from "@foelgeskab/medcom/emessage";
import type { LaboratoryReport } from "@foelgeskab/medcom/laboratory-report";
import type { LocalMoment } from "@foelgeskab/medcom/moment";
import type { CourseFile, PartyRow } from "../../pages/course-file.ts";

/** One answer that the demo's laboratory gives. */
export interface DemoAnswer {
  analysis: string;
  label: string;
  /** As a laboratory writes it, "<0,1" too. */
  value: string;
  unit: string;
  sampledOn: string;
}

/** The demo's laboratory: invented, with a location number of its own. */
const LABORATORY = {
  ean: "5790000999019",
  number: { text: "9900042", register: "sygehusafdelingsnummer" },
} as const;

/** The laboratory that answered last for this patient, so that her curve is one method's; the demo's own where none has. */
function laboratoryName({ results }: Course): string {
  const last = results.findLast(({ laboratory }) => laboratory !== "own-record");
  return (last?.laboratory ?? "Øvelseslaboratoriet").slice(0, 35);
}

/** Writes the answer as the message that a laboratory would send (MedCom XRPT01), so that it goes the way of real ones. */
export function laboratoryAnswer(
  { patient, course }: CourseFile,
  receiver: PartyRow,
  answer: DemoAnswer,
  now: Temporal.Instant,
): string {
  const local = now.toZonedDateTimeISO("Europe/Copenhagen").toPlainDateTime();
  const at: LocalMoment = { kind: "local", date: local.toPlainDate(), time: local.toPlainTime() };
  const built = buildEmessage({
    namespace: LABORATORY_2007,
    envelope: { sent: at, identifier: number(), acknowledgement: "minuspositivkvitt" },
    letters: [report(patient, laboratoryName(course), receiver, answer, at)],
  });
  if (!built.ok)
    throw new Error(`the demo's answer cannot be written: ${built.problems.map(({ why }) => why.en).join(" ")}`);
  return built.xml;
}

function report(
  patient: CourseFile["patient"],
  organisation: string,
  receiver: PartyRow,
  { analysis, label, value, unit, sampledOn }: DemoAnswer,
  at: LocalMoment,
): LaboratoryReport {
  const sign = /^[<>]/.exec(value)?.[0];
  return {
    kind: "laboratory-report",
    head: { identifier: number(), version: "XR0130K", authorised: at },
    sender: { ...LABORATORY, organisation },
    receiver: {
      ean: receiver.ean,
      number: {
        text: receiver.identifier,
        register: receiver.kind === "practice" ? "ydernummer" : "sygehusafdelingsnummer",
      },
      organisation: receiver.name.slice(0, 35),
    },
    patient: {
      identity: { kind: "civil-registration", text: patient.cpr },
      surname: patient.familyName,
      givenName: patient.givenName,
    },
    requisition: {
      sample: {
        laboratoryIdentifier: number(),
        takenAt: { kind: "local", date: Temporal.PlainDate.from(sampledOn), time: Temporal.PlainTime.from("08:15") },
      },
    },
    answer: {
      production: { identifier: number(), answeredAt: at },
      results: [
        {
          status: "svar_endeligt",
          analysis: {
            code: analysis,
            codeType: "iupac",
            responsible: "SSI",
            completeName: [{ kind: "words", words: label }],
          },
          producer: { identifier: organisation, code: "OEV" },
          type: "numerisk",
          ...(sign === undefined
            ? {}
            : { operator: sign === "<" ? ("mindre_end" as const) : ("stoerre_end" as const) }),
          value: value.replace(/^[<>]\s*/, ""),
          unit,
          texts: [],
          references: [],
        },
      ],
    },
  };
}

/** A number of twelve digits that nobody has used before. */
function number(): string {
  return (randomBytes(6).readUIntBE(0, 6) % 1_000_000_000_000).toString().padStart(12, "0");
}
