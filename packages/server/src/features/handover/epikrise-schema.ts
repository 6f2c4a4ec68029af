import { ELEMENTS, type Element } from "@foelgeskab/followup/epikrise";
import { z } from "zod";
import { day } from "../../http/day.ts";

const text = z.string().max(20_000);
const section = z.strictObject({ text, notRelevant: z.string().max(2000).optional() });

/** The structured letter as a request sends it: every field bounded, nothing besides. */
export const epikriseSchema = z.strictObject({
  diagnosis: z.strictObject({ code: z.string().max(10), text: z.string().max(200), stage: z.string().max(200) }),
  sections: z.strictObject(
    Object.fromEntries(ELEMENTS.map((element) => [element, section])) as Record<Element, typeof section>,
  ), // every element is in ELEMENTS
  checks: z
    .array(
      z.strictObject({
        check: z.string().max(64),
        everyMonths: z.int().min(1).max(120).optional(),
        fromMonth: z.int().min(0).max(600).optional(),
        untilMonth: z.int().min(0).max(600).nullable().optional(),
        orderedBy: z.enum(["practice", "hospital"]),
        resultTo: z.enum(["copy-recipient", "subscription", "by-hand", "none"]),
        booking: z.enum(["patient", "practice"]),
      }),
    )
    .max(60),
  baseline: z
    .array(
      z.strictObject({
        analysis: z.string().max(20),
        value: z.string().max(20),
        unit: z.string().max(30),
        sampledOn: day,
      }),
    )
    .max(40),
  criteria: z
    .array(z.strictObject({ id: z.string().max(64), value: z.string().max(20).optional(), confirmed: z.boolean() }))
    .max(60),
  contact: z
    .strictObject({ entry: z.string().max(64), phone: z.string().max(30), label: z.string().max(120), verifiedOn: day })
    .nullable(),
  closingTalk: z.strictObject({
    heldOn: day.optional(),
    present: z.string().max(200),
    toldHowGpHelps: z.boolean().nullable(),
    sheetHandedOver: z.boolean().nullable(),
    needs: z.array(z.string().max(200)).max(20).nullable(),
  }),
  colour: z.enum(["green", "yellow"]),
  recommendation: z.string().max(2000),
});
