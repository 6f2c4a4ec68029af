import { DAY } from "../time.ts";
import type { Invariant } from "./invariant.ts";

/** Days after which whoever sent it has dealt with a letter that reached nobody. */
const DAYS = 6;

/** L4: what the department's doctors have signed is what the events hold, what left or is on a list, and what the practice took over: three counts, made apart. */
export const endToEnd: Invariant = {
  id: "L4",
  law: "End-to-end reconciliation",
  atRest: ({ system: { files, outbox }, truth, agenda, country: { departments } }) =>
    [...files.values()].flatMap(({ id, history }) =>
      history.flatMap(({ event, by }) => {
        const handover =
          event.type === "handover-offered"
            ? event.handover.id
            : event.type === "onward-offered" && departments.some(({ id: own }) => own === by.party)
              ? event.onward.id
              : null;
        if (handover === null) return [];
        const sent = outbox.get(`${id} handover ${handover}`);
        if (sent === undefined) return [`${handover} was offered, and no letter left`];
        const fresh = agenda.now - sent.since < DAYS * DAY;
        const gone = truth.reached.has(handover) || sent.settledBy !== undefined || fresh;
        return gone ? [] : [`the letter of ${handover} reached nobody, and nobody knows`];
      }),
    ),
};
