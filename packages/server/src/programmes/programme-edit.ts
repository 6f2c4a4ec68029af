import { z } from "zod";
import type { ProgrammeEdit } from "../contract.ts";
import { decimal, days, id, mark, months, wording } from "./schema-parts.ts";

/** Where a number stands, and how well it is known. A number that is changed needs both anew; nobody has signed it yet. */
const evidence = z.strictObject({ source: id, mark, note: z.string().max(1000).optional() });

/** A rule of a programme that numbers and words belong to, by its own name: a check, a criterion, or a layer's earliest month. */
const rule = z.enum(["check", "criterion", "earliest"]);

/** A number as people type it: digits with comma or point; nothing where there is no end. */
const typed = z.string().trim().max(20).nullable();

const short = z.string().trim().min(1).max(300);

/** One thing that is changed in a draft, as a request brings it. */
const programmeEdit: z.ZodType<ProgrammeEdit> = z.discriminatedUnion("edit", [
  z.strictObject({ edit: z.literal("number"), rule, id: short, field: short, value: typed, evidence }),
  z.strictObject({
    edit: z.literal("text"),
    rule: z.enum(["programme", "check", "criterion", "earliest"]),
    id: z.string().max(300),
    field: z.enum(["name", "shortName", "label", "text"]),
    text: wording,
  }),
  z.strictObject({ edit: z.literal("optional"), id, optional: z.boolean() }),
  z.strictObject({
    edit: z.literal("add-check"),
    id,
    label: wording,
    like: id,
    everyMonths: months,
    fromMonth: months,
    untilMonth: months.nullable(),
    beforeDays: days,
    afterDays: days,
    optional: z.boolean(),
    evidence,
  }),
  z.strictObject({ edit: z.literal("remove-check"), id }),
  z.strictObject({ edit: z.literal("add-source"), id, title: short, where: short }),
]);

/** The list of changes of one saving. */
export const programmeEdits = z.array(programmeEdit).max(200);

/** A typed number as a file holds it: a whole number, or an exact decimal as its text; undefined where it is none. */
export function writtenNumber(text: string): number | string | undefined {
  const plain = text.replace(",", ".");
  if (/^\d{1,6}$/.test(plain)) return Number(plain);
  return decimal.safeParse(plain).success ? plain : undefined;
}
