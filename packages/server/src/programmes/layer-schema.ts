import { z } from "zod";
import { day, days, decimal, id, months, signed, wording } from "./schema-parts.ts";

/** One number that a layer sets, with its source beside it. */
function numbered<Value extends z.ZodType>(value: Value) {
  return z.strictObject({ value, ...signed });
}

const checkNumbers = z.strictObject({
  everyMonths: numbered(months.min(1)).optional(),
  fromMonth: numbered(months).optional(),
  untilMonth: numbered(months.nullable()).optional(),
  dueDaysAfterEvent: numbered(days).optional(),
  beforeDays: numbered(days).optional(),
  afterDays: numbered(days).optional(),
  /** Switched off here; only where the programme calls the check optional. */
  off: z.strictObject(signed).optional(),
});

const criterionNumbers = z.strictObject({
  value: numbered(decimal).optional(),
  delta: numbered(decimal).optional(),
  percent: numbered(decimal).optional(),
  valueMonths: numbered(decimal).optional(),
  minLastValue: numbered(decimal).optional(),
  fromMonth: numbered(months).optional(),
  minDaysBetween: numbered(days).optional(),
  maxDaysBetween: numbered(days).optional(),
});

/** A sentence is worth more than "unknown key": the authors of layers will want just this. */
const exclusions = z.undefined({
  error: "a layer never changes who is asked, warned or excluded: that stands in the programme alone",
});

/** A layer file: whose it is, over which programme, and the numbers it sets otherwise. */
export const layerSchema = z
  .strictObject({
    layer: z.enum(["nation", "region", "department"]),
    of: z.string().regex(/^[\p{L}\d-]+$/u, "is no name of a layer's owner: letters, digits and hyphens, as RM"),
    /** Of a department: the region it lies in. */
    region: z.string().min(1).optional(),
    name: wording,
    programme: id,
    version: z.int().min(1),
    valid: z.strictObject({ from: day.nullable(), until: day.nullable(), supersededBy: z.string().nullable() }),
    sources: z.array(z.strictObject({ id, title: z.string().min(1), where: z.string().min(1) })).min(1),
    audience: exclusions.optional(),
    handover: z.strictObject({ earliestMonth: numbered(months).optional() }).default({}),
    checks: z.record(id, checkNumbers).default({}),
    criteria: z.record(id, criterionNumbers).default({}),
  })
  .refine(({ layer, region }) => (layer === "department") === (region !== undefined), {
    path: ["region"],
    message: "a department's layer names its region, and no other layer does",
  });

/** A layer as written. */
export type WrittenLayer = z.output<typeof layerSchema>;
