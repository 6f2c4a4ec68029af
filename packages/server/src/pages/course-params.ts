import { z } from "zod";

/** The parameters of every address about one course. */
export const courseParams = z.strictObject({ courseId: z.uuid() });
