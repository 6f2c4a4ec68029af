import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const file = join(import.meta.dirname, "../../../../../shared/domain/followup-programmes.json");

const part = z.looseObject({ kind: z.string(), analyte: z.string().optional(), unit: z.string().optional() });
const schema = z.object({
  programmes: z.array(
    z.looseObject({
      id: z.string(),
      version: z.number(),
      cancer: z.string(),
      icd10: z.array(z.string()),
      icd10Ranges: z.array(z.object({ from: z.string(), to: z.string(), except: z.array(z.string()) })).default([]),
      icpc2: z.array(z.string()),
      anchor: z.string(),
      handover: z.object({
        earliestMonth: z.number().nullable(),
        byRegion: z.record(z.string(), z.number()).optional(),
        extend: z.array(z.object({ toMonth: z.number() })).default([]),
      }),
      audience: z.object({ excluded: z.array(z.object({ code: z.string() })) }),
      checks: z.array(z.looseObject({ id: z.string() })),
      criteria: z.array(part.extend({ id: z.string(), of: z.array(part).optional() })),
      lateEffects: z.array(z.string()),
    }),
  ),
  analytes: z.record(
    z.string(),
    z.object({
      codes: z.array(z.string()),
      unit: z.string(),
      aliases: z.array(z.string()),
      plausible: z.tuple([z.number(), z.number()]),
    }),
  ),
});

/** The reference programmes beside the project, where they lie there: every number of ours is compared with them. */
export const reference = existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, "utf8"))) : undefined;
if (reference === undefined)
  console.warn(`SKIPPED: the comparison of all programmes' numbers with the reference, since ${file} is not there.`);

/** One programme as the reference writes it. */
export type ReferenceProgramme = z.output<typeof schema>["programmes"][number];
