import type { Outgoing, System } from "../system/system.ts";
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
  atRest: ({ system, agenda, truth }) => [
    ...[...system.outbox.values()].flatMap((outgoing) => [
      ...unseen(system, outgoing, agenda.now),
      ...(outgoing.settledBy === undefined ? [] : wronglySettled(outgoing, truth)),
    ]),
    ...truth.sentAfterNo.map((key) => `${key} was sent again after a no`),
  ],
  atAnyTime: ({ system, agenda, country }, file) =>
    isWithin(country.clockErrors, agenda.now) || isWithin(country.schedulerDown, agenda.now)
      ? []
      : [...system.outbox.values()].flatMap((outgoing) =>
          "course" in outgoing.body && outgoing.body.course === file.id ? unseen(system, outgoing, agenda.now) : [],
        ),
};

/** Nobody sees it: it was never sent, or waits for an answer for longer than answers take. */
function unseen({ domain, clock }: System, outgoing: Outgoing, now: number): string[] {
  const { key, since, settledBy } = outgoing;
  if (settledBy !== undefined) return [];
  const sent = sentOf(outgoing);
  if (sent === undefined) return now - since > LONGEST_PAUSE ? [`${key} was never sent`] : [];
  const delivery = domain.deliveryOf(sent, clock());
  const waits = delivery.state === "awaiting" ? delivery.until - clock() : 0;
  return waits > PATIENCE ? [`${key} waits for ${waits} minutes, and nobody sees it`] : [];
}

/** It counts as acknowledged because the receiver's machine said so, and each attempt had an envelope of its own. */
function wronglySettled({ key, message, settledBy, sendings }: Outgoing, { machines }: Truth): string[] {
  const acknowledged = settledBy?.by === "acknowledgement";
  const envelopes = new Set(sendings.map(({ envelope }) => envelope));
  return [
    ...(acknowledged && machines.get(message) !== "ok" ? [`${key} counts as acknowledged, and nobody took it`] : []),
    ...(envelopes.size < sendings.length ? [`${key} was sent twice in one envelope`] : []),
  ];
}
