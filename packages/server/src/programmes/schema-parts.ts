import { parseIsoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";

/** Words in both languages, neither empty. */
export const wording = z.strictObject({ da: z.string().min(1), en: z.string().min(1) });

/** A calendar day written YYYY-MM-DD. */
export const day = z.string().transform((text, context) => {
  const read = parseIsoDay(text);
  if (typeof read === "string") return read;
  context.addIssue({ code: "custom", message: `"${text}" is no day; write it as 2026-08-31` });
  return z.NEVER;
});

/** An exact decimal of zero or more, kept as its text. */
export const decimal = z
  .union([z.string(), z.int()])
  .transform(String)
  .refine(
    (text) => /^[0-9]+(\.[0-9]+)?$/.test(text),
    "is no decimal number: write digits, or digits, a point and digits",
  );

/** An id of ours: small letters, digits and hyphens. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, "is no id: small letters, digits and hyphens");

/** A number of months after the anchor. */
export const months = z.int().min(0).max(1200);

/** A number of days. */
export const days = z.int().min(0).max(36_525);

/** How well a number is known. */
export const mark = z.enum(["agreement", "verified-dk", "verified-foreign", "model", "proposal"]);
const signature = z.union([z.literal("unsigned"), z.strictObject({ by: z.string().min(1), on: day })]);
/** Where one number stands, how well it is known, and who signed it. */
export const signed = { source: id, mark, signature, note: z.string().optional() };

/** Source, mark and signature: one entry for the whole rule, or a list that shares its fields out. */
export const evidence = z.union([
  z.strictObject(signed),
  z.array(z.strictObject({ for: z.array(z.string()).min(1), ...signed })).min(1),
]);

/** Evidence as a file writes it. */
export type WrittenEvidence = z.output<typeof evidence>;
