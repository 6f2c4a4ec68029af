import type { Invariant } from "./invariant.ts";

/** L6: when nothing has failed for a while, queues are empty or on lists that somebody has worked off, and no register line is left unread. */
export const comesToRest: Invariant = {
  id: "L6",
  law: "Everything comes to rest",
  atRest: ({ system: { waiting, outbox, patients }, people, truth }) => [
    ...waiting
      .filter(({ settledAt }) => settledAt === undefined)
      .map(({ message }) => `${message} still waits on a list`),
    ...[...outbox.values()]
      .filter(({ settledBy, key }) => settledBy === undefined && !truth.inHand.has(key))
      .map(({ key }) => `${key} is still under way`),
    ...people.flatMap(({ id, lines }) => {
      const read = patients.get(id)?.lastLine ?? 0;
      return read < lines ? [`${lines - read} lines of the register about ${id} were never read`] : [];
    }),
  ],
};
