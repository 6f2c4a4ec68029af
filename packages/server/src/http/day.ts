import { type IsoDay, parseIsoDay } from "@foelgeskab/followup/ids";
import { z } from "zod";

/** A calendar day in a request: a real one, written as YYYY-MM-DD. */
export const day = z.string().transform((text, context): IsoDay => {
  const parsed = parseIsoDay(text);
  if (typeof parsed === "string") return parsed;
  context.addIssue({ code: "custom", message: "not a calendar day written as YYYY-MM-DD" });
  return z.NEVER;
});
