import type { CourseResult } from "@foelgeskab/followup/course";
import type { Actor } from "@foelgeskab/followup/party";
import { isRefusal } from "@foelgeskab/followup/refusal";
import { takenBack } from "@foelgeskab/followup/result-links";
import type { CourseFile, PatientRow, System, Waiting } from "./system.ts";
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
    for (const row of [one, two]) {
      const own = files.filter(({ patient }) => patient === row.id);
      if (own.some(({ course }) => course.standing.status !== "closed")) continue;
      const homeless = [...came.values()].filter(
        ({ id }) =>
          owner.get(id) === row.id && !own.some(({ course }) => course.results.some((each) => each.id === id)),
      );
      if (homeless.length > 0) transaction.waiting.push(waitingFor(system, row, own, homeless));
    }
  });
  delete one.linkedTo;
  delete two.linkedTo;
}

/** Answers of somebody who has no open course stand on the list of whoever had her last. */
function waitingFor(
  system: System,
  { id, numbers }: PatientRow,
  own: readonly CourseFile[],
  results: CourseResult[],
): Waiting {
  const body = { kind: "results" as const, cpr: numbers.at(-1) ?? "", results, by: system.country.system };
  const list = own[0]?.course.holder ?? system.country.office.id;
  const since = system.clock();
  return { message: `parted ${id} ${since}`, why: "no-open-course", body, list, since };
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
