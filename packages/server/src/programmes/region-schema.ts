import { LADDER_LEVELS } from "@foelgeskab/followup/life-events";
import { FEED_KINDS, LADDER_ACTS, LADDER_KINDS } from "@foelgeskab/followup/region-settings";
import { z } from "zod";
import { days, id, signed, wording } from "./schema-parts.ts";

/** One setting with its source beside it. */
function set<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, ...signed });
}

const ladder = z.strictObject({
  counts: z.enum(["days", "working-days"]),
  steps: z.array(z.strictObject({ to: z.enum(LADDER_LEVELS), act: z.enum(LADDER_ACTS), after: days })).min(1),
  ...signed,
});
const hours = z
  .int()
  .min(1)
  .max(24 * 60);

/** A region's file: what moves the follow-up, how what waits climbs, when a silence is noticed. Every setting stands in it. */
export const regionSchema = z.strictObject({
  region: z.string().regex(/^[\p{L}\d-]+$/u, "is no code of a region: letters, digits and hyphens, as RM"),
  name: wording,
  version: z.int().min(1),
  sources: z.array(z.strictObject({ id, title: z.string().min(1), where: z.string().min(1) })).min(1),
  handoverBasis: set(z.enum(["acceptance", "epikrise"])),
  ladders: z.record(z.enum(LADDER_KINDS), ladder),
  feeds: z.record(z.enum(FEED_KINDS), set(hours)),
  receiptPatience: z.strictObject({
    minutes: set(
      z
        .int()
        .min(1)
        .max(24 * 60),
    ),
    resends: set(z.int().min(0).max(5)),
  }),
  answerDays: z.strictObject({ handover: set(days.min(1)), rereferral: set(days.min(1)) }),
  inquiryDays: z.strictObject({ letter: set(days.min(1)), phone: set(days), read: set(days.min(1)) }),
  mostDeferredDays: set(days.min(1)),
  directory: z.strictObject({ confirmMonths: set(z.int().min(1).max(24)), remindDays: set(days) }),
});

/** A region's file as written. */
export type WrittenRegion = z.output<typeof regionSchema>;
