import { parseIsoDay } from "@foelgeskab/followup/ids";
import type { IndividualPlan } from "@foelgeskab/followup/individual-plan";
import { z } from "zod";
import { JsonNumber } from "./exact-json.ts";

const day = z.string({ error: "is no day; write it as 2026-08-31" }).transform((text, context) => {
  const read = parseIsoDay(text);
  if (typeof read === "string") return read;
  context.addIssue({ code: "custom", message: "is no day of the calendar; write it as 2026-08-31" });
  return z.NEVER;
});

/** Text, or a number as the exact text it was written with; what is left out or null is empty. */
const valueText = z
  .union([z.string(), z.instanceof(JsonNumber), z.number()], {
    error: 'is neither a number nor a text; write 0.21 or "<0.1"',
  })
  .nullish()
  .transform((value) => numberText(value ?? ""));

/** An exact decimal of the plan. */
const decimal = z
  .union([z.string(), z.instanceof(JsonNumber), z.number()], { error: 'is no number; write 0.4 or "0.4"' })
  .transform(numberText)
  .refine((text) => /^[0-9]+(?:[.,][0-9]+)?$/.test(text), { error: "is no decimal number of zero or more; write 0.4" });

/** A whole number of the plan; how large it may be is for the plan's own check. */
const whole = z
  .union([z.string(), z.instanceof(JsonNumber), z.number()], { error: "is no whole number; write 6" })
  .transform(numberText)
  .refine((text) => /^-?[0-9]{1,15}(?:\.0+)?$/.test(text), { error: "is no whole number; write 6" })
  .transform(Number);

const name = z.string({ error: "is missing or no text" }).min(1, { error: "is empty" });

const planNumbers = {
  fromMonth: whole.optional(),
  untilMonth: whole.nullable().optional(),
  beforeDays: whole.optional(),
  afterDays: whole.optional(),
};

const planCheck = z.union(
  [
    z.strictObject({ analysis: name, everyMonths: whole, ...planNumbers }),
    z.strictObject({ check: name, everyMonths: whole.optional(), ...planNumbers }),
  ],
  { error: planCheckError },
);

/** A union of two says only that neither fits: this says which field of the one that was meant. */
function planCheckError(issue: z.core.$ZodRawIssue): string {
  const given = issue.input;
  if (typeof given !== "object" || given === null)
    return 'is no object; write { "check": "review", "everyMonths": 12 }';
  if ("analysis" in given === "check" in given)
    return "must name an analysis or a check of the programme, and not both";
  const meant = "analysis" in given ? 0 : 1;
  const first = issue.code === "invalid_union" ? issue.errors[meant]?.[0] : undefined;
  return first === undefined ? "cannot be read" : `${first.path.join(".")} ${first.message}`.trim();
}

const plan = z.strictObject({
  checks: z.array(planCheck, { error: "is no list" }).default([]),
  criteria: z
    .array(
      z.strictObject({
        id: name,
        value: decimal.optional(),
        delta: decimal.optional(),
        percent: decimal.optional(),
        valueMonths: decimal.optional(),
        minLastValue: decimal.optional(),
      }),
      { error: "is no list" },
    )
    .default([]),
});

const measured = { analysis: name, value: valueText, unit: valueText, sampledOn: day };

const STATUSES = ["registered", "preliminary", "final", "corrected", "cancelled", "entered-in-error"] as const;

const reference = z.object({ low: valueText, high: valueText }, { error: 'is no object; write { "high": "4.0" }' });

const writtenResult = z.object({
  id: name,
  ...measured,
  status: z.enum(STATUSES, { error: `must be one of ${STATUSES.join(", ")}` }),
  replaces: z.string({ error: "is no text; name the result it replaces" }).nullish(),
  reference: reference.nullish(),
});

const result = writtenResult.transform(({ replaces, reference: interval, ...rest }) => ({
  ...rest,
  ...(replaces ? { replaces } : {}),
  ...(interval ? { referenceHigh: interval.high } : {}),
}));

const symptom = z.object({
  code: name,
  reportedOn: day,
  present: z
    .boolean({ error: "must be true or false" })
    .nullish()
    .transform((given) => given ?? true),
});

const baselineValue = z.object(measured);

/** A case of the evaluate command as another system writes it. Fields that we do not know are left alone and named (unknown-fields.ts), but for the plan's, which are refused: a slip there would change what is owed. */
export const caseSchema = z.object(
  {
    id: name,
    asOf: day,
    programme: name,
    region: z.string().nullish(),
    anchors: z.record(z.string(), day, { error: 'is no object; write { "surgeryDate": "2024-01-10" }' }),
    followedFrom: day,
    plan: plan
      .nullish()
      .transform((given): IndividualPlan => (given ?? { checks: [], criteria: [] }) as IndividualPlan), // zod says `undefined` where the field is just left out
    baseline: z
      .array(baselineValue, { error: "is no list" })
      .nullish()
      .transform((given) => given ?? []),
    results: z
      .array(result, { error: "is no list" })
      .nullish()
      .transform((given) => given ?? []),
    symptoms: z
      .array(symptom, { error: "is no list" })
      .nullish()
      .transform((given) => given ?? []),
  },
  { error: "is no object" },
);

/** The names of the fields that are read, to find those that are not. */
export const CASE_FIELDS = {
  case: Object.keys(caseSchema.shape),
  baseline: Object.keys(baselineValue.shape),
  result: Object.keys(writtenResult.shape),
  reference: Object.keys(reference.shape),
  symptom: Object.keys(symptom.shape),
};

/** A case as it was read. */
export type ReadCase = z.output<typeof caseSchema>;

function numberText(value: string | number | JsonNumber): string {
  return value instanceof JsonNumber ? value.text : String(value);
}
