import { z } from "zod";
import { criterionSchema } from "./criterion-schema.ts";
import { day, days, decimal, evidence, id, months, wording } from "./schema-parts.ts";

const answered = z.strictObject({ question: id, answer: z.enum(["yes", "no"]) });

const rule = { reason: wording, evidence };
/** An exclusion holds by an answer, or for every patient of the programme. */
const excludedWhen = z.union([answered, z.strictObject({ always: z.literal(true) })]);

const audience = z.strictObject({
  questions: z.array(z.strictObject({ id, text: wording })),
  eligible: z.array(z.strictObject({ code: z.string().min(1), when: answered, ...rule })),
  excluded: z.array(z.strictObject({ code: z.string().min(1), when: excludedWhen, otherwise: wording, ...rule })),
  warnings: z.array(
    z.strictObject({
      id,
      when: z.union([
        answered,
        z.strictObject({ monthsSinceAnchorBelow: months }),
        z.strictObject({ region: z.string() }),
      ]),
      text: wording,
      evidence,
    }),
  ),
  individualAssessment: z.strictObject({ text: wording, evidence }).nullable(),
});

const handover = z.strictObject({
  text: wording,
  evidence,
  earliest: z.array(
    z.strictObject({
      layer: z.enum(["nation", "region", "department"]),
      of: z.string(),
      months,
      text: wording,
      evidence,
    }),
  ),
  extensions: z.array(z.strictObject({ when: answered, months, text: wording, evidence })),
});

const check = {
  id,
  label: wording,
  plain: wording.nullable().default(null),
  kind: z.enum(["control", "treatment", "referral"]).default("control"),
  needs: z.array(z.array(id).min(1)),
  beforeDays: days,
  afterDays: days,
  /** How late it may be before it counts as missed; only where a criterion asks. */
  graceDays: days.optional(),
  performedBy: z.enum(["gp", "hospital"]),
  optional: z.boolean().default(false),
  onlyIf: z
    .strictObject({ condition: z.string().min(1), text: wording })
    .nullable()
    .default(null),
  intervalFromEpikrise: z.boolean().default(false),
  takenAt: z.enum(["practice", "hospitalLaboratory"]).default("practice"),
  evidence,
};
const RECURRING = ["everyMonths", "fromMonth", "untilMonth"] as const;
const ONCE = ["event", "dueDaysAfterEvent"] as const;

/** A check is due at a pace from the anchor, or once after an event: all numbers of the one sort and none of the other. */
const checkSchema = z
  .strictObject({
    ...check,
    everyMonths: months.min(1).optional(),
    fromMonth: months.optional(),
    untilMonth: months.nullable().optional(),
    event: z.string().min(1).optional(),
    dueDaysAfterEvent: days.optional(),
  })
  .transform((written, context) => {
    const { everyMonths, fromMonth, untilMonth, event, dueDaysAfterEvent, ...rest } = written;
    const foreign = (event === undefined ? ONCE : RECURRING).filter((field) => written[field] !== undefined);
    for (const field of foreign)
      context.addIssue({ code: "custom", path: [field], message: "does not belong to this sort of check" });
    if (event !== undefined && dueDaysAfterEvent !== undefined) return { ...rest, event, dueDaysAfterEvent };
    if (everyMonths !== undefined && fromMonth !== undefined && untilMonth !== undefined) {
      if (untilMonth !== null && untilMonth < fromMonth) {
        context.addIssue({ code: "custom", path: ["untilMonth"], message: "it ends before it begins" });
      }
      return { ...rest, everyMonths, fromMonth, untilMonth };
    }
    const missing = (event === undefined ? RECURRING : ONCE).filter((field) => written[field] === undefined);
    for (const field of missing) context.addIssue({ code: "custom", path: [field], message: "is missing" });
    return z.NEVER;
  });

const namedDate = z.strictObject({ name: z.string().min(1), label: wording });

/** A programme file. */
export const programmeSchema = z.strictObject({
  id,
  version: z.int().min(1),
  valid: z.strictObject({ from: day.nullable(), until: day.nullable(), supersededBy: z.string().nullable() }),
  cancer: id,
  name: wording,
  shortName: wording,
  disease: wording.nullable(),
  ongoing: z
    .strictObject({
      treatmentPlan: z.string().min(1),
      hospitalKeeps: z.strictObject({ text: wording, plain: wording }).nullable().default(null),
      lasts: wording.optional(),
    })
    .nullable()
    .default(null),
  icd10: z.array(z.string().regex(/^D[A-Z]\d{2,4}$/, "is no SKS diagnosis code, as DC619")),
  icd10Ranges: z.array(z.strictObject({ from: z.string(), to: z.string(), except: z.array(z.string()) })).default([]),
  icpc2: z.array(z.string().regex(/^[A-Z]\d{2}$/, "is no ICPC-2 code, as Y77")),
  anchor: namedDate.extend({ event: wording }),
  events: z.array(namedDate).default([]),
  sources: z.array(z.strictObject({ id, title: z.string().min(1), where: z.string().min(1) })).min(1),
  handover,
  audience,
  checks: z.array(checkSchema),
  criteria: z.array(criterionSchema),
  lateEffects: z.array(z.string()),
});

/** A programme as written. */
export type WrittenProgramme = z.output<typeof programmeSchema>;

/** A check as written. */
export type WrittenCheck = WrittenProgramme["checks"][number];

const word = z.strictObject({ label: wording, plain: wording, ring112: wording.optional() });

/** The file of words that all programmes share. */
export const wordsSchema = z.strictObject({
  symptoms: z.record(z.string(), word),
  lateEffects: z.record(z.string(), word),
  actions: z.strictObject({
    rerefer: wording,
    "rerefer-nephrology": wording,
    "acute-admission": wording,
    pakkeforloeb: wording,
    "diagnostisk-pakkeforloeb": wording,
    advice: wording,
    "recall-then-advice": wording,
    "gp-treats": wording,
    "gp-investigates": wording,
  }),
  urgencies: z.record(z.string(), wording),
  sendTo: z.record(z.string(), wording),
});

/** The words that all programmes share. */
export type Words = z.output<typeof wordsSchema>;

/** The file of analytes. */
export const analytesSchema = z.strictObject({
  analytes: z.array(
    z.strictObject({
      id,
      label: wording,
      codes: z.array(z.string().min(1)).min(1),
      unit: z.string().min(1),
      aliases: z.array(z.string()),
      plausible: z.tuple([decimal, decimal]),
      note: wording.optional(),
    }),
  ),
});
