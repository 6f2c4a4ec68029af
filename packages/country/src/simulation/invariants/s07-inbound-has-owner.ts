import { DAY } from "../time.ts";
import type { House } from "../world/house.ts";
import type { Invariant } from "./invariant.ts";

/** Days within which whatever a laboratory sent is in the patient's course or on a list, however the network lies: its people begin anew until it is. */
const DAYS_TO_ARRIVE = 60;

/** S7: what came in lies in a course, on a named list, or was refused with a word to its sender; there is no fourth place. And what the world knows was sent has come in. */
export const inboundHasOwner: Invariant = {
  id: "S7",
  law: "Every inbound item has an owner",
  atRest: (house) => [...places(house), ...answers(house)],
};

function places({ system }: House): string[] {
  const listed = new Set(system.waiting.map(({ message }) => message));
  return [...system.inbox.values()]
    .filter(({ message, place }) => (place === "list" || place === "refused") && !listed.has(message))
    .map(({ message }) => `${message} was taken in and stands on no list`);
}

function answers({ system, truth, agenda }: House): string[] {
  const listed = new Set(
    system.waiting.flatMap(({ body }) => (body.kind === "results" ? body.results.map(({ id }) => id) : [])),
  );
  return [...truth.answers.values()].flatMap(({ patient, result, sent, at }) => {
    if (!sent || agenda.now - at < DAYS_TO_ARRIVE * DAY || listed.has(result.id)) return [];
    const files = [...system.files.values()].filter((file) => file.patient === patient);
    return files.some(({ course }) => course.results.some(({ id }) => id === result.id))
      ? []
      : [`the answer ${result.id} was sent, and lies nowhere`];
  });
}
