import type { Invariant } from "./invariant.ts";

/** S16: what stands in a patient's course is hers; the world knows whose blood it was. A laboratory's own mistake comes in as it was sent, and is taken back. */
export const rightPatient: Invariant = {
  id: "S16",
  law: "Right patient",
  after: ({ house: { truth }, file: { patient }, added }) =>
    added.flatMap(({ event }) => {
      if (event.type !== "results-received") return [];
      return event.results.flatMap(({ id }) => {
        const answer = truth.answers.get(id);
        return answer !== undefined && answer.patient !== patient
          ? [`${id} is ${answer.patient}'s, and came to ${patient}`]
          : [];
      });
    }),
};
