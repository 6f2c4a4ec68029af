import { DAY } from "../time.ts";
import type { Invariant } from "./invariant.ts";

/** Days that what came up just before the end may take: the next nightly file, a list over a weekend. */
const DAYS = 6;

/** L6: when nothing has failed for a while, queues are empty or on lists that somebody has worked off, and no register line is left unread. */
export const comesToRest: Invariant = {
  id: "L6",
  law: "Everything comes to rest",
  atRest: ({ system: { waiting, outbox, patients }, people, truth, agenda }) => [
    ...waiting
      .filter(({ settledAt, since }) => settledAt === undefined && agenda.now - since > DAYS * DAY)
      .map(({ message }) => `${message} still waits on a list`),
    ...[...outbox.values()]
      .filter(
        ({ settledBy, key, since }) =>
          settledBy === undefined && !truth.inHand.has(key) && agenda.now - since > DAYS * DAY,
      )
      .map(({ key }) => `${key} is still under way`),
    ...people.flatMap(({ id, lines, lastLineAt }) => {
      const read = patients.get(id)?.read.size ?? 0;
      return read < lines && agenda.now - lastLineAt > DAYS * DAY
        ? [`${lines - read} lines of the register about ${id} were never read`]
        : [];
    }),
  ],
};
