import { createHash } from "node:crypto";
import type { CourseResult } from "@foelgeskab/followup/course";
import { type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type { LaboratoryReport } from "@foelgeskab/medcom/laboratory-report";
import { type LaboratoryResult, resultValueText } from "@foelgeskab/medcom/laboratory-result";
import { dayOf } from "@foelgeskab/medcom/moment";
import { linesOf } from "@foelgeskab/medcom/text-lines";
import type { Clock } from "../../clock.ts";
import type { Why } from "../../store/inbound-rows.ts";
import { plausibleMoment } from "./message-moment.ts";
import { REASON } from "./reasons.ts";

/** A laboratory's answer as courses hold it, or why none of it can be held. */
export type CourseResults =
  | { readonly results: readonly CourseResult[]; readonly notes: readonly Why[] }
  | { readonly why: Why };

/** Longer words than this are no value; the whole text stays in the raw copy. */
const LONGEST_VALUE = 200;

/** Turns an answer into results. The same answer always gives the same ids, so that hearing it again says nothing new (safety S11). */
export function courseResults(report: LaboratoryReport, inboundId: string, clock: Clock): CourseResults {
  const sampled = dayOf(report.requisition.sample.takenAt);
  if (sampled === undefined) return { why: REASON.noSampleDay };
  if (report.answer.results.length === 0) return { why: REASON.noResults };
  const shared = {
    sampledOn: isoDay(sampled),
    issuedAt: issuedAt(report, clock),
    laboratory: laboratoryName(report),
    message: inboundId,
  };
  const odd = report.answer.results.some(({ status }) => typeof status !== "string");
  return {
    results: report.answer.results.map((result) => courseResult(report, result, shared)),
    notes: odd ? [REASON.oddStatus] : [],
  };
}

interface Shared {
  sampledOn: IsoDay;
  issuedAt: string;
  laboratory: string;
  message: string;
}

function courseResult(report: LaboratoryReport, result: LaboratoryResult, shared: Shared): CourseResult {
  const { code } = result.analysis;
  const measurement = [report.sender.ean, report.requisition.sample.laboratoryIdentifier, code].join("|");
  const said = { value: valueText(result), unit: result.unit ?? "", status: statusOf(result.status) };
  const id = createHash("sha256")
    .update([measurement, said.status, shared.issuedAt, said.value, said.unit].join("|"))
    .digest("hex")
    .slice(0, 20);
  const high = result.referenceInterval?.upper;
  return {
    id,
    analysis: code,
    ...said,
    measurement,
    ...shared,
    ...(high === undefined ? {} : { referenceHigh: high }),
  };
}

/** A word that is not on MedCom's list is not final: it is shown, and counts for nothing until somebody has looked. */
function statusOf(status: LaboratoryResult["status"]): CourseResult["status"] {
  switch (status) {
    case "svar_endeligt":
      return "final";
    case "svar_rettet":
      return "corrected";
    case "proeve_modtaget":
      return "registered";
    case "svar_midlertidigt":
      return "preliminary";
    default:
      return "preliminary" satisfies CourseResult["status"];
  }
}

/** An answer in words has its words where others have the number. */
function valueText(result: LaboratoryResult): string {
  if (result.value !== "") return resultValueText(result);
  const words = result.texts.filter(({ kind }) => kind === "value").flatMap(({ text }) => linesOf(text));
  return words.join(" ").slice(0, LONGEST_VALUE);
}

/**
 * When the laboratory issued the answer: what decides which of two answers corrects the other. A moment in the future never wins
 * (safety section 5, row 68): then the next best counts, and in the end the start of the sampling day.
 */
function issuedAt(report: LaboratoryReport, clock: Clock): string {
  const { head, answer, requisition } = report;
  const moments = [head.authorised, answer.production.answeredAt, requisition.sample.takenAt];
  return (
    moments.map((moment) => plausibleMoment(moment, clock)).find((text) => text !== undefined) ?? "0000-01-01T00:00"
  );
}

/** What people call the laboratory. */
export function laboratoryName({ sender }: LaboratoryReport): string {
  const names = [sender.organisation, sender.department, sender.unit].filter((name) => name !== undefined);
  return names.length === 0 ? sender.ean : names.join(", ");
}
