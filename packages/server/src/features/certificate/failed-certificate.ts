import type { IsoDay } from "@foelgeskab/followup/ids";
import type { Clock } from "../../clock.ts";
import { NOTHING_RECEIVED, NOTHING_SENT } from "./flows.ts";
import type { MadeCertificate } from "./make-certificate.ts";
import { saysOf } from "./words.ts";

/** The certificate of a run in which the judge broke down: it vouches for nobody. */
export function failedCertificate(clock: Clock, asOf: IsoDay): MadeCertificate {
  const nobody = { registered: 0, active: 0, closed: {} };
  return {
    content: {
      asOf,
      madeAt: clock.now().toString({ smallestUnit: "second" }),
      accounted: { ...nobody, unaccounted: 0 },
      judges: { agree: 0, disagree: 0 },
      letters: { sent: 0, accepted: 0, declined: 0, withdrawn: 0, ended: 0, pending: 0 },
      endToEnd: { held: 0, outbox: 0, received: 0, earlier: 0, missing: 0, accepted: 0 },
      ofToday: [],
      received: NOTHING_RECEIVED,
      outbound: NOTHING_SENT,
      queues: [],
      feeds: [],
      chain: { head: "", courses: 0, events: 0, lastNight: "none" },
      owed: { judged: 0, notJudged: 0, silent: 0 },
      unaccounted: [{ courseId: null, why: "judge-failed", says: saysOf("judge-failed") }],
      tookMs: 0,
    },
    byEvents: nobody,
    byRows: nobody,
    heads: [],
  };
}
