import type { CourseResult } from "@foelgeskab/followup/course";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { takenBack } from "@foelgeskab/followup/result-links";
import type { PatientRow, System } from "./system.ts";
import { advance, transact } from "./transact.ts";

/** Two records that were linked by mistake are two people's again: an answer goes where the number says under which it came, and from the other's courses it is taken back (safety S6). */
export function partRecords(system: System, [one, two]: readonly [PatientRow, PatientRow], by: Actor): void {
  const owner = ownersOf(system);
  const files = [...system.files.values()].filter(({ patient }) => patient === one.id || patient === two.id);
  const came = new Map(files.flatMap(({ course }) => course.results.map((result) => [result.id, result] as const)));
  transact(system, (transaction) => {
    for (const file of files) {
      const { patient, course } = file;
      const known = new Set(course.results.map(({ id }) => id));
      const others = course.results.filter(({ id }) => (owner.get(id) ?? patient) !== patient);
      const back = [...took(course.results, others)];
      const gone = takenBack([...others, ...back], ({ id }) => `${id} parted ${system.clock()}`);
      const own =
        course.standing.status === "closed"
          ? []
          : [...came.values()].filter(({ id }) => owner.get(id) === patient && !known.has(id));
      if (gone.length + own.length === 0) continue;
      const decision = advance(system, transaction, file, by, { type: "receive-results", results: [...gone, ...own] });
      if (isRefusal(decision)) throw new Error(`nothing refuses an answer: ${decision.refused}`);
    }
  });
  delete one.linkedTo;
  delete two.linkedTo;
}

/** Words of an earlier parting about the same measurements. */
function took(results: readonly CourseResult[], others: readonly CourseResult[]): CourseResult[] {
  const measurements = new Set(others.map(({ measurement }) => measurement));
  return results.filter(
    ({ id, measurement, status }) =>
      status === "entered-in-error" && measurements.has(measurement) && !others.some((each) => each.id === id),
  );
}

/** Whose each answer is by the number under which it came. */
function ownersOf(system: System): ReadonlyMap<string, string> {
  return new Map(
    [...system.inbox.values()].flatMap(({ answers }) => {
      const patient = answers && system.domain.shell.findPatient(system, answers.cpr);
      return patient === undefined ? [] : (answers?.ids ?? []).map((id) => [id, patient.id] as const);
    }),
  );
}
