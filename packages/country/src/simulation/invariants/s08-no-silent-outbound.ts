import type { Outgoing } from "../system/system.ts";
import { DAY } from "../time.ts";
import { isWithin } from "../world/country.ts";
import { sentOf } from "../world/post-office.ts";
import type { Truth } from "../world/truth.ts";
import type { Invariant } from "./invariant.ts";

/** Minutes that an acknowledgement may take before something happens. */
const PATIENCE = 31;
/** Nothing is sent while nothing planned runs, three days at the most. */
const LONGEST_PAUSE = 4 * DAY;

/** S8: what leaves is acknowledged, waits for less than half an hour, is to be sent again, or is somebody's. */
export const noSilentOutbound: Invariant = {
  id: "S8",
  law: "No silent outbound",
  atRest: ({ system: { outbox, domain, clock }, agenda, truth }) =>
    [...outbox.values()].flatMap((outgoing) => {
      if (outgoing.settledBy !== undefined) return wronglySettled(outgoing, truth);
      const sent = sentOf(outgoing);
      if (sent === undefined)
        return agenda.now - outgoing.since > LONGEST_PAUSE ? [`${outgoing.key} was never sent`] : [];
      const delivery = domain.deliveryOf(sent, clock());
      return delivery.state === "awaiting" && delivery.until - clock() > PATIENCE
        ? [`${outgoing.key} waits for ${delivery.until - clock()} minutes, and nobody sees it`]
        : [];
    }),
  atAnyTime: ({ system, agenda, country }, file) =>
    [...system.outbox.values()].flatMap(({ body, sendings, key, since }) => {
      const own = "course" in body && body.course === file.id;
      const late = own && sendings.length === 0 && agenda.now - since > LONGEST_PAUSE;
      return late && !isWithin(country.schedulerDown, agenda.now) ? [`${key} was never sent`] : [];
    }),
};

/** It counts as acknowledged because the receiver's machine said so, each attempt had an envelope of its own, and a no was not tried again. */
function wronglySettled({ key, message, settledBy, sendings, answers }: Outgoing, { machines }: Truth): string[] {
  const acknowledged = settledBy?.by === "acknowledgement";
  const [first] = answers.filter(({ outcome }) => outcome !== "transient-error");
  const again = first?.outcome === "fatal-error" && sendings.some(({ at }) => at > first.at + PATIENCE);
  const envelopes = new Set(sendings.map(({ envelope }) => envelope));
  return [
    ...(acknowledged && machines.get(message) !== "ok" ? [`${key} counts as acknowledged, and nobody took it`] : []),
    ...(envelopes.size < sendings.length ? [`${key} was sent twice in one envelope`] : []),
    ...(again ? [`${key} was sent again after a no`] : []),
  ];
}
