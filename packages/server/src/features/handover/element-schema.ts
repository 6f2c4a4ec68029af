import { z } from "zod";
import { epikriseSchema } from "./epikrise-schema.ts";

const { diagnosis, checks, baseline, criteria, colour } = epikriseSchema.shape;
const section = z.strictObject({ text: z.string().max(20_000), notRelevant: z.string().max(2000).optional() });
const takenOver = z.array(z.string().max(64)).max(60);
const words = [
  "complications-and-after-effects",
  "treatment-plan",
  "clinical-assessment",
  "material-to-patient",
  "other-material",
] as const;

/** One element of a received letter as a request confirms it: every field bounded, nothing besides. */
export const elementSchema = z.discriminatedUnion("element", [
  z.strictObject({ element: z.literal("course-of-treatment"), section, diagnosis }),
  z.strictObject({ element: z.literal("checks-at-gp"), section, checks, takenOver, colour }),
  z.strictObject({ element: z.literal("blood-tests"), section, baseline }),
  z.strictObject({ element: z.literal("re-referral-criteria"), section, criteria, takenOver }),
  z.strictObject({
    element: z.literal("direct-contact"),
    section,
    contact: z.strictObject({ phone: z.string().max(30), label: z.string().max(120) }),
  }),
  z.strictObject({ element: z.enum(words), section }),
]);
