import type { Invariant } from "./invariant.ts";
import { overdueClimbs } from "./l01-overdue-climbs.ts";
import { resultOnList } from "./l02-result-on-list.ts";
import { offerClimbs } from "./l03-offer-climbs.ts";
import { endToEnd } from "./l04-end-to-end.ts";
import { neverQuietForGood } from "./l05-never-quiet-for-good.ts";
import { comesToRest } from "./l06-comes-to-rest.ts";
import { closingPractice } from "./l07-closing-practice.ts";
import { oneHolder } from "./s01-one-holder.ts";
import { byHand } from "./s02-by-hand.ts";
import { noOrphanParty } from "./s03-no-orphan-party.ts";
import { obligationTotality } from "./s04-obligation-totality.ts";
import { closedReasons } from "./s05-closed-reasons.ts";
import { realEvidence } from "./s06-real-evidence.ts";
import { inboundHasOwner } from "./s07-inbound-has-owner.ts";
import { noSilentOutbound } from "./s08-no-silent-outbound.ts";
import { nextStep } from "./s10-next-step.ts";
import { exactlyOnce } from "./s11-exactly-once.ts";
import { orderFree } from "./s12-order-free.ts";
import { ruleFixity } from "./s13-rule-fixity.ts";
import { replayed } from "./s14-replay.ts";
import { deadAndGone } from "./s15-dead-and-gone.ts";
import { rightPatient } from "./s16-right-patient.ts";
import { noGuessedValue } from "./s17-no-guessed-value.ts";
import { timeOnlyInforms } from "./s20-time-only-informs.ts";
import { moneyOfCounts } from "./s21-money-of-counts.ts";
import { oneTurnAQuestion } from "./one-turn-a-question.ts";
import { silenceIsNotGreen } from "./silence-is-not-green.ts";

/** The laws that the country asks, in their order. S9, S18, S19 and L8 are the server's: docs/safety/invariants.md says where they are asked. */
export const INVARIANTS: readonly Invariant[] = [
  ...[oneHolder, byHand, noOrphanParty, obligationTotality, closedReasons, realEvidence, inboundHasOwner],
  ...[noSilentOutbound, nextStep, exactlyOnce, orderFree, ruleFixity, replayed, deadAndGone, rightPatient],
  ...[noGuessedValue, timeOnlyInforms, moneyOfCounts],
  ...[overdueClimbs, resultOnList, offerClimbs, endToEnd, neverQuietForGood, comesToRest, closingPractice],
  ...[silenceIsNotGreen, oneTurnAQuestion],
];
