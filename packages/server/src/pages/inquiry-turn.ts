import { dayOf, type IsoDay, isoDay } from "@foelgeskab/followup/ids";
import type { InquirySide } from "@foelgeskab/followup/inquiry/inquiry";
import type { InquiryOwed } from "@foelgeskab/followup/inquiry/who-owes";
import { climb } from "@foelgeskab/followup/ladder";
import type { RegionSettings } from "@foelgeskab/followup/region-settings";
import { inquiryLateFrom } from "@foelgeskab/followup/rows/inquiry-row";
import type { InquiryTurn } from "../contract.ts";
import { stepWords } from "./ladder-words.ts";

/** An open question: whose turn it is, for what, by when. */
export interface OpenTurn {
  party: string;
  owed: InquiryOwed;
  asker: InquirySide;
  answerBy: IsoDay;
}

/** Whose turn it is, as somebody of a party sees it on a day. */
export function turnView(
  { party, owed, asker, answerBy }: OpenTurn,
  around: { name: string; own: string; today: Temporal.PlainDate; ladders: RegionSettings["ladders"] },
): InquiryTurn {
  const { name, own, today, ladders } = around;
  const late = Temporal.PlainDate.compare(dayOf(answerBy), today) < 0;
  const departments = (owed === "answer") === (asker === "follower");
  const ladder = ladders[departments ? "inquiry" : "decision"];
  const step = late ? (stepWords(climb(ladder, inquiryLateFrom({ answerBy }), isoDay(today))) ?? null) : null;
  return { name, yours: party === own, owed, answerBy, late, step };
}
