import { DEFER_REASONS, type DeferReason } from "@foelgeskab/followup/course";

/** "Not now" asks for one of these; "repeat-first" is the act "new sample" and is not offered here. */
export const NOT_NOW_REASONS: readonly DeferReason[] = DEFER_REASONS.filter((reason) => reason !== "repeat-first");
