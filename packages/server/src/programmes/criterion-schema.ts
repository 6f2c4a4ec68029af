import { z } from "zod";
import { days, decimal, evidence, id, months, wording } from "./schema-parts.ts";

const analyte = { analyte: id };

const threshold = z.strictObject({
  kind: z.literal("threshold"),
  ...analyte,
  op: z.enum([">=", ">", "<", "<="]),
  /** null: the epikrise must give the value. */
  value: decimal.nullable(),
  unit: z.string().optional(),
});
const nadirPlus = z.strictObject({
  kind: z.literal("nadirPlus"),
  ...analyte,
  delta: decimal,
  unit: z.string().optional(),
});
const relativeChange = z.strictObject({
  kind: z.literal("relativeChange"),
  ...analyte,
  direction: z.enum(["increase", "decrease"]),
  percent: decimal,
  baseline: z.enum(["handoverBaseline", "lastStable", "nadirSinceAdtStart"]),
  minAbsolute: decimal.optional(),
});
const aboveReference = z.strictObject({ kind: z.literal("aboveReference"), ...analyte });
const parts = z.array(z.discriminatedUnion("kind", [threshold, nadirPlus, relativeChange, aboveReference])).min(1);
const confirm = z
  .strictObject({ minDaysBetween: days, maxDaysBetween: days })
  .refine((given) => given.minDaysBetween <= given.maxDaysBetween, "the repeat would end before it begins");

const common = {
  id,
  label: wording,
  action: id,
  urgency: z.string().min(1),
  overriddenByEpikrise: z.boolean(),
  evidence,
};
const walked = { ...common, fromMonth: months.default(0), confirm: confirm.nullable().default(null) };
const plain = { ...common, fromMonth: months.default(0) };
const suggested = { suggested: z.array(decimal).default([]) };

/** One criterion as a programme file writes it. */
export const criterionSchema = z.discriminatedUnion("kind", [
  threshold.extend({ ...walked, ...suggested }),
  nadirPlus.extend(walked),
  relativeChange.extend(walked),
  aboveReference.extend(walked),
  z.strictObject({ ...walked, kind: z.literal("all"), of: parts }),
  z.strictObject({ ...walked, kind: z.literal("any"), of: parts }),
  z.strictObject({
    ...plain,
    kind: z.literal("consecutiveRises"),
    ...analyte,
    rises: z.int().min(1).max(20),
    minLastValue: decimal,
    unit: z.string().optional(),
    minDaysBetween: days,
  }),
  z.strictObject({
    ...plain,
    kind: z.literal("doublingTime"),
    ...analyte,
    valueMonths: decimal,
    minMeasurements: z.int().min(2).max(100),
    minSpanDays: days,
    minPsa: decimal.optional(),
  }),
  z.strictObject({ ...common, kind: z.literal("symptom"), any: z.array(z.string()).min(1) }),
  z.strictObject({
    ...common,
    kind: z.literal("countWithin"),
    event: z.string(),
    count: z.int().min(1).max(100),
    windowDays: z.int().min(1).max(36_525),
  }),
  z.strictObject({ ...common, kind: z.literal("missedCheck"), check: id, graceDays: days }),
  z.strictObject({ ...common, kind: z.literal("clinicianFlag"), flag: z.string() }),
]);

/** One criterion as written. */
export type WrittenCriterion = z.output<typeof criterionSchema>;
