import type { Invariant } from "./invariant.ts";

/** S15: after a death is registered nothing leaves to the patient; and whoever was taken for dead by mistake is followed again. */
export const deadAndGone: Invariant = {
  id: "S15",
  law: "Dead and gone",
  atRest: ({ truth, system, people, agenda }) => [
    ...truth.lettersGone
      .filter(({ afterDeath }) => afterDeath)
      .map(({ patient }) => `a letter left to ${patient} after the death was registered`),
    ...[...system.files.values()].flatMap(({ id, patient, course: { standing } }) => {
      const person = people.find((each) => each.id === patient);
      if (person === undefined) return [];
      const lives = agenda.now < person.diesAt;
      if (standing.status !== "closed")
        return system.patients.get(patient)?.diedOn !== undefined && !lives
          ? [`${patient} is registered dead, and ${id} goes on`]
          : [];
      if (standing.reason === "emigrated")
        return lives && !person.abroad ? [`${id} is closed, and ${patient} is back`] : [];
      return standing.reason === "dead" && lives ? [`${id} is closed as dead, and ${patient} lives`] : [];
    }),
  ],
};
