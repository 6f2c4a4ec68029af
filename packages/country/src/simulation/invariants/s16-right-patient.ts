import type { CourseFile } from "../system/system.ts";
import type { House } from "../world/house.ts";
import type { Invariant } from "./invariant.ts";

/** S16: what stands in a patient's course is hers; the world knows whose blood it was. A laboratory's own mistake comes in as it was sent, and is taken back; and so is what came while two people's records were taken for one's. */
export const rightPatient: Invariant = {
  id: "S16",
  law: "Right patient",
  atAnyTime: (house, file) => (isLinked(house, file) ? [] : ofAnother(house, file)),
  after: ({ house: { truth, system }, file: { patient }, added }) =>
    added.flatMap(({ event }) => {
      if (event.type !== "results-received") return [];
      return event.results.flatMap(({ id }) => {
        const answer = truth.answers.get(id);
        const linkedTo = system.patients.get(patient)?.linkedTo;
        return answer !== undefined && answer.patient !== patient && answer.patient !== linkedTo
          ? [`${id} is ${answer.patient}'s, and came to ${patient}`]
          : [];
      });
    }),
};

function isLinked({ system }: House, { patient }: CourseFile): boolean {
  return system.patients.get(patient)?.linkedTo !== undefined;
}

/** Another person's answers of which nobody has said that they were a mistake. */
function ofAnother({ truth }: House, { patient, course }: CourseFile): string[] {
  const takenBack = new Set(
    course.results.filter(({ status }) => status === "entered-in-error").map(({ measurement }) => measurement),
  );
  return course.results.flatMap(({ id, measurement }) => {
    const whose = truth.answers.get(id)?.patient ?? patient;
    return whose === patient || takenBack.has(measurement)
      ? []
      : [`${id} is ${whose}'s, and still stands with ${patient}`];
  });
}
