import type { VerdictFact } from "@foelgeskab/followup/criteria/verdict";
import type { VerdictColumns } from "../store/course-rows.ts";

/** A verdict as its row, but for what people have decided and seen, which is the course's. */
export function verdictColumn(fact: VerdictFact): Omit<VerdictColumns, "deferred_until" | "seen_back"> {
  return {
    criterion: fact.criterion,
    state: fact.standing,
    since: "since" in fact ? fact.since : null,
    repeat_from: fact.standing === "pending" ? fact.repeat.from : null,
    repeat_until: fact.standing === "pending" ? fact.repeat.until : null,
    fact,
  };
}
