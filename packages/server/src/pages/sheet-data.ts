import type { Handover } from "@foelgeskab/followup/course";
import { type SignedLetter, sheetContent, type ToPrint } from "@foelgeskab/followup/sheet-content";
import type { PatientSheet } from "../letters/patient-sheet.ts";
import type { CourseFile } from "./course-file.ts";

/** What the sheet needs to know of the hand-over, signed or not. */
export interface SheetBasis {
  handover: Handover;
  signed: boolean;
  version: number;
  /** The code of the sheet itself: the letter's own, or that of a later one under it. */
  code: string;
  /** When the cited number is answered, as the telephone list says it. */
  hours: string;
  /** The number on this sheet, where it is not just the letter's own. */
  number: ToPrint["hospital"]["number"];
  /** Address that the QR code opens, without the code itself. */
  origin: string;
}

/** The patient's sheet out of the same record as the letter; a letter that lacks nothing but the sheet itself has the real one. */
export function sheetOf(file: CourseFile, basis: SheetBasis): PatientSheet {
  const { handover, signed, version, code, hours, number, origin } = basis;
  const { patient, programme, parties, course, today } = file;
  const [department, practice] = [parties.get(handover.from), parties.get(handover.to)];
  const content = sheetContent({
    patient: { name: `${patient.givenName} ${patient.familyName}`, bornOn: patient.bornOn },
    hospital: {
      name: department?.name ?? handover.from,
      organisation: department?.organisation ?? "",
      hours,
      ...(number === undefined ? {} : { number }),
    },
    practice: practice ?? null,
    programme,
    anchors: course.subject.anchors,
    epikrise: handover.epikrise,
    results: course.results,
    answerDue: handover.answerDue,
    author: handover.signedBy.name,
    today,
    signed: signed ? sinceSigned(file, handover) : null,
  });
  const check = content.draft ? null : { code, url: `${origin}/ark/${code.replace(" ", "-")}` };
  return { ...content, version, check };
}

function sinceSigned({ course }: CourseFile, { offeredOn }: Handover): SignedLetter {
  const { results, symptoms, done, standing } = course;
  return { results, symptoms, done, status: standing.status, offeredOn };
}
