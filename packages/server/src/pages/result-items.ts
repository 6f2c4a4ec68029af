import type { CourseResult } from "@foelgeskab/followup/course";
import type { VerdictFact } from "@foelgeskab/followup/criteria/verdict";
import { asWritten, type Phrase, phrase } from "@foelgeskab/followup/phrase";
import { valuePhrase } from "@foelgeskab/followup/rows/verdict-row";
import type { TimelineItem } from "../contract.ts";
import { analysisLabel } from "./analysis-label.ts";
import type { CourseFile } from "./course-file.ts";

/** Results on the time line, each on the day of its sample; what a criterion rests on carries its colour. `at` is the event's place in the history. */
export function resultItems(
  { programme, course, picture }: CourseFile,
  results: CourseResult[],
  at: number,
): TimelineItem[] {
  const telling = new Map((picture?.verdicts ?? []).flatMap(toldBy));
  const unusable = new Map((picture?.patient.measured.unusable ?? []).map(({ result, reason }) => [result, reason]));
  return results.map((result) => ({
    key: `result ${at} ${result.id}`,
    on: result.sampledOn,
    kind: "result",
    state: unusable.has(result.id) ? "undetermined" : (telling.get(result.id) ?? "done"),
    title: phrase((l) => `${analysisLabel(programme, result.analysis)[l]} ${valuePhrase(result)[l]}`),
    text: signedText(course.signed[result.id]),
    note:
      result.laboratory === "own-record"
        ? { da: "set i egen journal", en: "seen in the own record" }
        : asWritten(result.laboratory),
  }));
}

function signedText(signed: { by: string } | undefined): Phrase {
  return signed === undefined ? asWritten("") : { da: `Signeret af ${signed.by}`, en: `Signed by ${signed.by}` };
}

/** The answers that a verdict rests on, with what it makes of them; one that says nothing colours none. */
function toldBy({ standing, because }: VerdictFact): [result: string, state: TimelineItem["state"]][] {
  if (standing !== "met" && standing !== "pending" && standing !== "undetermined") return [];
  return because.values.flatMap(({ result }): [string, TimelineItem["state"]][] =>
    result === undefined ? [] : [[result, standing]],
  );
}
