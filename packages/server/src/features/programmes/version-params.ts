import { z } from "zod";

/** Which version a request is about. */
export const versionParams = z.strictObject({
  programme: z.string().regex(/^[a-z][a-z0-9-]{0,62}$/),
  version: z.coerce.number().int().min(1).max(9999),
});

/** The saving that the person saw: what was saved after it is never overwritten or approved unseen. */
export const seenRevision = z.int().min(1);
