import { pictureToday } from "../system/picture-today.ts";
import type { Commit, Invariant } from "./invariant.ts";

/** S17: what a criterion rests on is what the laboratory wrote, to the letter and with its sign; what cannot be understood counts for nothing, and is shown as that. */
export const noGuessedValue: Invariant = {
  id: "S17",
  law: "No clinical value is guessed",
  after: (commit) =>
    commit.added.some(({ event }) => event.type === "results-received")
      ? [...cited(commit), ...understood(commit)]
      : [],
};

function cited({ house, file }: Commit): string[] {
  const written = new Map(file.course.results.map((result) => [result.id, result]));
  return (pictureToday(house.system, file)?.verdicts ?? []).flatMap(({ criterion, because }) =>
    because.values.flatMap(({ result, value, unit }) => {
      const answer = result === undefined ? undefined : written.get(result);
      if (result === undefined || answer === undefined) return [];
      return answer.value === value && answer.unit === unit
        ? []
        : [`${criterion} reads "${value} ${unit}" where "${answer.value} ${answer.unit}" stands`];
    }),
  );
}

/** A unit or a code that nobody knows is told, and used for nothing. */
function understood({ house, file, added }: Commit): string[] {
  const picture = pictureToday(house.system, file);
  if (picture === undefined) return [];
  const unusable = new Set(picture.patient.measured.unusable.map(({ result }) => result));
  return added.flatMap(({ event }) =>
    event.type === "results-received"
      ? event.results.flatMap(({ id, unit, analysis }) =>
          (unit.endsWith("*") || analysis.startsWith("X")) && !unusable.has(id)
            ? [`${id} in ${analysis} ${unit} is used`]
            : [],
        )
      : [],
  );
}
